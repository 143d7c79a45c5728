#include "store/new_store.h"
#include "support/desk_facts.h"

using namespace plumbline;
using namespace plumbline::testing;
using breaks::Bout;
using breaks::BreakRecord;
using breaks::Outcome;

namespace {

const Day kMonday = day("2026-11-23");

} // namespace

TEST_CASE("Bouts and breaks come back field by field, by their days", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const std::vector<Bout> monday{
        boutOf("2026-11-23T09:00:00.250+01:00", "2026-11-23T10:30:00+01:00", breaks::Posture::Sitting),
        boutOf("2026-11-23T10:30:00+01:00", "2026-11-23T10:41:00-05:00", breaks::Posture::Standing),
        boutOf("2026-11-23T09:10:00+01:00", "2026-11-23T09:20:00+01:00", breaks::Posture::Away, true)};
    const Bout night = boutOf("2026-11-24T03:59:00+01:00", "2026-11-24T04:00:00+01:00", breaks::Posture::Asleep);
    const Bout tuesday = boutOf("2026-11-24T04:00:00+01:00", "2026-11-24T08:00:00+01:00", breaks::Posture::Asleep);
    const BreakRecord full = fullBreak();
    const BreakRecord earlier = breakOf("2026-11-23T09:30:00+01:00", Outcome::Natural);
    const BreakRecord later = breakOf("2026-11-24T09:30:00+01:00", Outcome::Skipped);
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(write(*store, [&](store::Writer& out) {
            for (const Bout& bout : monday) {
                out.addBout(bout);
            }
            out.addBout(tuesday);
            out.addBout(night);
            out.addBreak(full);
            out.addBreak(earlier);
            out.addBreak(later);
        }));
    }
    const auto store = openStore(folder / "ada.db");
    CHECK(*store->bouts(kMonday, kMonday) == std::vector<Bout>{monday[0], monday[1], monday[2], night});
    CHECK(*store->bouts(kMonday + days{1}, kMonday + days{9}) == std::vector<Bout>{tuesday});
    CHECK(store->bouts(kMonday - days{9}, kMonday - days{1})->empty());
    CHECK(*store->breakRecords(kMonday, kMonday) == std::vector<BreakRecord>{earlier, full});
    CHECK(*store->breakRecords(kMonday + days{1}, kMonday + days{1}) == std::vector<BreakRecord>{later});
}

TEST_CASE("What is said of a break afterwards is kept", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    BreakRecord record = breakOf("2026-11-23T09:30:00+01:00", Outcome::Taken);
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(write(*store, [&](store::Writer& out) { out.addBreak(record); }));
        record.result = breaks::MoveResult::Done;
        record.rpe = Rpe::of(6);
        record.moves = fullBreak().moves;
        record.routine = "break-hips";
        BreakRecord unknown = fullBreak();
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.updateBreak(record);
            out.updateBreak(unknown);
        }));
    }
    CHECK(*openStore(folder / "ada.db")->breakRecords(kMonday, kMonday) == std::vector<BreakRecord>{record});
}

TEST_CASE("A deleted bout is left out and can be taken back", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const Bout bout = boutOf("2026-11-23T09:00:00+01:00", "2026-11-23T10:30:00+01:00", breaks::Posture::Away, true);
    const auto store = openStore(folder / "ada.db");
    REQUIRE(write(*store, [&](store::Writer& out) {
        out.addBout(bout);
        CHECK(out.setDeleted(store::Row::Bout, bout.id.uuid, {}, bout.to.wall));
        CHECK_FALSE(out.setDeleted(store::Row::Bout, newId<BoutId>().uuid, {}, bout.to.wall));
    }));
    CHECK(store->bouts(kMonday, kMonday)->empty());
    REQUIRE(
        write(*store, [&](store::Writer& out) { out.setDeleted(store::Row::Bout, bout.id.uuid, {}, std::nullopt); }));
    CHECK(*store->bouts(kMonday, kMonday) == std::vector<Bout>{bout});
}

TEST_CASE("The scheduler's state is one, the last written", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const store::BreakState state{"state 2", "boot-a", at("2026-11-23T09:30:00+01:00").wall};
    {
        const auto store = openStore(folder / "ada.db");
        CHECK(*store->breakState() == std::nullopt);
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.setBreakState({"state 1", "boot-b", {}});
            out.setBreakState(state);
        }));
    }
    CHECK(*openStore(folder / "ada.db")->breakState() == state);
}

TEST_CASE("Assessments come back with their answers in order and the fixes done", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const posture::Assessment full = fullAssessment();
    posture::Assessment earlier = fullAssessment();
    earlier.at = at("2026-11-22T12:00:00+01:00");
    earlier.day = day("2026-11-22");
    earlier.place = posture::Place::Standing;
    earlier.answers.clear();
    const posture::FixDone fix{full.id, "c03", at("2026-11-23T13:00:00+01:00")};
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(write(*store, [&](store::Writer& out) {
            out.addAssessment(full);
            out.addAssessment(earlier);
            out.addFixDone({full.id, "c03", at("2026-11-23T12:30:00+01:00")});
            out.addFixDone(fix);
            out.addFixDone({full.id, "c01", at("2026-11-23T12:30:00+01:00")});
            CHECK(out.removeFixDone(full.id, "c01"));
            CHECK_FALSE(out.removeFixDone(full.id, "c01"));
        }));
    }
    const auto store = openStore(folder / "ada.db");
    CHECK(store->assessments()->all == std::vector<posture::Assessment>{earlier, full});
    CHECK(store->assessments()->done == std::vector<posture::FixDone>{fix});

    REQUIRE(write(*store, [&](store::Writer& out) {
        CHECK(out.setDeleted(store::Row::Assessment, full.id.uuid, {}, full.at.wall));
    }));
    CHECK(store->assessments()->all == std::vector<posture::Assessment>{earlier});
    CHECK(store->assessments()->done.empty());
    REQUIRE(write(*store,
                  [&](store::Writer& out) { out.setDeleted(store::Row::Assessment, full.id.uuid, {}, std::nullopt); }));
    CHECK(store->assessments()->done == std::vector<posture::FixDone>{fix});
}

TEST_CASE("Facts of the desk outside their range are refused, with everything of that command", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    const auto refused = [&](auto&& act) {
        const auto done = write(*store, [&](store::Writer& out) {
            out.addBreak(breakOf("2026-11-23T08:00:00+01:00", Outcome::Missed));
            act(out);
        });
        const bool asExpected = !done && done.error().what == ErrorCode::InvalidInput;
        return asExpected && store->breakRecords(kMonday, kMonday)->empty();
    };
    const auto badBreak = [&](auto&& spoil) {
        return refused([&](store::Writer& out) {
            BreakRecord record = fullBreak();
            spoil(record);
            out.addBreak(record);
        });
    };
    CHECK(badBreak([](BreakRecord& r) { r.rpe = Rpe{21}; }));
    CHECK(badBreak([](BreakRecord& r) { r.duration = seconds{-1}; }));
    CHECK(badBreak([](BreakRecord& r) { r.routine = std::string(81, 'x'); }));
    CHECK(badBreak([](BreakRecord& r) { r.moves[1].amount = 3601; }));
    CHECK(badBreak([](BreakRecord& r) { r.moves[1].exercise.clear(); }));
    CHECK(badBreak([](BreakRecord& r) { r.at.utcOffset = minutes{1440}; }));
    CHECK(refused([](store::Writer& out) {
        out.addBout(boutOf("2026-11-23T09:00:00+01:00", "2026-11-23T09:00:00+01:00", breaks::Posture::Away));
    }));
    CHECK(refused([](store::Writer& out) { out.setBreakState({std::string(100'001, 'x'), "boot", {}}); }));
    CHECK(refused([](store::Writer& out) {
        posture::Assessment twice = fullAssessment();
        twice.answers.push_back(twice.answers.front());
        out.addAssessment(twice);
    }));
    CHECK(refused([](store::Writer& out) {
        out.addFixDone({newId<AssessmentId>(), "c01", at("2026-11-23T09:00:00+01:00")});
    }));
    CHECK_FALSE(refused([](store::Writer&) {}));
}

TEST_CASE("Undo steps of the desk come back", "[store][desk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const Uuid first = newId<BoutId>().uuid;
    const Uuid second = newId<BoutId>().uuid;
    const auto store = openStore(folder / "ada.db");
    REQUIRE(write(*store, [&](store::Writer& out) {
        out.rememberUndo({store::UndoKind::BoutCorrected, {}, first, second, {}, {}});
        out.rememberUndo({store::UndoKind::AssessmentAdded, {}, first, {}, {}, {}});
        out.rememberUndo({store::UndoKind::AssessmentDeleted, {}, first, {}, {}, {}});
    }));
    CHECK((*store->newestUndo())->kind == store::UndoKind::AssessmentDeleted);
    REQUIRE(write(*store, [&](store::Writer& out) {
        out.takeUndo();
        CHECK(out.takeUndo()->kind == store::UndoKind::AssessmentAdded);
        const auto correction = out.takeUndo();
        CHECK(correction->kind == store::UndoKind::BoutCorrected);
        CHECK(correction->target == first);
        CHECK(correction->owner == second);
    }));
}

// How tests/data/version-2.db was made: run with this tag, it writes the file into the folder it is run in.
TEST_CASE("Write the kept database of schema version 2", "[.][keep-version-2]")
{
    std::filesystem::copy_file("tests/data/version-1.db", "version-2.db");
    const auto store = openStore("version-2.db");
    const posture::Assessment assessment = fullAssessment();
    REQUIRE(write(*store, [&](store::Writer& out) {
        out.addBout(boutOf("2026-11-23T09:00:00+01:00", "2026-11-23T10:30:00+01:00", breaks::Posture::Sitting));
        out.addBout(boutOf("2026-11-23T09:10:00+01:00", "2026-11-23T09:20:00+01:00", breaks::Posture::Away, true));
        out.addBreak(fullBreak());
        out.addAssessment(assessment);
        out.addFixDone({assessment.id, "c03", at("2026-11-23T13:00:00+01:00")});
        out.setBreakState({"kept state", "kept boot", at("2026-11-23T10:33:00+01:00").wall});
    }));
}
