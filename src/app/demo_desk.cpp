#include "app/demo_desk.h"

#include <algorithm>

namespace plumbline::app {
namespace {

using breaks::BreakRecord;
using breaks::Kind;
using breaks::Outcome;
using breaks::Posture;
using std::chrono::hours;

// Of 100 breaks asked for, so many are taken in the first and in the last week.
constexpr int kTakenFirst = 45;
constexpr int kTakenLast = 80;

/// One work day, minute by minute from morning to evening.
class WorkingDay {
public:
    WorkingDay(Day day, minutes utcOffset, int taken, int standing, std::span<const breaks::Routine> routines,
               Chance& chance, DeskDays& out)
        : m_day(day)
        , m_utcOffset(utcOffset)
        , m_taken(taken)
        , m_standing(standing)
        , m_routines(routines)
        , m_chance(chance)
        , m_out(out)
        , m_now(WallTime{day + hours{8}} - utcOffset + minutes{chance.between(30, 75)})
    {}

    void live()
    {
        const WallTime lunch = m_now + minutes{m_chance.between(190, 235)};
        const WallTime evening = m_now + minutes{m_chance.between(400, 540)};
        workUntil(lunch);
        spend(Posture::Away, minutes{m_chance.between(28, 50)});
        add(Kind::Long, Outcome::Natural, m_now - m_lastBegan);
        workUntil(evening);
    }

private:
    void workUntil(WallTime end)
    {
        while (m_now < end) {
            const bool stands = m_chance.in(m_standing);
            const auto spell = minutes{stands ? m_chance.between(10, 25) : m_chance.between(26, 44)};
            spend(stands ? Posture::Standing : Posture::Sitting,
                  std::min(spell, std::chrono::ceil<minutes>(end - m_now)));
            if (m_now < end && !stands) {
                askForBreak();
            }
        }
    }

    void askForBreak()
    {
        if (m_chance.in(10)) { // coffee, a colleague: a break by itself
            spend(Posture::Away, minutes{m_chance.between(5, 9)});
            add(Kind::Short, Outcome::Natural, m_now - m_lastBegan);
            return;
        }
        if (m_chance.in(15)) {
            add(Kind::Short, Outcome::Snoozed, seconds{0});
            spend(Posture::Sitting, minutes{5});
        }
        if (!m_chance.in(m_taken)) {
            add(Kind::Short, m_chance.in(75) ? Outcome::Skipped : Outcome::Missed, seconds{0});
            return;
        }
        const bool isLong = ++m_takenToday % 2 == 0;
        const auto length = seconds{isLong ? m_chance.between(240, 330) : m_chance.between(95, 150)};
        spend(Posture::Away, length);
        withMoves(add(isLong ? Kind::Long : Kind::Short, Outcome::Taken, length));
    }

    /// Moves for a while in one posture, as one bout; neighbours of one posture are one.
    void spend(Posture posture, milliseconds length)
    {
        auto& bouts = m_out.bouts;
        m_lastBegan = m_now;
        m_now += length;
        const ZonedTime end{m_now, m_utcOffset};
        if (!bouts.empty() && bouts.back().posture == posture && bouts.back().to.wall == m_lastBegan) {
            bouts.back().to = end;
            return;
        }
        bouts.push_back({BoutId{}, ZonedTime{m_lastBegan, m_utcOffset}, end, m_day, posture, false});
    }

    BreakRecord& add(Kind kind, Outcome outcome, milliseconds duration)
    {
        BreakRecord record;
        record.at = {m_now, m_utcOffset};
        record.day = m_day;
        record.kind = kind;
        record.outcome = outcome;
        record.duration = std::chrono::floor<seconds>(duration);
        return m_out.records.emplace_back(record);
    }

    void withMoves(BreakRecord& record)
    {
        if (m_routines.empty()) {
            return;
        }
        const auto index = m_chance.bits() % m_routines.size();
        const breaks::Routine& routine = m_routines[index];
        record.routine = routine.id;
        for (const breaks::MoveDose& move : routine.moves) {
            record.moves.push_back({move.exercise, std::nullopt, move.amount});
        }
        if (m_chance.in(80)) {
            record.result = m_chance.in(88) ? breaks::MoveResult::Done : breaks::MoveResult::Partly;
            record.rpe = Rpe{m_chance.between(6, 13)};
        }
    }

    Day m_day;
    minutes m_utcOffset;
    int m_taken;
    int m_standing;
    std::span<const breaks::Routine> m_routines;
    Chance& m_chance;
    DeskDays& m_out;
    WallTime m_now;
    WallTime m_lastBegan;
    int m_takenToday = 0;
};

} // namespace

DeskDays demoDeskDays(Day first, const ZonedTime& end, std::span<const breaks::Routine> routines, Chance& chance)
{
    DeskDays made;
    const Day last = localDay(end);
    const auto span = std::max<days::rep>(1, (last - first).count());
    for (Day day = first; day <= last; day += days{1}) {
        if (weekdayIndex(day) >= 5 || (chance.in(3) && day < last)) { // a day off now and then
            continue;
        }
        const auto lived = static_cast<int>(100 * (day - first).count() / span);
        const int taken = kTakenFirst + (kTakenLast - kTakenFirst) * lived / 100;
        WorkingDay(day, end.utcOffset, std::clamp(taken + chance.between(-8, 8), 0, 100), 12 + lived / 5, routines,
                   chance, made)
            .live();
    }
    std::erase_if(made.bouts, [&](const breaks::Bout& bout) { return !(bout.from < end); });
    std::erase_if(made.records, [&](const BreakRecord& record) { return end < record.at; });
    if (!made.bouts.empty()) {
        made.bouts.back().to = std::min(made.bouts.back().to, end);
    }
    return made;
}

std::vector<posture::ItemAnswer> demoAnswers(const posture::Checklist& checklist, int wanting, Chance& chance)
{
    using posture::Answer;
    std::vector<posture::ItemAnswer> answers;
    for (const posture::Item& item : checklist.items) {
        const bool wants = chance.in(wanting);
        const bool applies = !chance.in(6);
        const Answer given = wants ? (chance.in(55) ? Answer::Partly : Answer::No) : Answer::Yes;
        answers.push_back({item.id, applies ? given : Answer::DoesNotApply});
    }
    return answers;
}

} // namespace plumbline::app
