#include "ui/text/words.h"

#include "ui/text/pick.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString of(Pattern pattern)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Squat"),    QT_TRANSLATE_NOOP("Words", "Lunge"),
        QT_TRANSLATE_NOOP("Words", "Bridge"),   QT_TRANSLATE_NOOP("Words", "Hip abduction"),
        QT_TRANSLATE_NOOP("Words", "Hinge"),    QT_TRANSLATE_NOOP("Words", "Core"),
        QT_TRANSLATE_NOOP("Words", "Mobility"), QT_TRANSLATE_NOOP("Words", "Desk moves"),
    };
    return pick<Words>(names, pattern);
}

QString of(SlotPart part)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Warm-up"),
        QT_TRANSLATE_NOOP("Words", "Strength"),
        QT_TRANSLATE_NOOP("Words", "Mobility"),
    };
    return pick<Words>(names, part);
}

QString of(Phase phase)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Activate"),
        QT_TRANSLATE_NOOP("Words", "Build"),
        QT_TRANSLATE_NOOP("Words", "Strengthen"),
        QT_TRANSLATE_NOOP("Words", "Consolidate"),
    };
    return pick<Words>(names, phase);
}

QString of(Equipment equipment)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Mat"),
        QT_TRANSLATE_NOOP("Words", "Chair without wheels"),
        QT_TRANSLATE_NOOP("Words", "Step"),
        QT_TRANSLATE_NOOP("Words", "Free wall"),
        QT_TRANSLATE_NOOP("Words", "Loop band"),
        QT_TRANSLATE_NOOP("Words", "Strap or towel"),
        QT_TRANSLATE_NOOP("Words", "Weight"),
        QT_TRANSLATE_NOOP("Words", "Sofa edge"),
        QT_TRANSLATE_NOOP("Words", "Stick"),
        QT_TRANSLATE_NOOP("Words", "Pillow"),
        QT_TRANSLATE_NOOP("Words", "Sit-stand desk"),
    };
    return pick<Words>(names, equipment);
}

QString of(Flag flag)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Knee pain"),
        QT_TRANSLATE_NOOP("Words", "Outer hip pain"),
        QT_TRANSLATE_NOOP("Words", "Hip replacement"),
        QT_TRANSLATE_NOOP("Words", "Back pain when bending or sitting"),
        QT_TRANSLATE_NOOP("Words", "Back pain when arching or standing"),
        QT_TRANSLATE_NOOP("Words", "Symptoms below the knee"),
        QT_TRANSLATE_NOOP("Words", "Pregnancy"),
        QT_TRANSLATE_NOOP("Words", "Birth within 12 weeks"),
        QT_TRANSLATE_NOOP("Words", "Osteoporosis"),
        QT_TRANSLATE_NOOP("Words", "Wrist pain"),
        QT_TRANSLATE_NOOP("Words", "Shoulder pain"),
        QT_TRANSLATE_NOOP("Words", "Ankle pain"),
        QT_TRANSLATE_NOOP("Words", "Neck pain"),
        QT_TRANSLATE_NOOP("Words", "Unsteady balance"),
        QT_TRANSLATE_NOOP("Words", "High blood pressure"),
        QT_TRANSLATE_NOOP("Words", "Abdominal surgery or hernia"),
        QT_TRANSLATE_NOOP("Words", "Dizzy when lying flat"),
        QT_TRANSLATE_NOOP("Words", "Kneeling is uncomfortable"),
    };
    return pick<Words>(names, flag);
}

QString of(Side side)
{
    return side == Side::Left ? Words::tr("Left") : Words::tr("Right");
}

QString of(Measure measure)
{
    return measure == Measure::Reps ? Words::tr("Repetitions") : Words::tr("Hold");
}

QString of(PainKind kind)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Ache"),
        QT_TRANSLATE_NOOP("Words", "Sharp or catching"),
        QT_TRANSLATE_NOOP("Words", "Tingling or numb"),
        QT_TRANSLATE_NOOP("Words", "Dizzy or unwell"),
        QT_TRANSLATE_NOOP("Words", "Muscle soreness"),
        QT_TRANSLATE_NOOP("Words", "Something else"),
    };
    return pick<Words>(names, kind);
}

QString of(PainPlace place)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Low back"), QT_TRANSLATE_NOOP("Words", "Upper back"),
        QT_TRANSLATE_NOOP("Words", "Neck"),     QT_TRANSLATE_NOOP("Words", "Shoulder"),
        QT_TRANSLATE_NOOP("Words", "Buttock"),  QT_TRANSLATE_NOOP("Words", "Outer hip"),
        QT_TRANSLATE_NOOP("Words", "Groin"),    QT_TRANSLATE_NOOP("Words", "Thigh"),
        QT_TRANSLATE_NOOP("Words", "Knee"),     QT_TRANSLATE_NOOP("Words", "Below the knee"),
        QT_TRANSLATE_NOOP("Words", "Foot"),     QT_TRANSLATE_NOOP("Words", "Somewhere else"),
    };
    return pick<Words>(names, place);
}

QString of(PainEntryKind kind)
{
    return kind == PainEntryKind::Rest ? Words::tr("At rest") : Words::tr("Next morning");
}

QString of(TestKind test)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "30-second chair stand"), QT_TRANSLATE_NOOP("Words", "Five chair stands"),
        QT_TRANSLATE_NOOP("Words", "Bridge hold"),           QT_TRANSLATE_NOOP("Words", "Single-leg bridge hold"),
        QT_TRANSLATE_NOOP("Words", "Standing on one leg"),   QT_TRANSLATE_NOOP("Words", "Side-bridge hold"),
        QT_TRANSLATE_NOOP("Words", "Knee extension"),        QT_TRANSLATE_NOOP("Words", "Pelvis watch"),
        QT_TRANSLATE_NOOP("Words", "Sit and reach"),
    };
    return pick<Words>(names, test);
}

QString of(Sex sex)
{
    return sex == Sex::Female ? Words::tr("Female") : Words::tr("Male");
}

QString of(UnitSystem units)
{
    return units == UnitSystem::Metric ? Words::tr("Metric") : Words::tr("Imperial");
}

QString of(BreakProfile profile)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Gentle"),    QT_TRANSLATE_NOOP("Words", "Standard"),
        QT_TRANSLATE_NOOP("Words", "Active"),    QT_TRANSLATE_NOOP("Words", "Deep focus"),
        QT_TRANSLATE_NOOP("Words", "Sore back"), QT_TRANSLATE_NOOP("Words", "Off"),
    };
    return pick<Words>(names, profile);
}

QString of(ScreeningKey key)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Numbness or changed feeling between the legs"),
        QT_TRANSLATE_NOOP("Words", "New trouble with bladder or bowel"),
        QT_TRANSLATE_NOOP("Words", "New loss of sexual function or feeling"),
        QT_TRANSLATE_NOOP("Words", "Weakness in both legs, or quickly getting worse"),
        QT_TRANSLATE_NOOP("Words", "Back pain after a crash, a major blow or a fall from height"),
        QT_TRANSLATE_NOOP("Words", "Back pain with fever, shaking or feeling very unwell"),
        QT_TRANSLATE_NOOP("Words", "Sudden severe back or belly pain with faintness"),
        QT_TRANSLATE_NOOP("Words", "Chest pain, breathlessness, fainting, or sudden weakness on one side"),
        QT_TRANSLATE_NOOP("Words", "Warning signs in pregnancy"),
        QT_TRANSLATE_NOOP("Words",
                          "Sudden back pain after a small strain or fall, with fragile bones or later in life"),
        QT_TRANSLATE_NOOP("Words", "Back pain with a recent infection, low fever or weakened immunity"),
        QT_TRANSLATE_NOOP("Words", "New weakness in one leg or foot"),
        QT_TRANSLATE_NOOP("Words", "Past cancer and new or rising back pain"),
        QT_TRANSLATE_NOOP("Words", "Weight loss without trying"),
        QT_TRANSLATE_NOOP("Words", "Constant pain, or severe pain at night that rest does not ease"),
        QT_TRANSLATE_NOOP("Words", "New pain between the shoulder blades or like a band around the trunk"),
        QT_TRANSLATE_NOOP("Words", "First back pain under 20 or over 50, with another sign"),
        QT_TRANSLATE_NOOP("Words", "Leg pain or tingling below the knee that gets worse"),
        QT_TRANSLATE_NOOP("Words", "Long morning stiffness that eases with movement"),
        QT_TRANSLATE_NOOP("Words", "No better after 6 weeks"),
        QT_TRANSLATE_NOOP("Words", "Outer hip pain at night, or groin pain when turning the hip"),
        QT_TRANSLATE_NOOP("Words", "Low mood, worry or fear of movement"),
        QT_TRANSLATE_NOOP("Words", "Pregnant"),
        QT_TRANSLATE_NOOP("Words", "Surgery in the last 12 weeks"),
        QT_TRANSLATE_NOOP("Words", "Hip replaced in the last 12 weeks"),
        QT_TRANSLATE_NOOP("Words", "Fracture of the spine"),
        QT_TRANSLATE_NOOP("Words", "Under treatment for the back"),
    };
    return pick<Words>(names, key);
}

QString sessionTitle(const std::string& label)
{
    return label.empty() ? Words::tr("Session") : Words::tr("Strength %1").arg(QString::fromStdString(label));
}

QString painBand(PainScore score)
{
    if (score.value == 0) {
        return Words::tr("none");
    }
    if (score.value <= 3) {
        return Words::tr("mild");
    }
    return score.value <= 6 ? Words::tr("moderate") : Words::tr("strong");
}

QString pain(PainScore score)
{
    return score.value == 0 ? painBand(score)
                            : Words::tr("%1 of 10, %2", "pain: score, band").arg(score.value).arg(painBand(score));
}

QString repetitionsLeft(Rpe rpe)
{
    if (rpe <= Rpe::of(4.5)) {
        return Words::tr("6 or more repetitions left");
    }
    if (rpe <= Rpe::of(6)) {
        return Words::tr("4 or 5 repetitions left");
    }
    if (rpe >= Rpe::of(9.5)) {
        return Words::tr("no repetition left");
    }
    return Words::tr("about %n repetition(s) left", nullptr, static_cast<int>(10.5 - rpe.value()));
}

QString weekday(int index)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Mon"), QT_TRANSLATE_NOOP("Words", "Tue"), QT_TRANSLATE_NOOP("Words", "Wed"),
        QT_TRANSLATE_NOOP("Words", "Thu"), QT_TRANSLATE_NOOP("Words", "Fri"), QT_TRANSLATE_NOOP("Words", "Sat"),
        QT_TRANSLATE_NOOP("Words", "Sun"),
    };
    return Words::tr(names.at(static_cast<std::size_t>(index)));
}

QString weekdayLong(int index)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Monday"),    QT_TRANSLATE_NOOP("Words", "Tuesday"),
        QT_TRANSLATE_NOOP("Words", "Wednesday"), QT_TRANSLATE_NOOP("Words", "Thursday"),
        QT_TRANSLATE_NOOP("Words", "Friday"),    QT_TRANSLATE_NOOP("Words", "Saturday"),
        QT_TRANSLATE_NOOP("Words", "Sunday"),
    };
    return Words::tr(names.at(static_cast<std::size_t>(index)));
}

QString testUnit(TestKind test)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return Words::tr("stands");
    case TestKind::KneeExtension:
        return Words::tr("degrees");
    case TestKind::SitReach:
        return Words::tr("cm");
    default:
        return Words::tr("s", "seconds");
    }
}

} // namespace plumbline::words
