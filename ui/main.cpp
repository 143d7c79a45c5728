#include "app/coach.h"
#include "app/paths.h"
#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "catalogue/ergonomics.h"
#include "catalogue/figures.h"
#include "cli/cli.h"
#include "ui/app/desktop_report.h"
#include "ui/app/program.h"
#include "ui/platform/boot_alarm.h"
#include "ui/platform/desktop_sources.h"
#include "ui/platform/idle_memory.h"
#include "ui/platform/notifications.h"
#include "ui/platform/remote_client.h"
#include "ui/platform/single_instance.h"
#include "ui/text/phrases.h"
#include "ui/text/translation.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QDateTime>

#include <cstring>
#include <fstream>
#include <future>
#include <iostream>
#include <random>

// Chooses between command line and window, and is the only place that wires the real ports to the services.

namespace {

using namespace plumbline;

constexpr int kFailed = 1;

/// Takes an argument that only scripts/bench gives out of the list.
bool takeFlag(std::vector<const char*>& arguments, const char* flag)
{
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [flag](const char* argument) { return std::strcmp(argument, flag) == 0; });
    if (found == arguments.end()) {
        return false;
    }
    arguments.erase(found);
    return true;
}

int complain(const Phrases& phrases, const Error& error)
{
    const ErrorText text = phrases.error(error);
    std::cerr << "plumbline: " << error.where << ": " << text.what.toStdString() << " (" << text.hint.toStdString()
              << ")\n";
    return kFailed;
}

/// Names this boot of the computer; times of two boots cannot be compared.
std::string bootId(double clockRate)
{
    std::string id;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
    // A clock that runs faster begins anew with each start.
    return clockRate == 1 ? id : id + '/' + std::to_string(QDateTime::currentMSecsSinceEpoch());
}

int openWindow(int& argc, char** argv, const app::World& world, const cli::StartOptions& options,
               bool exitAfterFirstPaint)
{
    const Phrases phrases(world.catalogue);
    if (const auto made = app::makeDataDir(options.dataDir); !made) {
        return complain(phrases, made.error());
    }
    SingleInstance instance(QString::fromStdString(options.dataDir.string()));
    app::Profiles profiles(world, options.dataDir);
    // Reading takes as long as the display and its fonts do, so both go on at once. A second start reads nothing.
    std::packaged_task<Result<std::unique_ptr<app::Coach>>()> open([&] { return profiles.open(options.profile); });
    auto opening = open.get_future();
    std::future<void> reading;
    if (instance.lock()) {
        reading = std::async(std::launch::async, [&open, inTray = options.inTray] {
            open();
            if (!inTray) {
                static_cast<void>(builtinFigures()); // the first page shows some
            }
        });
    }
    QApplication application(argc, argv);
    installTranslation(application);
    QApplication::setApplicationName(QStringLiteral("plumbline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Plumbline"));
    QApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("plumbline"));
    switch (instance.claim()) {
    case SingleInstance::Outcome::First:
        break;
    case SingleInstance::Outcome::Raised:
        return 0;
    case SingleInstance::Outcome::RunningQuiet:
        return complain(phrases, Error{ErrorCode::Busy, options.dataDir.string(), {{"what", "window"}}});
    }

    if (!reading.valid()) {
        open(); // the lock came free between the two looks at it
    }
    Theme theme(application);
    if (!theme.hasFonts()) {
        return complain(phrases, Error{ErrorCode::NotAvailable, "window", {{"what", "fonts"}}});
    }
    QApplication::setWindowIcon(icons::appIcon());
    QApplication::setQuitOnLastWindowClosed(false); // the program decides: it may live on in the tray
    BootAlarm alarm(world.clock, options.clockRate);
    Notifications notifications;
    DesktopSources desktop(options.clockRate);
    ProgramOptions how{options.profile, options.clockRate, exitAfterFirstPaint, options.inTray, {}};
    how.breakPorts = {&desktop, &alarm, &notifications, true, true, bootId(options.clockRate), options.clockRate};
    how.breakPorts.onWake = [&desktop] { desktop.measureSleep(); };
    how.breakPorts.sourcesSettled = [&desktop] { return desktop.isSettled(); };
    Program program(profiles, world.clock, world.catalogue, phrases, std::move(how));
    QObject::connect(&instance, &SingleInstance::activated, &program, &Program::raise);
    QObject::connect(&program, &Program::quitWanted, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    program.start(opening.get());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<const char*> arguments(argv, argv + argc);
    const bool exitAfterFirstPaint = takeFlag(arguments, "--exit-after-first-paint");

    const app::SystemClock systemClock;
    useOneHeap();
    std::random_device entropy;
    std::mt19937 generator(entropy());
    const std::function<std::uint32_t()> random = [&generator] { return static_cast<std::uint32_t>(generator()); };
    const Catalogue& catalogue = builtinCatalogue();
    const Phrases phrases(catalogue);

    // The commands need no display: a plain application carries their texts and the bus.
    auto console = std::make_unique<QCoreApplication>(argc, argv);
    installTranslation(*console);
    cli::StartOptions options;
    const cli::CliPorts ports{catalogue,
                              systemClock,
                              random,
                              app::defaultDataDir(),
                              wordingOf(phrases),
                              desktopReport,
                              [&](const cli::TourRequest& request, const cli::StartOptions&) {
                                  console.reset(); // the tour has an application of its own
                                  return runTour(argc, argv, catalogue, phrases, request);
                              },
                              std::cin,
                              std::cout,
                              std::cerr,
                              [](const BreaksRequest& request, const cli::StartOptions& start) {
                                  return askRunningBreaks(request, start.dataDir, start.profile);
                              },
                              builtinRoutines,
                              builtinChecklists};
    const auto done = cli::run(static_cast<int>(arguments.size()), arguments.data(), ports, options);
    if (done) {
        return *done;
    }
    console.reset();
    const std::unique_ptr<app::Clock> shifted = app::clockFrom(systemClock, options.now, options.clockRate);
    const app::Clock& clock = shifted ? *shifted : static_cast<const app::Clock&>(systemClock);
    return openWindow(argc, argv, app::World{catalogue, clock, random, builtinRoutines, builtinChecklists}, options,
                      exitAfterFirstPaint);
}
