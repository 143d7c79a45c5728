#pragma once

#include "core/plan/input.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace plumbline {

/// One stretch of a working day, minutes after midnight; `to` before `from` means the next day (decisions.md 22).
struct TimeRange {
    minutes from{9 * 60};
    minutes to{17 * 60};
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// When the person works; reminders follow it.
struct WorkDay {
    std::array<bool, 7> weekdays{}; ///< Monday first
    std::vector<TimeRange> ranges;
    friend bool operator==(const WorkDay&, const WorkDay&) = default;
};

/// Break rhythms (evidence.md 6.2).
enum class BreakProfile { Gentle, Standard, Active, DeepFocus, SoreBack, Off };
template <>
inline constexpr std::array<std::string_view, 6> codesOf<BreakProfile>{"gentle",     "standard",  "active",
                                                                       "deep_focus", "sore_back", "off"};

/// The answers of first start, from the wizard or from `setup --file`. Valid once built by exchange or the wizard;
/// SetupService checks the ranges again.
struct SetupRequest {
    Profile profile;
    Screening screening;
    std::optional<PainScore> painNow;
    StartingPoint startingPoint;
    TrainingFacts facts;
    WorkDay workDay;
    BreakProfile breaks = BreakProfile::Standard;
};

/// A session to record from outside; its sets may lack a slot (decisions.md 18).
struct LogSession {
    ZonedTime startedAt;
    std::optional<ZonedTime> finishedAt;
    std::optional<Day> plannedDate; ///< default: the training day of startedAt
    std::optional<PainScore> painBefore;
    std::optional<PainScore> painAfter;
    std::string note;
    bool sleepPoor = false;
    std::vector<SetRecord> sets; ///< ids are given when recorded
};

struct LogPain {
    ZonedTime at;
    PainEntryKind kind = PainEntryKind::Rest;
    PainScore score;
    PainPlace where = PainPlace::LowBack;
};

struct LogTest {
    ZonedTime at;
    TestKind test = TestKind::ChairStand30s;
    double value = 0;
    std::optional<Side> side;
};

/// One `log` file: a session, a pain score, or the values of a self test (two when both sides are given).
using LogRequest = std::variant<LogSession, LogPain, std::vector<LogTest>>;

} // namespace plumbline
