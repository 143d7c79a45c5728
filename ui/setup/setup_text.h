#pragma once

#include "core/base/error.h"
#include "core/plan/requests.h"
#include "ui/setup/setup_draft.h"

#include <QString>

namespace plumbline {
class Phrases;
}

/// The words of set-up, screening and settings for what core knows by code.
namespace plumbline::setuptext {

/// One question of the safety check, in plain words (evidence.md 4.3 and 4.4).
QString question(const SafetyQuestion& question);
/// Title of a card of the safety check.
QString group(SafetyGroup group);

/// A condition flag as it is asked (evidence.md 2.1).
QString flagQuestion(Flag flag);
/// What counts as it, or what to mind; may be empty.
QString equipmentDetail(Equipment equipment);

/// Interval and length (evidence.md 6.2).
QString breakProfileDetail(BreakProfile profile);

QString stepName(SetupStep step);
/// What is missing, as it stands beside Continue.
QString missing(const SetupMissing& missing);

/// Short weekday, Monday first: "Mo".
QString weekdayShort(int index);
QString weekdayLong(int index);

/// What went wrong when the profile was created and that the answers are safe; what to do stands in `hint`.
struct CreateError {
    QString heading;
    QString hint;
};
CreateError createError(const Error& error, const Phrases& phrases);

} // namespace plumbline::setuptext
