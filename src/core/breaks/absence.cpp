#include "core/breaks/absence.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace plumbline::breaks {

namespace {

using K = AbsenceKind;
using L = AbsenceLength;
using D = AbsenceDuring;
using P = Posture;
using E = AbsenceEffect;

constexpr std::size_t kLengths = 4;
constexpr std::size_t kStates = 5;

// kind, length, during, credited, resets short, resets long, records natural, effect. "Sitting" credited to a glance
// stands for the posture there was.
constexpr std::array<AbsenceRule, 4 * kLengths * kStates> kTable{{
    {K::Idle, L::Glance, D::Working, P::Sitting, false, false, false, E::Keep},
    {K::Idle, L::Glance, D::Prompting, P::Sitting, false, false, false, E::Keep},
    {K::Idle, L::Glance, D::OnBreak, P::Away, false, false, false, E::Keep},
    {K::Idle, L::Glance, D::Paused, P::Sitting, false, false, false, E::Keep},
    {K::Idle, L::Glance, D::OffHours, P::Sitting, false, false, false, E::Keep},
    {K::Idle, L::Short, D::Working, P::Away, false, false, false, E::Keep},
    {K::Idle, L::Short, D::Prompting, P::Away, false, false, false, E::Keep},
    {K::Idle, L::Short, D::OnBreak, P::Away, false, false, false, E::Keep},
    {K::Idle, L::Short, D::Paused, P::Away, false, false, false, E::Keep},
    {K::Idle, L::Short, D::OffHours, P::Away, false, false, false, E::Keep},
    {K::Idle, L::Break, D::Working, P::Away, true, false, true, E::Keep},
    {K::Idle, L::Break, D::Prompting, P::Away, true, false, true, E::Withdraw},
    {K::Idle, L::Break, D::OnBreak, P::Away, true, false, false, E::Keep},
    {K::Idle, L::Break, D::Paused, P::Away, true, false, false, E::Keep},
    {K::Idle, L::Break, D::OffHours, P::Away, true, false, false, E::Keep},
    {K::Idle, L::LongBreak, D::Working, P::Away, true, true, true, E::Keep},
    {K::Idle, L::LongBreak, D::Prompting, P::Away, true, true, true, E::Withdraw},
    {K::Idle, L::LongBreak, D::OnBreak, P::Away, true, true, false, E::Keep},
    {K::Idle, L::LongBreak, D::Paused, P::Away, true, true, false, E::Keep},
    {K::Idle, L::LongBreak, D::OffHours, P::Away, true, true, false, E::Keep},
    {K::Locked, L::Glance, D::Working, P::Sitting, false, false, false, E::Keep},
    {K::Locked, L::Glance, D::Prompting, P::Sitting, false, false, false, E::Withdraw},
    {K::Locked, L::Glance, D::OnBreak, P::Away, false, false, false, E::Keep},
    {K::Locked, L::Glance, D::Paused, P::Sitting, false, false, false, E::Keep},
    {K::Locked, L::Glance, D::OffHours, P::Sitting, false, false, false, E::Keep},
    {K::Locked, L::Short, D::Working, P::Away, false, false, false, E::Keep},
    {K::Locked, L::Short, D::Prompting, P::Away, false, false, false, E::Withdraw},
    {K::Locked, L::Short, D::OnBreak, P::Away, false, false, false, E::Keep},
    {K::Locked, L::Short, D::Paused, P::Away, false, false, false, E::Keep},
    {K::Locked, L::Short, D::OffHours, P::Away, false, false, false, E::Keep},
    {K::Locked, L::Break, D::Working, P::Away, true, false, true, E::Keep},
    {K::Locked, L::Break, D::Prompting, P::Away, true, false, true, E::Withdraw},
    {K::Locked, L::Break, D::OnBreak, P::Away, true, false, false, E::Keep},
    {K::Locked, L::Break, D::Paused, P::Away, true, false, false, E::Keep},
    {K::Locked, L::Break, D::OffHours, P::Away, true, false, false, E::Keep},
    {K::Locked, L::LongBreak, D::Working, P::Away, true, true, true, E::Keep},
    {K::Locked, L::LongBreak, D::Prompting, P::Away, true, true, true, E::Withdraw},
    {K::Locked, L::LongBreak, D::OnBreak, P::Away, true, true, false, E::Keep},
    {K::Locked, L::LongBreak, D::Paused, P::Away, true, true, false, E::Keep},
    {K::Locked, L::LongBreak, D::OffHours, P::Away, true, true, false, E::Keep},
    {K::Asleep, L::Glance, D::Working, P::Sitting, false, false, false, E::Keep},
    {K::Asleep, L::Glance, D::Prompting, P::Sitting, false, false, false, E::Keep},
    {K::Asleep, L::Glance, D::OnBreak, P::Away, false, false, false, E::Finish},
    {K::Asleep, L::Glance, D::Paused, P::Sitting, false, false, false, E::Keep},
    {K::Asleep, L::Glance, D::OffHours, P::Sitting, false, false, false, E::Keep},
    {K::Asleep, L::Short, D::Working, P::Asleep, false, false, false, E::Keep},
    {K::Asleep, L::Short, D::Prompting, P::Asleep, false, false, false, E::Keep},
    {K::Asleep, L::Short, D::OnBreak, P::Asleep, false, false, false, E::Finish},
    {K::Asleep, L::Short, D::Paused, P::Asleep, false, false, false, E::Keep},
    {K::Asleep, L::Short, D::OffHours, P::Asleep, false, false, false, E::Keep},
    {K::Asleep, L::Break, D::Working, P::Asleep, true, false, true, E::Keep},
    {K::Asleep, L::Break, D::Prompting, P::Asleep, true, false, true, E::Withdraw},
    {K::Asleep, L::Break, D::OnBreak, P::Asleep, true, false, false, E::Finish},
    {K::Asleep, L::Break, D::Paused, P::Asleep, true, false, false, E::Keep},
    {K::Asleep, L::Break, D::OffHours, P::Asleep, true, false, false, E::Keep},
    {K::Asleep, L::LongBreak, D::Working, P::Asleep, true, true, true, E::Keep},
    {K::Asleep, L::LongBreak, D::Prompting, P::Asleep, true, true, true, E::Withdraw},
    {K::Asleep, L::LongBreak, D::OnBreak, P::Asleep, true, true, false, E::Finish},
    {K::Asleep, L::LongBreak, D::Paused, P::Asleep, true, true, false, E::Keep},
    {K::Asleep, L::LongBreak, D::OffHours, P::Asleep, true, true, false, E::Keep},
    {K::NotRunning, L::Glance, D::Working, P::Sitting, false, false, false, E::Keep},
    {K::NotRunning, L::Glance, D::Prompting, P::Sitting, false, false, false, E::Keep},
    {K::NotRunning, L::Glance, D::OnBreak, P::Away, false, false, false, E::Finish},
    {K::NotRunning, L::Glance, D::Paused, P::Sitting, false, false, false, E::Keep},
    {K::NotRunning, L::Glance, D::OffHours, P::Sitting, false, false, false, E::Keep},
    {K::NotRunning, L::Short, D::Working, P::Away, false, false, false, E::Keep},
    {K::NotRunning, L::Short, D::Prompting, P::Away, false, false, false, E::Keep},
    {K::NotRunning, L::Short, D::OnBreak, P::Away, false, false, false, E::Finish},
    {K::NotRunning, L::Short, D::Paused, P::Away, false, false, false, E::Keep},
    {K::NotRunning, L::Short, D::OffHours, P::Away, false, false, false, E::Keep},
    {K::NotRunning, L::Break, D::Working, P::Away, true, false, true, E::Keep},
    {K::NotRunning, L::Break, D::Prompting, P::Away, true, false, true, E::Withdraw},
    {K::NotRunning, L::Break, D::OnBreak, P::Away, true, false, false, E::Finish},
    {K::NotRunning, L::Break, D::Paused, P::Away, true, false, false, E::Keep},
    {K::NotRunning, L::Break, D::OffHours, P::Away, true, false, false, E::Keep},
    {K::NotRunning, L::LongBreak, D::Working, P::Away, true, true, true, E::Keep},
    {K::NotRunning, L::LongBreak, D::Prompting, P::Away, true, true, true, E::Withdraw},
    {K::NotRunning, L::LongBreak, D::OnBreak, P::Away, true, true, false, E::Finish},
    {K::NotRunning, L::LongBreak, D::Paused, P::Away, true, true, false, E::Keep},
    {K::NotRunning, L::LongBreak, D::OffHours, P::Away, true, true, false, E::Keep},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        if (static_cast<std::size_t>(kTable[i].kind) != i / (kLengths * kStates) ||
            static_cast<std::size_t>(kTable[i].length) != i / kStates % kLengths ||
            static_cast<std::size_t>(kTable[i].during) != i % kStates) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "absenceRule finds a row by its place");

} // namespace

std::span<const AbsenceRule> absenceTable()
{
    return kTable;
}

AbsenceLength lengthClass(milliseconds absence, minutes longBreak)
{
    if (absence >= std::max(longBreak, kNaturalBreak)) {
        return L::LongBreak;
    }
    if (absence >= kNaturalBreak) {
        return L::Break;
    }
    return absence >= kGlance ? L::Short : L::Glance;
}

const AbsenceRule& absenceRule(AbsenceKind kind, AbsenceLength length, AbsenceDuring during)
{
    return kTable[(static_cast<std::size_t>(kind) * kLengths + static_cast<std::size_t>(length)) * kStates +
                  static_cast<std::size_t>(during)];
}

} // namespace plumbline::breaks
