#include "app/match_sets.h"
#include "app/office.h"

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// A session as a file without slots tells it, performed on set-up's day.
LogSession logged()
{
    LogSession session;
    session.startedAt = at("2026-11-23T07:30:00+01:00");
    session.finishedAt = at("2026-11-23T07:55:00+01:00");
    session.painBefore = PainScore{1};
    session.sets = {setOf("glute-bridge", 1, "2026-11-23T07:36:10+01:00"),
                    setOf("glute-bridge", 2, "2026-11-23T07:38:10+01:00")};
    for (SetRecord& record : session.sets) {
        record.id = {};
    }
    return session;
}

Slot slotOf(const char* exercise, SlotPart part, int sets)
{
    Slot slot;
    slot.exercise = exercise;
    slot.part = part;
    slot.sets = sets;
    return slot;
}

/// The slots that sets get, -1 for none.
std::vector<int> matched(std::vector<SetRecord> sets, const std::vector<Slot>& prescription)
{
    app::matchSets(sets, prescription);
    std::vector<int> slots;
    for (const SetRecord& record : sets) {
        slots.push_back(record.slot.value_or(-1));
        if (record.slot) {
            CHECK(record.part == prescription[static_cast<std::size_t>(*record.slot)].part);
        }
    }
    return slots;
}

SetRecord done(const char* exercise, int number)
{
    return setOf(exercise, number, "2026-11-23T07:36:10+01:00");
}

} // namespace

TEST_CASE("A logged session is recorded with the prescription of its day", "[log]")
{
    Office office;
    const auto coach = office.ada();
    const Plan plan = coach->plan(day("2026-11-23"), 1);
    REQUIRE_FALSE(plan.sessions.empty());
    const PlannedSession planned = plan.sessions.front();
    REQUIRE(planned.date == day("2026-11-23"));
    office.clock.set("2026-11-23T09:00:00+01:00");
    LogSession request = logged();
    request.sets.clear();
    for (const Slot& slot : planned.slots) {
        request.sets.push_back(setOf(slot.exercise.c_str(), 1, "2026-11-23T07:40:00+01:00"));
    }
    const auto outcome = Office::take(coach->log(request));
    CHECK_FALSE(outcome.alreadyThere);
    REQUIRE(outcome.session.has_value());
    const auto session = coach->session(*outcome.session);
    REQUIRE(session.has_value());
    CHECK(session->label == planned.label);
    CHECK(session->prescription == planned.slots);
    CHECK(session->plannedDate == planned.date);
    REQUIRE(session->sets.size() == planned.slots.size());
    for (std::size_t i = 0; i < planned.slots.size(); ++i) {
        CHECK(session->sets[i].slot == static_cast<int>(i));
        CHECK(session->sets[i].part == planned.slots[i].part);
        CHECK_FALSE(session->sets[i].id.isNil());
    }
}

TEST_CASE("A session logged on a day without training has no prescription", "[log]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-24T20:00:00+01:00");
    LogSession request = logged();
    request.startedAt = at("2026-11-24T07:30:00+01:00");
    request.finishedAt.reset();
    request.sets = {done("glute-bridge", 1)};
    request.sets[0].completedAt = at("2026-11-24T07:40:00+01:00");
    request.sets[0].slot = 3;
    const auto session = coach->session(*Office::take(coach->log(request)).session);
    REQUIRE(session.has_value());
    CHECK(session->prescription.empty());
    CHECK(session->label.empty());
    CHECK_FALSE(session->sets[0].slot.has_value());
    CHECK(Office::take(coach->log(request)).alreadyThere);
    CHECK(Office::take(office.open()->log(request)).alreadyThere);
}

TEST_CASE("A slot without a part gives its part, and the file is still known again", "[log]")
{
    Office office;
    const auto coach = office.ada();
    const auto slots = coach->plan(day("2026-11-23"), 1).sessions.front().slots;
    REQUIRE(slots.front().part == SlotPart::Warmup);
    office.clock.set("2026-11-23T20:00:00+01:00");
    LogSession request = logged();
    request.sets = {done(slots.front().exercise.c_str(), 1)};
    request.sets[0].slot = 0;
    const auto session = coach->session(*Office::take(coach->log(request)).session);
    REQUIRE(session.has_value());
    CHECK(session->sets[0].part == SlotPart::Warmup);
    CHECK(Office::take(coach->log(request)).alreadyThere);
    CHECK(Office::take(office.open()->log(request)).alreadyThere);
}

TEST_CASE("A stretch that no plan asked for does not count as work", "[log]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-24T20:00:00+01:00");
    LogSession request = logged();
    request.startedAt = at("2026-11-24T07:30:00+01:00");
    request.finishedAt.reset();
    request.sets = {done("cat-cow", 1), done("desk-walk", 1), done("glute-bridge", 1)};
    for (SetRecord& record : request.sets) {
        record.completedAt = at("2026-11-24T07:40:00+01:00");
    }
    const auto session = coach->session(*Office::take(coach->log(request)).session);
    REQUIRE(session.has_value());
    CHECK(session->sets[0].part == SlotPart::Mobility);
    CHECK(session->sets[1].part == SlotPart::Mobility);
    CHECK(session->sets[2].part == SlotPart::Strength);
}

TEST_CASE("The same file logged twice records once and says so", "[log]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-23T20:00:00+01:00");
    const auto first = Office::take(coach->log(logged()));
    CHECK_FALSE(first.alreadyThere);
    const auto again = Office::take(coach->log(logged()));
    CHECK(again.alreadyThere);
    CHECK(again.session == first.session);
    CHECK(Office::take(office.open()->log(logged())).alreadyThere);

    LogSession other = logged();
    other.sets[1].reps = 11;
    CHECK_FALSE(Office::take(coach->log(other)).alreadyThere);
    CHECK(coach->planInput().sessions.size() == 2);

    const LogPain pain{at("2026-11-23T08:00:00+01:00"), PainEntryKind::NextMorning, PainScore{2}, PainPlace::Knee};
    CHECK_FALSE(Office::take(coach->log(pain)).alreadyThere);
    CHECK(Office::take(coach->log(pain)).alreadyThere);
    CHECK(coach->planInput().pain.size() == 1);

    const std::vector<LogTest> tests{{pain.at, TestKind::SingleLegStance, 20, Side::Left},
                                     {pain.at, TestKind::SingleLegStance, 22, Side::Right}};
    CHECK_FALSE(Office::take(coach->log(tests)).alreadyThere);
    CHECK(Office::take(coach->log(tests)).alreadyThere);
    CHECK(coach->planInput().tests.size() == 2);
}

TEST_CASE("A session that was deleted can be logged again", "[log]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-23T20:00:00+01:00");
    const auto first = Office::take(coach->log(logged()));
    REQUIRE(coach->deleteSession(*first.session).has_value());
    CHECK_FALSE(Office::take(coach->log(logged())).alreadyThere);
}

TEST_CASE("What lies in the future or cannot be is refused, and nothing of it is recorded", "[log]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-23T20:00:00+01:00");
    const auto refused = [&](auto&& spoil) {
        LogSession request = logged();
        spoil(request);
        const auto outcome = coach->log(request);
        CHECK(coach->planInput().sessions.empty());
        return codeOfError(outcome);
    };
    CHECK(refused([](LogSession& r) { r.startedAt = at("2026-11-23T20:00:00.001+01:00"); }) == ErrorCode::InFuture);
    CHECK(refused([](LogSession& r) { r.finishedAt = at("2026-11-23T20:30:00+01:00"); }) == ErrorCode::InFuture);
    CHECK(refused([](LogSession& r) { r.sets[1].completedAt = at("2026-11-24T07:00:00+01:00"); }) ==
          ErrorCode::InFuture);
    CHECK(refused([](LogSession& r) { r.finishedAt = at("2026-11-23T07:29:00+01:00"); }) == ErrorCode::InvalidInput);
    CHECK(refused([](LogSession& r) { r.sets[0].completedAt = at("2026-11-23T07:29:00+01:00"); }) ==
          ErrorCode::InvalidInput);
    CHECK(refused([](LogSession& r) { r.sets[1].exercise = "levitation"; }) == ErrorCode::UnknownExercise);
    CHECK(refused([](LogSession& r) { r.sets[1].reps = 1000; }) == ErrorCode::InvalidInput);
    CHECK(refused([](LogSession& r) { r.sets[1].slot = 90; }) == ErrorCode::InvalidInput);
    CHECK(refused([](LogSession& r) { r.painAfter = PainScore{12}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](LogSession& r) { r.note = std::string(2001, 'x'); }) == ErrorCode::InvalidInput);
    const LogPain later{at("2026-11-24T08:00:00+01:00"), PainEntryKind::Rest, PainScore{2}, PainPlace::Knee};
    CHECK(codeOfError(coach->log(later)) == ErrorCode::InFuture);
    const std::vector<LogTest> half{{at("2026-11-23T08:00:00+01:00"), TestKind::BridgeHold, 40, std::nullopt},
                                    {at("2026-11-23T08:00:00+01:00"), TestKind::BridgeHold, 4000, std::nullopt}};
    CHECK(codeOfError(coach->log(half)) == ErrorCode::InvalidInput);
    CHECK(coach->planInput().tests.empty());
}

TEST_CASE("An error in a set names the set", "[log]")
{
    Office office;
    const auto coach = office.ada();
    office.clock.set("2026-11-23T20:00:00+01:00");
    LogSession request = logged();
    request.sets[1].reps = 1000;
    CHECK(coach->log(request).error().where == "session.sets[1].reps");
}

TEST_CASE("Sets without a slot go to the slots of their exercise", "[log][match]")
{
    const std::vector<Slot> day{slotOf("glute-bridge", SlotPart::Warmup, 1),
                                slotOf("glute-bridge", SlotPart::Strength, 2),
                                slotOf("split-squat", SlotPart::Strength, 2), slotOf("cat-cow", SlotPart::Mobility, 1)};
    SECTION("in the order of the file, warm-up first")
    {
        CHECK(matched({done("glute-bridge", 1), done("glute-bridge", 1), done("glute-bridge", 2),
                       done("split-squat", 1), done("cat-cow", 1)},
                      day) == std::vector<int>{0, 1, 1, 2, 3});
    }
    SECTION("to the work when the warm-up was not recorded")
    {
        CHECK(matched({done("glute-bridge", 1), done("glute-bridge", 2)}, day) == std::vector<int>{1, 1});
    }
    SECTION("to the part that is named")
    {
        auto warmUp = done("glute-bridge", 1);
        warmUp.part = SlotPart::Warmup;
        CHECK(matched({warmUp}, day) == std::vector<int>{0});
    }
    SECTION("beyond the sets asked for, to the last of them")
    {
        CHECK(matched({done("split-squat", 3)}, day) == std::vector<int>{2});
    }
    SECTION("to none when the exercise was not asked for")
    {
        CHECK(matched({done("bird-dog", 1)}, day) == std::vector<int>{-1});
        CHECK(matched({done("glute-bridge", 1)}, {}) == std::vector<int>{-1});
    }
    SECTION("and a slot that is given stays")
    {
        auto given = done("split-squat", 1);
        given.slot = 1;
        CHECK(matched({given}, day)[0] == 1);
    }
}
