#pragma once

#include "core/plan/engine.h"
#include "core/session/tempo.h"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

/// The guided session as a value. `advance` takes the state, what happened and when, and answers with the next state,
/// what the host has to do and when it wants to be woken. Elapsed time is always a difference of boot instants, so a
/// late or doubled wake changes nothing.
namespace plumbline::session {

/// What the person set in Settings, and what the host knows of its own punctuality.
struct Policy {
    seconds countIn{5};     ///< before each set, 0..20
    bool restWaits = false; ///< a rest that is over waits for a key
    /// A wake later than this means that the program stood still: the session pauses where it should have been woken.
    milliseconds stalledAfter{15'000};
};

/// What is going on. Prepare is the change-over before another exercise, Rest the pause between sets of one.
enum class PhaseKind { Prepare, CountIn, Work, SideChange, Rest, Done };

/// Why time stands still.
enum class Halt { None, Paused, Hurts };

/// Dropped: skipped, and since then another exercise took its place; nobody comes back to it.
enum class StepStatus { Pending, Done, Skipped, Dropped };

/// One set of one side: the unit that is done and recorded.
struct Step {
    int slot = 0;
    int set = 1; ///< 1-based
    std::optional<Side> side;
    StepStatus status = StepStatus::Pending;
    std::optional<SetRecord> record; ///< once done; its id is nil until the host has said that it is on disk
    bool saved = false;              ///< the record as it stands is on disk
    bool edited = false;             ///< the record changed while its first version was on the way to the disk
    friend bool operator==(const Step&, const Step&) = default;
};

/// A pain as the person described it.
struct PainReport {
    PainScore score;
    std::optional<PainKind> kind;
    std::optional<PainPlace> where;
    friend bool operator==(const PainReport&, const PainReport&) = default;
};

/// The whole session at one moment. Read it through `look`; change it through `advance`.
struct SessionState {
    std::vector<Slot> slots;           ///< the prescription as it stands: swaps and easier versions are in it
    std::vector<Step> steps;           ///< in the order they are done
    std::size_t current = 0;           ///< the step under way or coming up; steps.size() when none is left
    std::optional<std::size_t> logged; ///< the step whose log is open: the one finished last

    PhaseKind phase = PhaseKind::Prepare;
    BootTime phaseStart;         ///< moved on by pauses, so that now - phaseStart is time in the phase
    milliseconds phaseLength{0}; ///< at normal speed
    std::size_t marksDone = 0;   ///< marks of the phase already given out
    Halt halt = Halt::None;
    BootTime haltedAt;
    int speedPercent = 100; ///< 50..150

    milliseconds before{0}; ///< active time of an earlier sitting of the same session
    milliseconds active{0}; ///< active time up to phaseStart, without pauses

    int reds = 0;                          ///< red pain reports so far (evidence.md 4.2)
    std::optional<PainReport> pendingPain; ///< belongs to the set under way
    std::optional<Slot> pendingSlot;       ///< takes over when the set under way is finished
    bool endedEarly = false;
};

// --- what can happen ---
struct Wake {}; ///< the instant asked for has come, or any other
struct TogglePause {};
/// The computer slept (or the program stood still) for this long, until now.
struct Slept {
    milliseconds length{0};
};
struct StartNow {};  ///< ends a rest, a change-over, a change of side or a count-in
struct NextStep {};  ///< as StartNow; in a set: it is over, with the repetitions counted so far
struct StepBack {};  ///< the set from its beginning; at its beginning, the set before
struct RepeatSet {}; ///< the set under way, or in a rest the one just done, once more (its record is replaced)
struct AddRest {
    seconds by{15};
};
struct SkipExercise {}; ///< leaves out what is left of the exercise under way or coming up
/// Another exercise in the place of the one under way or coming up.
struct ChangeSlot {
    Slot slot;
};
struct ChangeSpeed {
    int percent = 100; ///< clamped to 50..150
};
/// Corrections of the set whose log is open. Effort and pain go to both sides of the set, the amount to one.
struct EditLog {
    std::optional<int> amount; ///< repetitions, or seconds of a hold
    std::optional<Side> side;  ///< which side's amount; without it the side done last
    std::optional<Rpe> rpe;
    std::optional<PainReport> pain;
};
/// Corrects any finished step (from the summary).
struct EditStep {
    std::size_t step = 0;
    int amount = 0;
};
struct Hurts {};       ///< time stands still until PainAnswer or PainNothing
struct PainNothing {}; ///< it was nothing, go on
enum class PainChoice { GoOn, Easier, Swap, LeaveOut, End };
/// The report with the engine's verdict and what the person chose; a choice that the verdict rules out is not taken.
struct PainAnswer {
    PainReport report;
    PainVerdict verdict;
    PainChoice choice = PainChoice::LeaveOut;
};
struct EndSession {};
/// The host recorded a step; `id` is the record's.
struct Saved {
    std::size_t step = 0;
    SetRecordId id;
};
struct RetrySave {}; ///< gives out again what is not on disk yet

using Input =
    std::variant<Wake, TogglePause, Slept, StartNow, NextStep, StepBack, RepeatSet, AddRest, SkipExercise, ChangeSlot,
                 ChangeSpeed, EditLog, EditStep, Hurts, PainNothing, PainAnswer, EndSession, Saved, RetrySave>;

// --- what the host has to do ---
enum class Tone { Tick, Go, Lower, Lift, Pause, SetDone, RestSoon, Finished };
struct PlayTone {
    Tone tone = Tone::Tick;
};
enum class SpeechCode {
    ComingUp,   ///< slot, set, side
    Count,      ///< number
    Repetition, ///< number
    Cue,        ///< number: which cue of the exercise, 0-based, wraps
    Halfway,    ///< of a hold
    Rest,       ///< number: seconds
    OtherSide,  ///< side
    Finished,
};
struct Speak {
    SpeechCode code = SpeechCode::Count;
    int number = 0;
    int slot = 0;
    std::optional<Side> side;
};
/// A finished set that has to reach the disk before the screen says so; answer with Saved.
struct RecordSet {
    std::size_t step = 0;
    SetRecord record;
};
struct UpdateSet {
    std::size_t step = 0;
    SetRecord record;
};
/// The prescription changed; what is on disk has to follow before the next RecordSet.
struct ChangePrescription {
    std::vector<Slot> slots;
};
struct Finished {
    bool early = false;
};
using Action = std::variant<PlayTone, Speak, RecordSet, UpdateSet, ChangePrescription, Finished>;

struct Outcome {
    SessionState state;
    std::vector<Action> actions;
    std::optional<BootTime> wakeAt; ///< always later than now
};

/// A session at its beginning: the change-over before the first set. `slots` may be empty (then it is done at once).
SessionState begin(const std::vector<Slot>& slots, int speedPercent, const Instant& now);

/// What stood on disk when the session was left. `lightOf` judges a recorded pain (Engine::judge): exercises with a red
/// one are not gone on with.
SessionState resume(const PerformedSession& session, int speedPercent, const Instant& now,
                    const std::function<PainLight(const Slot&, const SetRecord&)>& lightOf);

Outcome advance(const SessionState& state, const Policy& policy, const Input& input, const Instant& now);

/// The step a pain report now belongs to: the set under way, or in a rest the one just done.
std::optional<std::size_t> painSubject(const SessionState& state);

/// What can be chosen after a pain report, the suggested safer choice first; never empty, at most three
/// (evidence.md 4.2).
std::vector<PainChoice> painChoices(const SessionState& state, const PainVerdict& verdict);

} // namespace plumbline::session
