#pragma once

#include "core/base/civil.h"
#include "core/base/uuid.h"
#include "core/exercise/codes.h"
#include "core/figure/spots.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The self-assessments of desk, driving and standing (evidence.md section 7). Our score, not a validated one.
namespace plumbline {
using AssessmentId = Id<struct AssessmentTag>;
}

namespace plumbline::posture {

enum class Place { Desk, Driving, Standing };
enum class Answer { Yes, Partly, No, DoesNotApply };
/// Hours a day in that place (7.1): under 2, 2 to 4, over 4.
enum class Exposure { UnderTwo, TwoToFour, OverFour };
enum class Band { Fine, WorthImproving, FixFirst };

/// What a small picture of a fix shows: a figure of the library with one place of it marked.
struct Picture {
    std::string figure; ///< what figures.json shows under this name: "posture-seated"
    figure::Spot mark = figure::Spot::Feet;
    friend bool operator==(const Picture&, const Picture&) = default;
};

/// One question; texts are the catalogue's.
struct Item {
    std::string id;   ///< "d01"
    std::string name; ///< "seat-height"
    int weight = 1;   ///< 1..3
    std::string ask;
    std::string good;
    std::string why;
    std::string fix;
    Picture picture;
    friend bool operator==(const Item&, const Item&) = default;
};

struct Checklist {
    Place place = Place::Desk;
    std::vector<Item> items;
    friend bool operator==(const Checklist&, const Checklist&) = default;
};

struct ItemAnswer {
    std::string item;
    Answer answer = Answer::Yes;
    friend bool operator==(const ItemAnswer&, const ItemAnswer&) = default;
};

/// One assessment as it was filled in; may be incomplete (items not answered are left out of the score).
struct Assessment {
    AssessmentId id;
    ZonedTime at;
    Day day;
    Place place = Place::Desk;
    Exposure exposure = Exposure::TwoToFour;
    std::vector<ItemAnswer> answers;
    friend bool operator==(const Assessment&, const Assessment&) = default;
};

/// A fix said to be done, after an assessment.
struct FixDone {
    AssessmentId assessment;
    std::string item;
    ZonedTime at;
    friend bool operator==(const FixDone&, const FixDone&) = default;
};

struct Score {
    double value = 0; ///< 0..10, one decimal; lower is better (decisions.md 23)
    Band band = Band::Fine;
    std::vector<const Item*> fixes; ///< at most three, largest weight x answer first; none that is answered with yes
};
/// 10 x sum(weight x answer) / sum(weight of applicable items) x exposure, capped at 10 (7.1). nullopt when nothing
/// applies.
std::optional<Score> score(const Checklist& checklist, const Assessment& assessment);
Band bandOf(double value);

/// When to look again: 14 days after, or at once after a pain rise of 2 or more since (7.1).
Day recheckOn(const Assessment& assessment);

} // namespace plumbline::posture

namespace plumbline {
template <>
inline constexpr std::array<std::string_view, 3> codesOf<posture::Place>{"desk", "driving", "standing"};
template <>
inline constexpr std::array<std::string_view, 4> codesOf<posture::Answer>{"yes", "partly", "no", "does_not_apply"};
template <>
inline constexpr std::array<std::string_view, 3> codesOf<posture::Exposure>{"under_2", "2_to_4", "over_4"};
} // namespace plumbline
