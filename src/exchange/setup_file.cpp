#include "exchange/setup_file.h"

#include "exchange/fields.h"
#include "exchange/tests_json.h"

#include <algorithm>

namespace plumbline {
namespace {

using namespace exchange;

constexpr int kLeastDays = 2; // decisions.md 1
constexpr int kMostDays = 5;

enum class Weekday { Mon, Tue, Wed, Thu, Fri, Sat, Sun };

} // namespace

template <>
inline constexpr std::array<std::string_view, 7> codesOf<Weekday>{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

namespace {

using Week = std::array<bool, 7>;

Week weekOf(const Node& list)
{
    Week week{};
    for (const Node& item : list.items(7)) {
        const auto day = static_cast<std::size_t>(item.code<Weekday>());
        if (week.at(day)) {
            item.refuse("duplicate", {{"found", item.found()}});
        }
        week.at(day) = true;
    }
    return week;
}

int countOf(const Week& week)
{
    return static_cast<int>(std::count(week.begin(), week.end(), true));
}

/// Days spread so that there is one between them where the week allows it.
Week spread(int days)
{
    switch (days) {
    case 2:
        return {true, false, false, true, false, false, false};
    case 3:
        return {true, false, true, false, true, false, false};
    case 4:
        return {true, true, false, true, true, false, false};
    default:
        return {true, true, true, true, true, false, false};
    }
}

Week trainingDays(const Fields& fields)
{
    const auto days = fields.maybe("days_per_week");
    const auto weekdays = fields.maybe("weekdays");
    const int wanted = days ? days->integer(kLeastDays, kMostDays) : 3;
    if (!weekdays) {
        return spread(wanted);
    }
    const Week week = weekOf(*weekdays);
    const int named = countOf(week);
    if (named < kLeastDays || named > kMostDays) {
        weekdays->refuse("out_of_range", {{"lowest", std::to_string(kLeastDays)},
                                          {"highest", std::to_string(kMostDays)},
                                          {"found", std::to_string(named)}});
    }
    if (days && named != wanted) {
        weekdays->refuse("days_differ", {{"found", std::to_string(named)}, {"expected", std::to_string(wanted)}});
    }
    return week;
}

Profile profileOf(const Fields& fields, Day today)
{
    Profile profile;
    profile.name = fields.need("name").text(80);
    const Node birth = fields.need("birth_year");
    const int thisYear = static_cast<int>(std::chrono::year_month_day(today).year());
    profile.birthYear = birth.integer(1900, thisYear);
    if (thisYear - profile.birthYear < 18) {
        birth.refuse(ErrorCode::UnderAge, {{"found", birth.found()}});
    }
    if (const auto sex = fields.maybe("sex")) {
        profile.sex = sex->code<Sex>();
    }
    if (const auto units = fields.maybe("units")) {
        profile.units = units->code<UnitSystem>();
    }
    return profile;
}

Screening screeningOf(const Node& node, Day today)
{
    const Fields fields(node, {"yes", "active", "disease", "symptoms", "cleared_by_professional_on"});
    const auto flag = [&](std::string_view name) {
        const auto value = fields.has(name) ? std::optional(fields.need(name)) : std::nullopt;
        return value && value->boolean();
    };
    Screening screening;
    screening.yes = fields.need("yes").codes<ScreeningKey>();
    screening.active = flag("active");
    screening.disease = flag("disease");
    screening.symptoms = flag("symptoms");
    if (const auto cleared = fields.maybe("cleared_by_professional_on")) {
        screening.clearedOn = cleared->date();
        if (*screening.clearedOn > today) {
            cleared->refuse(ErrorCode::InFuture, {{"at", isoDate(*screening.clearedOn)}});
        }
    }
    return screening;
}

StartingPoint startingPointOf(const Node& node)
{
    const Fields fields(node, {"chair_stand_30s", "bridge_hold_s", "single_leg_bridge_s", "single_leg_stance_s",
                               "side_bridge_s", "knee_extension_deg", "pelvis_drop_s"});
    const auto worse = [&](TestKind test) -> std::optional<double> {
        const auto node_ = fields.maybe(code(test));
        return node_ ? std::optional(testValueOf(*node_, test).worse(test)) : std::nullopt;
    };
    StartingPoint start;
    start.chairStand30s = worse(TestKind::ChairStand30s);
    start.bridgeHold = worse(TestKind::BridgeHold);
    start.singleLegBridge = worse(TestKind::SingleLegBridge);
    start.singleLegStance = worse(TestKind::SingleLegStance);
    start.sideBridge = worse(TestKind::SideBridge);
    start.kneeExtension = worse(TestKind::KneeExtension);
    start.pelvisDrop = worse(TestKind::PelvisDrop);
    return start;
}

TrainingFacts factsOf(const Fields& fields)
{
    TrainingFacts facts;
    facts.weekdays = trainingDays(fields);
    if (const auto time = fields.maybe("minutes_per_session")) {
        facts.minutesPerSession = time->integer(8, 45); // decisions.md 1
    }
    const auto equipment = fields.maybe("equipment");
    facts.equipment =
        equipment ? equipment->codes<Equipment>() : EquipmentSet{Equipment::Mat, Equipment::Chair, Equipment::Wall};
    if (const auto weights = fields.maybe("weights_kg")) {
        for (const Node& weight : weights->items(50)) {
            facts.weights.push_back(Mass::fromKilograms(weight.number(0.1, 500)));
        }
        std::sort(facts.weights.begin(), facts.weights.end());
        facts.weights.erase(std::unique(facts.weights.begin(), facts.weights.end()), facts.weights.end());
    }
    if (const auto flags = fields.maybe("flags")) {
        facts.flags = flags->codes<Flag>();
    }
    return facts;
}

TimeRange rangeOf(const Node& node, const Fields& fields)
{
    const TimeRange range{fields.need("from").timeOfDay(), fields.need("to").timeOfDay()};
    if (range.from == range.to) {
        node.refuse("empty_range");
    }
    return range;
}

/// One range, or a list of them that all hold on the same weekdays.
WorkDay workDayOf(const std::optional<Node>& node)
{
    WorkDay day{spread(5), {}};
    if (!node) {
        day.ranges = {TimeRange{}};
        return day;
    }
    const bool isList = node->isArray();
    bool first = true;
    for (const Node& item : isList ? node->items(6) : std::vector<Node>{*node}) {
        const Fields fields(item, {"weekdays", "from", "to"});
        if (const auto weekdays = fields.maybe("weekdays")) {
            const Week week = weekOf(*weekdays);
            if (!first && week != day.weekdays) {
                weekdays->refuse("weekdays_differ");
            }
            day.weekdays = week;
        }
        day.ranges.push_back(rangeOf(item, fields));
        first = false;
    }
    if (day.ranges.empty()) {
        node->refuse("empty");
    }
    return day;
}

BreakProfile breaksOf(const std::optional<Node>& node)
{
    if (!node) {
        return BreakProfile::Standard;
    }
    const Fields fields(*node, {"profile"});
    const auto profile = fields.maybe("profile");
    return profile ? profile->code<BreakProfile>() : BreakProfile::Standard;
}

} // namespace

Result<SetupRequest> readSetup(std::string_view text, std::string_view fileName, Day today)
{
    const auto document = readDocument(text, fileName, "plumbline.setup/1");
    if (!document) {
        return tl::unexpected(document.error());
    }
    return refusedAsError([&] {
        const Fields fields(Node(*document, std::string(fileName) + "#"),
                            {"schema", "name", "birth_year", "sex", "units", "screening", "flags", "pain_now",
                             "days_per_week", "weekdays", "minutes_per_session", "equipment", "weights_kg",
                             "starting_point", "work_day", "breaks"});
        SetupRequest request;
        request.profile = profileOf(fields, today);
        request.screening = screeningOf(fields.need("screening"), today);
        if (const auto pain = fields.maybe("pain_now")) {
            request.painNow = PainScore{pain->integer(0, 10)};
        }
        if (const auto start = fields.maybe("starting_point")) {
            request.startingPoint = startingPointOf(*start);
        }
        request.facts = factsOf(fields);
        request.workDay = workDayOf(fields.maybe("work_day"));
        request.breaks = breaksOf(fields.maybe("breaks"));
        return request;
    });
}

} // namespace plumbline
