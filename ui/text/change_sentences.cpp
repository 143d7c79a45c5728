#include "ui/text/change_sentences.h"

#include "ui/text/words.h"

#include <cmath>

namespace plumbline {

ReasonFacts::ReasonFacts(const Phrases& phrases, const Catalogue& catalogue, const Reason& reason, const Slot* slot)
    : m_phrases(phrases)
    , m_reason(reason)
{
    if (slot != nullptr) {
        m_measure = slot->measure;
        return;
    }
    for (const char* name : {"exercise", "to_exercise", "from_exercise"}) {
        const Exercise* exercise = catalogue.find(text(name).toStdString());
        if (exercise != nullptr) {
            m_measure = exercise->measure;
            return;
        }
    }
}

bool ReasonFacts::has(std::string_view name) const
{
    return std::any_of(m_reason.params.begin(), m_reason.params.end(),
                       [&](const ReasonParam& param) { return param.name == name; });
}

std::optional<int> ReasonFacts::number(std::string_view name) const
{
    for (const ReasonParam& param : m_reason.params) {
        if (param.name != name) {
            continue;
        }
        if (const auto* whole = std::get_if<std::int64_t>(&param.value)) {
            return static_cast<int>(*whole);
        }
        if (const auto* real = std::get_if<double>(&param.value)) {
            return static_cast<int>(std::lround(*real));
        }
    }
    return std::nullopt;
}

QString ReasonFacts::text(std::string_view name) const
{
    for (const ReasonParam& param : m_reason.params) {
        const auto* text = std::get_if<std::string>(&param.value);
        if (param.name == name && text != nullptr) {
            return QString::fromStdString(*text);
        }
    }
    return {};
}

QString ReasonFacts::exercise(std::string_view name) const
{
    const QString id = text(name);
    return id.isEmpty() ? id : m_phrases.exercise(id.toStdString());
}

QString ReasonFacts::pattern() const
{
    const auto pattern = fromCode<Pattern>(text("pattern").toStdString());
    return pattern ? words::of(*pattern) : text("pattern");
}

QString ReasonFacts::tenths(std::string_view name) const
{
    return QString::number(number(name).value_or(0) / 10.0);
}

QString ReasonFacts::sentences(const QStringList& list)
{
    QStringList full = list;
    full.removeAll(QString());
    return full.join(u' ');
}

QString ReasonFacts::amountChange() const
{
    const auto from = number("from");
    const auto to = number("to");
    if (!to || from == to) {
        return {};
    }
    const bool hold = m_measure == Measure::Hold;
    if (!from) {
        return hold ? tr("%n second(s) a set.", nullptr, *to) : tr("%n repetition(s) a set.", nullptr, *to);
    }
    if (number("first_only") == 1) {
        return hold ? tr("The first set goes from %1 to %n second(s).", nullptr, *to).arg(*from)
                    : tr("The first set goes from %1 to %n repetition(s).", nullptr, *to).arg(*from);
    }
    if (*to > *from) {
        return hold ? tr("Up from %1 to %n second(s) a set.", nullptr, *to).arg(*from)
                    : tr("Up from %1 to %n repetition(s) a set.", nullptr, *to).arg(*from);
    }
    return hold ? tr("Down from %1 to %n second(s) a set.", nullptr, *to).arg(*from)
                : tr("Down from %1 to %n repetition(s) a set.", nullptr, *to).arg(*from);
}

QString ReasonFacts::change() const
{
    QStringList changes;
    const QString to = exercise("to_exercise");
    const QString from = exercise("from_exercise");
    if (!to.isEmpty() && !from.isEmpty()) {
        changes += tr("%1 takes the place of %2.", "new exercise, old exercise").arg(to, from);
    } else if (!from.isEmpty()) {
        changes += tr("%1 is left out.", "exercise").arg(from);
    }
    const auto sets = number("sets_to");
    if (sets && number("sets_from") && sets != number("sets_from")) {
        changes += tr("%n set(s) instead of %1.", nullptr, *sets).arg(*number("sets_from"));
    }
    changes += amountChange();
    return sentences(changes);
}

QString ReasonFacts::pain() const
{
    const auto base = number("base");
    if (const auto morning = number("morning")) {
        return base ? tr("Pain was %1 of 10 the next morning, and %2 before the session.").arg(*morning).arg(*base)
                    : tr("Pain was %1 of 10 the next morning.").arg(*morning);
    }
    if (const auto during = number("pain")) {
        return base ? tr("Pain was %1 of 10 during it, and %2 before the session.").arg(*during).arg(*base)
                    : tr("Pain was %1 of 10 during it.").arg(*during);
    }
    return base ? tr("Pain was %1 of 10 before the session.").arg(*base) : QString();
}

QString ReasonFacts::effort() const
{
    return has("rpe") ? tr("The last time took an effort of %1 of 10.").arg(tenths("rpe")) : QString();
}

QString ReasonFacts::done() const
{
    const auto percent = number("percent");
    return percent ? tr("Last time %1 % of it was done.").arg(*percent) : QString();
}

QString ReasonFacts::setsBecauseOf(ReasonCode code, int from, int to)
{
    if (to > from) {
        return tr("%n set(s) instead of %1: the week has room for it.", nullptr, to).arg(from);
    }
    switch (code) {
    case ReasonCode::TimeTrim:
        return tr("%n set(s) instead of %1, so that the session fits your minutes.", nullptr, to).arg(from);
    case ReasonCode::Deload:
        return tr("%n set(s) instead of %1 in this lighter week.", nullptr, to).arg(from);
    case ReasonCode::WeeklyCeiling:
        return tr("%n set(s) instead of %1: the week has its share.", nullptr, to).arg(from);
    case ReasonCode::SpacedOut:
        return tr("%n set(s) instead of %1, since it was trained the day before as well.", nullptr, to).arg(from);
    default:
        return tr("%n set(s) instead of %1.", nullptr, to).arg(from);
    }
}

QString ReasonFacts::cut() const
{
    const auto from = number("trimmed_from");
    const auto to = number("trimmed_to");
    if (!from || !to || from == to) {
        return {};
    }
    const auto by = fromCode<ReasonCode>(text("trimmed_by").toStdString());
    return setsBecauseOf(by.value_or(ReasonCode::Hold), *from, *to);
}

QString ReasonFacts::lastDose() const
{
    const auto sets = number("last_sets");
    const auto amount = number("last_amount");
    if (!sets || !amount) {
        return {};
    }
    return (m_measure == Measure::Reps ? tr("Last time it was %1 × %2.", "sets, repetitions")
                                       : tr("Last time it was %1 × %2 s.", "sets, seconds"))
        .arg(*sets)
        .arg(*amount);
}

QString ReasonFacts::holds() const
{
    const auto left = number("left");
    return left && *left > 0 ? tr("This holds for %n session(s).", nullptr, *left) : QString();
}

} // namespace plumbline
