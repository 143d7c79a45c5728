#pragma once

#include "core/base/units.h"
#include "core/exercise/exercise.h"
#include "core/plan/input.h"
#include "core/plan/records.h"
#include "core/plan/requests.h"
#include "core/plan/screening.h"

#include <QString>

/// Names of codes for people, in sentence case. For the middle of a sentence there are the lower-case forms of Phrases.
namespace plumbline::words {

QString of(Pattern pattern);     ///< "Squat", "Hip abduction"
QString of(SlotPart part);       ///< "Warm-up", "Strength", "Mobility"
QString of(Phase phase);         ///< "Activate"
QString of(Equipment equipment); ///< "Loop band"
QString of(Flag flag);           ///< "Knee pain"
QString of(Side side);           ///< "Left"
QString of(Measure measure);     ///< "Repetitions", "Hold"
QString of(PainKind kind);       ///< "Sharp or catching"
QString of(PainPlace place);     ///< "Low back"
QString of(PainEntryKind kind);  ///< "At rest", "Next morning"
QString of(TestKind test);       ///< "30-second chair stand"
QString of(Sex sex);
QString of(UnitSystem units);
QString of(BreakProfile profile);
/// The question of evidence.md 4.3 as a short phrase: "Numbness between the legs".
QString of(ScreeningKey key);

/// "Strength A"; "Session" without a label.
QString sessionTitle(const std::string& label);
/// Bands of the pain scale: "none", "mild", "moderate", "strong" (design.md, the 0 to 10 slider).
QString painBand(PainScore score);
/// Pain as people read it: "none" or "2 of 10, mild".
QString pain(PainScore score);
/// Effort as it is asked (decisions.md 17): "about 3 repetitions left".
QString repetitionsLeft(Rpe rpe);
/// "Mon" for 0 .. "Sun" for 6, and the long form.
QString weekday(int index);
QString weekdayLong(int index);
/// The unit of a self test's value: "stands", "s", "degrees", "cm".
QString testUnit(TestKind test);

} // namespace plumbline::words
