#pragma once

#include "core/base/civil.h"
#include "core/exercise/posture.h"
#include "core/plan/prescription.h"

#include <QString>

namespace plumbline {
class Phrases;
}

/// Words that only pages need; the rest is in ui/text.
namespace plumbline::words {

QString longDate(Day day, const Phrases& phrases); ///< "Wednesday, 13 May"
QString stripDay(Day day);                         ///< "Wed 13"
QString time(const ZonedTime& at);                 ///< "08:10" by the clock of that day
QString thing(Equipment equipment);                ///< "Chair", shorter than words::of
QString things(EquipmentSet equipment);            ///< "chair and mat"; "no equipment" for none
QString of(Posture posture);                       ///< "Lying"
/// "3 × 10 · lower 3, pause 1, rise 1"; warm-ups say so.
QString doseLine(const Slot& slot, const Phrases& phrases);

} // namespace plumbline::words
