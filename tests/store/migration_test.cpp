#include "store/backup.h"
#include "store/migrator.h"
#include "store/new_store.h"
#include "support/desk_facts.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

int versionOf(const std::filesystem::path& file)
{
    return SQLite::Database(file.string()).execAndGet("PRAGMA user_version").getInt();
}

bool hasTable(const std::filesystem::path& file, const std::string& table)
{
    return SQLite::Database(file.string()).tableExists(table);
}

/// The program of some later day: today's steps and more.
std::vector<store::Migration> laterSteps(const std::vector<std::string>& more)
{
    std::vector<store::Migration> steps = store::migrations();
    for (const std::string& sql : more) {
        steps.push_back({steps.back().number + 1, sql});
    }
    return steps;
}

} // namespace

TEST_CASE("Migrations are numbered from 1 without gaps", "[store][migration]")
{
    int expected = 1;
    for (const store::Migration& step : store::migrations()) {
        CHECK(step.number == expected++);
        CHECK_FALSE(step.sql.empty());
    }
}

TEST_CASE("An older file is copied and then brought up to date", "[store][migration]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto steps =
        laterSteps({"CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT", "ALTER TABLE later ADD COLUMN word TEXT"});
    store::OpenOptions options;
    options.steps = &steps;
    options.backupFolder = folder / "backups";
    options.now = at("2026-12-01T08:00:00Z").wall;
    {
        const auto store = openStore(folder / "ada.db", options);
        CHECK(store->report()->schemaVersion == steps.back().number);
        CHECK(*store->person() == person());
    }
    CHECK(versionOf(folder / "ada.db") == steps.back().number);
    const auto copies = store::backupsIn(folder / "backups");
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].tag == "before-update");
    CHECK(versionOf(copies[0].path) == store::migrations().back().number);
    CHECK_FALSE(hasTable(copies[0].path, "later"));
    CHECK(*openStore(copies[0].path)->person() == person());
}

TEST_CASE("A step that fails takes itself back and keeps the steps before it", "[store][migration]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const int before = store::migrations().back().number;
    const auto steps =
        laterSteps({"CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT",
                    "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)"});
    store::OpenOptions options;
    options.steps = &steps;
    const auto opened = store::Store::open(folder / "ada.db", options);
    REQUIRE_FALSE(opened.has_value());
    CHECK(versionOf(folder / "ada.db") == before + 1);
    CHECK(hasTable(folder / "ada.db", "good"));
    CHECK_FALSE(hasTable(folder / "ada.db", "half"));
}

TEST_CASE("A step that leaves rows pointing nowhere is taken back", "[store][migration]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto steps = laterSteps({"DELETE FROM training_facts"});
    store::OpenOptions options;
    options.steps = &steps;
    const auto opened = store::Store::open(folder / "ada.db", options);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().what == ErrorCode::Corrupt);
    CHECK(openStore(folder / "ada.db")->datedRows()->facts.size() == 1);
}

TEST_CASE("A file of a newer program is refused and not touched", "[store][migration]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto steps = laterSteps({"CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"});
    store::OpenOptions options;
    options.steps = &steps;
    openStore(folder / "ada.db", options);
    const auto opened = store::Store::open(folder / "ada.db");
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().what == ErrorCode::FileTooNew);
    CHECK(opened.error().param("found") == std::to_string(steps.back().number));
    CHECK(opened.error().param("known") == std::to_string(store::migrations().back().number));
    CHECK(versionOf(folder / "ada.db") == steps.back().number);
}

namespace {

/// What every kept database holds of the person, at the newest version.
void checkKeptPerson(const store::Store& store)
{
    CHECK(store.report()->schemaVersion == store::migrations().back().number);
    CHECK(store.report()->integrity == "ok");
    CHECK(store.person()->profile.name == "Kept Person");
    const auto sessions = store.sessions();
    REQUIRE(sessions.has_value());
    REQUIRE(sessions->size() == 2);
    CHECK(sessions->at(1).sets.size() == 2);
    CHECK(sessions->at(1).prescription == std::vector<Slot>{fullSlot()});
    CHECK(store.pain()->size() == 1);
    CHECK(store.tests()->size() == 1);
    CHECK(store.datedRows()->edits.size() == 1);
    CHECK(store.settings()->size() == 1);
}

} // namespace

TEST_CASE("The kept database of schema version 1 is copied, brought up to date and opens with everything in it",
          "[store][migration][kept]")
{
    const ScratchFolder folder;
    std::filesystem::copy_file("tests/data/version-1.db", folder / "kept.db");
    store::OpenOptions options;
    options.backupFolder = folder / "backups";
    options.now = at("2026-12-01T08:00:00Z").wall;
    const auto store = openStore(folder / "kept.db", options);
    checkKeptPerson(*store);
    CHECK(store->bouts(day("2026-01-01"), day("2027-01-01"))->empty());
    CHECK(store->breakRecords(day("2026-01-01"), day("2027-01-01"))->empty());
    CHECK(*store->breakState() == std::nullopt);
    CHECK(store->assessments()->all.empty());
    REQUIRE(write(*store, [](store::Writer& out) { out.addBreak(fullBreak()); }));

    const auto copies = store::backupsIn(folder / "backups");
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].tag == "before-update");
    CHECK(versionOf(copies[0].path) == 1);
    CHECK_FALSE(hasTable(copies[0].path, "bouts"));
}

TEST_CASE("The kept database of schema version 2 opens with everything in it", "[store][migration][kept]")
{
    const ScratchFolder folder;
    std::filesystem::copy_file("tests/data/version-2.db", folder / "kept.db");
    REQUIRE(versionOf(folder / "kept.db") == 2);
    const auto store = openStore(folder / "kept.db");
    checkKeptPerson(*store);
    const Day monday = day("2026-11-23");
    const auto bouts = store->bouts(monday, monday);
    REQUIRE(bouts.has_value());
    REQUIRE(bouts->size() == 2);
    CHECK(bouts->at(0).from == at("2026-11-23T09:00:00+01:00"));
    CHECK(bouts->at(1).corrected);
    const auto records = store->breakRecords(monday, monday);
    REQUIRE(records.has_value());
    REQUIRE(records->size() == 1);
    breaks::BreakRecord expected = fullBreak();
    expected.id = records->front().id;
    CHECK(records->front() == expected);
    CHECK((*store->breakState())->text == "kept state");
    const auto assessments = store->assessments();
    REQUIRE(assessments.has_value());
    REQUIRE(assessments->all.size() == 1);
    CHECK(assessments->all[0].answers == fullAssessment().answers);
    CHECK(assessments->done.size() == 1);
}
