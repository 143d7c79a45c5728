#pragma once

#include "app/coach.h"
#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "catalogue/ergonomics.h"
#include "support/manual_clock.h"
#include "support/scratch_folder.h"

#include <catch2/catch.hpp>
#include <random>

namespace plumbline::testing {

/// A data folder, a clock and the built-in exercises: all that profiles need. Monday morning by default.
struct Office {
    ScratchFolder folder;
    ManualClock clock{"2026-11-23T07:00:00+01:00"};
    std::mt19937 engine{2026}; // NOLINT: the same ids in every run
    app::Profiles profiles{{builtinCatalogue(), clock, [this] { return static_cast<std::uint32_t>(engine()); },
                            builtinRoutines, builtinChecklists},
                           folder.path()};

    /// Ada's profile, made now.
    std::unique_ptr<app::Coach> ada(const SetupRequest& request = testing::ada())
    {
        return take(profiles.create(request));
    }
    std::unique_ptr<app::Coach> open(const std::optional<std::string>& name = std::nullopt)
    {
        return take(profiles.open(name));
    }

    template <class T>
    static T take(Result<T> result)
    {
        if (!result) {
            FAIL(name(result.error().what) << " in " << result.error().where << ": " << result.error().param("reason"));
        }
        return std::move(*result);
    }
};

/// What a command that has to fail answers.
template <class T>
ErrorCode codeOfError(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().what;
}

} // namespace plumbline::testing
