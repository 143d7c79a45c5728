#pragma once

#include "core/base/result.h"
#include "core/exercise/catalogue.h"
#include "core/plan/requests.h"

/// The ranges of everything a person can enter, checked once more behind the pages and the file readers. `where` of an
/// error is the field as interfaces.md spells it; InvalidInput with a "reason" unless said otherwise.
namespace plumbline::app {

/// A name of 1..80 characters without control characters that is not only spaces; a birth year of somebody of 18 to 120
/// years on `today` (difference of years, decisions.md 15). UnderAge below.
Result<void> checkProfile(const Profile& profile, Day today);
/// A clearance that lies in the future is refused (InFuture).
Result<void> checkScreening(const Screening& screening, Day today);
/// 2 to 5 weekdays, 8 to 45 minutes (decisions.md 1), loads up to 500 kg, exercises that exist (UnknownExercise).
Result<void> checkFacts(const TrainingFacts& facts, const Catalogue& catalogue);
/// Times within a day, at most 12 ranges.
Result<void> checkWorkDay(const WorkDay& workDay);
/// Every value that is there, by checkTestValue.
Result<void> checkStartingPoint(const StartingPoint& start);
/// The range of a self test's result: 0..100 stands, 0..600 s, -30..90 degrees, -60..60 cm.
Result<void> checkTestValue(TestKind test, double value);
/// 0..10.
Result<void> checkPain(const std::optional<PainScore>& pain, const char* where);
/// The ranges of records.h; the exercise exists (UnknownExercise).
Result<void> checkSet(const SetRecord& record, const Catalogue& catalogue);
/// What the kind of edit needs is there; exercises exist (UnknownExercise).
Result<void> checkEdit(const Edit& edit, const Catalogue& catalogue);
/// At most 2000 characters of valid UTF-8.
Result<void> checkNote(const std::string& note);
/// All of the above for first start.
Result<void> checkSetup(const SetupRequest& request, const Catalogue& catalogue, Day today);

} // namespace plumbline::app
