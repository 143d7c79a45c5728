#include "core/figure/timeline.h"

namespace plumbline::figure {

namespace {

constexpr double kBreathPeriod = 4.0; // seconds of one calm breath: 15 a minute

/// Where a phase ends: its own last pose, or that of the nearest phase before it that moves.
const PhasePath* pathOf(const FigureSpec& spec, RepPhase phase)
{
    const PhasePath& own = spec.path(phase);
    if (!own.keys.empty()) {
        return &own;
    }
    switch (phase) {
    case RepPhase::PauseBottom:
        return &spec.path(RepPhase::Lowering);
    case RepPhase::PauseTop:
        return &spec.path(RepPhase::Lifting);
    case RepPhase::Hold:
    case RepPhase::MoveOut:
        return &spec.path(RepPhase::MoveIn);
    default:
        return nullptr;
    }
}

/// Slope of a monotone cubic at key k (Fritsch and Carlson): the path never overshoots a key. It starts and ends at
/// rest, or runs on from its end into its start.
double slopeAt(const FigureSpec& spec, const PhasePath& path, std::size_t k, std::size_t slot)
{
    const auto& keys = path.keys;
    const bool isEnd = k == 0 || k + 1 == keys.size();
    if (isEnd && path.cycle <= 0) {
        return 0;
    }
    const auto rise = [&](std::size_t i) {
        const double width = keys[i + 1].at - keys[i].at;
        return (spec.poses[keys[i + 1].pose].pose[slot] - spec.poses[keys[i].pose].pose[slot]) / width;
    };
    const double before = rise(isEnd ? keys.size() - 2 : k - 1);
    const double after = rise(isEnd ? 0 : k);
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

Pose onPath(const FigureSpec& spec, const PhasePath& path, double progress)
{
    const auto& keys = path.keys;
    const double u = keys.size() > 2 ? std::clamp(progress, 0.0, 1.0) : eased(progress);
    std::size_t k = 0;
    while (k + 2 < keys.size() && u > keys[k + 1].at) {
        ++k;
    }
    if (keys.size() == 1) {
        return spec.poses[keys[0].pose].pose;
    }
    const Pose& from = spec.poses[keys[k].pose].pose;
    const Pose& to = spec.poses[keys[k + 1].pose].pose;
    const double width = keys[k + 1].at - keys[k].at;
    const double t = std::clamp((u - keys[k].at) / width, 0.0, 1.0);
    Pose result = from;
    for (std::size_t slot = 0; slot < Pose::kSize; ++slot) {
        if (from[slot] == to[slot]) {
            continue;
        }
        if (keys.size() == 2) {
            result[slot] = mix(from[slot], to[slot], t);
            continue;
        }
        const double a = slopeAt(spec, path, k, slot) * width;
        const double b = slopeAt(spec, path, k + 1, slot) * width;
        const double t2 = t * t;
        const double t3 = t2 * t;
        result[slot] =
            (2 * t3 - 3 * t2 + 1) * from[slot] + (t3 - 2 * t2 + t) * a + (3 * t2 - 2 * t3) * to[slot] + (t3 - t2) * b;
    }
    const double lift = std::sin(std::numbers::pi * eased(progress));
    for (const Arc& arc : path.arcs) {
        result[arc.slot] += arc.height * lift;
    }
    return result;
}

} // namespace

double eased(double u)
{
    const double t = std::clamp(u, 0.0, 1.0);
    return t * t * t * (10.0 - 15.0 * t + 6.0 * t * t);
}

Pose poseForPhase(const FigureSpec& spec, RepPhase phase, double progress, double seconds)
{
    const PhasePath* path = pathOf(spec, phase);
    if (path == nullptr || path->keys.empty()) {
        return spec.poses.empty() ? Pose{} : spec.poses[spec.hardest].pose;
    }
    const bool own = path == &spec.path(phase);
    Pose pose;
    if (own && path->cycle > 0) {
        pose = onPath(spec, *path, std::fmod(std::max(seconds, 0.0), path->cycle) / path->cycle);
    } else if (own) {
        pose = onPath(spec, *path, progress);
    } else if (phase == RepPhase::MoveOut) {
        pose = onPath(spec, *path, 1.0 - progress);
    } else {
        pose = spec.poses[path->keys.back().pose].pose;
    }
    if (seconds > 0 && pose.at(Central::Breath) == 0) {
        const double wave = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * seconds / kBreathPeriod);
        pose.set(Central::Breath, wave);
    }
    return pose;
}

std::array<RepPhase, 4> phaseOrder(const FigureSpec& spec)
{
    using enum RepPhase;
    if (spec.startsAtBottom) {
        return {Lifting, PauseTop, Lowering, PauseBottom};
    }
    return {Lowering, PauseBottom, Lifting, PauseTop};
}

RepTempo repTempo(const Tempo& tempo)
{
    return {static_cast<double>(tempo.lowering), static_cast<double>(tempo.pauseBottom),
            static_cast<double>(tempo.lifting), static_cast<double>(tempo.pauseTop)};
}

double phaseSeconds(const RepTempo& tempo, RepPhase phase)
{
    switch (phase) {
    case RepPhase::Lowering:
        return tempo.lowering;
    case RepPhase::PauseBottom:
        return tempo.pauseBottom;
    case RepPhase::Lifting:
        return tempo.lifting;
    case RepPhase::PauseTop:
        return tempo.pauseTop;
    default:
        return 0;
    }
}

PhasePosition positionInRep(const FigureSpec& spec, const RepTempo& tempo, double secondsIntoRep)
{
    const auto order = phaseOrder(spec);
    const double total = tempo.total();
    if (!(total > 0)) {
        return {order[0], 0};
    }
    double rest = std::fmod(std::max(secondsIntoRep, 0.0), total);
    for (const RepPhase phase : order) {
        const double length = phaseSeconds(tempo, phase);
        if (rest < length) {
            return {phase, rest / length};
        }
        rest -= length;
    }
    return {order[0], 0};
}

Pose poseAt(const FigureSpec& spec, const RepTempo& tempo, double secondsIntoRep)
{
    const PhasePosition position = positionInRep(spec, tempo, secondsIntoRep);
    return poseForPhase(spec, position.phase, position.progress);
}

} // namespace plumbline::figure
