#include "ui/text/change_sentences.h"
#include "ui/text/note_sentences.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

namespace plumbline {
namespace {

/// The sentences of single reasons, grouped by what they are about.
struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
public:
    using Facts = ReasonFacts;

    static QString equipment(const Facts& facts)
    {
        const auto thing = fromCode<Equipment>(facts.text("equipment").toStdString());
        return thing ? words::of(*thing) : facts.text("equipment");
    }

    static QString flag(const Facts& facts)
    {
        const auto flag = fromCode<Flag>(facts.text("flag").toStdString());
        return flag ? words::of(*flag) : facts.text("flag");
    }

    static QString scheduled(const Facts& facts)
    {
        return facts.has("label") ? tr("Session %1, as planned.").arg(facts.text("label")) : tr("As planned.");
    }

    static QString startRung(const Facts& facts, const Phrases& phrases)
    {
        QStringList list;
        const auto test = fromCode<TestKind>(facts.text("test").toStdString());
        const int rung = facts.number("rung").value_or(1);
        if (test && facts.has("value")) {
            list += tr("It starts at step %1 of its ladder, by your self test (%2).")
                        .arg(rung)
                        .arg(phrases.testResult(*test, facts.number("value").value_or(0)));
        } else {
            list += tr("It starts at step %1 of its ladder, where you stand today.").arg(rung);
        }
        if (const QString closed = facts.exercise("from_exercise"); !closed.isEmpty()) {
            if (facts.has("equipment")) {
                list += tr("It stands in for %1, which needs equipment that is not at hand (%2).")
                            .arg(closed, equipment(facts));
            } else if (facts.has("flag")) {
                list += tr("It stands in for %1 because of what you noted: %2.").arg(closed, flag(facts));
            } else {
                list += tr("It stands in for %1.").arg(closed);
            }
        }
        if (const auto sets = facts.number("sets"); sets && facts.has("amount")) {
            list += dose(facts, tr("The first dose is %1 × %2."), tr("The first dose is %1 × %2 s."));
        }
        return Facts::sentences(list);
    }

    static QString dose(const Facts& facts, const QString& reps, const QString& hold)
    {
        return (facts.measure() == Measure::Reps ? reps : hold)
            .arg(facts.number("sets").value_or(1))
            .arg(facts.number("amount").value_or(1));
    }

    static QString raise(const Facts& facts)
    {
        const QString cause = facts.has("rpe") ? facts.effort() : tr("Last time went to plan.");
        return Facts::sentences({facts.change(), cause});
    }

    static QString addSet(const Facts& facts)
    {
        return Facts::sentences({facts.change(), tr("All sets had reached the top of their range.")});
    }

    static QString rungUp(const Facts& facts)
    {
        const QString cause = facts.has("rung")
                                  ? tr("Two good sessions at the top of the range opened step %1 of the ladder.")
                                        .arg(*facts.number("rung"))
                                  : tr("Two good sessions at the top of the range opened the next step.");
        return Facts::sentences({facts.change(), cause});
    }

    static QString holdNew(const Facts& facts)
    {
        const auto left = facts.number("left");
        return left ? tr("This step is new, so its dose stays for %n more session(s).", nullptr, *left)
                    : tr("This step is new, so its dose stays for now.");
    }

    static QString painHold(const Facts& facts)
    {
        return Facts::sentences({tr("The dose stays as it is."), facts.pain()});
    }

    static QString painStop(const Facts& facts)
    {
        const QString change = facts.change();
        return Facts::sentences(
            {change.isEmpty() ? tr("This exercise rests for now.") : change, facts.pain(), facts.holds()});
    }

    static QString painRegress(const Facts& facts)
    {
        const QString change = facts.change();
        return Facts::sentences({change.isEmpty() ? tr("One step easier this time.") : change, facts.pain()});
    }

    static QString painFlare(const Facts& facts)
    {
        return Facts::sentences({tr("An easier session, so that things can settle."), facts.pain(), facts.change()});
    }

    static QString gap(const Facts& facts, const QString& consequence)
    {
        const QString welcome =
            facts.has("days") ? tr("Welcome back. The last session was %n day(s) ago.", nullptr, *facts.number("days"))
                              : tr("Welcome back.");
        return Facts::sentences({welcome, consequence, facts.change()});
    }

    static QString deload(const Facts& facts)
    {
        if (facts.has("sets_from") && facts.has("sets_to")) {
            return sets(facts, ReasonCode::Deload);
        }
        return facts.text("why") == u"signs" ? tr("A lighter week: effort and mornings say that it is time.")
                                             : tr("A lighter week, so that the work of the last weeks can settle.");
    }

    /// For reasons that change the sets and nothing else.
    static QString sets(const Facts& facts, ReasonCode code)
    {
        return Facts::setsBecauseOf(code, facts.number("sets_from").value_or(0), facts.number("sets_to").value_or(0));
    }

    static QString timeTrim(const Facts& facts)
    {
        if (facts.has("sets_from") && facts.has("sets_to")) {
            return sets(facts, ReasonCode::TimeTrim);
        }
        return facts.has("pattern")
                   ? tr("%1 is left out this time, so that the session fits your minutes.").arg(facts.pattern())
                   : tr("Shorter, so that the session fits your minutes.");
    }

    static QString weeklyCeiling(const Facts& facts)
    {
        return facts.has("sets_from") && facts.has("sets_to") ? sets(facts, ReasonCode::WeeklyCeiling)
                                                              : tr("The week has its share of sets.");
    }

    static QString addedForWeek(const Facts& facts)
    {
        return facts.has("sets_from") && facts.has("sets_to") ? sets(facts, ReasonCode::AddedForWeek)
                                                              : tr("The week has room for a little more.");
    }

    static QString equipmentMissing(const Facts& facts)
    {
        if (facts.has("pattern") && !facts.has("from_exercise")) {
            return facts.has("equipment")
                       ? tr("%1 is left out: it needs equipment that is not at hand (%2).")
                             .arg(facts.pattern(), equipment(facts))
                       : tr("%1 is left out: it needs equipment that is not at hand.").arg(facts.pattern());
        }
        return Facts::sentences({facts.change(), facts.has("equipment")
                                                     ? tr("Not at hand: %1.").arg(equipment(facts))
                                                     : tr("It needs equipment that is not at hand.")});
    }

    static QString avoidFlag(const Facts& facts)
    {
        if (!facts.has("flag")) {
            return Facts::sentences({facts.change(), tr("This goes by what you noted about your health.")});
        }
        if (facts.has("pattern") && !facts.has("from_exercise")) {
            return tr("%1 is left out because of what you noted: %2.").arg(facts.pattern(), flag(facts));
        }
        return Facts::sentences({facts.change(), tr("You noted: %1.").arg(flag(facts))});
    }

    static QString testDue(const Facts& facts)
    {
        if (const auto test = fromCode<TestKind>(facts.text("test").toStdString())) {
            return tr("A self test (%1) opens the next step; until then the dose stays.").arg(words::of(*test));
        }
        return facts.number("days").value_or(0) > 0
                   ? tr("Self tests are due: the last ones were %n day(s) ago.", nullptr, *facts.number("days"))
                   : tr("Self tests are due, to see where you stand.");
    }

    static QString hold(const Facts& facts)
    {
        return facts.has("sets") && facts.has("amount")
                   ? dose(facts, tr("The same dose again: %1 × %2."), tr("The same dose again: %1 × %2 s."))
                   : tr("The same dose again.");
    }

    static QString streak(const Facts& facts)
    {
        return facts.has("streak") ? tr("%n good session(s) at the top of the range; two in a row open the next step.",
                                        nullptr, *facts.number("streak"))
                                   : tr("A good session at the top of the range; two in a row open the next step.");
    }

    static QString addLoad(const Facts& facts, const Phrases& phrases)
    {
        const auto load = [&](std::string_view name) { return phrases.load(Mass{facts.number(name).value_or(0)}); };
        const QString change = facts.number("grams_from").value_or(0) > 0
                                   ? tr("The load goes from %1 to %2.").arg(load("grams_from"), load("grams"))
                                   : tr("Now with a load of %1.").arg(load("grams"));
        return Facts::sentences({change, facts.change()});
    }

    static QString slowerTempo(const Facts& facts)
    {
        return facts.has("seconds") ? tr("%n second(s) slower in each repetition: you are at the top of the range.",
                                         nullptr, *facts.number("seconds"))
                                    : tr("A little slower in each repetition: you are at the top of the range.");
    }

    static QString rungBack(const Facts& facts)
    {
        return Facts::sentences(
            {facts.change(), tr("The new step was a little early."), facts.effort(), facts.pain(), facts.holds()});
    }
};

QString sentenceOf(ReasonCode code, const ReasonFacts& facts, const Phrases& phrases)
{
    switch (code) {
    case ReasonCode::Scheduled:
        return Reasons::scheduled(facts);
    case ReasonCode::Projected:
        return Reasons::tr("As things stand today; what you do until then may change it.");
    case ReasonCode::StartRung:
        return Reasons::startRung(facts, phrases);
    case ReasonCode::Raise:
        return Reasons::raise(facts);
    case ReasonCode::AddSet:
        return Reasons::addSet(facts);
    case ReasonCode::RungUp:
        return Reasons::rungUp(facts);
    case ReasonCode::HoldNew:
        return Reasons::holdNew(facts);
    case ReasonCode::HoldEffort:
        return ReasonFacts::sentences({Reasons::tr("The same dose again."), facts.effort()});
    case ReasonCode::HoldIncomplete:
        return ReasonFacts::sentences({Reasons::tr("The same dose again."), facts.done()});
    case ReasonCode::RegressEffort:
        return ReasonFacts::sentences(
            {facts.change().isEmpty() ? Reasons::tr("A lighter dose this time.") : facts.change(), facts.effort(),
             facts.done()});
    case ReasonCode::PainHold:
        return Reasons::painHold(facts);
    case ReasonCode::PainStop:
        return Reasons::painStop(facts);
    case ReasonCode::PainRegress:
        return Reasons::painRegress(facts);
    case ReasonCode::PainFlare:
        return Reasons::painFlare(facts);
    case ReasonCode::GapRepeat:
        return Reasons::gap(facts, Reasons::tr("Today repeats its doses."));
    case ReasonCode::GapReduce:
        return Reasons::gap(facts, Reasons::tr("Today is lighter."));
    case ReasonCode::GapRungDown:
        return Reasons::gap(facts, Reasons::tr("Today starts on an easier step."));
    case ReasonCode::GapRescreen:
        return Reasons::gap(facts, Reasons::tr("The safety questions and the tests come first."));
    case ReasonCode::Deload:
        return Reasons::deload(facts);
    case ReasonCode::TimeTrim:
        return Reasons::timeTrim(facts);
    case ReasonCode::EquipmentMissing:
        return Reasons::equipmentMissing(facts);
    case ReasonCode::AvoidFlag:
        return Reasons::avoidFlag(facts);
    case ReasonCode::WeeklyCeiling:
        return Reasons::weeklyCeiling(facts);
    case ReasonCode::TestDue:
        return Reasons::testDue(facts);
    case ReasonCode::Hold:
        return Reasons::hold(facts);
    case ReasonCode::WarmUp:
        return Reasons::tr("Gets the movement of today ready.");
    case ReasonCode::Mobility:
        return Reasons::tr("Eases hips and back after the work.");
    case ReasonCode::Streak:
        return Reasons::streak(facts);
    case ReasonCode::AddLoad:
        return Reasons::addLoad(facts, phrases);
    case ReasonCode::SlowerTempo:
        return Reasons::slowerTempo(facts);
    case ReasonCode::RungBack:
        return Reasons::rungBack(facts);
    case ReasonCode::PatternLeftOut:
        return Notes::patternLeftOut(facts);
    case ReasonCode::LevelZero:
        return Notes::levelZero(facts);
    case ReasonCode::RestPain:
        return Notes::restPain(facts);
    case ReasonCode::MorningTrend:
        return Notes::morningTrend(facts);
    case ReasonCode::Swapped:
        return ReasonFacts::sentences({facts.change(), Reasons::tr("As you asked.")});
    case ReasonCode::Minimum:
        return Reasons::tr("The shortest session that counts: two exercises, one set each.");
    case ReasonCode::RungReturn:
        return ReasonFacts::sentences({facts.change(), Reasons::tr("The earlier step is tried again.")});
    case ReasonCode::AddedForWeek:
        return Reasons::addedForWeek(facts);
    case ReasonCode::SpacedOut:
        return Reasons::tr("Lighter today, since it was trained the day before as well.");
    case ReasonCode::SeeProfessional:
        return Notes::seeProfessional(facts);
    case ReasonCode::RescreenDue:
        return Notes::rescreenDue(facts);
    case ReasonCode::AdherenceLow:
        return Notes::adherenceLow(facts);
    case ReasonCode::Improved:
        return Notes::improved(facts);
    }
    return {};
}

} // namespace

QString Phrases::reason(const Reason& reason, const Slot* slot) const
{
    const ReasonFacts facts(*this, *m_catalogue, reason, slot);
    return ReasonFacts::sentences({sentenceOf(reason.code, facts, *this), facts.cut(), facts.lastDose()});
}

QString Phrases::change(const Reason& reason) const
{
    const ReasonFacts facts(*this, *m_catalogue, reason, nullptr);
    const QString sentence = this->reason(reason);
    const QString name = facts.exercise("exercise");
    // With a change of exercise the sentence names both already.
    return name.isEmpty() || facts.has("to_exercise") ? sentence
                                                      : tr("%1: %2", "exercise, what changed").arg(name, sentence);
}

} // namespace plumbline
