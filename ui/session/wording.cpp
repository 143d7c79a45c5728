#include "ui/session/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace plumbline::wording {

namespace {

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

QString comingUp(const session::Speak& speak, const Slot& slot, const Exercise* exercise)
{
    const QString name = exercise ? QString::fromStdString(exercise->name) : QString::fromStdString(slot.exercise);
    const QString dose = amount(slot, slot.targetOf(speak.number));
    if (speak.number > 1) {
        return SessionWords::tr("%1, set %2. %3.").arg(name).arg(speak.number).arg(dose);
    }
    if (speak.side) {
        return *speak.side == Side::Left
                   ? SessionWords::tr("Next: %1. %2 on each side, left side first.").arg(name, dose)
                   : SessionWords::tr("Next: %1. %2 on each side, right side first.").arg(name, dose);
    }
    return SessionWords::tr("Next: %1. %2.").arg(name, dose);
}

} // namespace

QString tempoPart(const Slot& slot, session::TempoPart part)
{
    const bool stretch = slot.pattern == Pattern::Mobility;
    const bool upright =
        slot.pattern == Pattern::Squat || slot.pattern == Pattern::Lunge || slot.pattern == Pattern::Hinge;
    switch (part) {
    case session::TempoPart::Lowering:
        return stretch ? SessionWords::tr("Go") : SessionWords::tr("Lower");
    case session::TempoPart::PauseBottom:
        return SessionWords::tr("Pause");
    case session::TempoPart::Lifting:
        return stretch ? SessionWords::tr("Return") : upright ? SessionWords::tr("Rise") : SessionWords::tr("Lift");
    case session::TempoPart::PauseTop:
        return upright || stretch ? SessionWords::tr("Pause") : SessionWords::tr("Hold");
    }
    return {};
}

QString amount(const Slot& slot, int amount)
{
    return slot.measure == Measure::Hold ? SessionWords::tr("%n second(s)", "length of a hold", amount)
                                         : SessionWords::tr("%n rep(s)", nullptr, amount);
}

QString doseLine(const Slot& slot, int set)
{
    if (slot.measure == Measure::Hold) {
        return SessionWords::tr("Hold for %n second(s)", nullptr, slot.targetOf(set));
    }
    QStringList parts;
    for (const session::TempoSpan& span : session::tempoSpans(slot)) {
        const QString word = tempoPart(slot, span.part);
        parts << SessionWords::tr("%1 %2", "lower 3").arg(word.toLower()).arg(span.length.count());
    }
    return SessionWords::tr("%1\u00a0· %2", "10 reps · lower 3, rise 1")
        .arg(amount(slot, slot.targetOf(set)), parts.join(SessionWords::tr(", ")));
}

QString side(const session::View& view)
{
    if (!view.side) {
        return {};
    }
    const bool left = *view.side == Side::Left;
    const bool first = view.phase != session::PhaseKind::SideChange && !view.setBars.empty() &&
                       view.set <= static_cast<int>(view.setBars.size()) &&
                       view.setBars[static_cast<std::size_t>(view.set - 1)].done < 0.5;
    if (first) {
        return left ? SessionWords::tr("Left side first") : SessionWords::tr("Right side first");
    }
    return left ? SessionWords::tr("Now the left side") : SessionWords::tr("Now the right side");
}

QString clock(milliseconds time)
{
    const auto all = std::chrono::ceil<seconds>(time).count();
    return QStringLiteral("%1:%2").arg(all / 60).arg(all % 60, 2, 10, QLatin1Char('0'));
}

QString elapsed(const session::View& view, bool brief)
{
    const QString now = clock(std::chrono::floor<seconds>(view.sessionElapsed));
    const auto about = static_cast<int>(std::chrono::ceil<minutes>(view.sessionLength).count());
    return brief ? SessionWords::tr("%1 of %2 min").arg(now).arg(about)
                 : SessionWords::tr("%1 of about %2 min").arg(now).arg(about);
}

QString spoken(const session::Speak& speak, const Slot& slot, const Exercise* exercise)
{
    switch (speak.code) {
    case session::SpeechCode::ComingUp:
        return comingUp(speak, slot, exercise);
    case session::SpeechCode::Count:
    case session::SpeechCode::Repetition:
        return QLocale().toString(speak.number);
    case session::SpeechCode::Cue:
        if (!exercise || exercise->cues.empty()) {
            return {};
        }
        return QString::fromStdString(exercise->cues[static_cast<std::size_t>(speak.number) % exercise->cues.size()]);
    case session::SpeechCode::Halfway:
        return SessionWords::tr("Halfway");
    case session::SpeechCode::Rest:
        return SessionWords::tr("Rest, %n second(s)", nullptr, speak.number);
    case session::SpeechCode::OtherSide:
        return speak.side == Side::Left ? SessionWords::tr("Now the left side")
                                        : SessionWords::tr("Now the right side");
    case session::SpeechCode::Finished:
        return SessionWords::tr("Done. Well rested is well trained.");
    }
    return {};
}

std::array<EffortAnswer, 6> effortAnswers()
{
    return {{{SessionWords::tr("6+"), SessionWords::tr("6 or more"), SessionWords::tr("Light"), Rpe::of(4)},
             {SessionWords::tr("4 or 5"), SessionWords::tr("4 or 5"), SessionWords::tr("Easy"), Rpe::of(5.5)},
             {SessionWords::tr("3"), SessionWords::tr("3"), SessionWords::tr("Moderate"), Rpe::of(7)},
             {SessionWords::tr("2"), SessionWords::tr("2"), SessionWords::tr("Hard"), Rpe::of(8)},
             {SessionWords::tr("1"), SessionWords::tr("1"), SessionWords::tr("Very hard"), Rpe::of(9)},
             {SessionWords::tr("None"), SessionWords::tr("None"), SessionWords::tr("All out"), Rpe::of(10)}}};
}

QString effortWord(Rpe rpe)
{
    const auto answers = effortAnswers();
    const auto nearest = std::min_element(answers.begin(), answers.end(), [rpe](const auto& a, const auto& b) {
        return std::abs(a.rpe.halves - rpe.halves) < std::abs(b.rpe.halves - rpe.halves);
    });
    return nearest->word.toLower();
}

} // namespace plumbline::wording
