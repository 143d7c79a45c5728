#include "core/base/civil.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

#include <QDate>
#include <QLocale>

namespace plumbline {
namespace {

/// The language of the texts, so that months fit the words around them.
QLocale textLocale()
{
    return {QLocale::English, QLocale::UnitedKingdom};
}

QDate qtDate(Day day)
{
    const std::chrono::year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString number(double value)
{
    return QLocale::c().toString(value, 'g', 6);
}

} // namespace

QString Phrases::dose(const Slot& slot) const
{
    const bool hold = slot.measure == Measure::Hold;
    QString text;
    if (slot.targets.empty()) {
        if (hold) {
            text = slot.perSide ? tr("%1 × %2 s each side", "sets, seconds") : tr("%1 × %2 s", "sets, seconds");
        } else {
            text = slot.perSide ? tr("%1 × %2 each side", "sets, repetitions") : tr("%1 × %2", "sets, repetitions");
        }
        text = text.arg(slot.sets).arg(slot.target);
    } else {
        QStringList amounts;
        for (int set = 1; set <= slot.sets; ++set) {
            amounts += QString::number(slot.targetOf(set));
        }
        const QString list = amounts.join(tr(", ", "between the amounts of sets: 10, 9, 9"));
        if (hold) {
            text = slot.perSide ? tr("%1 s each side", "seconds of each set") : tr("%1 s", "seconds of each set");
        } else {
            text = slot.perSide ? tr("%1 each side", "repetitions of each set") : list;
        }
        text = text.contains(u"%1") ? text.arg(list) : text;
    }
    return slot.load ? tr("%1 with %2", "dose, load").arg(text, load(*slot.load)) : text;
}

QString Phrases::amount(int amount, Measure measure) const
{
    return measure == Measure::Reps ? tr("%n repetition(s)", nullptr, amount)
                                    : tr("%1 s", "seconds of a hold").arg(amount);
}

QString Phrases::performed(const SetRecord& record) const
{
    QStringList parts;
    if (record.reps) {
        parts += amount(*record.reps, Measure::Reps);
    }
    if (record.hold) {
        parts += amount(static_cast<int>(record.hold->count()), Measure::Hold);
    }
    if (record.load) {
        parts += load(*record.load);
    }
    if (record.side) {
        parts += *record.side == Side::Left ? tr("left") : tr("right");
    }
    if (record.rpe) {
        parts += tr("effort %1 of 10").arg(number(record.rpe->value()));
    }
    return parts.join(tr(", ", "between the parts of a set"));
}

QString Phrases::testResult(TestKind test, double value) const
{
    return tr("%1: %2 %3", "test, value, unit").arg(words::of(test), number(value), words::testUnit(test));
}

QString Phrases::tempo(const std::optional<Tempo>& tempo) const
{
    if (!tempo) {
        return tr("Hold");
    }
    QStringList parts;
    const auto add = [&](int time, const QString& text) {
        if (time > 0) {
            parts += text.arg(time);
        }
    };
    add(tempo->lowering, tr("lower %1", "tempo: seconds"));
    add(tempo->pauseBottom, tr("pause %1", "tempo: seconds"));
    add(tempo->lifting, tr("rise %1", "tempo: seconds"));
    add(tempo->pauseTop, tempo->pauseTop > 3 ? tr("hold %1", "tempo: seconds") : tr("pause %1", "tempo: seconds"));
    QString text = parts.join(tr(", ", "between the parts of a tempo"));
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString Phrases::effort(const RpeRange& range) const
{
    if (!range.lower.isValid() || !range.upper.isValid()) {
        return {};
    }
    return range.lower == range.upper
               ? tr("%1 of 10", "effort").arg(number(range.lower.value()))
               : tr("%1 to %2 of 10", "effort").arg(number(range.lower.value()), number(range.upper.value()));
}

QString Phrases::load(Mass mass, bool imperial) const
{
    constexpr double gramsInPound = 453.59237;
    return imperial ? tr("%1 lb").arg(number(std::round(static_cast<double>(mass.grams) / gramsInPound * 10) / 10))
                    : tr("%1 kg").arg(number(mass.kilograms()));
}

QString Phrases::minutes(seconds time) const
{
    return tr("%1 min").arg(std::chrono::ceil<std::chrono::minutes>(time).count());
}

QString Phrases::date(Day day) const
{
    return textLocale().toString(qtDate(day), u"d MMMM");
}

QString Phrases::dateWithWeekday(Day day) const
{
    return textLocale().toString(qtDate(day), u"ddd d MMMM");
}

QString Phrases::dateWithYear(Day day) const
{
    return textLocale().toString(qtDate(day), u"d MMMM yyyy");
}

QString Phrases::dateInFull(Day day) const
{
    return textLocale().toString(qtDate(day), u"ddd d MMMM yyyy");
}

} // namespace plumbline
