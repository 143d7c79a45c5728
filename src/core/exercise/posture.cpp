#include "core/exercise/posture.h"

#include <algorithm>

namespace plumbline {
namespace {

struct Exception {
    std::string_view exercise;
    Posture posture;
};

/// What differs from the usual posture of the pattern.
constexpr std::array<Exception, 22> kExceptions{{
    {"standing-hip-abduction", Posture::Standing},
    {"hip-hitch", Posture::Standing},
    {"isometric-wall-press", Posture::Standing},
    {"banded-side-step", Posture::Standing},
    {"quadruped-hip-extension", Posture::Kneeling},
    {"bird-dog-leg", Posture::Kneeling},
    {"bird-dog", Posture::Kneeling},
    {"cat-cow", Posture::Kneeling},
    {"half-kneeling-hip-flexor", Posture::Kneeling},
    {"standing-hip-flexor", Posture::Standing},
    {"ankle-knee-to-wall", Posture::Standing},
    {"hip-90-90", Posture::Seated},
    {"desk-glute-squeeze", Posture::Seated},
    {"desk-pelvic-tilt", Posture::Seated},
    {"desk-thoracic-extension", Posture::Seated},
    {"desk-figure-four", Posture::Seated},
    {"desk-calf-raise", Posture::Standing},
    {"desk-hip-extension", Posture::Standing},
    {"desk-hip-abduction", Posture::Standing},
    {"desk-hinge", Posture::Standing},
    {"desk-hip-flexor", Posture::Standing},
    {"desk-walk", Posture::Standing},
}};

constexpr Posture usual(Pattern pattern)
{
    switch (pattern) {
    case Pattern::Squat:
    case Pattern::Lunge:
    case Pattern::Hinge:
    case Pattern::Desk:
        return Posture::Standing;
    case Pattern::Bridge:
    case Pattern::Abduction:
    case Pattern::Core:
    case Pattern::Mobility:
        break;
    }
    return Posture::Lying;
}

} // namespace

Posture postureOf(const Exercise& exercise)
{
    const auto* found = std::find_if(kExceptions.begin(), kExceptions.end(),
                                     [&](const Exception& entry) { return entry.exercise == exercise.id; });
    return found == kExceptions.end() ? usual(exercise.pattern) : found->posture;
}

} // namespace plumbline
