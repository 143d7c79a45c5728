#include "ui/platform/idle_memory.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace {

/// Memory of this process that is held right now, in KiB.
long resident()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmRSS:") {
            long kib = 0;
            status >> kib;
            return kib;
        }
    }
    return 0;
}

} // namespace

TEST_CASE("Memory that only the start or the window needed is given back, and everything still runs", "[memory]")
{
    {
        // Freed in small pieces, as widgets are: the heap keeps it.
        std::vector<std::unique_ptr<std::string>> pieces;
        for (int i = 0; i < 100'000; ++i) {
            pieces.push_back(std::make_unique<std::string>(200, 'x'));
        }
    }
    const auto last = std::make_unique<std::string>(200, 'x'); // at the end of the heap: it cannot simply shrink
    const long before = resident();
    plumbline::giveMemoryBack();
    const long after = resident();
    CHECK(after < before - 5'000);
    CHECK(last->size() == 200);
    CHECK(std::to_string(before).size() > 1); // code that was let go of comes back
}
