#pragma once

#include "app/coach.h"
#include "catalogue/breaks.h"
#include "catalogue/builtin.h"
#include "catalogue/ergonomics.h"
#include "support/people.h"
#include "support/scratch_folder.h"

#include <memory>
#include <random>
#include <stdexcept>

/// A person with a real database and a clock that stands where the test puts it.
namespace plumbline::testing {

/// A clock that only moves when told.
class SetClock final : public app::Clock {
public:
    void set(const ZonedTime& time) { m_time = time; }
    [[nodiscard]] Instant now() const override
    {
        return {BootTime{m_time.wall.time_since_epoch()}, m_time.wall, m_time.utcOffset};
    }

private:
    ZonedTime m_time;
};

/// One trainee: set up, moved through days, sessions performed as planned.
class Practice {
public:
    /// @param setUpAt  RFC 3339.
    explicit Practice(const SetupRequest& request, const char* setUpAt = "2026-04-13T08:00:00+02:00")
    {
        goTo(setUpAt);
        auto made = m_profiles.create(request);
        if (!made) {
            throw std::runtime_error("set-up failed: " + std::string(name(made.error().what)) + " " +
                                     made.error().where);
        }
        m_coach = std::move(*made);
    }
    [[nodiscard]] app::Coach& coach() { return *m_coach; }
    void goTo(const char* rfc) { m_clock.set(at(rfc)); }
    /// The same hour so many days later.
    void later(int count)
    {
        const Instant now = m_clock.now();
        m_clock.set({now.wall + days{count}, now.utcOffset});
    }

    /// Performs a session at the current moment; stops after `mostSets` sets and leaves it open.
    SessionId perform(const PlannedSession& planned, double rpe, int pain, int mostSets = 1000)
    {
        const Instant begin = m_clock.now();
        const SessionId id = *m_coach->startSession(planned, PainScore{pain});
        int done = 0;
        ZonedTime moment{begin.wall, begin.utcOffset};
        for (std::size_t i = 0; i < planned.slots.size(); ++i) {
            const Slot& slot = planned.slots[i];
            for (int number = 1; number <= slot.sets; ++number) {
                for (const auto side : sidesOf(slot)) {
                    if (done++ >= mostSets) {
                        return id;
                    }
                    moment.wall += std::chrono::seconds{70};
                    m_clock.set(moment);
                    record(id, slot, static_cast<int>(i), number, side, rpe, pain, moment);
                }
            }
        }
        if (!m_coach->finishSession(id, PainScore{pain}, {}, false)) {
            throw std::runtime_error("session not finished");
        }
        return id;
    }
    /// Today's session, when there is one.
    bool performToday(double rpe = 6, int pain = 1, int mostSets = 1000)
    {
        const app::Coach& coach = *m_coach;
        const TodayPlan today = coach.today();
        if (!today.session) {
            return false;
        }
        perform(*today.session, rpe, pain, mostSets);
        return true;
    }
    /// Lives through so many days, doing what is due at the hour of the clock.
    void train(int count, double rpe = 6, int pain = 1)
    {
        for (int i = 0; i < count; ++i) {
            const ZonedTime hour{m_clock.now().wall, m_clock.now().utcOffset};
            performToday(rpe, pain);
            m_clock.set({hour.wall + days{1}, hour.utcOffset});
        }
    }

private:
    static std::vector<std::optional<Side>> sidesOf(const Slot& slot)
    {
        if (slot.perSide) {
            return {Side::Left, Side::Right};
        }
        return {std::nullopt};
    }
    void record(SessionId id, const Slot& slot, int index, int number, std::optional<Side> side, double rpe, int pain,
                const ZonedTime& moment)
    {
        SetRecord set;
        set.slot = index;
        set.part = slot.part;
        set.exercise = slot.exercise;
        set.setNumber = number;
        set.side = side;
        if (slot.measure == Measure::Hold) {
            set.hold = seconds{slot.targetOf(number)};
        } else {
            set.reps = slot.targetOf(number);
        }
        if (slot.part == SlotPart::Strength) {
            set.rpe = Rpe::of(rpe);
        }
        set.pain = PainScore{pain};
        set.completedAt = moment;
        if (const auto kept = m_coach->finishSet(id, set); !kept) {
            throw std::runtime_error("set not kept: " + kept.error().where);
        }
    }

    ScratchFolder m_folder;
    SetClock m_clock;
    std::mt19937 m_random{4711}; // NOLINT: the same ids in every run
    app::Profiles m_profiles{app::World{builtinCatalogue(), m_clock,
                                        [this] { return static_cast<std::uint32_t>(m_random()); }, builtinRoutines,
                                        builtinChecklists},
                             m_folder.path()};
    std::unique_ptr<app::Coach> m_coach;
};

} // namespace plumbline::testing
