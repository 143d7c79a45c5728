#include "app/check_input.h"

#include <array>
#include <cmath>

namespace plumbline::app {

namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLongestNote = 2000;
constexpr std::size_t kMostWeights = 50;
constexpr std::size_t kMostRanges = 12;
constexpr std::size_t kMostExercises = 500;

tl::unexpected<Error> invalid(const char* where, std::string reason)
{
    return fail(ErrorCode::InvalidInput, where, {{"reason", std::move(reason)}});
}

/// Reads one character of UTF-8 from `text` at `at` and moves on; nullopt for what is not UTF-8.
std::optional<char32_t> nextCharacter(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    static constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) {
        return std::nullopt;
    }
    char32_t character = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        character = (character << 6U) | (byte(at + i) & 0x3FU);
    }
    if (character < smallest[length] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
        return std::nullopt;
    }
    at += length;
    return character;
}

bool isControl(char32_t character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x2028 || character == 0x2029;
}

bool isSpace(char32_t character)
{
    return character == ' ' || character == 0xA0 || (character >= 0x2000 && character <= 0x200B) || character == 0x3000;
}

Result<void> checkName(const std::string& name)
{
    std::size_t characters = 0;
    bool visible = false;
    for (std::size_t at = 0; at < name.size(); ++characters) {
        const auto character = nextCharacter(name, at);
        if (!character) {
            return invalid("name", "not valid UTF-8");
        }
        if (isControl(*character)) {
            return invalid("name", "holds a control character");
        }
        visible = visible || !isSpace(*character);
    }
    if (!visible) {
        return invalid("name", "empty");
    }
    return characters <= kLongestName ? Result<void>() : invalid("name", "longer than 80 characters");
}

Result<void> checkKnown(const std::string& exercise, const Catalogue& catalogue, const char* where)
{
    if (catalogue.find(exercise) == nullptr) {
        return fail(ErrorCode::UnknownExercise, where, {{"exercise", exercise.substr(0, kLongestName)}});
    }
    return {};
}

template <class T>
bool isOutside(const std::optional<T>& value, T lowest, T highest)
{
    return value && (*value < lowest || *value > highest);
}

struct ValueRange {
    double lowest;
    double highest;
};

ValueRange rangeOf(TestKind test)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return {0, 100};
    case TestKind::KneeExtension:
        return {-30, 90};
    case TestKind::SitReach:
        return {-60, 60};
    case TestKind::FiveStand:
    case TestKind::BridgeHold:
    case TestKind::SingleLegBridge:
    case TestKind::SingleLegStance:
    case TestKind::SideBridge:
    case TestKind::PelvisDrop:
        break;
    }
    return {0, 600};
}

} // namespace

Result<void> checkProfile(const Profile& profile, Day today)
{
    if (auto name = checkName(profile.name); !name) {
        return name;
    }
    const int year = static_cast<int>(std::chrono::year_month_day{today}.year());
    const int age = year - profile.birthYear;
    if (age < 0 || age > 120) {
        return invalid("birth_year", "not between " + std::to_string(year - 120) + " and " + std::to_string(year));
    }
    return age < 18 ? fail(ErrorCode::UnderAge, "birth_year") : Result<void>();
}

Result<void> checkScreening(const Screening& screening, Day today)
{
    if (screening.clearedOn && *screening.clearedOn > today) {
        return fail(ErrorCode::InFuture, "screening.cleared_by_professional_on",
                    {{"at", isoDate(*screening.clearedOn)}});
    }
    return {};
}

Result<void> checkFacts(const TrainingFacts& facts, const Catalogue& catalogue)
{
    if (facts.daysPerWeek() < 2 || facts.daysPerWeek() > 5) {
        return invalid("weekdays", "not 2 to 5 days");
    }
    if (facts.minutesPerSession < 8 || facts.minutesPerSession > 45) {
        return invalid("minutes_per_session", "not 8 to 45");
    }
    if (facts.weights.size() > kMostWeights) {
        return invalid("weights_kg", "more than 50");
    }
    for (const Mass weight : facts.weights) {
        if (weight.grams < 1 || weight.grams > 500'000) {
            return invalid("weights_kg", "not above 0 and up to 500");
        }
    }
    if (facts.banned.size() > kMostExercises || facts.reallowed.size() > kMostExercises) {
        return invalid("banned", "too many");
    }
    for (const auto* list : {&facts.banned, &facts.reallowed}) {
        for (const std::string& exercise : *list) {
            if (auto known = checkKnown(exercise, catalogue, list == &facts.banned ? "banned" : "reallowed"); !known) {
                return known;
            }
        }
    }
    return {};
}

Result<void> checkWorkDay(const WorkDay& workDay)
{
    if (workDay.ranges.size() > kMostRanges) {
        return invalid("work_day", "more than 12 ranges");
    }
    for (const TimeRange& range : workDay.ranges) {
        constexpr minutes kDay{24 * 60};
        if (range.from < minutes{0} || range.from >= kDay || range.to < minutes{0} || range.to > kDay) {
            return invalid("work_day", "not a time of day");
        }
    }
    return {};
}

Result<void> checkTestValue(TestKind test, double value)
{
    const ValueRange range = rangeOf(test);
    if (!std::isfinite(value) || value < range.lowest || value > range.highest) {
        return fail(ErrorCode::InvalidInput, std::string(code(test)),
                    {{"reason", "not " + std::to_string(static_cast<int>(range.lowest)) + " to " +
                                    std::to_string(static_cast<int>(range.highest))}});
    }
    return {};
}

Result<void> checkStartingPoint(const StartingPoint& start)
{
    const std::array<std::pair<TestKind, std::optional<double>>, 7> values{
        {{TestKind::ChairStand30s, start.chairStand30s},
         {TestKind::BridgeHold, start.bridgeHold},
         {TestKind::SingleLegBridge, start.singleLegBridge},
         {TestKind::SingleLegStance, start.singleLegStance},
         {TestKind::SideBridge, start.sideBridge},
         {TestKind::KneeExtension, start.kneeExtension},
         {TestKind::PelvisDrop, start.pelvisDrop}}};
    for (const auto& [test, value] : values) {
        if (value) {
            if (auto valid = checkTestValue(test, *value); !valid) {
                return valid;
            }
        }
    }
    return {};
}

Result<void> checkPain(const std::optional<PainScore>& pain, const char* where)
{
    return pain && !pain->isValid() ? invalid(where, "not 0 to 10") : Result<void>();
}

Result<void> checkSet(const SetRecord& record, const Catalogue& catalogue)
{
    if (auto known = checkKnown(record.exercise, catalogue, "exercise"); !known) {
        return known;
    }
    if (record.setNumber < 1 || record.setNumber > 10) {
        return invalid("set", "not 1 to 10");
    }
    if (isOutside(record.slot, 0, 99)) {
        return invalid("slot", "not 0 to 99");
    }
    if (isOutside(record.reps, 0, 200)) {
        return invalid("reps", "not 0 to 200");
    }
    if (isOutside(record.hold, seconds{0}, seconds{3600})) {
        return invalid("hold_s", "not 0 to 3600");
    }
    if (isOutside(record.load, Mass{0}, Mass{500'000})) {
        return invalid("load_kg", "not 0 to 500");
    }
    if (record.rpe && !record.rpe->isValid()) {
        return invalid("rpe", "not 1 to 10");
    }
    return checkPain(record.pain, "pain");
}

Result<void> checkEdit(const Edit& edit, const Catalogue& catalogue)
{
    switch (edit.kind) {
    case EditKind::Skip:
        return {};
    case EditKind::Swap:
        if (auto known = checkKnown(edit.replacement, catalogue, "replacement"); !known) {
            return known;
        }
        return checkKnown(edit.exercise, catalogue, "exercise");
    case EditKind::SkipSlot:
        return checkKnown(edit.exercise, catalogue, "exercise");
    case EditKind::Shorten:
        return edit.minutes >= 1 && edit.minutes <= 45 ? Result<void>() : invalid("minutes", "not 1 to 45");
    case EditKind::Move:
        return edit.toDate ? Result<void>() : invalid("to_date", "missing");
    }
    return {};
}

Result<void> checkNote(const std::string& note)
{
    std::size_t characters = 0;
    for (std::size_t at = 0; at < note.size(); ++characters) {
        if (const auto character = nextCharacter(note, at); !character || *character == 0) {
            return invalid("note", "not valid UTF-8");
        }
    }
    return characters <= kLongestNote ? Result<void>() : invalid("note", "longer than 2000 characters");
}

Result<void> checkSetup(const SetupRequest& request, const Catalogue& catalogue, Day today)
{
    for (const auto& checked : {checkProfile(request.profile, today), checkScreening(request.screening, today),
                                checkFacts(request.facts, catalogue), checkWorkDay(request.workDay),
                                checkStartingPoint(request.startingPoint), checkPain(request.painNow, "pain_now")}) {
        if (!checked) {
            return checked;
        }
    }
    return {};
}

} // namespace plumbline::app
