#include "ui/platform/audio.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace plumbline;

namespace {

constexpr int kPatience = 30'000;

bool moduleIsLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("plumbline_audio.so");
}

} // namespace

TEST_CASE("Sound and voice are loaded at their first use, and nothing waits for them", "[session][audio]")
{
    qputenv("PLUMBLINE_MODULE_DIR", PLUMBLINE_MODULE_DIR);
    Audio audio;
    audio.setSound(false, 70);
    audio.setVoice(false, 80);
    audio.play(session::Tone::Tick);
    audio.say(QStringLiteral("one"));
    QTest::qWait(50);
    CHECK(audio.soundState() == Audio::State::Unknown);
    CHECK_FALSE(moduleIsLoaded());

    audio.setSound(true, 70);
    audio.setVoice(true, 80);
    QElapsedTimer timer;
    timer.start();
    audio.play(session::Tone::Go);
    audio.say(QStringLiteral("two"));
    CHECK(timer.elapsed() < 100);
    // With or without a device and a voice: what is known is known in the end, and silence is no error.
    CHECK(QTest::qWaitFor([&] { return audio.soundState() != Audio::State::Unknown; }, kPatience));
    CHECK(QTest::qWaitFor([&] { return audio.voiceState() != Audio::State::Unknown; }, kPatience));
    CHECK(moduleIsLoaded());
    audio.stop();
}

TEST_CASE("Without the module the player is silent and says so", "[session][audio]")
{
    qputenv("PLUMBLINE_MODULE_DIR", "/nowhere");
    Audio audio;
    audio.setSound(true, 70);
    audio.play(session::Tone::Go);
    CHECK(QTest::qWaitFor([&] { return audio.soundState() == Audio::State::Missing; }, kPatience));
}
