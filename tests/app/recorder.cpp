// Records one set after the other in the running session of a profile, or one break after the other, and prints the id
// of each once it was told, until somebody ends it. Usage: plumbline_test_recorder DATA_DIR sets|breaks
#include "app/break_service.h"
#include "app/coach.h"
#include "catalogue/builtin.h"

#include <iostream>
#include <random>

namespace {

using namespace plumbline;

int recordSets(app::Coach& coach)
{
    const auto running = coach.unfinishedSession();
    PlannedSession planned;
    planned.date = coach.todaysDay();
    const auto session = running ? Result<SessionId>(running->id) : coach.startSession(planned, std::nullopt);
    if (!session) {
        return 1;
    }
    std::cout << "session " << session->text() << std::endl;
    for (int number = 0;; ++number) {
        SetRecord record;
        record.exercise = "glute-bridge";
        record.setNumber = 1 + number % 10;
        record.reps = number % 200;
        const auto id = coach.finishSet(*session, record);
        if (!id) {
            std::cerr << name(id.error().what) << ' ' << id.error().param("reason") << '\n';
            return 1;
        }
        std::cout << "set " << id->text() << std::endl;
    }
}

void tell(const app::BreakNews& news)
{
    for (const breaks::Action& action : news.actions) {
        if (const auto* made = std::get_if<breaks::RecordBreak>(&action)) {
            std::cout << "break " << made->record.id.text() << std::endl;
        } else if (const auto* bout = std::get_if<breaks::RecordBout>(&action)) {
            std::cout << "bout " << bout->bout.id.text() << std::endl;
        }
    }
    if (news.trouble) {
        std::cerr << name(news.trouble->what) << ' ' << news.trouble->param("reason") << '\n';
    }
}

int recordBreaks(app::Coach& coach)
{
    coach.breaks().addListener(tell);
    coach.breaks().start("one boot", false);
    for (bool standing = false;; standing = !standing) {
        coach.breaks().handle(breaks::Take{});
        coach.breaks().handle(breaks::FinishBreak{breaks::MoveResult::Done});
        coach.breaks().handle(breaks::Standing{standing});
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        return 2;
    }
    std::random_device device;
    const app::SystemClock system;
    const Instant now = system.now();
    const app::ShiftedClock clock(system, {now.wall, now.utcOffset}, 1); // whose two times keep in step
    app::Profiles profiles{{builtinCatalogue(), clock, [&] { return static_cast<std::uint32_t>(device()); }},
                           arguments[1]};
    auto coach = profiles.open(std::nullopt);
    if (!coach) {
        std::cerr << name(coach.error().what) << ' ' << coach.error().param("reason") << '\n';
        return 1;
    }
    return std::string_view(arguments[2]) == "breaks" ? recordBreaks(**coach) : recordSets(**coach);
}
