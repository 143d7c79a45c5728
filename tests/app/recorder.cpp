// Records one set after the other in the running session of a profile, and prints the id of each once the command has
// returned, until somebody ends it. Usage: plumbline_test_recorder DATA_DIR
#include "app/coach.h"
#include "catalogue/builtin.h"

#include <iostream>
#include <random>

int main(int count, char** arguments)
{
    using namespace plumbline;
    if (count != 2) {
        return 2;
    }
    std::random_device device;
    const app::SystemClock clock;
    app::Profiles profiles{{builtinCatalogue(), clock, [&] { return static_cast<std::uint32_t>(device()); }},
                           arguments[1]};
    auto coach = profiles.open(std::nullopt);
    if (!coach) {
        std::cerr << name(coach.error().what) << ' ' << coach.error().param("reason") << '\n';
        return 1;
    }
    const auto running = (*coach)->unfinishedSession();
    PlannedSession planned;
    planned.date = (*coach)->todaysDay();
    const auto session = running ? Result<SessionId>(running->id) : (*coach)->startSession(planned, std::nullopt);
    if (!session) {
        return 1;
    }
    std::cout << "session " << session->text() << std::endl;
    for (int number = 0;; ++number) {
        SetRecord record;
        record.exercise = "glute-bridge";
        record.setNumber = 1 + number % 10;
        record.reps = number % 200;
        const auto id = (*coach)->finishSet(*session, record);
        if (!id) {
            std::cerr << name(id.error().what) << ' ' << id.error().param("reason") << '\n';
            return 1;
        }
        std::cout << "set " << id->text() << std::endl;
    }
}
