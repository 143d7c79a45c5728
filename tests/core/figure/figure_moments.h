#pragma once

#include "catalogue/builtin.h"
#include "catalogue/figures.h"
#include "core/figure/props.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

/// Every moment of every keyframe set, for the tests of figure.md 14.
namespace plumbline::figure {

inline constexpr int kSamples = 600;

struct Moment {
    double seconds = 0;
    Pose pose;
};

/// A whole repetition in the exercise's own tempo, or in, through and out of a hold; the poses of a posture.
inline std::vector<Moment> momentsOf(const FigureSpec& spec)
{
    std::vector<Moment> moments;
    if (spec.motion == MotionKind::Posture) {
        for (const NamedPose& pose : spec.poses) {
            moments.push_back({0, pose.pose});
        }
        return moments;
    }
    RepTempo tempo = spec.tempo;
    if (const Exercise* exercise = builtinCatalogue().find(spec.id); exercise != nullptr && exercise->tempo) {
        tempo = repTempo(*exercise->tempo);
    }
    const bool hold = spec.motion == MotionKind::Hold;
    const double out = 2.5 + kShownHold;
    const double total = hold ? out + 2.5 : tempo.total();
    for (int i = 0; i < kSamples; ++i) {
        const double at = total * i / kSamples;
        if (!hold) {
            moments.push_back({at, poseAt(spec, tempo, at)});
        } else if (at < 2.5) {
            moments.push_back({at, poseForPhase(spec, RepPhase::MoveIn, at / 2.5)});
        } else if (at < out) {
            moments.push_back({at, poseForPhase(spec, RepPhase::Hold, (at - 2.5) / kShownHold, at - 2.5)});
        } else {
            moments.push_back({at, poseForPhase(spec, RepPhase::MoveOut, (at - out) / 2.5)});
        }
    }
    return moments;
}

/// Runs `check` on every moment of every keyframe set; it answers with what is wrong, or an empty text. Each set fails
/// once, with its first wrong moment.
template <class Check>
void forEveryMoment(Check&& check)
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        std::string wrong;
        std::optional<Pose> before;
        for (const Moment& moment : momentsOf(spec)) {
            if (before == moment.pose) {
                continue; // pauses stay as they are
            }
            before = moment.pose;
            wrong = check(spec, moment, solve(spec, moment.pose));
            if (!wrong.empty()) {
                wrong = id + " at " + std::to_string(moment.seconds) + " s: " + wrong;
                break;
            }
        }
        CHECK(wrong == "");
    }
}

template <class... Parts>
std::string text(const Parts&... parts)
{
    std::ostringstream out;
    (out << ... << parts);
    return out.str();
}

} // namespace plumbline::figure
