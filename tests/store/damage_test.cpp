#include "store/new_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

using namespace plumbline;
using namespace plumbline::testing;

namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void setContent(const fs::path& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

ErrorCode whyNotOpened(const fs::path& file)
{
    const auto opened = store::Store::open(file);
    return opened ? ErrorCode::Internal : opened.error().what;
}

/// The first error that opening and reading everything meets.
std::optional<Error> whyNotRead(const fs::path& file)
{
    const auto opened = store::Store::open(file);
    if (!opened) {
        return opened.error();
    }
    const auto& store = **opened;
    if (auto read = store.person(); !read) {
        return read.error();
    }
    if (auto read = store.datedRows(); !read) {
        return read.error();
    }
    if (auto read = store.sessions(); !read) {
        return read.error();
    }
    return std::nullopt;
}

/// A database with enough in it to be damaged in the middle.
void makeLargeStore(const fs::path& file)
{
    makeStore(file);
    const auto store = openStore(file);
    REQUIRE(write(*store, [&](store::Writer& out) {
        for (int i = 0; i < 200; ++i) {
            PerformedSession session = fullSession();
            for (SetRecord& record : session.sets) {
                record.id = newId<SetRecordId>();
            }
            out.addSession(session);
        }
    }));
}

} // namespace

TEST_CASE("A file that is not there is not found, and none is made", "[store][damage]")
{
    const ScratchFolder folder;
    CHECK(whyNotOpened(folder / "nobody.db") == ErrorCode::NotFound);
    CHECK_FALSE(fs::exists(folder / "nobody.db"));
    CHECK(whyNotOpened(folder.path()) == ErrorCode::Unreadable);
}

TEST_CASE("A file that is no database is reported as damaged and left as it is", "[store][damage]")
{
    const ScratchFolder folder;
    for (const std::string& content : {std::string(), std::string("shopping list\n"), std::string(8192, '\0')}) {
        setContent(folder / "odd.db", content);
        CHECK(whyNotOpened(folder / "odd.db") == ErrorCode::Corrupt);
        CHECK(contentOf(folder / "odd.db") == content);
    }
}

TEST_CASE("A database of another program is refused and left as it is", "[store][damage]")
{
    const ScratchFolder folder;
    {
        SQLite::Database other((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE profile (name TEXT); PRAGMA user_version = 1");
    }
    const std::string before = contentOf(folder / "other.db");
    CHECK(whyNotOpened(folder / "other.db") == ErrorCode::Corrupt);
    CHECK(contentOf(folder / "other.db") == before);
}

TEST_CASE("A database cut short is reported as damaged", "[store][damage]")
{
    const ScratchFolder folder;
    makeLargeStore(folder / "ada.db");
    const std::string whole = contentOf(folder / "ada.db");
    REQUIRE(whole.size() > 100'000);
    for (const std::size_t length : {whole.size() / 2, std::size_t{5000}, std::size_t{100}}) {
        setContent(folder / "ada.db", whole.substr(0, length));
        const auto error = whyNotRead(folder / "ada.db");
        REQUIRE(error.has_value());
        CHECK(error->what == ErrorCode::Corrupt);
        CHECK_FALSE(error->param("reason").empty());
    }
}

TEST_CASE("Pages overwritten in the middle are found", "[store][damage]")
{
    const ScratchFolder folder;
    makeLargeStore(folder / "ada.db");
    std::string content = contentOf(folder / "ada.db");
    for (std::size_t page = 6; page < content.size() / 4096; page += 2) {
        content.replace(page * 4096, 64, 64, '\xA5');
    }
    setContent(folder / "ada.db", content);
    const auto error = whyNotRead(folder / "ada.db");
    REQUIRE(error.has_value());
    CHECK(error->what == ErrorCode::Corrupt);
}

TEST_CASE("A value that nobody can have written is damage, not a crash", "[store][damage]")
{
    const ScratchFolder folder;
    const auto spoiled = [&](const std::string& sql) {
        makeStore(folder / "ada.db");
        write(*openStore(folder / "ada.db"), [&](store::Writer& out) { out.addSession(fullSession()); });
        {
            SQLite::Database database((folder / "ada.db").string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; " + sql);
        }
        const auto error = whyNotRead(folder / "ada.db");
        fs::remove(folder / "ada.db");
        return error ? error->what : ErrorCode::Internal;
    };
    CHECK(spoiled("UPDATE sessions SET day = 'soon'") == ErrorCode::Corrupt);
    CHECK(spoiled("UPDATE sessions SET id = x'0011'") == ErrorCode::Corrupt);
    CHECK(spoiled("UPDATE session_slots SET pattern = 'somersault'") == ErrorCode::Corrupt);
    CHECK(spoiled("UPDATE session_slots SET position = position + 10") == ErrorCode::Corrupt);
    CHECK(spoiled("UPDATE set_records SET part = 'lunch'") == ErrorCode::Corrupt);
    CHECK(spoiled("DELETE FROM profile") == ErrorCode::Corrupt);
    CHECK(spoiled("DELETE FROM training_facts") == ErrorCode::Corrupt);
    CHECK(spoiled("DROP TABLE set_records") == ErrorCode::Corrupt);
}

TEST_CASE("Kept damaged files are refused as designed", "[store][damage][kept]")
{
    const ScratchFolder folder;
    const auto why = [&](const char* kept) {
        fs::copy_file(fs::path("tests/data") / kept, folder / kept);
        return whyNotRead(folder / kept)->what;
    };
    CHECK(why("too-new.db") == ErrorCode::FileTooNew);
    CHECK(why("cut-short.db") == ErrorCode::Corrupt);
    CHECK(why("overwritten.db") == ErrorCode::Corrupt);
    CHECK(why("not-a-database.db") == ErrorCode::Corrupt);
}

TEST_CASE("A file or folder without the right to write is refused before anything is tried", "[store][rights]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const AsOrdinaryUser user(folder.path());

    fs::permissions(folder / "ada.db", fs::perms::owner_read);
    CHECK(whyNotOpened(folder / "ada.db") == ErrorCode::Unwritable);
    fs::permissions(folder / "ada.db", fs::perms::none);
    CHECK(whyNotOpened(folder / "ada.db") == ErrorCode::Unreadable);
    fs::permissions(folder / "ada.db", fs::perms::owner_read | fs::perms::owner_write);

    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(whyNotOpened(folder / "ada.db") == ErrorCode::Unwritable);
    const auto created = store::Store::create(folder / "eve.db", [](store::Writer&) {});
    REQUIRE_FALSE(created.has_value());
    CHECK(created.error().what == ErrorCode::Unwritable);
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK(store::Store::open(folder / "ada.db").has_value());
}

TEST_CASE("A database and its companions are the owner's alone", "[store][rights]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    fs::permissions(folder / "ada.db", fs::perms(0644));
    const auto store = openStore(folder / "ada.db");
    REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(fullSession()); }));
    for (const char* file : {"ada.db", "ada.db-wal", "ada.db-shm"}) {
        CHECK(modeOf(folder / file) == 0600U);
    }
}

TEST_CASE("On a full disk the command fails, what was there stays and later commands work", "[store][disk]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    store::OpenOptions tight;
    tight.maxPages = 64;
    const auto store = openStore(folder / "ada.db", tight);
    std::size_t kept = 0;
    Result<void> done;
    while (done && kept < 10'000) {
        PerformedSession session = fullSession();
        done = write(*store, [&](store::Writer& out) { out.addSession(session); });
        kept += done ? 1U : 0U;
    }
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().what == ErrorCode::DiskFull);
    CHECK(kept > 0);
    CHECK(store->sessions()->size() == kept);
    CHECK(write(*store, [&](store::Writer& out) { out.setProfile(ada().profile); }).has_value());
    CHECK(store->report()->integrity == "ok");
}

TEST_CASE("While another process writes one can read, and writing says busy after the wait", "[store][busy]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    store::OpenOptions impatient;
    impatient.busyTimeout = milliseconds{20};
    const auto store = openStore(folder / "ada.db", impatient);
    SQLite::Database other((folder / "ada.db").string(), SQLite::OPEN_READWRITE);
    {
        SQLite::Transaction writing(other, SQLite::TransactionBehavior::IMMEDIATE);
        CHECK(store->person().has_value());
        const auto done = write(*store, [&](store::Writer& out) { out.addSession(fullSession()); });
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().what == ErrorCode::Busy);
    }
    CHECK(write(*store, [&](store::Writer& out) { out.addSession(fullSession()); }).has_value());
}

TEST_CASE("What another process has written is noticed", "[store][busy]")
{
    const ScratchFolder folder;
    makeStore(folder / "ada.db");
    const auto store = openStore(folder / "ada.db");
    const int before = store->foreignVersion();
    REQUIRE(write(*store, [&](store::Writer& out) { out.addSession(fullSession()); }));
    CHECK(store->foreignVersion() == before);
    REQUIRE(write(*openStore(folder / "ada.db"), [&](store::Writer& out) { out.addSession(fullSession()); }));
    CHECK(store->foreignVersion() != before);
}
