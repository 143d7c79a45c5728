#include "ui/models/page_words.h"

#include "ui/text/phrases.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PageWords", text);
}

/// Larger things first: what decides where one can train.
constexpr std::array kOrder{Equipment::Chair,        Equipment::Sofa,     Equipment::Step,  Equipment::Wall,
                            Equipment::Weight,       Equipment::LoopBand, Equipment::Strap, Equipment::Stick,
                            Equipment::SitStandDesk, Equipment::Mat,      Equipment::Pillow};

unsigned dayOfMonth(Day day)
{
    return static_cast<unsigned>(std::chrono::year_month_day(day).day());
}

} // namespace

QString longDate(Day day, const Phrases& phrases)
{
    return tr("%1, %2").arg(weekdayLong(weekdayIndex(day)), phrases.date(day));
}

QString stripDay(Day day)
{
    return tr("%1 %2").arg(weekday(weekdayIndex(day))).arg(dayOfMonth(day));
}

QString time(const ZonedTime& at)
{
    const auto local = at.wall + at.utcOffset;
    const auto sinceMidnight = local - std::chrono::floor<days>(local);
    return QString::fromStdString(timeOfDay(std::chrono::floor<std::chrono::minutes>(sinceMidnight)));
}

QString thing(Equipment equipment)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("PageWords", "Mat"),
        QT_TRANSLATE_NOOP("PageWords", "Chair"),
        QT_TRANSLATE_NOOP("PageWords", "Step"),
        QT_TRANSLATE_NOOP("PageWords", "Wall"),
        QT_TRANSLATE_NOOP("PageWords", "Loop band"),
        QT_TRANSLATE_NOOP("PageWords", "Strap"),
        QT_TRANSLATE_NOOP("PageWords", "Weight"),
        QT_TRANSLATE_NOOP("PageWords", "Sofa"),
        QT_TRANSLATE_NOOP("PageWords", "Stick"),
        QT_TRANSLATE_NOOP("PageWords", "Pillow"),
        QT_TRANSLATE_NOOP("PageWords", "Sit-stand desk"),
    };
    static_assert(names.size() == countOf<Equipment>);
    return tr(names[static_cast<std::size_t>(equipment)]);
}

QString things(EquipmentSet equipment)
{
    QStringList names;
    for (const Equipment each : kOrder) {
        if (equipment.contains(each)) {
            names << thing(each).toLower();
        }
    }
    if (names.isEmpty()) {
        return tr("no equipment");
    }
    if (names.size() == 1) {
        return names.front();
    }
    const QString last = names.takeLast();
    return tr("%1 and %2").arg(names.join(tr(", ")), last);
}

QString of(Posture posture)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("PageWords", "Lying"), QT_TRANSLATE_NOOP("PageWords", "Kneeling"),
        QT_TRANSLATE_NOOP("PageWords", "Seated"), QT_TRANSLATE_NOOP("PageWords", "Standing")};
    static_assert(names.size() == countOf<Posture>);
    return tr(names[static_cast<std::size_t>(posture)]);
}

QString doseLine(const Slot& slot, const Phrases& phrases)
{
    QString line = phrases.dose(slot);
    if (slot.part == SlotPart::Warmup) {
        return line + QStringLiteral(" · ") + tr("warm-up");
    }
    if (slot.part == SlotPart::Strength && slot.tempo) {
        line += QStringLiteral(" · ") + phrases.tempo(slot.tempo).toLower();
    }
    return line;
}

} // namespace plumbline::words
