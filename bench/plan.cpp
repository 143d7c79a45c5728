// A year's plan on the history of the data folder given, beside reading the same facts once (a copy of them).
#include "app/coach.h"
#include "catalogue/builtin.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace {

using namespace plumbline;
using Stopwatch = std::chrono::steady_clock;

constexpr int kRuns = 30;
constexpr double kAim_ms = 5;
constexpr int kWeeks = 52;

template <class Work>
double median_ms(Work&& work)
{
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        const auto begin = Stopwatch::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        return 2;
    }
    const app::SystemClock clock;
    std::mt19937 generator(1);
    app::Profiles profiles({builtinCatalogue(), clock, [&] { return static_cast<std::uint32_t>(generator()); }},
                           argv[1]);
    const auto coach = profiles.open(std::nullopt);
    if (!coach) {
        return 1;
    }
    const PlanInput& input = (*coach)->planInput();
    const Day today = (*coach)->todaysDay();
    std::size_t seen = 0;
    const double ours =
        median_ms([&] { seen += (*coach)->engine().plan(input, today, today, kWeeks).sessions.size(); });
    const double floor = median_ms([&] {
        const PlanInput copy = input;
        seen += copy.sessions.size();
    });
    std::printf("a year's plan after two years|%.3f|%.3f|ms|< 5 ms|%s\n", ours, floor,
                ours < kAim_ms ? "met" : "missed");
    return seen == 0 ? 1 : 0;
}
