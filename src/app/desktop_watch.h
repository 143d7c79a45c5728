#pragma once

#include "core/base/civil.h"
#include "core/breaks/kinds.h"

#include <string>
#include <vector>

/// The port to what the desktop tells of the person: input, lock, sleep, and what asks for quiet. Made in ui/platform.
namespace plumbline::app {

/// What a source tells.
enum class SourceKind { Idle, Lock, Sleep, DoNotDisturb, Inhibitors, Call, FullScreen, Battery, ClockChange };

/// One source as `check` and Settings show it.
struct SourceReport {
    SourceKind kind = SourceKind::Idle;
    std::string name; ///< "x11", "mutter", "wayland", "freedesktop", "logind", "gnome", "kde", "pulse", ...
    bool works = false;
    bool active = false; ///< the one in use, where there are several of a kind
    bool pushes = false; ///< tells by itself; otherwise it is asked every 30 s at most, while the answer matters
};

class DesktopWatch {
public:
    /// Called on the thread that started the watch.
    class Listener {
    public:
        virtual ~Listener() = default;
        virtual void idleBegan(milliseconds idleFor) = 0;
        virtual void inputSeen() = 0;
        virtual void lockChanged(bool locked) = 0;
        /// The computer slept for so long and has just woken.
        virtual void slept(milliseconds length) = 0;
        virtual void guardsChanged(breaks::GuardSet guards) = 0;
        virtual void clockChanged() = 0;   ///< the wall clock was set or the zone changed
        virtual void sourcesChanged() = 0; ///< `sources` answers differently
    };

    virtual ~DesktopWatch() = default;
    /// Begins to watch; `listener` must outlive the watch or `stop`.
    virtual void start(Listener& listener) = 0;
    virtual void stop() = 0;
    /// After how long without input `idleBegan` is wanted; a change holds from now on.
    virtual void setIdleThreshold(milliseconds threshold) = 0;
    /// Whether the guards matter now (a prompt is due within a minute or held back). Sources that cannot push are
    /// asked only then; turning it on asks at once.
    virtual void setGuardsWanted(bool wanted) = 0;
    [[nodiscard]] virtual std::vector<SourceReport> sources() const = 0;
};

} // namespace plumbline::app

namespace plumbline {
template <>
inline constexpr std::array<std::string_view, 9> codesOf<app::SourceKind>{
    "idle", "lock", "sleep", "do_not_disturb", "inhibitors", "call", "full_screen", "battery", "clock_change"};
}
