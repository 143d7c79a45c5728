#include "core/session/tempo.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::session {

namespace {

/// For a counted exercise whose record names no tempo.
constexpr Tempo kPlainTempo{2, 0, 1, 1};

template <std::size_t N>
bool isOneOf(std::string_view id, const std::array<std::string_view, N>& ids)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

bool beginsAtBottom(const Slot& slot)
{
    // Most of a pattern agree; the lists name the ones that differ.
    static constexpr std::array<std::string_view, 10> kFromBottom{
        "sit-to-stand-raised", "sit-to-stand",      "low-step-up",        "quadruped-hip-extension",
        "prone-press-up",      "desk-calf-raise",   "desk-hip-extension", "desk-hip-abduction",
        "desk-sit-to-stand",   "desk-glute-squeeze"};
    static constexpr std::array<std::string_view, 3> kFromTop{"hip-hitch", "heel-tap", "dead-bug"};
    if (isOneOf(slot.exercise, kFromBottom)) {
        return true;
    }
    if (isOneOf(slot.exercise, kFromTop)) {
        return false;
    }
    return slot.pattern == Pattern::Bridge || slot.pattern == Pattern::Abduction || slot.pattern == Pattern::Core;
}

std::vector<TempoSpan> tempoSpans(const Slot& slot)
{
    if (slot.measure == Measure::Hold) {
        return {};
    }
    const Tempo tempo = slot.tempo && slot.tempo->total() > 0 ? *slot.tempo : kPlainTempo;
    const TempoSpan down{TempoPart::Lowering, seconds{tempo.lowering}};
    const TempoSpan bottom{TempoPart::PauseBottom, seconds{tempo.pauseBottom}};
    const TempoSpan up{TempoPart::Lifting, seconds{tempo.lifting}};
    const TempoSpan top{TempoPart::PauseTop, seconds{tempo.pauseTop}};
    std::vector<TempoSpan> spans = beginsAtBottom(slot) ? std::vector<TempoSpan>{up, top, down, bottom}
                                                        : std::vector<TempoSpan>{down, bottom, up, top};
    std::erase_if(spans, [](const TempoSpan& span) { return span.length <= seconds{0}; });
    return spans;
}

seconds repetitionTime(const Slot& slot)
{
    seconds sum{0};
    for (const TempoSpan& span : tempoSpans(slot)) {
        sum += span.length;
    }
    return sum;
}

seconds workTime(const Slot& slot, int number)
{
    const int target = std::max(1, slot.targetOf(number));
    return slot.measure == Measure::Hold ? seconds{target} : target * repetitionTime(slot);
}

} // namespace plumbline::session
