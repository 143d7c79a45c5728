#include "ui/text/note_sentences.h"

#include "ui/text/words.h"

namespace plumbline {

QString Notes::patternLeftOut(const ReasonFacts& facts)
{
    const QString pattern = facts.pattern();
    const QString why = facts.text("why");
    if (why == u"equipment") {
        return tr("%1 is left out: every step needs equipment that is not at hand.").arg(pattern);
    }
    if (why == u"flag") {
        return tr("%1 is left out because of what you noted about your health.").arg(pattern);
    }
    if (why == u"pain") {
        return tr("%1 rests until pain has settled.").arg(pattern);
    }
    if (why == u"banned") {
        return tr("%1 is left out, as you asked.").arg(pattern);
    }
    if (why == u"level" || why == u"start") {
        return tr("%1 waits until the easier work feels settled.").arg(pattern);
    }
    return tr("%1 is left out for now: no step of it fits today.").arg(pattern);
}

QString Notes::levelZero(const ReasonFacts& facts)
{
    if (facts.has("base")) {
        return tr("An easy session today, since pain is %1 of 10.").arg(*facts.number("base"));
    }
    if (facts.number("left") == 0) {
        return tr("The last easy session, so that things can settle.");
    }
    return facts.has("left")
               ? tr("Easy sessions for %n more day(s), until things have settled.", nullptr, *facts.number("left"))
               : tr("Easy sessions for now, until things have settled.");
}

QString Notes::restPain(const ReasonFacts& facts)
{
    return facts.has("base")
               ? tr("No strength work today, since pain is %1 of 10. Easy walking and a comfortable position may "
                    "help.")
                     .arg(*facts.number("base"))
               : tr("No strength work while pain is high. Easy walking and a comfortable position may help.");
}

QString Notes::morningTrend(const ReasonFacts& facts)
{
    return facts.has("before") && facts.has("now")
               ? tr("Doses stay: morning pain averaged %1 in the last 7 days, after %2 the week before.")
                     .arg(facts.tenths("now"), facts.tenths("before"))
               : tr("Doses stay: morning pain has gone up in the last 7 days.");
}

QString Notes::seeProfessional(const ReasonFacts& facts)
{
    const QString why = facts.text("why");
    if (why == u"rest_pain") {
        return tr("Pain has been high. Please show it to a doctor or physiotherapist.");
    }
    if (why == u"flares") {
        return tr("Pain has flared up several times. Please talk it over with a doctor or physiotherapist.");
    }
    if (why == u"trend") {
        return tr("Morning pain has risen. Please talk it over with a doctor or physiotherapist.");
    }
    if (why == u"no_change") {
        return tr("Six weeks in, pain is much the same. A doctor or physiotherapist can look at what else may "
                  "help.");
    }
    if (why == u"leg_pain") {
        return tr("Leg pain has stayed for over two weeks. Please show it to a doctor or physiotherapist.");
    }
    const auto key = fromCode<ScreeningKey>(facts.text("key").toStdString());
    return key ? tr("Worth a routine appointment in the next weeks: %1. Training may go on.").arg(words::of(*key))
               : tr("Worth a routine appointment in the next weeks. Training may go on.");
}

QString Notes::rescreenDue(const ReasonFacts& facts)
{
    const QString why = facts.text("why");
    if (why == u"spread") {
        return tr("Symptoms moved further down the leg. Please answer the safety questions again first.");
    }
    return why == u"rest_pain" ? tr("Pain is high. Please answer the safety questions again.")
                               : tr("Four weeks have passed. Please answer the safety questions again.");
}

QString Notes::adherenceLow(const ReasonFacts& facts)
{
    QStringList list;
    if (facts.has("percent")) {
        list += tr("You did %1 % of the sessions planned in 14 days, and they count.").arg(*facts.number("percent"));
    }
    list += facts.has("minutes") ? tr("Would %n minute(s) fit better?", nullptr, *facts.number("minutes"))
                                 : tr("Would a shorter session fit better?");
    return ReasonFacts::sentences(list);
}

QString Notes::improved(const ReasonFacts& facts)
{
    return facts.has("before") && facts.has("now")
               ? tr("Pain averaged %1 before and %2 in the last 7 days, a change that counts.")
                     .arg(facts.tenths("before"), facts.tenths("now"))
               : tr("Pain is down by an amount that counts.");
}

} // namespace plumbline
