#include "ui/platform/idle_memory.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace {

/// Memory of this process that is held right now, in KiB: "RssAnon" (heap, stacks) or "RssFile" (code, constants).
long held(const std::string& what)
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == what + ':') {
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
    std::unique_ptr<std::string> last;
    {
        // In small pieces, as widgets are; one that stays at the end keeps the heap from simply shrinking.
        std::vector<std::unique_ptr<std::string>> pieces;
        for (int i = 0; i < 50'000; ++i) {
            pieces.push_back(std::make_unique<std::string>(200, 'x'));
        }
        last = std::make_unique<std::string>(200, 'x');
    }
    const long heap = held("RssAnon");
    const long code = held("RssFile");
    plumbline::giveMemoryBack();
#ifdef __SANITIZE_ADDRESS__
    static_cast<void>(heap); // the sanitizer's heap keeps what is freed
#else
    CHECK(held("RssAnon") < heap - 8'000);
#endif
    CHECK(held("RssFile") < code - 2'000);
    CHECK(*last == std::string(200, 'x'));
}
