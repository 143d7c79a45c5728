#include "catalogue/builtin.h"
#include "core/plan/book.h"
#include "core/progress/active_days.h"
#include "core/progress/ladders.h"
#include "core/progress/pain_series.h"
#include "core/progress/weekly_sets.h"
#include "core/progress/window.h"

using namespace plumbline;
using namespace plumbline::progress;
using namespace std::chrono_literals;

namespace {

Day day(std::string_view text)
{
    return *parseIsoDate(text);
}

const Day kMonday = day("2026-04-13");

ZonedTime at(Day date, minutes time, seconds extra = 0s)
{
    return {WallTime{date} + time + extra, 0min};
}

Exercise exercise(std::string id, Pattern pattern, int rung, bool unilateral = false)
{
    Exercise result;
    result.id = std::move(id);
    result.pattern = pattern;
    result.rung = rung;
    result.unilateral = unilateral;
    return result;
}

Catalogue catalogue()
{
    return Catalogue{{exercise("box-squat", Pattern::Squat, 3), exercise("goblet-squat", Pattern::Squat, 6),
                      exercise("split-squat", Pattern::Lunge, 3, true), exercise("glute-bridge", Pattern::Bridge, 2),
                      exercise("single-leg-bridge", Pattern::Bridge, 5, true),
                      exercise("clamshell", Pattern::Abduction, 1, true), exercise("bird-dog", Pattern::Core, 7, true),
                      exercise("side-bridge", Pattern::Core, 8, true), exercise("dead-bug", Pattern::Core, 6),
                      exercise("cat-cow", Pattern::Mobility, 1)}};
}

Slot slot(std::string id, int sets, double rpe, SlotPart part = SlotPart::Strength)
{
    Slot result;
    result.exercise = std::move(id);
    result.sets = sets;
    result.part = part;
    result.rpe = {Rpe::of(rpe - 1), Rpe::of(rpe)};
    return result;
}

SetRecord record(std::string id, std::optional<double> rpe, std::optional<Side> side = std::nullopt)
{
    SetRecord result;
    result.exercise = std::move(id);
    result.reps = 10;
    result.side = side;
    result.completedAt = at(kMonday, 480min);
    if (rpe) {
        result.rpe = Rpe::of(*rpe);
    }
    return result;
}

PerformedSession session(Day date, std::vector<SetRecord> sets = {})
{
    PerformedSession result;
    result.startedAt = at(date, 480min);
    result.day = date;
    result.plannedDate = date;
    result.label = "A";
    result.sets = std::move(sets);
    return result;
}

PlanWeek week(Day monday, std::vector<DayStatus> statuses)
{
    PlanWeek result;
    result.monday = monday;
    for (int i = 0; i < 7; ++i) {
        PlanDay entry;
        entry.date = monday + days{i};
        entry.status = statuses[static_cast<std::size_t>(i)];
        if (entry.status != DayStatus::Rest) {
            entry.planned = PlannedSession{};
            entry.planned->date = entry.date;
            entry.planned->estimate = 1440s;
            entry.planned->slots = {slot("glute-bridge", 2, 6), slot("clamshell", 2, 6)};
        }
        result.days.push_back(entry);
    }
    return result;
}

PainEntry pain(Day date, int score, PainEntryKind kind = PainEntryKind::Rest, PainPlace where = PainPlace::LowBack)
{
    PainEntry entry;
    entry.day = date;
    entry.kind = kind;
    entry.score = PainScore{score};
    entry.where = where;
    return entry;
}

constexpr auto kRest = DayStatus::Rest;
constexpr auto kDone = DayStatus::Done;
constexpr auto kSkipped = DayStatus::Skipped;
constexpr auto kPlanned = DayStatus::Planned;

} // namespace

TEST_CASE("A set counts for each muscle group as the weekly counters say", "[progress]")
{
    const Catalogue all = catalogue();
    const auto weight = [&](std::string_view id) { return weightOf(*all.find(id)); };
    CHECK(weight("glute-bridge") == SetSums{1, 0});
    CHECK(weight("single-leg-bridge") == SetSums{1, 0.5});
    CHECK(weight("split-squat") == SetSums{1, 0.5});
    CHECK(weight("box-squat") == SetSums{0.5, 0});
    CHECK(weight("clamshell") == SetSums{0, 1});
    CHECK(weight("bird-dog") == SetSums{0.5, 0});
    CHECK(weight("side-bridge") == SetSums{0, 0.5});
    CHECK(weight("dead-bug") == SetSums{0, 0});
    CHECK(weight("cat-cow") == SetSums{0, 0});
}

TEST_CASE("The engine and Progress count sets alike", "[progress]")
{
    const planning::Book book{builtinCatalogue()};
    for (const Exercise& each : builtinCatalogue().exercises()) {
        CAPTURE(each.id);
        const planning::Entry& entry = book[book.find(each.id)];
        CHECK(weightOf(each) == SetSums{entry.gmaxHalves / 2.0, entry.gmedHalves / 2.0});
    }
}

TEST_CASE("Only strength sets at an effort of 5 or more are effective", "[progress]")
{
    const Catalogue all = catalogue();
    SetRecord warmUp = record("glute-bridge", 6);
    warmUp.part = SlotPart::Warmup;
    SetRecord nothing = record("glute-bridge", 6);
    nothing.reps = 0;
    CHECK(doneSets(all, session(kMonday, {record("glute-bridge", 5)})) == SetSums{1, 0});
    CHECK(doneSets(all, session(kMonday, {record("glute-bridge", 4)})) == SetSums{0, 0});
    CHECK(doneSets(all, session(kMonday, {warmUp, nothing, record("unknown", 7)})) == SetSums{0, 0});

    PerformedSession notAsked = session(kMonday, {record("glute-bridge", std::nullopt)});
    CHECK(doneSets(all, notAsked).gmax == 1);
    notAsked.prescription = {slot("glute-bridge", 1, 4)};
    notAsked.sets[0].slot = 0;
    CHECK(doneSets(all, notAsked).gmax == 0);
}

TEST_CASE("One-sided work is a set when both sides are done", "[progress]")
{
    const Catalogue all = catalogue();
    CHECK(doneSets(all, session(kMonday, {record("clamshell", 6, Side::Left)})).gmed == 0.5);
    CHECK(doneSets(all, session(kMonday, {record("clamshell", 6, Side::Left), record("clamshell", 6, Side::Right)}))
              .gmed == 1.0);
    CHECK(doneSets(all, session(kMonday, {record("clamshell", 6)})).gmed == 1.0);
}

TEST_CASE("Done stands beside planned, week by week", "[progress]")
{
    const Catalogue all = catalogue();
    const std::vector<PlanWeek> weeks{week(kMonday, {kDone, kRest, kSkipped, kRest, kRest, kRest, kRest}),
                                      week(kMonday + days{7}, {kPlanned, kRest, kRest, kRest, kRest, kRest, kRest})};
    const auto sets = weeklySets(all, weeks,
                                 {session(kMonday - days{1}, {record("glute-bridge", 6)}),
                                  session(kMonday, {record("glute-bridge", 6), record("glute-bridge", 6)}),
                                  session(kMonday + days{6}, {record("clamshell", 6)})});
    REQUIRE(sets.size() == 2);
    CHECK(sets[0].planned == SetSums{4, 4});
    CHECK(sets[0].done == SetSums{2, 1});
    CHECK(sets[1].planned == SetSums{2, 2});
    CHECK(sets[1].done == SetSums{0, 0});

    const auto bars = asBars(sets, 2);
    REQUIRE(bars.size() == 1);
    CHECK(bars[0].weeks == 2);
    CHECK(bars[0].planned == SetSums{3, 3});
    CHECK(asBars(sets, 1).size() == 2);
}

TEST_CASE("Desk moves done with effort count half a set in their week", "[progress][breaks]")
{
    using breaks::MoveRecord;
    breaks::BreakRecord done;
    done.day = kMonday + days{2};
    done.rpe = Rpe::of(6);
    done.moves = {MoveRecord{"desk-sit-to-stand", std::nullopt, 10}};
    CHECK(breakSets(done) == SetSums{0.25, 0}); // half of a squat's set, which counts half
    done.moves = {MoveRecord{"desk-hip-extension", Side::Left, 8}, MoveRecord{"desk-hip-extension", Side::Right, 8}};
    CHECK(breakSets(done) == SetSums{0.5, 0});
    done.moves.push_back({"desk-sit-to-stand", std::nullopt, 10});
    CHECK(breakSets(done) == SetSums{0.75, 0});

    breaks::BreakRecord easy = done;
    easy.rpe = Rpe::of(5.5);
    breaks::BreakRecord notDone = done;
    notDone.result = breaks::MoveResult::NotDone;
    breaks::BreakRecord before = done;
    before.day = kMonday - days{1};
    const Catalogue all = catalogue();
    const std::vector<PlanWeek> weeks{week(kMonday, {kDone, kRest, kRest, kRest, kRest, kRest, kRest})};
    const std::vector<breaks::BreakRecord> records{done, easy, notDone, before};
    const auto sets = weeklySets(all, weeks, {session(kMonday, {record("glute-bridge", 6)})}, records);
    REQUIRE(sets.size() == 1);
    CHECK(sets[0].done == SetSums{1.75, 0});
    CHECK(sets[0].planned == weeklySets(all, weeks, {}, {})[0].planned);
}

TEST_CASE("A session left open overnight is not an active night", "[progress]")
{
    PerformedSession late = session(kMonday, {record("glute-bridge", 6), record("glute-bridge", 6)});
    late.sets[0].completedAt = at(kMonday, 484min);
    late.sets[1].completedAt = at(kMonday, 490min);
    late.finishedAt = at(kMonday + days{1}, 480min);
    CHECK(activeTime(late) == 20min);
    late.finishedAt = at(kMonday, 491min);
    CHECK(activeTime(late) == 11min);
}

TEST_CASE("Minutes give the shade of a day", "[progress]")
{
    CHECK(heatLevel(0min) == 0);
    CHECK(heatLevel(9min) == 1);
    CHECK(heatLevel(10min) == 2);
    CHECK(heatLevel(18min) == 3);
    CHECK(heatLevel(25min) == 4);
}

TEST_CASE("Active days keep the plan's status and add the minutes done", "[progress]")
{
    PerformedSession short1 = session(kMonday, {record("glute-bridge", 6)});
    short1.sets[0].completedAt = at(kMonday, 480min, 12s);
    const auto cells = activeDays({week(kMonday, {kDone, kRest, kSkipped, kRest, kPlanned, kRest, kRest})}, {short1});
    REQUIRE(cells.size() == 7);
    CHECK(cells[0].active == 1min);
    CHECK(cells[0].level == 1);
    CHECK(cells[0].label == "A");
    CHECK(cells[2].status == kSkipped);
    CHECK(cells[4].planned == 24min);
}

TEST_CASE("Adherence counts what was planned so far, never the future", "[progress]")
{
    CHECK(adherence({week(kMonday, {kDone, kRest, kSkipped, kRest, kDone, kRest, kRest}),
                     week(kMonday + days{7}, {DayStatus::Today, kRest, kPlanned, kRest, kPlanned, kRest, kRest})}) ==
          Adherence{2, 3});
    CHECK(adherence({}) == Adherence{0, 0});
}

TEST_CASE("Three days of hard breaks in a week stand in for one missed session, never for two", "[progress]")
{
    const std::vector<PlanWeek> weeks{week(kMonday, {kSkipped, kRest, kSkipped, kRest, kDone, kRest, kRest})};
    std::vector<breaks::BreakRecord> records;
    const auto snackDay = [&](Day day) {
        for (int i = 0; i < 3; ++i) {
            breaks::BreakRecord record;
            record.day = day;
            record.rpe = Rpe::of(6);
            record.duration = seconds{120};
            records.push_back(record);
        }
    };
    snackDay(kMonday);
    snackDay(kMonday + days{1});
    snackDay(kMonday + days{7}); // of another week
    CHECK(adherence(weeks, records) == Adherence{1, 3, 0});
    snackDay(kMonday + days{6});
    CHECK(adherence(weeks, records) == Adherence{2, 3, 1});
    snackDay(kMonday + days{3});
    snackDay(kMonday + days{4});
    snackDay(kMonday + days{5});
    CHECK(adherence(weeks, records) == Adherence{2, 3, 1});
    CHECK(adherence({week(kMonday, {kDone, kRest, kDone, kRest, kDone, kRest, kRest})}, records) == Adherence{3, 3, 0});
}

TEST_CASE("Pain keeps rest, sets and the next morning apart", "[progress]")
{
    SetRecord hurting = record("glute-bridge", 6);
    hurting.pain = PainScore{4};
    PerformedSession trained = session(kMonday, {hurting, record("glute-bridge", 6)});
    trained.painBefore = PainScore{1};
    const auto series =
        painDays({pain(kMonday, 3), pain(kMonday + days{1}, 2, PainEntryKind::NextMorning),
                  pain(kMonday + days{1}, 9, PainEntryKind::Rest, PainPlace::Knee), pain(kMonday + days{400}, 9)},
                 {trained}, {kMonday, 12});
    REQUIRE(series.size() == 2);
    CHECK(series[0].rest == 2.0);
    CHECK(series[0].during == 4);
    CHECK(series[0].session);
    CHECK(series[0].restAverage == 2.0);
    CHECK(series[1].nextMorning == 2);
    CHECK_FALSE(series[1].rest);
    CHECK_FALSE(series[1].restAverage);
}

TEST_CASE("The average looks back seven days and no further", "[progress]")
{
    const auto series =
        painDays({pain(kMonday, 6), pain(kMonday + days{6}, 2), pain(kMonday + days{7}, 2)}, {}, {kMonday, 12});
    REQUIRE(series.size() == 3);
    CHECK(series[1].restAverage == 4.0);
    CHECK(series[2].restAverage == 2.0);
}

TEST_CASE("A change of pain needs two separate weeks", "[progress]")
{
    const auto first = [&](int last) {
        return painDays({pain(kMonday, 4), pain(kMonday + days{2}, 3), pain(kMonday + days{20}, last)}, {},
                        {kMonday, 12});
    };
    CHECK_FALSE(painChange(first(2), kMonday + days{12}));
    const auto change = painChange(first(2), kMonday + days{20});
    REQUIRE(change);
    CHECK(change->first == 3.5);
    CHECK(change->last == 2.0);
    CHECK(change->meaningfulDrop);
    CHECK_FALSE(painChange(first(3), kMonday + days{20})->meaningfulDrop);
}

TEST_CASE("A window never starts before set-up and shows what is to come while young", "[progress]")
{
    const Day setUp = kMonday + days{2};
    CHECK(windowOf(Range::TwelveWeeks, setUp, setUp) == Window{kMonday, 12});
    CHECK(windowOf(Range::FourWeeks, setUp, setUp) == Window{kMonday, 4});
    CHECK(windowOf(Range::All, setUp, setUp) == Window{kMonday, 12});
    const Day later = kMonday + days{7 * 60};
    CHECK(windowOf(Range::FourWeeks, setUp, later) == Window{later - days{21}, 4});
    CHECK(windowOf(Range::TwelveWeeks, setUp, later) == Window{later - days{56}, 12});
    CHECK(windowOf(Range::Year, setUp, later) == Window{later - days{7 * 47}, 52});
    CHECK(windowOf(Range::All, setUp, later) == Window{kMonday, 61});
    CHECK(windowOf(Range::Year, setUp, kMonday + days{70}) == Window{kMonday, 15});
    CHECK(weeksPerBar(12, 53) == 1);
    CHECK(weeksPerBar(520, 53) == 10);
}

TEST_CASE("Ladders show the step then and now", "[progress]")
{
    const auto ladder = [](Pattern pattern, int now) {
        LadderState state;
        state.pattern = pattern;
        state.rungs.resize(7);
        if (now > 0) {
            state.rungs[static_cast<std::size_t>(now - 1)].status = RungStatus::Now;
        }
        return state;
    };
    const auto progress =
        ladderProgress({ladder(Pattern::Squat, 2)}, {ladder(Pattern::Squat, 4), ladder(Pattern::Hinge, 0),
                                                     ladder(Pattern::Mobility, 1), ladder(Pattern::Desk, 1)});
    REQUIRE(progress.size() == 2);
    CHECK(progress[0].before == 2);
    CHECK(progress[0].now == 4);
    CHECK(progress[0].rungs == 7);
    CHECK(progress[1].now == 0);
}

TEST_CASE("A rung's step is the first day it was trained", "[progress]")
{
    const Catalogue all = catalogue();
    const auto steps =
        rungSteps(all, {session(kMonday, {record("box-squat", 6), record("cat-cow", 6)}),
                        session(kMonday + days{2}, {record("box-squat", 6), record("goblet-squat", 7)})});
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].exercise == "box-squat");
    CHECK(steps[1].date == kMonday + days{2});
    CHECK(steps[1].rung == 6);
}
