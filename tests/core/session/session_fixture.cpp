#include "session_fixture.h"

#include <catch2/catch.hpp>

namespace plumbline::session {

namespace {

SetRecordId idOf(int number)
{
    SetRecordId id;
    id.uuid.bytes[0] = 1;
    id.uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
    id.uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return id;
}

} // namespace

Slot repsSlot(const std::string& exercise, int sets, int reps, Pattern pattern)
{
    Slot slot;
    slot.exercise = exercise;
    slot.pattern = pattern;
    slot.sets = sets;
    slot.target = reps;
    slot.tempo = Tempo{3, 1, 1, 0};
    slot.rest = seconds{60};
    return slot;
}

Slot holdSlot(const std::string& exercise, int sets, int hold)
{
    Slot slot;
    slot.exercise = exercise;
    slot.pattern = Pattern::Core;
    slot.sets = sets;
    slot.measure = Measure::Hold;
    slot.target = hold;
    slot.rest = seconds{30};
    return slot;
}

Player::Player(const std::vector<Slot>& slots, Policy policy, int speed)
    : m_policy(policy)
{
    m_now.boot = BootTime{milliseconds{5'000'000}};
    m_now.wall = WallTime{milliseconds{1'790'000'000'000}};
    m_state = begin(slots, speed, m_now);
    m_prescription = slots;
    happen(Wake{});
}

Instant Player::after(milliseconds length) const
{
    return Instant{m_now.boot + length, m_now.wall + length, m_now.utcOffset};
}

void Player::step(const Input& input)
{
    Outcome outcome = advance(m_state, m_policy, input, m_now);
    m_state = std::move(outcome.state);
    m_wakeAt = outcome.wakeAt;
    if (m_wakeAt) {
        REQUIRE(*m_wakeAt > m_now.boot);
    }
    m_last.insert(m_last.end(), outcome.actions.begin(), outcome.actions.end());
    for (const Action& action : outcome.actions) {
        if (std::holds_alternative<Finished>(action)) {
            ended = true;
        }
        if (const auto* change = std::get_if<ChangePrescription>(&action)) {
            m_prescription = change->slots;
        }
        if (diskFull) {
            continue;
        }
        if (const auto* record = std::get_if<RecordSet>(&action)) {
            SetRecord kept = record->record;
            REQUIRE(kept.id.isNil());
            kept.id = idOf(++m_recordings);
            m_disk[static_cast<std::size_t>(m_recordings)] = kept;
            step(Saved{record->step, kept.id});
        } else if (const auto* update = std::get_if<UpdateSet>(&action)) {
            for (auto& [order, kept] : m_disk) {
                if (kept.id == update->record.id) {
                    kept = update->record;
                }
            }
            step(Saved{update->step, update->record.id});
        }
    }
}

void Player::happen(const Input& input)
{
    m_last.clear();
    step(input);
}

void Player::run(milliseconds length)
{
    const BootTime until = m_now.boot + length;
    while (m_wakeAt && *m_wakeAt <= until) {
        m_now = after(*m_wakeAt - m_now.boot);
        happen(Wake{});
    }
    m_now = after(until - m_now.boot);
    happen(Wake{});
}

void Player::runTo(PhaseKind kind)
{
    while (m_state.phase != kind && m_wakeAt) {
        m_now = after(*m_wakeAt - m_now.boot);
        happen(Wake{});
    }
}

void Player::runToEnd()
{
    runTo(PhaseKind::Done);
}

std::vector<SetRecord> Player::records() const
{
    std::vector<SetRecord> all;
    for (const auto& [order, record] : m_disk) {
        all.push_back(record);
    }
    return all;
}

PerformedSession Player::performed() const
{
    PerformedSession session;
    session.startedAt = ZonedTime{WallTime{milliseconds{1'790'000'000'000}}, minutes{0}};
    session.prescription = m_prescription;
    session.sets = records();
    return session;
}

} // namespace plumbline::session
