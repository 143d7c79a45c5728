#include "ui/text/break_words.h"

#include "ui/text/pick.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

struct BreakWords {
    Q_DECLARE_TR_FUNCTIONS(BreakWords)
};

} // namespace

QString of(breaks::Kind kind)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Short break"),
        QT_TRANSLATE_NOOP("BreakWords", "Long break"),
        QT_TRANSLATE_NOOP("BreakWords", "Shift in the seat"),
        QT_TRANSLATE_NOOP("BreakWords", "Sit or stand"),
    };
    return pick<BreakWords>(names, kind);
}

QString of(breaks::Posture posture)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Sitting"),
        QT_TRANSLATE_NOOP("BreakWords", "Standing"),
        QT_TRANSLATE_NOOP("BreakWords", "Away"),
        QT_TRANSLATE_NOOP("BreakWords", "Computer asleep"),
    };
    return pick<BreakWords>(names, posture);
}

QString of(breaks::Outcome outcome)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Taken"),         QT_TRANSLATE_NOOP("BreakWords", "Snoozed"),
        QT_TRANSLATE_NOOP("BreakWords", "Skipped"),       QT_TRANSLATE_NOOP("BreakWords", "Not answered"),
        QT_TRANSLATE_NOOP("BreakWords", "Natural break"),
    };
    return pick<BreakWords>(names, outcome);
}

QString of(breaks::MoveResult result)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Done"),
        QT_TRANSLATE_NOOP("BreakWords", "Partly"),
        QT_TRANSLATE_NOOP("BreakWords", "Not done"),
    };
    return pick<BreakWords>(names, result);
}

QString of(breaks::Manner manner)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Notify"),
        QT_TRANSLATE_NOOP("BreakWords", "At a natural pause"),
        QT_TRANSLATE_NOOP("BreakWords", "Firm"),
    };
    return pick<BreakWords>(names, manner);
}

QString of(breaks::Guard guard)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "In a call"),
        QT_TRANSLATE_NOOP("BreakWords", "Another window fills the screen"),
        QT_TRANSLATE_NOOP("BreakWords", "Do not disturb is on"),
        QT_TRANSLATE_NOOP("BreakWords", "A film or presentation is running"),
        QT_TRANSLATE_NOOP("BreakWords", "Training, or just after"),
        QT_TRANSLATE_NOOP("BreakWords", "On battery"),
    };
    return pick<BreakWords>(names, guard);
}

QString of(breaks::StateKind state)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "On a break"),  QT_TRANSLATE_NOOP("BreakWords", "Paused"),
        QT_TRANSLATE_NOOP("BreakWords", "Off hours"),   QT_TRANSLATE_NOOP("BreakWords", "Away"),
        QT_TRANSLATE_NOOP("BreakWords", "Break waits"), QT_TRANSLATE_NOOP("BreakWords", "Break due"),
        QT_TRANSLATE_NOOP("BreakWords", "Working"),
    };
    return pick<BreakWords>(names, state);
}

QString of(breaks::Place place)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "At a desk"),
        QT_TRANSLATE_NOOP("BreakWords", "Open office"),
        QT_TRANSLATE_NOOP("BreakWords", "At home"),
    };
    return pick<BreakWords>(names, place);
}

QString of(breaks::Clothes clothes)
{
    return clothes == breaks::Clothes::Office ? BreakWords::tr("Office clothes") : BreakWords::tr("Easy clothes");
}

QString of(breaks::AbsenceKind kind)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "No input"),
        QT_TRANSLATE_NOOP("BreakWords", "Screen locked"),
        QT_TRANSLATE_NOOP("BreakWords", "Computer asleep"),
        QT_TRANSLATE_NOOP("BreakWords", "Plumbline not running"),
    };
    return pick<BreakWords>(names, kind);
}

QString of(breaks::AbsenceLength length)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Under 2 minutes"),
        QT_TRANSLATE_NOOP("BreakWords", "2 to 5 minutes"),
        QT_TRANSLATE_NOOP("BreakWords", "5 minutes or more"),
        QT_TRANSLATE_NOOP("BreakWords", "A long break or more"),
    };
    return pick<BreakWords>(names, length);
}

QString of(posture::Place place)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Desk"),
        QT_TRANSLATE_NOOP("BreakWords", "Driving"),
        QT_TRANSLATE_NOOP("BreakWords", "Standing"),
    };
    return pick<BreakWords>(names, place);
}

QString of(posture::Answer answer)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Yes, fits"),
        QT_TRANSLATE_NOOP("BreakWords", "Partly"),
        QT_TRANSLATE_NOOP("BreakWords", "No"),
        QT_TRANSLATE_NOOP("BreakWords", "Does not apply"),
    };
    return pick<BreakWords>(names, answer);
}

QString of(posture::Exposure exposure)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("BreakWords", "Under 2 hours a day"),
        QT_TRANSLATE_NOOP("BreakWords", "2 to 4 hours a day"),
        QT_TRANSLATE_NOOP("BreakWords", "Over 4 hours a day"),
    };
    return pick<BreakWords>(names, exposure);
}

QString of(posture::Band band)
{
    switch (band) {
    case posture::Band::Fine:
        return BreakWords::tr("Fine as it is");
    case posture::Band::WorthImproving:
        return BreakWords::tr("Worth improving");
    case posture::Band::FixFirst:
        break;
    }
    return BreakWords::tr("Fix first");
}

QString detailOf(breaks::Manner manner)
{
    static constexpr std::array details{
        QT_TRANSLATE_NOOP("BreakWords", "A small notification; the moves open when you ask for them."),
        QT_TRANSLATE_NOOP("BreakWords", "The break fills the screen when you next pause; you can always skip it."),
        QT_TRANSLATE_NOOP("BreakWords", "The same, and Skip comes after some seconds; Esc always works."),
    };
    return pick<BreakWords>(details, manner);
}

QString detailOf(posture::Band band)
{
    switch (band) {
    case posture::Band::Fine:
        return BreakWords::tr("Most of it fits. Changing position often still matters.");
    case posture::Band::WorthImproving:
        return BreakWords::tr("A few changes may be more comfortable.");
    case posture::Band::FixFirst:
        break;
    }
    return BreakWords::tr("Start with these changes; they may be more comfortable.");
}

QString scoreText(double value)
{
    return BreakWords::tr("%1 of 10, lower is better", "ergonomics score").arg(value, 0, 'f', 1);
}

} // namespace plumbline::words
