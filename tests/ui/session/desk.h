#pragma once

#include "app/coach.h"
#include "catalogue/builtin.h"
#include "catalogue/figures.h"
#include "support/manual_clock.h"
#include "support/scratch_folder.h"
#include "ui/platform/audio.h"
#include "ui/session/session_page.h"
#include "ui/session/session_runner.h"
#include "ui/shell/main_window.h"
#include "ui/text/phrases.h"
#include "ui/text/translation.h"

#include <catch2/catch.hpp>
#include <random>

namespace plumbline::testing {

inline Slot slotOf(const char* exercise, int sets, int target, SlotPart part = SlotPart::Strength)
{
    const Exercise* found = builtinCatalogue().find(exercise);
    Slot slot;
    slot.exercise = exercise;
    slot.pattern = found->pattern;
    slot.part = part;
    slot.sets = sets;
    slot.measure = found->measure;
    slot.target = target;
    slot.perSide = found->unilateral;
    slot.tempo = found->tempo;
    slot.rpe = {Rpe::of(5), Rpe::of(6)};
    return slot;
}

/// A real profile in a scratch folder, the window, and the player in it. The clock is moved by hand, or runs fast.
struct Desk {
    explicit Desk(const app::Clock& worldClock)
        : profiles({builtinCatalogue(), worldClock, [this] { return static_cast<std::uint32_t>(engine()); }},
                   folder.path())
    {
        static const bool plurals = installTranslation(*qApp);
        REQUIRE(plurals);
        auto made = profiles.create(ada());
        REQUIRE(made.has_value());
        coach = std::move(*made);
    }

    /// The player over the whole window; it belongs to the window.
    SessionPage& open(double rate = 1, QSize size = {1200, 800})
    {
        (void)coach->setSetting(app::kSounds, false);
        page = new SessionPage(*coach, builtinFigures(), phrases, audio, {rate});
        window.resize(size);
        window.showFullWindow(page);
        window.show();
        return *page;
    }

    [[nodiscard]] PlannedSession planned(std::vector<Slot> slots) const
    {
        PlannedSession session;
        session.date = coach->todaysDay();
        session.label = "B";
        session.slots = std::move(slots);
        session.estimate = seconds{1440};
        return session;
    }

    [[nodiscard]] std::vector<PerformedSession> sessions() const
    {
        const Day today = coach->todaysDay();
        return coach->history(today - days{1}, today + days{1}).sessions;
    }

    ScratchFolder folder;
    std::mt19937 engine{2026}; // NOLINT: the same ids in every run
    app::Profiles profiles;
    std::unique_ptr<app::Coach> coach;
    Phrases phrases{builtinCatalogue()};
    Audio audio;
    MainWindow window;
    SessionPage* page = nullptr;
};

} // namespace plumbline::testing
