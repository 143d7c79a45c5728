#pragma once

#include "core/base/civil.h"
#include "core/base/units.h"
#include "core/base/uuid.h"
#include "core/exercise/exercise.h"
#include "core/plan/prescription.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

/// What a pain in a set felt like (decisions.md 18).
enum class PainKind { Ache, Sharp, Tingling, Dizzy, Soreness, Other };
template <>
inline constexpr std::array<std::string_view, 6> codesOf<PainKind>{"ache",  "sharp",    "tingling",
                                                                   "dizzy", "soreness", "other"};

/// Where it hurts (decisions.md 18).
enum class PainPlace {
    LowBack,
    UpperBack,
    Neck,
    Shoulder,
    Buttock,
    OuterHip,
    Groin,
    Thigh,
    Knee,
    BelowKnee,
    Foot,
    Other,
};
template <>
inline constexpr std::array<std::string_view, 12> codesOf<PainPlace>{"low_back", "upper_back", "neck",  "shoulder",
                                                                     "buttock",  "outer_hip",  "groin", "thigh",
                                                                     "knee",     "below_knee", "foot",  "other"};

/// What was done in one set (one side of it, for one-sided work done side by side).
struct SetRecord {
    SetRecordId id;
    std::optional<int> slot; ///< index in the session's prescription
    SlotPart part = SlotPart::Strength;
    std::string exercise;
    int setNumber = 1; ///< 1..10
    std::optional<Side> side;
    std::optional<int> reps;     ///< 0..200
    std::optional<seconds> hold; ///< 0..3600 s
    std::optional<Mass> load;    ///< 0..500 kg
    std::optional<Rpe> rpe;
    std::optional<PainScore> pain;
    std::optional<PainKind> painKind;
    std::optional<PainPlace> painWhere;
    std::optional<bool> formOk;
    ZonedTime completedAt;
    friend bool operator==(const SetRecord&, const SetRecord&) = default;
};

/// One session as it was performed, with the snapshot of what was prescribed.
struct PerformedSession {
    SessionId id;
    ZonedTime startedAt;
    std::optional<ZonedTime> finishedAt; ///< none while it runs or after a crash: it is offered for resumption
    Day day;                             ///< the local training day of startedAt
    Day plannedDate;                     ///< the date of the planned session it performs
    std::string label;                   ///< "A" or "B"; "" when there was no prescription
    std::optional<PainScore> painBefore;
    std::optional<PainScore> painAfter;
    std::string note;
    bool sleepPoor = false;
    std::vector<Slot> prescription;
    std::vector<SetRecord> sets; ///< in the order done
    friend bool operator==(const PerformedSession&, const PerformedSession&) = default;
};

enum class PainEntryKind { Rest, NextMorning };
template <>
inline constexpr std::array<std::string_view, 2> codesOf<PainEntryKind>{"rest", "next_morning"};

/// One pain score outside a session.
struct PainEntry {
    PainId id;
    ZonedTime at;
    Day day;
    PainEntryKind kind = PainEntryKind::Rest;
    PainScore score;
    PainPlace where = PainPlace::LowBack;
    friend bool operator==(const PainEntry&, const PainEntry&) = default;
};

/// The self tests (decisions.md 19; evidence.md 5).
enum class TestKind {
    ChairStand30s,   ///< stands; 0 means hands were needed
    FiveStand,       ///< s
    BridgeHold,      ///< s, two legs
    SingleLegBridge, ///< s, sided
    SingleLegStance, ///< s, sided
    SideBridge,      ///< s, sided
    KneeExtension,   ///< degrees short of straight, sided
    PelvisDrop,      ///< s until the pelvis drops, sided
    SitReach,        ///< cm past the toes
};
template <>
inline constexpr std::array<std::string_view, 9> codesOf<TestKind>{
    "chair_stand_30s", "five_stand_s",       "bridge_hold_s", "single_leg_bridge_s", "single_leg_stance_s",
    "side_bridge_s",   "knee_extension_deg", "pelvis_drop_s", "sit_reach_cm"};

/// One result of a self test, one side at a time for sided tests.
struct SelfTest {
    SelfTestId id;
    ZonedTime at;
    Day day;
    TestKind test = TestKind::ChairStand30s;
    double value = 0;
    std::optional<Side> side;
    friend bool operator==(const SelfTest&, const SelfTest&) = default;
};

} // namespace plumbline
