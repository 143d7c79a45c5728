#include "app/office.h"

#include <algorithm>
#include <fstream>

using namespace plumbline;
using namespace plumbline::testing;

namespace fs = std::filesystem;

namespace {

SetupRequest named(const std::string& name)
{
    SetupRequest request = ada();
    request.profile.name = name;
    return request;
}

std::vector<fs::path> databasesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".db") {
            files.push_back(entry.path());
        }
    }
    return files;
}

/// A backup with one pain score in it, of a profile that goes on without.
fs::path backUpWithPain(Office& office, app::Coach& coach, int score)
{
    REQUIRE(coach.logPain(PainEntryKind::Rest, PainScore{score}, PainPlace::LowBack));
    const fs::path to = office.folder / ("with-" + std::to_string(score) + ".backup");
    REQUIRE(coach.backup(to).has_value());
    return to;
}

} // namespace

TEST_CASE("Without a data folder there are no profiles, and looking makes none", "[profiles]")
{
    Office office;
    const app::Profiles profiles{{builtinCatalogue(), office.clock, [] { return 0U; }}, office.folder / "none"};
    CHECK(profiles.names()->empty());
    CHECK_FALSE(fs::exists(office.folder / "none"));
    CHECK(codeOfError(office.profiles.open(std::nullopt)) == ErrorCode::NotFound);
    CHECK(codeOfError(office.profiles.open("Ada")) == ErrorCode::NotFound);
}

TEST_CASE("A profile is there after set-up and after opening it again", "[profiles]")
{
    Office office;
    SetupRequest request = ada();
    request.facts.flags = {Flag::KneePain};
    request.facts.weights = {Mass{8000}, Mass{2500}};
    request.breaks = BreakProfile::Gentle;
    const auto check = [&](const app::Coach& coach) {
        CHECK(coach.profile() == request.profile);
        CHECK(coach.screening() == request.screening);
        CHECK(coach.facts().flags == request.facts.flags);
        CHECK(coach.facts().weights == std::vector<Mass>{Mass{2500}, Mass{8000}});
        CHECK(coach.workDay() == request.workDay);
        CHECK(coach.breakProfile() == BreakProfile::Gentle);
        CHECK(coach.planInput().setUpOn == day("2026-11-23"));
        CHECK(coach.planInput().painAtSetUp == 1);
        CHECK(coach.planInput().startingPoint == request.startingPoint);
        CHECK_FALSE(coach.lock().has_value());
        CHECK_FALSE(coach.undoable().has_value());
    };
    check(*office.ada(request));
    check(*office.open("Ada"));
    check(*office.open());
    CHECK(*office.profiles.names() == std::vector<std::string>{"Ada"});
}

TEST_CASE("The data folder and all files in it are the owner's alone", "[profiles][rights]")
{
    Office office;
    app::Profiles profiles{
        {builtinCatalogue(), office.clock, [&] { return static_cast<std::uint32_t>(office.engine()); }},
        office.folder / "a" / "b"};
    const auto coach = Office::take(profiles.create(ada()));
    REQUIRE(coach->backup(std::nullopt).has_value());
    CHECK(modeOf(office.folder / "a") == 0700U);
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(office.folder / "a" / "b")) {
        CHECK(modeOf(entry.path()) == (entry.is_directory() ? 0700U : 0600U));
        files += entry.is_directory() ? 0 : 1;
    }
    CHECK(files >= 5); // database, log, its index, backup, the name used last
}

TEST_CASE("A folder that a person names keeps its rights when other things are in it", "[profiles][rights]")
{
    Office office;
    fs::create_directory(office.folder / "shared");
    fs::permissions(office.folder / "shared", fs::perms(0755));
    std::ofstream(office.folder / "shared" / "letter.txt") << "Dear Ada";
    app::Profiles profiles{
        {builtinCatalogue(), office.clock, [&] { return static_cast<std::uint32_t>(office.engine()); }},
        office.folder / "shared"};
    REQUIRE(profiles.create(ada()).has_value());
    CHECK(modeOf(office.folder / "shared") == 0755U);
}

TEST_CASE("A name can be taken once, and any name works", "[profiles]")
{
    Office office;
    const std::vector<std::string> names{"Ada",
                                         "ada",
                                         "Ada/Eve",
                                         "../../etc/passwd",
                                         "..",
                                         "\xC3\x85sa",
                                         "\xE6\x9D\x8E",
                                         "con",
                                         "a b",
                                         "a-b",
                                         "'; DROP TABLE profile; --",
                                         std::string(80, 'x')};
    for (const std::string& name : names) {
        REQUIRE(office.profiles.create(named(name)).has_value());
        CHECK(codeOfError(office.profiles.create(named(name))) == ErrorCode::AlreadyExists);
    }
    auto sorted = names;
    std::sort(sorted.begin(), sorted.end());
    CHECK(*office.profiles.names() == sorted);
    for (const std::string& name : names) {
        CHECK(office.open(name)->profile().name == name);
    }
    CHECK(databasesIn(office.folder.path()).size() == names.size());
    for (const fs::path& file : databasesIn(office.folder.path())) {
        const std::string stem = file.stem().string();
        CHECK(stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    }
}

TEST_CASE("Set-up with an answer out of range is refused and leaves no file", "[profiles]")
{
    Office office;
    const auto refused = [&](auto&& spoil) {
        SetupRequest request = ada();
        spoil(request);
        const auto code = codeOfError(office.profiles.create(request));
        CHECK(databasesIn(office.folder.path()).empty());
        return code;
    };
    for (const char* name : {"", "   ", "a\nb", "a\x7F", "\xFF\xFE", "\xC0\x80", "\xED\xA0\x80", "\xC2\x85"}) {
        CHECK(refused([&](SetupRequest& r) { r.profile.name = name; }) == ErrorCode::InvalidInput);
    }
    CHECK(refused([](SetupRequest& r) { r.profile.name = std::string(81, 'x'); }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.profile.name = std::string("A\0B", 3); }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.profile.birthYear = 2009; }) == ErrorCode::UnderAge);
    CHECK(refused([](SetupRequest& r) { r.profile.birthYear = 2027; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.profile.birthYear = 1905; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.facts.weekdays = {true}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.facts.weekdays = {true, true, true, true, true, true}; }) ==
          ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.facts.minutesPerSession = 7; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.facts.minutesPerSession = 46; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.facts.weights = {Mass{0}}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.facts.banned = {"levitation"}; }) == ErrorCode::UnknownExercise);
    CHECK(refused([](SetupRequest& r) { r.painNow = PainScore{11}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.startingPoint.bridgeHold = -1; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.workDay.ranges = {{minutes{-1}, minutes{10}}}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](SetupRequest& r) { r.screening.clearedOn = day("2026-11-24"); }) == ErrorCode::InFuture);
}

TEST_CASE("Somebody who turns 18 this year may set up", "[profiles]")
{
    Office office;
    SetupRequest request = ada();
    request.profile.birthYear = 2008;
    CHECK(office.profiles.create(request).has_value());
}

TEST_CASE("Without a name the profile used last is opened", "[profiles]")
{
    Office office;
    office.ada();
    office.ada(named("Bob"));
    CHECK(office.open()->profile().name == "Bob");
    office.open("Ada");
    CHECK(office.open()->profile().name == "Ada");
}

TEST_CASE("A profile can take another name, but not one that is taken", "[profiles]")
{
    Office office;
    office.ada(named("Bob"));
    {
        const auto coach = office.ada();
        Profile profile = coach->profile();
        profile.name = "Bob";
        CHECK(codeOfError(coach->setProfile(profile)) == ErrorCode::AlreadyExists);
        profile.name = "Ada Lovelace";
        profile.units = UnitSystem::Imperial;
        CHECK(coach->setProfile(profile)->profile);
        CHECK(coach->profile() == profile);
    }
    CHECK(office.open("Ada Lovelace")->profile().units == UnitSystem::Imperial);
    CHECK(codeOfError(office.profiles.open("Ada")) == ErrorCode::NotFound);
    office.ada(); // the name is free again, though the file of that name is taken
    CHECK(*office.profiles.names() == std::vector<std::string>{"Ada", "Ada Lovelace", "Bob"});
}

TEST_CASE("A damaged profile is named as damaged, and the others still open", "[profiles][damage]")
{
    Office office;
    office.ada();
    const fs::path file = databasesIn(office.folder.path()).front();
    std::ofstream(file, std::ios::trunc) << std::string(9000, 'x');
    CHECK(codeOfError(office.profiles.open("Ada")) == ErrorCode::Corrupt);
    CHECK(codeOfError(office.profiles.open(std::nullopt)) == ErrorCode::Corrupt);
    CHECK(codeOfError(office.profiles.create(ada())) == ErrorCode::AlreadyExists);
    CHECK(office.profiles.create(named("Bob")).has_value());
    CHECK(office.open("Bob")->profile().name == "Bob");
    CHECK(fs::file_size(file) == 9000);
}

TEST_CASE("A backup put back brings its facts, and the old file is kept", "[profiles][backup]")
{
    Office office;
    fs::path file;
    {
        const auto coach = office.ada();
        file = backUpWithPain(office, *coach, 3);
        REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{4}, PainPlace::LowBack));
        CHECK(codeOfError(office.profiles.restore(file, std::nullopt)) == ErrorCode::Busy);
        CHECK(coach->planInput().pain.size() == 2);
    }
    office.clock.advance(std::chrono::minutes{1});
    CHECK(Office::take(office.profiles.restore(file, std::nullopt)) == "Ada");
    {
        const auto coach = office.open();
        CHECK(coach->planInput().pain.size() == 1);
        CHECK(coach->check().ok);
        CHECK(coach->check().backups == 1);
    }
    for (const auto& entry : fs::recursive_directory_iterator(office.folder / "backups")) {
        if (entry.is_regular_file()) {
            CHECK(entry.path().filename().string().find("before-restore") != std::string::npos);
            CHECK(modeOf(entry.path()) == 0600U);
            CHECK(Office::take(office.profiles.restore(entry.path(), "Old Ada")) == "Old Ada");
        }
    }
    CHECK(office.open("Old Ada")->planInput().pain.size() == 2);
    CHECK(office.open("Ada")->planInput().pain.size() == 1);
}

TEST_CASE("A backup replaces a damaged profile", "[profiles][backup][damage]")
{
    Office office;
    const fs::path file = backUpWithPain(office, *office.ada(), 3);
    const fs::path damaged = databasesIn(office.folder.path()).front();
    std::ofstream(damaged, std::ios::trunc) << std::string(9000, 'x');
    CHECK(Office::take(office.profiles.restore(file, std::nullopt)) == "Ada");
    CHECK(office.open("Ada")->planInput().pain.size() == 1);
    int kept = 0;
    for (const auto& entry : fs::recursive_directory_iterator(office.folder / "backups")) {
        kept += entry.is_regular_file() && entry.file_size() == 9000 ? 1 : 0;
    }
    CHECK(kept == 1);
}

TEST_CASE("What is no backup is refused and nothing changes", "[profiles][backup]")
{
    Office office;
    office.ada();
    std::ofstream(office.folder / "letter.txt") << std::string(5000, 'x');
    std::ofstream(office.folder / "empty.txt").flush();
    const auto refusal = [&](const fs::path& file) { return codeOfError(office.profiles.restore(file, std::nullopt)); };
    CHECK(refusal(office.folder / "letter.txt") == ErrorCode::InvalidInput);
    CHECK(refusal(office.folder / "empty.txt") == ErrorCode::InvalidInput);
    CHECK(refusal(office.folder / "nothing") == ErrorCode::NotFound);
    CHECK(refusal(office.folder.path()) == ErrorCode::Unreadable);
    CHECK(refusal("tests/data/too-new.db") == ErrorCode::FileTooNew);
    CHECK(refusal("tests/data/not-a-database.db") == ErrorCode::InvalidInput);
    const auto overwritten = refusal("tests/data/overwritten.db");
    CHECK((overwritten == ErrorCode::Corrupt || overwritten == ErrorCode::InvalidInput));
    CHECK(*office.profiles.names() == std::vector<std::string>{"Ada"});
    CHECK(Office::take(office.profiles.restore("tests/data/version-1.db", std::nullopt)) == "Kept Person");
    office.clock.set("2026-12-01T07:00:00+01:00");
    CHECK(office.open("Kept Person")->planInput().sessions.size() == 2);
}

TEST_CASE("A backup is made once a day and old ones go", "[profiles][backup]")
{
    Office office;
    const auto coach = office.ada();
    for (int day = 0; day < 40; ++day) {
        REQUIRE(coach->backUpDaily().has_value());
        office.clock.advance(std::chrono::hours{5});
        REQUIRE(coach->backUpDaily().has_value());
        office.clock.advance(std::chrono::hours{19});
    }
    const app::DatabaseReport report = coach->check();
    CHECK(report.ok);
    CHECK(report.integrity == "ok");
    CHECK(report.schemaVersion == 2);
    CHECK(report.sizeBytes > 0);
    CHECK(report.backups >= 10); // 7 days, 4 weeks, 2 months; some are the same
    CHECK(report.backups <= 13);
    REQUIRE(report.newestBackupAt.has_value());
    CHECK(isoDate(localDay(*report.newestBackupAt)) == "2027-01-01");
}

TEST_CASE("A deleted profile is gone with its backups", "[profiles]")
{
    Office office;
    {
        const auto coach = office.ada();
        REQUIRE(coach->backup(std::nullopt).has_value());
        CHECK(codeOfError(office.profiles.remove("Ada")) == ErrorCode::Busy);
    }
    office.ada(named("Bob"));
    REQUIRE(office.profiles.remove("Ada").has_value());
    CHECK(*office.profiles.names() == std::vector<std::string>{"Bob"});
    CHECK(fs::is_empty(office.folder / "backups"));
    CHECK(codeOfError(office.profiles.remove("Ada")) == ErrorCode::NotFound);
}

TEST_CASE("A folder that cannot be written to is reported before anything happens", "[profiles][rights]")
{
    Office office;
    office.ada();
    const AsOrdinaryUser user(office.folder.path());
    fs::permissions(office.folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(codeOfError(office.profiles.open("Ada")) == ErrorCode::Unwritable);
    CHECK(codeOfError(office.profiles.create(named("Bob"))) == ErrorCode::Unwritable);
    fs::permissions(office.folder.path(), fs::perms::none);
    CHECK(codeOfError(office.profiles.names()) == ErrorCode::Unreadable);
    fs::permissions(office.folder.path(), fs::perms::owner_all);
    CHECK(office.open("Ada")->profile().name == "Ada");
}
