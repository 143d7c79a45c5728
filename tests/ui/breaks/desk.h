#pragma once

#include "app/break_service.h"
#include "app/coach.h"
#include "break_pictures.h"
#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "support/manual_clock.h"
#include "support/scratch_folder.h"
#include "ui/breaks/break_host.h"
#include "ui/breaks/overlay_page.h"
#include "ui/breaks/quiet_prompt.h"
#include "ui/breaks/result_question.h"
#include "ui/text/phrases.h"
#include "ui/text/translation.h"

#include <catch2/catch.hpp>
#include <random>

namespace plumbline::testing {

/// What the desktop tells, said by hand: the port's other end.
class HandWatch final : public app::DesktopWatch {
public:
    void start(Listener& to) override { listener = &to; }
    void stop() override { listener = nullptr; }
    void setIdleThreshold(milliseconds threshold) override { idleThreshold = threshold; }
    void setGuardsWanted(bool wanted) override { guardsWanted = wanted; }
    [[nodiscard]] std::vector<app::SourceReport> sources() const override
    {
        return {{app::SourceKind::Idle, "hand", hasIdle, hasIdle, true}};
    }

    Listener* listener = nullptr;
    milliseconds idleThreshold{0};
    bool guardsWanted = false;
    bool hasIdle = true;
};

/// A real profile on a working day at 9:00, its breaks running, and the clock in our hand.
struct BreakDesk {
    BreakDesk()
        : profiles({builtinCatalogue(), clock, [this] { return static_cast<std::uint32_t>(engine()); },
                    []() -> const std::vector<breaks::Routine>& { return builtinRoutines(); }},
                   folder.path())
    {
        static const bool plurals = installTranslation(*qApp);
        REQUIRE(plurals);
        auto made = profiles.create(ada());
        REQUIRE(made.has_value());
        coach = std::move(*made);
        host = std::make_unique<BreakHost>(BreakPorts{&watch, nullptr, nullptr, false, false, "boot-1", 1}, phrases);
    }
    ~BreakDesk()
    {
        host->close();
        settle();
    }

    void open()
    {
        host->open(*coach);
        settle();
    }
    /// Time goes on; the host is woken then, as its alarm would.
    void pass(milliseconds time)
    {
        clock.advance(time);
        if (watch.listener != nullptr) {
            watch.listener->clockChanged();
        }
        settle();
    }
    /// Works on until a prompt is shown, at most so long.
    bool workUntilPrompt(minutes most = minutes{60})
    {
        for (minutes worked{0}; worked < most && !view().prompt; ++worked) {
            pass(minutes{1});
        }
        return view().prompt.has_value();
    }
    template <class T>
    void set(const app::Setting<T>& key, const T& value)
    {
        REQUIRE(coach->setSetting(key, value).has_value());
    }
    [[nodiscard]] breaks::View view() const { return host->status().view; }
    [[nodiscard]] std::vector<breaks::BreakRecord> records() const
    {
        return coach->breaks().records(coach->todaysDay(), coach->todaysDay());
    }
    QuietPrompt* prompt() { return host->prompter().window(); }
    /// A control by its name in a window.
    static QAbstractButton* button(QWidget* window, const char* name)
    {
        auto* found = window->findChild<QAbstractButton*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return found;
    }

    ScratchFolder folder;
    std::mt19937 engine{2026}; // NOLINT: the same ids in every run
    ManualClock clock{"2026-05-13T09:00:00+02:00"};
    app::Profiles profiles;
    std::unique_ptr<app::Coach> coach;
    Phrases phrases{builtinCatalogue()};
    HandWatch watch;
    std::unique_ptr<BreakHost> host;
};

} // namespace plumbline::testing
