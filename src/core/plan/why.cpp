#include "core/plan/why.h"

namespace plumbline::planning {

namespace {

void say(Reason& reason, const char* name, int value)
{
    if (value >= 0) {
        reason.with(name, static_cast<std::int64_t>(value));
    }
}

void sayExercise(Reason& reason, const char* name, const Book& book, Index index)
{
    if (index != kNone) {
        reason.with(name, book[index].exercise->id);
    }
}

const char* extraName(ReasonCode code)
{
    switch (code) {
    case ReasonCode::Streak:
        return "streak";
    case ReasonCode::SlowerTempo:
        return "seconds";
    case ReasonCode::Raise:
        return "first_only";
    case ReasonCode::AddLoad:
        return "grams";
    case ReasonCode::StartRung:
        return "value";
    default:
        return "extra";
    }
}

} // namespace

Reason toReason(const Why& why, const Book& book, Index exercise, int sets, int amount)
{
    Reason reason{why.code, {}};
    const bool atRung = why.code == ReasonCode::StartRung || why.code == ReasonCode::RungUp;
    if (atRung && exercise != kNone) {
        reason.with("rung", static_cast<std::int64_t>(book.rungOf(exercise)));
    }
    const bool saysDose = atRung || why.code == ReasonCode::Hold || why.code == ReasonCode::Projected ||
                          why.code == ReasonCode::Raise || why.code == ReasonCode::HoldNew ||
                          why.code == ReasonCode::Streak;
    if (saysDose) {
        say(reason, "sets", sets);
        if (why.code != ReasonCode::Raise) {
            say(reason, "amount", amount);
        }
    }
    sayExercise(reason, "from_exercise", book, why.exerciseFrom);
    sayExercise(reason, "to_exercise", book, why.exerciseTo);
    say(reason, "from", why.from);
    say(reason, "to", why.to);
    say(reason, "sets_from", why.setsFrom);
    say(reason, "sets_to", why.setsTo);
    say(reason, "rpe", why.rpeHalves < 0 ? -1 : why.rpeHalves * 5);
    say(reason, "pain", why.pain);
    say(reason, "base", why.base);
    say(reason, "morning", why.morning);
    say(reason, "days", why.days);
    say(reason, "percent", why.percent);
    say(reason, "left", why.left);
    say(reason, "grams_from", why.code == ReasonCode::AddLoad ? why.extraFrom : -1);
    say(reason, extraName(why.code), why.extra);
    if (why.test != nullptr) {
        reason.with("test", why.test);
    }
    if (why.flag >= 0) {
        reason.with("flag", std::string(code(static_cast<Flag>(why.flag))));
    }
    if (why.equipment >= 0) {
        reason.with("equipment", std::string(code(static_cast<Equipment>(why.equipment))));
    }
    if (why.trimmedFrom >= 0) {
        say(reason, "trimmed_from", why.trimmedFrom);
        say(reason, "trimmed_to", why.trimmedTo);
        reason.with("trimmed_by", std::string(code(why.trimmedBy)));
    }
    return reason;
}

} // namespace plumbline::planning
