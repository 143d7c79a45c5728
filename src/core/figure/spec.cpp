#include "core/figure/spec.h"

namespace plumbline::figure {

const Pose* FigureSpec::pose(std::string_view name) const
{
    const auto found = std::find_if(poses.begin(), poses.end(), [&](const NamedPose& p) { return p.name == name; });
    return found == poses.end() ? nullptr : &found->pose;
}

const FigureSpec* FigureLibrary::find(std::string_view exerciseId) const
{
    const auto found = m_specs.find(exerciseId);
    return found == m_specs.end() ? nullptr : &found->second;
}

} // namespace plumbline::figure
