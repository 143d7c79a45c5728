#pragma once

#include "core/base/civil.h"
#include "core/breaks/absence.h"
#include "core/breaks/kinds.h"

#include <array>
#include <optional>

namespace plumbline::breaks {

/// Sitting since some moment: what closed bouts brought, and from when on the open one counts.
struct SittingCounter {
    milliseconds carried{0};
    BootTime from;
    friend bool operator==(const SittingCounter&, const SittingCounter&) = default;
};

/// The bout under way. Its length follows from boot time, so a clock that is set cannot change it.
struct OpenBout {
    Posture posture = Posture::Sitting;
    BootTime from;
    ZonedTime began;        ///< as the clock showed it then
    milliseconds before{0}; ///< of the same stretch, already recorded (cut by a day or by a break that was skipped)
    friend bool operator==(const OpenBout&, const OpenBout&) = default;
};

/// An absence under way; the kinds that follow one another without the person coming back are one absence.
struct AbsenceUnderWay {
    AbsenceKind kind = AbsenceKind::Idle; ///< the gravest so far: its rules hold
    AbsenceKind part = AbsenceKind::Idle; ///< what goes on now: says what is booked
    BootTime from;
    AbsenceDuring during = AbsenceDuring::Working;
    AbsenceLength applied = AbsenceLength::Glance; ///< the rules up to this length are applied
    friend bool operator==(const AbsenceUnderWay&, const AbsenceUnderWay&) = default;
};

/// An absence too short to count by itself, which the person may still call a break.
struct ShortAbsence {
    BootTime to;
    milliseconds length{0};
    friend bool operator==(const ShortAbsence&, const ShortAbsence&) = default;
};

/// A break that is due and neither taken nor refused.
struct DueBreak {
    Kind kind = Kind::Short;
    BootTime since;                         ///< due since
    int snoozes = 0;                        ///< in a row
    bool snoozed = false;                   ///< `notBefore` is the end of a snooze
    std::optional<BootTime> notBefore = {}; ///< not shown (again) before
    std::optional<BootTime> heldSince = {}; ///< a guard has held it back since
    std::optional<BootTime> shownAt = {};   ///< the prompt is on screen since
    bool counted = false;                   ///< was shown once: counts towards the day's prompts once
    bool forced = false;                    ///< shown although a guard holds, its limit being over
    friend bool operator==(const DueBreak&, const DueBreak&) = default;
};

/// The break on screen.
struct RunningBreak {
    Kind kind = Kind::Short;
    BootTime since;
    BootTime endsAt;
    std::optional<BootTime> skipFrom;
    int snoozes = 0;            ///< of the prompt it came from
    bool prompted = false;      ///< came from a prompt, which is counted
    milliseconds boutBefore{0}; ///< length of the bout it interrupted
    friend bool operator==(const RunningBreak&, const RunningBreak&) = default;
};

/// How a pause ends.
enum class PauseKind { For, Until, Tomorrow, On };
struct PauseSet {
    PauseKind kind = PauseKind::On;
    BootTime until;     ///< For
    WallTime untilWall; ///< Until
    Day untilDay{};     ///< Tomorrow: the training day that ends it
    friend bool operator==(const PauseSet&, const PauseSet&) = default;
};

/// The scheduler at one moment. Read it through `look`; change it through `advance`. Nothing in it ticks: lengths are
/// differences of boot times, so two states at different moments differ only in `at` when nothing happened in between.
struct State {
    Instant at;          ///< the moment of the last advance
    Day day{};           ///< training day
    bool inHours = true; ///< within working hours
    OpenBout bout;
    bool standing = false;  ///< said by the person
    bool stoodLong = false; ///< the standing bout was long enough to reset the sitting counter
    SittingCounter towardsShort;
    SittingCounter towardsLong;
    SittingCounter towardsNudge;
    SittingCounter towardsStand;
    SittingCounter spell;              ///< since the last real change: a break taken, a natural one, standing
    std::optional<BootTime> idleSince; ///< no input since
    bool locked = false;
    std::optional<AbsenceUnderWay> absence;
    std::optional<ShortAbsence> countable;
    GuardSet guards; ///< as the desktop tells
    bool training = false;
    std::optional<BootTime> trainingEnded;
    std::optional<DueBreak> due;
    std::optional<RunningBreak> running;
    std::optional<PauseSet> pause;
    std::optional<BootTime> lastBreakEnd;
    std::optional<BootTime> quietUntil;   ///< no nudge and no stand hint before
    std::optional<BootTime> sitDownAsked; ///< last hint to sit down in this standing bout
    std::array<milliseconds, 4> today{};  ///< closed bouts of this day, by Posture
    int prompts = 0;
    int taken = 0;
    int skipped = 0;
    int skipsInRow = 0;
    bool lengthened = false; ///< the interval is ten minutes longer today
    StateKind kind = StateKind::Working;
    BootTime kindSince;
    friend bool operator==(const State&, const State&) = default;
};

} // namespace plumbline::breaks
