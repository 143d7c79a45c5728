#include "private_desktop.h"

#include "ui/platform/boot_alarm.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace plumbline;
using testing::until;

namespace {

const app::SystemClock kClock;

ZonedTime morning()
{
    return *parseRfc3339("2026-11-23T09:00:00+01:00");
}

} // namespace

TEST_CASE("The alarm rings once, at its moment and not before", "[platform][alarm]")
{
    BootAlarm alarm(kClock);
    const BootTime when = kClock.now().boot + milliseconds{80};
    std::optional<BootTime> rang;
    int times = 0;
    QObject::connect(&alarm, &BootAlarm::due, &alarm, [&] {
        rang = kClock.now().boot;
        ++times;
    });
    alarm.arm(when);
    REQUIRE(alarm.armedFor() == when);
    REQUIRE(until([&] { return rang.has_value(); }));
    CHECK(*rang >= when);
    CHECK_FALSE(alarm.armedFor());
    QCoreApplication::processEvents();
    CHECK(times == 1);
}

TEST_CASE("A moment that is past rings from the event loop, not from arm", "[platform][alarm]")
{
    BootAlarm alarm(kClock);
    QSignalSpy due(&alarm, &BootAlarm::due);
    alarm.arm(kClock.now().boot + milliseconds{-5000});
    CHECK(due.isEmpty());
    CHECK(until([&] { return due.size() == 1; }));
}

TEST_CASE("Arming anew replaces, disarming silences", "[platform][alarm]")
{
    BootAlarm alarm(kClock);
    BootAlarm other(kClock);
    QSignalSpy due(&alarm, &BootAlarm::due);
    QSignalSpy otherDue(&other, &BootAlarm::due);
    alarm.arm(kClock.now().boot + milliseconds{20});
    alarm.arm(kClock.now().boot + std::chrono::hours{1});
    other.arm(kClock.now().boot + milliseconds{60});
    REQUIRE(until([&] { return otherDue.size() == 1; }));
    CHECK(due.isEmpty());
    alarm.arm(kClock.now().boot + milliseconds{20});
    alarm.disarm();
    CHECK_FALSE(alarm.armedFor());
    other.arm(kClock.now().boot + milliseconds{60});
    REQUIRE(until([&] { return otherDue.size() == 2; }));
    CHECK(due.isEmpty());
}

TEST_CASE("With a fast clock half an hour passes in a moment", "[platform][alarm]")
{
    const app::ShiftedClock fast(kClock, morning(), 10000);
    BootAlarm alarm(fast, 10000);
    QSignalSpy due(&alarm, &BootAlarm::due);
    const Instant start = fast.now();
    const BootTime realStart = kClock.now().boot;
    alarm.arm(start.boot + std::chrono::minutes{30});
    REQUIRE(until([&] { return due.size() == 1; }));
    CHECK(fast.now().boot - start.boot >= std::chrono::minutes{30});
    CHECK(kClock.now().boot - realStart < milliseconds{5000});
}
