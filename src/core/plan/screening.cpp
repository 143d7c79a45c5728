#include "core/plan/screening.h"

namespace plumbline {

std::optional<LockAction> lockActionOf(ScreeningKey key)
{
    if (key <= ScreeningKey::PregnancyWarningSigns) {
        return LockAction::Emergency;
    }
    if (key <= ScreeningKey::CancerHistoryNewPain) {
        return LockAction::Urgent;
    }
    if (key <= ScreeningKey::LegSymptomsWorsening) {
        return LockAction::SameWeek;
    }
    if (key <= ScreeningKey::Distress) {
        return std::nullopt;
    }
    return LockAction::Consent;
}

std::optional<Lock> lockOf(const Screening& screening)
{
    if (screening.clearedOn) {
        return std::nullopt;
    }
    Lock lock;
    bool locked = false;
    const auto add = [&](std::string_view because, LockAction action) {
        lock.because.emplace_back(because);
        if (!locked || action < lock.action) {
            lock.action = action;
        }
        locked = true;
    };
    screening.yes.forEach([&](ScreeningKey key) {
        if (const auto action = lockActionOf(key)) {
            add(code(key), *action);
        }
    });
    // The clearance table of evidence.md 4.4 for light to moderate work: symptoms always, disease only when inactive.
    if (screening.symptoms) {
        add("symptoms", LockAction::Clearance);
    }
    if (screening.disease && !screening.active) {
        add("disease", LockAction::Clearance);
    }
    return locked ? std::optional<Lock>(std::move(lock)) : std::nullopt;
}

FlagSet impliedFlags(const Screening& screening)
{
    FlagSet flags;
    const auto imply = [&](ScreeningKey key, Flag flag) {
        if (screening.yes.contains(key)) {
            flags.insert(flag);
        }
    };
    imply(ScreeningKey::Pregnant, Flag::Pregnancy);
    imply(ScreeningKey::Surgery12Weeks, Flag::AbdominalSurgery);
    imply(ScreeningKey::HipReplacement12Weeks, Flag::HipReplacement);
    imply(ScreeningKey::SpineFracture, Flag::Osteoporosis);
    imply(ScreeningKey::NewLegWeakness, Flag::LegSymptoms);
    imply(ScreeningKey::LegSymptomsWorsening, Flag::LegSymptoms);
    return flags;
}

bool walkingAllowed(const Lock& lock)
{
    return lock.action != LockAction::Emergency && lock.action != LockAction::Urgent;
}

} // namespace plumbline
