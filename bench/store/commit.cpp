// Measures a finished set, durable, beside the plainest durable commit SQLite can do, and opening a profile with two
// years in it beside stepping through the same rows. Usage: bench_commit FOLDER (scratch files go into it).
// One line a figure: what|ours|floor|unit|aim|met or missed.
#include "app/coach.h"
#include "catalogue/builtin.h"
#include "store/store.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <random>
#include <sqlite3.h>
#include <stdexcept>

namespace {

using namespace plumbline;
using Stopwatch = std::chrono::steady_clock;

constexpr int kSessions = 300; // two years at three a week
constexpr int kSetsEach = 20;
constexpr int kCommits = 1000;
constexpr int kOpens = 15;

double microsSince(Stopwatch::time_point begin)
{
    return std::chrono::duration<double, std::micro>(Stopwatch::now() - begin).count();
}

/// Of this thread: opening waits for nothing, and other programs take turns on the same cores.
double processorMicros()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

void need(bool done, const char* what)
{
    if (!done) {
        throw std::runtime_error(what);
    }
}

/// SQLite with nothing of ours around it: ten columns, a prepared insert that commits by itself.
class RawTable {
public:
    explicit RawTable(const std::filesystem::path& file)
    {
        need(sqlite3_open(file.c_str(), &m_database) == SQLITE_OK, "raw open");
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("CREATE TABLE record (id INTEGER PRIMARY KEY, session BLOB, exercise TEXT, number INTEGER, reps INTEGER, "
            "load INTEGER, rpe INTEGER, pain INTEGER, at INTEGER, utc_offset INTEGER)");
        need(sqlite3_prepare_v2(m_database,
                                "INSERT INTO record VALUES (NULL, zeroblob(16), 'glute-bridge', ?, 10, 0, "
                                "14, 1, 1790000000000, 60)",
                                -1, &m_insert, nullptr) == SQLITE_OK,
             "raw prepare");
    }
    ~RawTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    RawTable(const RawTable&) = delete;
    RawTable& operator=(const RawTable&) = delete;
    void insert(int number)
    {
        sqlite3_bind_int(m_insert, 1, number);
        need(sqlite3_step(m_insert) == SQLITE_DONE, "raw insert");
        sqlite3_reset(m_insert);
    }

private:
    void run(const char* sql) { need(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

/// Opens a database and steps through all rows of its history without keeping anything.
void stepThrough(const std::filesystem::path& file)
{
    sqlite3* database = nullptr;
    need(sqlite3_open(file.c_str(), &database) == SQLITE_OK, "step open");
    for (const char* table : {"sessions", "session_slots", "session_slot_reason_params", "set_records"}) {
        sqlite3_stmt* rows = nullptr;
        const std::string sql = std::string("SELECT * FROM ") + table;
        need(sqlite3_prepare_v2(database, sql.c_str(), -1, &rows, nullptr) == SQLITE_OK, table);
        while (sqlite3_step(rows) == SQLITE_ROW) {
        }
        sqlite3_finalize(rows);
    }
    sqlite3_close(database);
}

SetupRequest person()
{
    SetupRequest request;
    request.profile.name = "Bench";
    request.facts.weekdays = {true, false, true, false, true};
    return request;
}

SetRecord finishedSet(int number)
{
    SetRecord record;
    record.slot = 0;
    record.exercise = "glute-bridge";
    record.setNumber = 1 + number % 10;
    record.reps = 10;
    record.rpe = Rpe::of(7);
    record.pain = PainScore{1};
    return record;
}

PlannedSession planned(Day date)
{
    PlannedSession session;
    session.date = date;
    for (int i = 0; i < 8; ++i) {
        Slot slot;
        slot.exercise = "glute-bridge";
        slot.reason.with("sets", std::int64_t{2}).with("amount", std::int64_t{10});
        session.slots.push_back(slot);
    }
    return session;
}

/// Written past the use cases, in one transaction: filling is not what is measured.
void fillTwoYears(const std::filesystem::path& file, Day last, const std::function<std::uint32_t()>& random)
{
    auto store = store::Store::open(file);
    need(store.has_value(), "fill");
    const auto filled = (*store)->write([&](store::Writer& out) -> Result<void> {
        for (int i = 0; i < kSessions; ++i) {
            const Day date = last - days{2 * (kSessions - i)};
            PerformedSession session;
            session.id = SessionId{Uuid::make(random)};
            session.startedAt = {WallTime{date} + std::chrono::hours{7}, minutes{60}};
            session.finishedAt = session.startedAt;
            session.day = date;
            session.plannedDate = date;
            session.prescription = planned(date).slots;
            for (int number = 0; number < kSetsEach; ++number) {
                session.sets.push_back(finishedSet(number));
                session.sets.back().id = SetRecordId{Uuid::make(random)};
                session.sets.back().completedAt = session.startedAt;
            }
            out.addSession(session);
        }
        return {};
    });
    need(filled.has_value(), "fill");
}

void print(const char* what, double ours, double floor, const char* unit, const char* aim, bool met)
{
    std::printf("%s|%.3f|%.3f|%s|%s|%s\n", what, ours, floor, unit, aim, met ? "met" : "missed");
}

void measureCommit(app::Coach& coach, const std::filesystem::path& scratch)
{
    RawTable raw(scratch / "floor.sqlite");
    Result<SessionId> session;
    std::vector<double> ours;
    std::vector<double> floor;
    for (int i = 0; i < kCommits; ++i) { // in turn, so that both meet the same disk
        if (i % kSetsEach == 0) {
            session = coach.startSession(planned(coach.todaysDay()), std::nullopt);
            need(session.has_value(), "start");
        }
        auto begin = Stopwatch::now();
        raw.insert(i);
        floor.push_back(microsSince(begin));
        begin = Stopwatch::now();
        need(coach.finishSet(*session, finishedSet(i)).has_value(), "set");
        ours.push_back(microsSince(begin));
    }
    const double mine = median(ours) / 1000;
    const double raws = median(floor) / 1000;
    print("a finished set, durable", mine, raws, "ms", "<= 1.2 x a raw commit", mine <= 1.2 * raws);
}

void measureOpening(app::Profiles& profiles, const std::filesystem::path& file)
{
    std::vector<double> ours;
    std::vector<double> floor;
    for (int i = 0; i < kOpens; ++i) {
        double begin = processorMicros();
        stepThrough(file);
        floor.push_back(processorMicros() - begin);
        begin = processorMicros();
        const auto coach = profiles.open(std::nullopt);
        need(coach && !(*coach)->planInput().sessions.empty(), "open");
        ours.push_back(processorMicros() - begin);
    }
    const double mine = median(ours) / 1000;
    print("opening a profile, 6000 sets, processor time", mine, median(floor) / 1000, "ms", "< 20 ms", mine < 20);
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "usage: bench_commit FOLDER\n");
        return 2;
    }
    try {
        const std::filesystem::path scratch = std::filesystem::path(arguments[1]) / "bench-commit";
        std::filesystem::remove_all(scratch);
        const app::SystemClock clock;
        std::mt19937 random{1}; // NOLINT: the same ids in every run
        app::Profiles profiles{{builtinCatalogue(), clock, [&] { return static_cast<std::uint32_t>(random()); }},
                               scratch};
        std::filesystem::path file;
        Day today;
        {
            const auto coach = profiles.create(person());
            need(coach.has_value(), "create");
            file = (*coach)->check().path;
            today = (*coach)->todaysDay();
        }
        fillTwoYears(file, today, [&] { return static_cast<std::uint32_t>(random()); });
        measureOpening(profiles, file);
        const auto coach = profiles.open(std::nullopt);
        need(coach.has_value(), "open");
        measureCommit(**coach, scratch);
        std::filesystem::remove_all(scratch);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "bench_commit: %s\n", failure.what());
        return 1;
    }
    return 0;
}
