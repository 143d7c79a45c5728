#pragma once

#include "store/store.h"
#include "support/people.h"
#include "support/scratch_folder.h"

#include <catch2/catch.hpp>

namespace plumbline::testing {

inline store::Person person()
{
    const SetupRequest request = ada();
    return {request.profile,
            {at("2026-11-20T18:00:00+01:00"), day("2026-11-20")},
            1,
            request.startingPoint,
            BreakProfile::SoreBack};
}

/// Makes Ada's database in a file that is not there yet.
inline void makeStore(const std::filesystem::path& file)
{
    const auto created = store::Store::create(file, [](store::Writer& out) {
        const SetupRequest request = ada();
        const store::Moment moment = person().setUp;
        out.addPerson(newId<FactId>().uuid, person());
        out.addScreening(newId<FactId>(), moment, request.screening);
        out.addFacts(newId<FactId>(), moment, request.facts);
        out.addWorkDay(newId<FactId>(), moment, request.workDay);
    });
    REQUIRE(created.has_value());
}

/// Opens a database that has to be sound.
inline std::unique_ptr<store::Store> openStore(const std::filesystem::path& file,
                                               const store::OpenOptions& options = {})
{
    auto opened = store::Store::open(file, options);
    if (!opened) {
        FAIL(name(opened.error().what) << ": " << opened.error().param("reason"));
    }
    return std::move(*opened);
}

/// Writes without an error of its own.
template <class Act>
Result<void> write(store::Store& store, Act&& act)
{
    return store.write([&](store::Writer& out) -> Result<void> {
        act(out);
        return {};
    });
}

} // namespace plumbline::testing
