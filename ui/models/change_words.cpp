#include "ui/models/change_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace plumbline {
namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("ChangeWords", text, nullptr, n);
}

std::optional<std::int64_t> number(const Reason& reason, std::string_view name)
{
    for (const ReasonParam& param : reason.params) {
        if (param.name != name) {
            continue;
        }
        if (const auto* whole = std::get_if<std::int64_t>(&param.value)) {
            return *whole;
        }
    }
    return std::nullopt;
}

QString more(const Slot& slot)
{
    const Reason& reason = slot.reason;
    if (reason.code == ReasonCode::AddSet || reason.code == ReasonCode::AddedForWeek) {
        return tr("+1 set");
    }
    if (reason.code == ReasonCode::AddLoad) {
        const auto before = number(reason, "grams_from");
        const auto now = number(reason, "grams");
        if (before && now && *now > *before) {
            return tr("+%1 kg").arg(QLocale().toString(static_cast<double>(*now - *before) / 1000.0, 'g', 3));
        }
        return tr("More load");
    }
    if (reason.code == ReasonCode::SlowerTempo) {
        return tr("Slower");
    }
    const auto from = number(reason, "from");
    const auto to = number(reason, "to");
    if (!from || !to || *to <= *from) {
        return tr("A little more");
    }
    const int step = static_cast<int>(*to - *from);
    if (slot.measure == Measure::Hold) {
        return tr("+%1 s").arg(step);
    }
    return step == 1 ? tr("+1 rep") : tr("+%n reps", step);
}

} // namespace

ChangeWords changeWords(const Slot& slot)
{
    switch (changeOf(slot)) {
    case Change::More:
        return {more(slot), true, {}};
    case Change::NewStep:
        return {tr("New step"), true, {}};
    case Change::Less:
        return {tr("Lighter today"), false, {}};
    case Change::Same:
        return {tr("Same as last time"), false, {}};
    case Change::Swapped:
        return {tr("Swapped"), false, QStringLiteral("swap")};
    case Change::None:
        break;
    }
    return {};
}

} // namespace plumbline
