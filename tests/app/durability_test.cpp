#include "app/break_service.h"
#include "app/office.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <set>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// The recorder as a process of its own, whose words are read here.
class Recorder {
public:
    Recorder(const std::string& dataDir, std::string what)
    {
        int ends[2];
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::string program = PLUMBLINE_RECORDER;
        std::string folder = dataDir;
        char* arguments[] = {program.data(), folder.data(), what.data(), nullptr};
        const int spawned = ::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments, environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_words = ::fdopen(ends[0], "r");
        REQUIRE(spawned == 0);
    }
    ~Recorder()
    {
        kill();
        std::fclose(m_words);
    }
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// The next whole line; empty at the end.
    std::string line()
    {
        char text[128] = "";
        const std::string found = std::fgets(text, sizeof text, m_words) != nullptr ? text : "";
        return !found.empty() && found.back() == '\n' ? found.substr(0, found.size() - 1) : "";
    }
    void kill()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
            m_process = 0;
        }
    }

private:
    pid_t m_process = 0;
    FILE* m_words = nullptr;
};

/// Two processes that read boot time and wall time, each cut to milliseconds, may see them so far apart.
constexpr milliseconds kClockWobble{1};

int killsAsked()
{
    const char* asked = std::getenv("PLUMBLINE_KILLS");
    return asked != nullptr ? std::max(1, std::atoi(asked)) : 40;
}

/// Lets a recorder run for some lines and a moment more, kills it, and hands each line it had told to `note`.
template <class Note>
void recordAndKill(const std::string& dataDir, const char* what, std::mt19937& random, Note&& note)
{
    Recorder recorder(dataDir, what);
    std::string line = "x";
    for (auto lines = random() % 25; lines > 0 && !line.empty(); --lines) {
        line = recorder.line();
        note(line);
    }
    ::usleep(static_cast<useconds_t>(random() % 3000)); // the moment itself is what is tried here
    recorder.kill();
    while (!(line = recorder.line()).empty()) {
        note(line);
    }
}

/// Notes what a line confirmed.
void note(const std::string& line, std::set<std::string>& confirmed, std::string& session)
{
    if (line.rfind("set ", 0) == 0) {
        confirmed.insert(line.substr(4));
    } else if (line.rfind("session ", 0) == 0) {
        session = line.substr(8);
    }
}

} // namespace

TEST_CASE("Killed at any moment, no confirmed set is lost and the session is offered again", "[coach][durability]")
{
    const ScratchFolder folder;
    const app::SystemClock clock;
    std::mt19937 random{std::random_device{}()};
    app::Profiles profiles{{builtinCatalogue(), clock, [&] { return static_cast<std::uint32_t>(random()); }},
                           folder.path()};
    REQUIRE(profiles.create(ada()).has_value());
    std::set<std::string> confirmed;
    std::string session;
    for (int kill = 0; kill < killsAsked(); ++kill) {
        recordAndKill(folder.path().string(), "sets", random,
                      [&](const std::string& line) { note(line, confirmed, session); });
        const auto coach = Office::take(profiles.open(std::nullopt));
        CHECK(coach->check().integrity == "ok");
        const auto offered = coach->unfinishedSession();
        if (session.empty()) {
            continue; // killed before there was anything to lose
        }
        REQUIRE(offered.has_value());
        CHECK(offered->id.text() == session);
        std::set<std::string> kept;
        for (const SetRecord& record : offered->sets) {
            kept.insert(record.id.text());
        }
        CHECK(std::includes(kept.begin(), kept.end(), confirmed.begin(), confirmed.end()));
        // At most the one whose word was still on its way is there besides, for each kill.
        CHECK(kept.size() <= confirmed.size() + static_cast<std::size_t>(kill) + 1);
    }
    CHECK_FALSE(confirmed.empty());
}

TEST_CASE("Killed at any moment, no break or bout that was told is lost, and none is there twice",
          "[coach][breaks][durability]")
{
    const ScratchFolder folder;
    const app::SystemClock clock;
    std::mt19937 random{std::random_device{}()};
    app::Profiles profiles{{builtinCatalogue(), clock, [&] { return static_cast<std::uint32_t>(random()); }},
                           folder.path()};
    REQUIRE(profiles.create(ada()).has_value());
    std::set<std::string> told;
    for (int kill = 0; kill < killsAsked(); ++kill) {
        recordAndKill(folder.path().string(), "breaks", random, [&](const std::string& line) {
            if (!line.empty()) {
                told.insert(line);
            }
        });
        const auto coach = Office::take(profiles.open(std::nullopt));
        CHECK(coach->check().integrity == "ok");
        const Day today = coach->todaysDay();
        auto bouts = coach->breaks().bouts(today - days{1}, today);
        std::set<std::string> kept;
        for (const breaks::BreakRecord& record : coach->breaks().records(today - days{1}, today)) {
            kept.insert("break " + record.id.text());
        }
        for (const breaks::Bout& bout : bouts) {
            kept.insert("bout " + bout.id.text());
        }
        CHECK(std::includes(kept.begin(), kept.end(), told.begin(), told.end()));
        std::sort(bouts.begin(), bouts.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
        for (std::size_t i = 1; i < bouts.size(); ++i) {
            CHECK(bouts[i - 1].to.wall - bouts[i].from.wall <= kClockWobble);
        }
    }
    CHECK(told.size() > 10);
}
