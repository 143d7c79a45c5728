#include "app/demo.h"

#include "app/break_service.h"
#include "app/chance.h"
#include "app/coach.h"
#include "app/demo_desk.h"
#include "app/posture_service.h"

#include <algorithm>

namespace plumbline::app {
namespace {

using std::chrono::hours;

/// Tells the chance of the desk from that of training.
constexpr std::uint32_t kDeskSeed = 0x6465736b;

/// A clock that stands where it was put.
class StandingClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override
    {
        return {BootTime{m_now.wall.time_since_epoch()}, m_now.wall, m_now.utcOffset};
    }
    void put(ZonedTime now) { m_now = now; }

private:
    ZonedTime m_now;
};

SetupRequest traineeOf(const DemoRequest& request, int thisYear)
{
    SetupRequest trainee;
    trainee.profile = {request.name, thisYear - 42, Sex::Female, UnitSystem::Metric};
    trainee.painNow = PainScore{3};
    trainee.startingPoint.chairStand30s = 14;
    trainee.startingPoint.bridgeHold = 40;
    trainee.startingPoint.singleLegStance = 22;
    trainee.facts.weekdays = {true, false, true, false, true, false, false};
    trainee.facts.minutesPerSession = 25;
    trainee.facts.equipment = {Equipment::Mat,      Equipment::Chair,       Equipment::Wall,  Equipment::Step,
                               Equipment::LoopBand, Equipment::Sofa,        Equipment::Strap, Equipment::Weight,
                               Equipment::Pillow,   Equipment::SitStandDesk};
    trainee.facts.weights = {Mass{4000}, Mass{8000}};
    trainee.workDay = {{true, true, true, true, true, false, false}, {TimeRange{minutes{540}, minutes{1050}}}};
    return trainee;
}

/// One trainee's life, day by day.
class Life {
public:
    Life(Coach& coach, StandingClock& clock, Chance& chance, const DemoRequest& request, Day first,
         std::span<const breaks::Routine> routines)
        : m_coach(coach)
        , m_clock(clock)
        , m_chance(chance)
        , m_request(request)
        , m_first(first)
        , m_routines(routines)
    {}

    Result<DemoOutcome> live()
    {
        const Day last = localDay(m_request.end);
        if (auto lived = liveAtDesk(last); !lived) {
            return tl::unexpected(lived.error());
        }
        for (Day day = m_first; day < last; day += days{1}) {
            if (auto lived = liveDay(day); !lived) {
                return tl::unexpected(lived.error());
            }
        }
        return m_outcome;
    }

private:
    /// The days at the desk, and two looks at it. By a chance of its own: what is trained does not hang on it.
    Result<void> liveAtDesk(Day last)
    {
        Chance chance(m_request.seed ^ kDeskSeed);
        const auto desk = demoDeskDays(m_first, m_request.end, m_routines, chance);
        m_outcome.breaks = static_cast<int>(
            std::count_if(desk.records.begin(), desk.records.end(),
                          [](const breaks::BreakRecord& record) { return record.outcome == breaks::Outcome::Taken; }));
        if (auto added = m_coach.breaks().add(desk.bouts, desk.records); !added) {
            return tl::unexpected(added.error());
        }
        const auto weeks = (last - m_first) / 7;
        for (const auto& [days, wanting] : {std::pair(std::chrono::days{2}, 40), std::pair(weeks * 4, 22)}) {
            const posture::Checklist& list = m_coach.posture().checklist(posture::Place::Desk);
            const auto answers = demoAnswers(list, wanting, chance);
            m_clock.put(at(std::min(m_first + days, last - std::chrono::days{1}), hours{16}));
            if (answers.empty()) {
                continue;
            }
            if (auto saved = m_coach.posture().save(list.place, posture::Exposure::OverFour, answers); !saved) {
                return tl::unexpected(saved.error());
            }
        }
        return {};
    }

    ZonedTime at(Day day, minutes time) const
    {
        return {WallTime{day + time} - m_request.end.utcOffset, m_request.end.utcOffset};
    }

    /// Pain of an ordinary moment: from 3 down to 2 over the weeks, a point up or down now and then.
    int painOn(Day day)
    {
        const auto lived = (day - m_first).count();
        const bool lower = m_chance.in(static_cast<int>(100 * lived / (7L * m_request.weeks)));
        const int drift = m_chance.in(6) ? 1 : m_chance.in(15) ? -1 : 0;
        return std::clamp((lower ? 2 : 3) + drift, 0, 4);
    }

    Result<void> liveDay(Day day)
    {
        m_clock.put(at(day, hours{7}));
        if ((day - m_first).count() % 28 == 27) { // the safety questions, every four weeks (evidence.md 4.3)
            if (auto answered = m_coach.answerScreening(Screening{}); !answered) {
                return tl::unexpected(answered.error());
            }
        }
        const TodayPlan today = m_coach.today();
        if (today.nextMorningDue || m_chance.in(40)) {
            const auto kind = today.nextMorningDue ? PainEntryKind::NextMorning : PainEntryKind::Rest;
            const int score = today.nextMorningDue ? morningAfter() : painOn(day);
            if (auto logged = m_coach.log(LogPain{at(day, hours{7}), kind, PainScore{score}, PainPlace::LowBack});
                !logged) {
                return tl::unexpected(logged.error());
            }
        }
        // Today may have changed with the morning's answer.
        const auto session = m_coach.today().session;
        return session && !session->slots.empty() && m_chance.in(85) ? train(day, *session) : Result<void>();
    }

    int morningAfter()
    {
        const int rise = m_chance.in(2) ? 2 : m_chance.in(6) ? 1 : m_chance.in(20) ? -1 : 0;
        return std::clamp(m_base + rise, 0, 5);
    }

    Result<void> train(Day day, const PlannedSession& planned)
    {
        m_base = std::min(painOn(day), 3);
        ZonedTime time = at(day, hours{17} + minutes{m_chance.between(30, 75)});
        LogSession session;
        session.startedAt = time;
        session.plannedDate = planned.date;
        session.painBefore = PainScore{m_base};
        for (std::size_t i = 0; i < planned.slots.size(); ++i) {
            addSets(planned.slots[i], static_cast<int>(i), session.sets, time);
        }
        time.wall += minutes{1};
        session.finishedAt = time;
        session.painAfter = PainScore{std::max(0, m_base - (m_chance.in(30) ? 1 : 0))};
        session.sleepPoor = m_chance.in(8);
        m_clock.put(time);
        const auto logged = m_coach.log(session);
        if (!logged) {
            return tl::unexpected(logged.error());
        }
        ++m_outcome.sessions;
        m_outcome.sets += static_cast<int>(session.sets.size());
        return testsOf(planned, day, time);
    }

    void addSets(const Slot& slot, int index, std::vector<SetRecord>& sets, ZonedTime& time)
    {
        const int pain =
            std::clamp(m_base + (m_chance.in(8) ? 1 : 0) - (m_chance.in(20) ? 1 : 0), 0, m_chance.in(3) ? 5 : 3);
        // Effort settles around the lower end of the target; a hard day comes now and then.
        const int halves = slot.rpe.lower.isValid() ? slot.rpe.lower.halves + m_chance.between(-2, 1) : 8;
        const bool hardDay = m_chance.in(6);
        for (int number = 1; number <= slot.sets; ++number) {
            const std::vector<std::optional<Side>> sides =
                slot.perSide ? std::vector<std::optional<Side>>{Side::Left, Side::Right}
                             : std::vector<std::optional<Side>>{std::nullopt};
            const int missing = hardDay && number == slot.sets ? m_chance.between(1, 2) : 0;
            for (const auto side : sides) {
                SetRecord record;
                record.slot = index;
                record.part = slot.part;
                record.exercise = slot.exercise;
                record.setNumber = number;
                record.side = side;
                const int step = slot.measure == Measure::Hold ? 5 : 1;
                const int amount = std::max(1, slot.targetOf(number) - missing * step);
                if (slot.measure == Measure::Reps) {
                    record.reps = amount;
                } else {
                    record.hold = seconds{amount};
                }
                record.load = slot.load;
                if (slot.part == SlotPart::Strength) {
                    record.rpe = Rpe{std::clamp(halves + (hardDay ? 2 : 0), 4, 19)};
                    record.pain = PainScore{pain};
                    record.formOk = true;
                }
                const int secondsEach =
                    slot.measure == Measure::Reps ? slot.tempo.value_or(Tempo{2, 0, 2, 0}).total() : 1;
                time.wall += seconds{amount * std::max(1, secondsEach) + 8};
                record.completedAt = time;
                sets.push_back(record);
            }
            time.wall += slot.rest;
        }
    }

    /// The tests of a test day, a little better each time.
    Result<void> testsOf(const PlannedSession& planned, Day day, ZonedTime time)
    {
        const int months = static_cast<int>((day - m_first).count() / 28);
        for (const std::string& id : planned.tests) {
            const auto test = fromCode<TestKind>(id);
            if (!test) {
                continue;
            }
            time.wall += minutes{2};
            m_clock.put(time);
            if (auto logged = m_coach.log(resultsOf(*test, months, time)); !logged) {
                return tl::unexpected(logged.error());
            }
        }
        return {};
    }

    std::vector<LogTest> resultsOf(TestKind test, int months, ZonedTime time)
    {
        const auto grown = [&](int start, int each, int most) {
            return static_cast<double>(std::clamp(start + each * months + m_chance.between(-1, 1), 0, most));
        };
        const auto both = [&](int start, int each, int most) {
            return std::vector<LogTest>{{time, test, grown(start, each, most), Side::Left},
                                        {time, test, grown(start + 1, each, most), Side::Right}};
        };
        switch (test) {
        case TestKind::ChairStand30s:
            return {{time, test, grown(14, 1, 30), std::nullopt}};
        case TestKind::FiveStand:
            return {{time, test, std::max(6.5, 11 - 0.4 * months), std::nullopt}};
        case TestKind::BridgeHold:
            return {{time, test, grown(40, 9, 120), std::nullopt}};
        case TestKind::SingleLegBridge:
            return both(12, 4, 60);
        case TestKind::SingleLegStance:
            return both(22, 3, 45);
        case TestKind::SideBridge:
            return both(14, 5, 70);
        case TestKind::KneeExtension:
            return both(28, -1, 60);
        case TestKind::PelvisDrop:
            return both(18, 2, 30);
        case TestKind::SitReach:
            return {{time, test, grown(-4, 1, 20), std::nullopt}};
        }
        return {};
    }

    Coach& m_coach;
    StandingClock& m_clock;
    Chance& m_chance;
    const DemoRequest& m_request;
    Day m_first;
    std::span<const breaks::Routine> m_routines;
    int m_base = 3;
    DemoOutcome m_outcome;
};

} // namespace

Result<DemoOutcome> makeDemo(const DemoContent& content, const std::filesystem::path& dataDir,
                             const DemoRequest& request)
{
    if (request.weeks < 1 || request.weeks > 104) {
        return fail(ErrorCode::InvalidInput, "weeks",
                    {{"reason", "out_of_range"},
                     {"lowest", "1"},
                     {"highest", "104"},
                     {"found", std::to_string(request.weeks)}});
    }
    const Day first = localDay(request.end) - days{7 * request.weeks};
    Chance chance(request.seed);
    StandingClock clock;
    clock.put({WallTime{first + hours{6}} - request.end.utcOffset, request.end.utcOffset});
    Profiles profiles(
        World{content.catalogue, clock, [&] { return chance.bits(); }, content.routines, content.checklists}, dataDir);
    const int thisYear = static_cast<int>(std::chrono::year_month_day(first).year());
    const auto coach = profiles.create(traineeOf(request, thisYear));
    if (!coach) {
        return tl::unexpected(coach.error());
    }
    const auto routines = content.routines ? std::span(content.routines()) : std::span<const breaks::Routine>();
    return Life(**coach, clock, chance, request, first, routines).live();
}

} // namespace plumbline::app
