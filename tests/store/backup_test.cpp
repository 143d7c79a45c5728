#include "store/backup.h"

#include "store/new_store.h"
#include "store/rotation.h"

#include <algorithm>
#include <fstream>

using namespace plumbline;
using namespace plumbline::testing;

namespace fs = std::filesystem;

namespace {

WallTime noon(Day day)
{
    return WallTime{day} + std::chrono::hours{12};
}

} // namespace

TEST_CASE("A copy of a database in use is whole, sound and private", "[store][backup]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    const PerformedSession session = fullSession();
    REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(session); }));
    REQUIRE(store->copyTo(folder / "copy.db").has_value());
    CHECK(modeOf(folder / "copy.db") == 0600U);
    CHECK_FALSE(fs::exists(folder / "copy.db.partial"));
    const auto copy = openStore(folder / "copy.db");
    CHECK(*copy->sessions() == std::vector<PerformedSession>{session});
    CHECK(*copy->person() == person());
}

TEST_CASE("A copy never takes the place of a file that is there", "[store][backup]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    std::ofstream(folder / "letter.txt") << "Dear Ada";
    const auto store = openStore(folder / "ada.db");
    for (const char* taken : {"letter.txt", "ada.db"}) {
        const auto done = store->copyTo(folder / taken);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().what == ErrorCode::AlreadyExists);
    }
    CHECK(fs::file_size(folder / "letter.txt") == 8);
    const auto nowhere = store->copyTo(folder / "no" / "such" / "folder.db");
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().what == ErrorCode::Unwritable);
}

TEST_CASE("A file is taken in with what its log holds, or not at all", "[store][backup]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const PerformedSession session = fullSession();
    const auto store = openStore(folder / "ada.db"); // still open: the session is in the log only
    REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(session); }));
    REQUIRE(store::takeIn(folder / "ada.db", folder / "in.db").has_value());
    CHECK(modeOf(folder / "in.db") == 0600U);
    CHECK_FALSE(fs::exists(folder / "in.db-wal"));
    CHECK(*openStore(folder / "in.db")->sessions() == std::vector<PerformedSession>{session});

    std::ofstream(folder / "letter.txt") << std::string(5000, 'x');
    const auto letter = store::takeIn(folder / "letter.txt", folder / "other.db");
    REQUIRE_FALSE(letter.has_value());
    CHECK(letter.error().what == ErrorCode::InvalidInput);
    CHECK(letter.error().where == (folder / "letter.txt").string());
    CHECK_FALSE(fs::exists(folder / "other.db"));
    CHECK(store::takeIn(folder / "nothing.db", folder / "other.db").error().what == ErrorCode::NotFound);
}

TEST_CASE("A database that somebody has open cannot be settled", "[store][backup]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    {
        const auto store = openStore(folder / "ada.db");
        REQUIRE(store->person().has_value());
        const auto settled = store::settle(folder / "ada.db");
        REQUIRE_FALSE(settled.has_value());
        CHECK(settled.error().what == ErrorCode::Busy);
    }
    CHECK(store::settle(folder / "ada.db").has_value());
}

TEST_CASE("Names of backups tell their time and sort by it", "[store][backup]")
{
    const ScratchFolder folder;
    const WallTime first = at("2026-11-23T07:29:30.007Z").wall;
    const WallTime second = at("2026-11-23T07:29:30.120Z").wall;
    CHECK(store::backupName(first, "") == "2026-11-23T072930.007Z.db");
    CHECK(store::backupName(first, "") < store::backupName(second, ""));
    for (const std::string& name : {store::backupName(second, "before-restore"), store::backupName(first, ""),
                                    std::string("holiday.db"), std::string("2026-13-23T072930.007Z.db")}) {
        std::ofstream(folder / name) << "x";
    }
    const auto found = store::backupsIn(folder.path());
    REQUIRE(found.size() == 2);
    CHECK(found[0].at == first);
    CHECK(found[0].tag.empty());
    CHECK(found[1].at == second);
    CHECK(found[1].tag == "before-restore");
    CHECK(store::backupsIn(folder / "none").empty());
}

TEST_CASE("After a year of daily backups 7 days, 4 weeks and 12 months are kept", "[store][backup]")
{
    std::vector<WallTime> backups;
    const Day last = day("2026-11-25"); // a Wednesday
    for (int back = 0; back < 500; ++back) {
        backups.push_back(noon(last - days{back}));
    }
    const auto expired = store::expiredBackups(backups);
    std::vector<std::string> kept;
    for (const WallTime backup : backups) {
        if (std::find(expired.begin(), expired.end(), backup) == expired.end()) {
            kept.push_back(isoDate(std::chrono::floor<days>(backup)));
        }
    }
    CHECK(kept == std::vector<std::string>{"2026-11-25", "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21",
                                           "2026-11-20", "2026-11-19", "2026-11-15", "2026-11-08", "2026-10-31",
                                           "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31",
                                           "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"});
}

TEST_CASE("The rotation removes only backups, and keeps three of each safety copy", "[store][backup]")
{
    const ScratchFolder folder;
    std::ofstream(folder / "mine.db") << "x";
    for (int back = 0; back < 30; ++back) {
        const WallTime when = noon(day("2026-11-25") - days{back});
        std::ofstream(folder / store::backupName(when, "")) << "x";
        std::ofstream(folder / store::backupName(when, "before-restore")) << "x";
    }
    store::rotateBackups(folder.path());
    const auto left = store::backupsIn(folder.path());
    CHECK(std::count_if(left.begin(), left.end(), [](const auto& file) { return file.tag.empty(); }) == 10);
    CHECK(std::count_if(left.begin(), left.end(), [](const auto& file) { return !file.tag.empty(); }) == 3);
    CHECK(left.back().at == noon(day("2026-11-25")));
    CHECK(fs::exists(folder / "mine.db"));
}
