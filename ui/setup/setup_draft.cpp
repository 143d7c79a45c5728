#include "ui/setup/setup_draft.h"

#include <algorithm>

namespace plumbline {

namespace {

constexpr int kAdult = 18;               // evidence.md 4.4: under 18, not for this app
constexpr int kOldest = 110;             // a birth year further back is a typing mistake
constexpr int kFewestDays = 2;           // evidence.md 3.3
constexpr int kMostDays = 5;             // evidence.md 3.3
constexpr std::size_t kLongestName = 80; // as in the set-up file

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

} // namespace

std::array<bool, 7> presetWeekdays(Day today)
{
    std::array<bool, 7> preset{};
    const int index = weekdayIndex(today);
    // Monday, Wednesday and Friday share no day with Tuesday, Thursday and Saturday; a Sunday starts its own three.
    const std::array<int, 3> chosen = index == 6       ? std::array{6, 1, 3}
                                      : index % 2 == 0 ? std::array{0, 2, 4}
                                                       : std::array{1, 3, 5};
    for (const int day : chosen) {
        preset[static_cast<std::size_t>(day)] = true;
    }
    return preset;
}

SetupDraft::SetupDraft(Day today)
    : m_today{today}
{
    // Defaults of evidence.md 3.3: three days, 20 minutes, mat, chair and wall.
    facts.weekdays = presetWeekdays(today);
    facts.minutesPerSession = 20;
    facts.equipment = {Equipment::Mat, Equipment::Chair, Equipment::Wall};
    workDay.weekdays = {true, true, true, true, true, false, false};
    workDay.ranges = {TimeRange{minutes{9 * 60}, minutes{17 * 60 + 30}}};
}

std::vector<SetupStep> SetupDraft::steps() const
{
    using enum SetupStep;
    if (path == SetupPath::StartNow) {
        return {Welcome, You, Safety, Plan};
    }
    return {Welcome, You, Safety, Back, Space, Week, WorkDay, Plan};
}

std::optional<int> SetupDraft::age() const
{
    return birthYear ? std::optional(yearOf(m_today) - *birthYear) : std::nullopt;
}

std::string SetupDraft::trimmedName() const
{
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = name.find_first_not_of(kBlank);
    return first == std::string::npos ? std::string{} : name.substr(first, name.find_last_not_of(kBlank) - first + 1);
}

std::optional<SetupMissing> SetupDraft::missingAboutYou() const
{
    const std::string trimmed = trimmedName();
    if (trimmed.empty()) {
        return SetupMissing{SetupGap::Name};
    }
    if (trimmed.size() > kLongestName) {
        return SetupMissing{SetupGap::NameTooLong};
    }
    if (std::find(takenNames.begin(), takenNames.end(), trimmed) != takenNames.end()) {
        return SetupMissing{SetupGap::NameTaken};
    }
    const auto years = age();
    if (!years || *years < 0 || *years > kOldest) {
        return SetupMissing{SetupGap::BirthYear};
    }
    if (*years < kAdult) {
        return SetupMissing{SetupGap::UnderAge};
    }
    if (*years == kAdult && !confirmedEighteen) {
        return SetupMissing{SetupGap::EighteenYes};
    }
    return std::nullopt;
}

std::optional<SetupMissing> SetupDraft::missing(SetupStep step) const
{
    switch (step) {
    case SetupStep::You:
        return missingAboutYou();
    case SetupStep::Safety:
        if (const SafetyGap gap = safety.gap(); gap.any()) {
            return SetupMissing{SetupGap::SafetyQuestions, gap.questions()};
        }
        break;
    case SetupStep::Week:
        if (facts.daysPerWeek() < kFewestDays) {
            return SetupMissing{SetupGap::TooFewDays, kFewestDays - facts.daysPerWeek()};
        }
        if (facts.daysPerWeek() > kMostDays) {
            return SetupMissing{SetupGap::TooManyDays, facts.daysPerWeek() - kMostDays};
        }
        break;
    case SetupStep::WorkDay:
        for (const TimeRange& range : workDay.ranges) {
            if (range.from == range.to) {
                return SetupMissing{SetupGap::WorkHours};
            }
        }
        break;
    case SetupStep::Welcome:
    case SetupStep::Back:
    case SetupStep::Space:
    case SetupStep::Plan:
        break;
    }
    return std::nullopt;
}

std::optional<SetupStep> SetupDraft::firstIncomplete() const
{
    const auto all = steps();
    const auto step =
        std::find_if(all.begin(), all.end(), [this](SetupStep each) { return missing(each).has_value(); });
    return step == all.end() ? std::nullopt : std::optional(*step);
}

SetupRequest SetupDraft::request() const
{
    SetupRequest request;
    request.profile = {trimmedName(), birthYear.value_or(0), sex, units};
    request.screening = safety.screening();
    if (painNow) {
        request.painNow = PainScore{*painNow};
    }
    request.startingPoint = startingPoint;
    request.facts = facts;
    request.facts.flags = flags;
    std::sort(request.facts.weights.begin(), request.facts.weights.end());
    request.workDay = workDay;
    request.breaks = breaks;
    return request;
}

PlanInput SetupDraft::preview() const
{
    const SetupRequest answers = request();
    PlanInput input;
    input.profile = answers.profile;
    input.setUpOn = m_today;
    input.painAtSetUp = painNow;
    input.startingPoint = answers.startingPoint;
    input.screenings = {{m_today, answers.screening}};
    input.facts = {{m_today, answers.facts}};
    return input;
}

} // namespace plumbline
