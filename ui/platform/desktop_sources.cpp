#include "ui/platform/desktop_sources.h"

#include "ui/platform/keep_awake.h"
#include "ui/platform/watch/bus_flag.h"
#include "ui/platform/watch/call_devices.h"
#include "ui/platform/watch/clock_watch.h"
#include "ui/platform/watch/dconf_switch.h"
#include "ui/platform/watch/freedesktop_idle.h"
#include "ui/platform/watch/full_screen.h"
#include "ui/platform/watch/inhibitors.h"
#include "ui/platform/watch/logind_sources.h"
#include "ui/platform/watch/mutter_idle.h"
#include "ui/platform/watch/screen_saver.h"
#include "ui/platform/watch/sleep_meter.h"
#include "ui/platform/watch/x11_idle.h"
#include "ui/platform/watch/x11_screen_saver.h"
#ifdef PLUMBLINE_WAYLAND
#include "ui/platform/watch/wayland_idle.h"
#endif

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace plumbline {

namespace {

using app::SourceKind;

// The order in which idle sources are chosen.
enum IdleRank { kWayland, kMutter, kX11, kX11Asked, kFreedesktop, kLogind };
/// Desktops that name the inhibitor's program pass on what the plainer services know; those count where there is none.
enum InhibitorRank { kByProgram, kPlain };

std::optional<breaks::Guard> guardOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::DoNotDisturb:
        return breaks::Guard::DoNotDisturb;
    case SourceKind::Inhibitors:
        return breaks::Guard::Inhibitor;
    case SourceKind::Call:
        return breaks::Guard::Call;
    case SourceKind::FullScreen:
        return breaks::Guard::FullScreen;
    case SourceKind::Battery:
        return breaks::Guard::Battery;
    case SourceKind::Idle:
    case SourceKind::Lock:
    case SourceKind::Sleep:
    case SourceKind::ClockChange:
        break;
    }
    return std::nullopt;
}

/// "shutdown:idle": what logind's inhibitors block.
bool blocksIdle(const QVariant& blocked)
{
    return blocked.toString().split(QLatin1Char(':')).contains(QStringLiteral("idle")) && !KeepAwake::isHeldAnywhere();
}

} // namespace

/// Everything that exists between start and stop.
struct DesktopSources::Running {
    Running(DesktopSources& itsOwner, Listener& itsListener);

    void addIdle();
    void addStates();
    template <class Made, class... Arguments>
    Made& addState(Arguments&&... arguments)
    {
        auto made = std::make_unique<Made>(std::forward<Arguments>(arguments)...);
        Made& source = *made;
        states.push_back(std::move(made));
        return source;
    }
    void connectAll();
    void chooseIdle();
    void worksChanged();
    void stateChanged();
    void measureSleep();
    [[nodiscard]] bool isActive(const StateSource& source) const;
    [[nodiscard]] std::vector<const Source*> all() const;

    [[nodiscard]] milliseconds real(milliseconds ours) const
    {
        return milliseconds{std::max<std::int64_t>(1, std::llround(static_cast<double>(ours.count()) / owner.m_rate))};
    }
    [[nodiscard]] milliseconds ours(milliseconds real) const
    {
        return milliseconds{std::llround(static_cast<double>(real.count()) * owner.m_rate)};
    }

    DesktopSources& owner;
    Listener& listener;
    const DesktopPlaces& places;
    SleepMeter sleep;
    std::unique_ptr<X11Link> x; ///< null without a display
    Logind logind;
    LogindSleep logindSleep;
    ClockSetWatch clockSet;
    ZoneWatch zone;
    std::vector<std::unique_ptr<IdleSource>> idle;
    std::vector<std::unique_ptr<StateSource>> states;
    LogindLock* logindLock = nullptr;
    IdleSource* active = nullptr;
    bool isIdle = false;
    bool locked = false;
    breaks::GuardSet guards;
};

DesktopSources::Running::Running(DesktopSources& itsOwner, Listener& itsListener)
    : owner(itsOwner)
    , listener(itsListener)
    , places(itsOwner.m_places)
    , sleep(places.asleepSoFar)
    , x(places.xDisplay.isEmpty() ? nullptr : std::make_unique<X11Link>(places.xDisplay))
    , logind(places.systemBus)
    , logindSleep(logind)
    , zone(places.systemBus, places.localTime)
{
    addIdle();
    addStates();
    connectAll();
    chooseIdle();
}

void DesktopSources::Running::addIdle()
{
#ifdef PLUMBLINE_WAYLAND
    idle.push_back(std::make_unique<WaylandIdle>(places.waylandDisplay, kWayland));
#endif
    idle.push_back(std::make_unique<MutterIdle>(places.sessionBus, kMutter));
    // The X server of a Wayland desktop only sees the input of X programs.
    if (x && places.waylandDisplay.isEmpty()) {
        idle.push_back(std::make_unique<X11Idle>(*x, kX11));
        if (!idle.back()->works()) {
            idle.push_back(std::make_unique<X11ScreenSaver>(*x, kX11Asked, places.leastBetween));
        }
    }
    idle.push_back(std::make_unique<FreedesktopIdle>(places.sessionBus, kFreedesktop, places.leastBetween));
    idle.push_back(std::make_unique<LogindIdle>(logind, kLogind));
}

void DesktopSources::Running::addStates()
{
    const QDBusConnection& session = places.sessionBus;
    const QDBusConnection& system = places.systemBus;
    logindLock = &addState<LogindLock>(logind);
    for (const char* desktop : {"freedesktop", "gnome", "cinnamon", "mate", "xfce"}) {
        const QString name = QString::fromLatin1(desktop);
        addState<ScreenSaver>(desktop, session, QStringLiteral("org.%1.ScreenSaver").arg(name),
                              QStringLiteral("/org/%1/ScreenSaver").arg(name));
    }
    const QString notifications = QStringLiteral("org.freedesktop.Notifications");
    const QString notificationsPath = QStringLiteral("/org/freedesktop/Notifications");
    addState<BusFlag>(SourceKind::DoNotDisturb, "freedesktop", 0, session,
                      BusPropertyName{notifications, notificationsPath, notifications, QStringLiteral("Inhibited")});
    addState<BusFlag>(SourceKind::DoNotDisturb, "dunst", 0, session,
                      BusPropertyName{notifications, notificationsPath, QStringLiteral("org.dunstproject.cmd0"),
                                      QStringLiteral("paused")});
    addState<DconfSwitch>(
        "gnome", session,
        DconfSwitch::Where{QStringLiteral("org.gnome.Shell"), "/org/gnome/desktop/notifications/show-banners"},
        places.dconf);
    addState<DconfSwitch>(
        "cinnamon", session,
        DconfSwitch::Where{QStringLiteral("org.Cinnamon"), "/org/cinnamon/desktop/notifications/display-notifications"},
        places.dconf);
    addState<GnomeInhibitors>(session, kByProgram);
    addState<KdeInhibitors>(session, kByProgram);
    addState<FreedesktopInhibitors>(session, kPlain);
    addState<BusFlag>(SourceKind::Inhibitors, "logind", kPlain, system,
                      BusPropertyName{Logind::service(), Logind::managerPath(), Logind::managerInterface(),
                                      QStringLiteral("BlockInhibited")},
                      blocksIdle);
    addState<CallDevices>(places.proc.toStdString(), places.dev.toStdString(), places.leastBetween);
    if (x) {
        addState<FullScreen>(*x);
    }
    const QString power = QStringLiteral("org.freedesktop.UPower");
    addState<BusFlag>(
        SourceKind::Battery, "upower", 0, system,
        BusPropertyName{power, QStringLiteral("/org/freedesktop/UPower"), power, QStringLiteral("OnBattery")});
}

void DesktopSources::Running::connectAll()
{
    for (const auto& source : idle) {
        connect(source.get(), &Source::worksChanged, &owner, [this] { worksChanged(); });
        connect(source.get(), &IdleSource::idleBegan, &owner, [this, from = source.get()](milliseconds idleFor) {
            if (from == active) {
                measureSleep();
                isIdle = true;
                listener.idleBegan(ours(idleFor));
            }
        });
        connect(source.get(), &IdleSource::inputSeen, &owner, [this, from = source.get()] {
            if (from == active && isIdle) {
                measureSleep();
                isIdle = false;
                listener.inputSeen();
            }
        });
    }
    for (const auto& source : states) {
        connect(source.get(), &Source::worksChanged, &owner, [this] { worksChanged(); });
        connect(source.get(), &StateSource::changed, &owner, [this] { stateChanged(); });
    }
    connect(&logindSleep, &Source::worksChanged, &owner, [this] { worksChanged(); });
    connect(&logind, &Logind::wokeUp, &owner, [this] { measureSleep(); });
    const auto clockChanged = [this] {
        measureSleep(); // the kernel calls the clock set when the computer wakes
        listener.clockChanged();
    };
    connect(&clockSet, &ClockSetWatch::clockSet, &owner, clockChanged);
    connect(&zone, &ZoneWatch::zoneChanged, &owner, clockChanged);
}

void DesktopSources::Running::chooseIdle()
{
    IdleSource* best = nullptr;
    for (const auto& source : idle) {
        if (source->works() && (best == nullptr || source->rank() < best->rank())) {
            best = source.get();
        }
    }
    if (best == active) {
        return;
    }
    if (active != nullptr) {
        active->watch(std::nullopt);
    }
    active = best;
    if (active != nullptr && owner.m_threshold.count() > 0) {
        active->watch(real(owner.m_threshold));
    }
    if (std::exchange(isIdle, false)) {
        listener.inputSeen(); // the new one tells by itself if nobody is there
    }
}

void DesktopSources::Running::worksChanged()
{
    chooseIdle();
    listener.sourcesChanged();
    stateChanged();
}

bool DesktopSources::Running::isActive(const StateSource& source) const
{
    return source.works() && std::none_of(states.begin(), states.end(), [&source](const auto& other) {
               return other->kind() == source.kind() && other->works() && other->rank() < source.rank();
           });
}

void DesktopSources::Running::stateChanged()
{
    bool isLocked = false;
    breaks::GuardSet holding;
    for (const auto& source : states) {
        if (!source->holds() || !isActive(*source)) {
            continue;
        }
        if (const auto guard = guardOf(source->kind())) {
            holding.insert(*guard);
        } else {
            isLocked = true;
            if (source.get() != logindLock) {
                logindLock->confirm();
            }
        }
    }
    if (std::exchange(locked, isLocked) != isLocked) {
        measureSleep();
        listener.lockChanged(isLocked);
    }
    if (std::exchange(guards, holding) != holding) {
        listener.guardsChanged(holding);
    }
}

void DesktopSources::Running::measureSleep()
{
    if (const auto slept = sleep.measure()) {
        listener.slept(ours(*slept));
    }
}

std::vector<const Source*> DesktopSources::Running::all() const
{
    std::vector<const Source*> found;
    for (const auto& source : idle) {
        found.push_back(source.get());
    }
    for (const auto& source : states) {
        found.push_back(source.get());
    }
    found.insert(found.end(), {&logindSleep, &clockSet, &zone});
    return found;
}

DesktopSources::DesktopSources(double rate, DesktopPlaces places, QObject* parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_rate(rate)
{}

DesktopSources::~DesktopSources() = default;

void DesktopSources::start(Listener& listener)
{
    m_running = std::make_unique<Running>(*this, listener);
    if (m_guardsWanted) {
        m_guardsWanted = false;
        setGuardsWanted(true);
    }
}

void DesktopSources::stop()
{
    m_running.reset();
}

void DesktopSources::setIdleThreshold(milliseconds threshold)
{
    if (std::exchange(m_threshold, threshold) == threshold || !m_running || m_running->active == nullptr) {
        return;
    }
    m_running->active->watch(threshold.count() > 0 ? std::optional(m_running->real(threshold)) : std::nullopt);
}

void DesktopSources::setGuardsWanted(bool wanted)
{
    if (std::exchange(m_guardsWanted, wanted) == wanted || !m_running) {
        return;
    }
    for (const auto& source : m_running->states) {
        source->setWanted(wanted);
    }
}

std::vector<app::SourceReport> DesktopSources::sources() const
{
    if (!m_running) {
        return {};
    }
    std::vector<app::SourceReport> reports;
    for (const auto& source : m_running->idle) {
        reports.push_back(source->report(source.get() == m_running->active));
    }
    for (const auto& source : m_running->states) {
        reports.push_back(source->report(m_running->isActive(*source)));
    }
    reports.push_back({SourceKind::Sleep, "clocks", true, true, m_running->clockSet.works()});
    reports.push_back(m_running->logindSleep.report(true));
    reports.push_back(m_running->clockSet.report(true));
    reports.push_back(m_running->zone.report(true));
    std::stable_sort(reports.begin(), reports.end(), [](const auto& a, const auto& b) { return a.kind < b.kind; });
    return reports;
}

void DesktopSources::measureSleep()
{
    if (m_running) {
        m_running->measureSleep();
    }
}

bool DesktopSources::isSettled() const
{
    if (!m_running) {
        return false;
    }
    const auto all = m_running->all();
    return std::all_of(all.begin(), all.end(), [](const Source* source) { return source->isDecided(); });
}

} // namespace plumbline
