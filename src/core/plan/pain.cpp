#include "core/plan/pain.h"

namespace plumbline::planning {

namespace {

bool downTheLeg(const PainReport& report, FlagSet flags)
{
    if (!report.where) {
        return false;
    }
    const PainPlace place = *report.where;
    if (report.kind == PainKind::Tingling) {
        return place == PainPlace::Buttock || place == PainPlace::OuterHip || place == PainPlace::Groin ||
               place == PainPlace::Thigh || place == PainPlace::Knee || place == PainPlace::BelowKnee ||
               place == PainPlace::Foot;
    }
    // A sore ankle that was named in set-up explains a sore foot; tired muscles explain themselves.
    const bool explained = report.kind == PainKind::Soreness || flags.contains(Flag::AnklePain);
    return (place == PainPlace::BelowKnee || place == PainPlace::Foot) && !explained && report.during > report.base;
}

} // namespace

PainLight lightOf(const PainReport& report, FlagSet flags)
{
    if (downTheLeg(report, flags)) {
        return PainLight::Spread;
    }
    const int rise = report.during - report.base;
    if (report.kind == PainKind::Sharp || report.kind == PainKind::Dizzy) {
        return PainLight::Red;
    }
    if (report.kind == PainKind::Soreness && report.during <= 4) {
        return PainLight::Green;
    }
    // From a base of 4 on the absolute limits give way to the rise alone (evidence.md 4.2).
    if (report.base >= 4) {
        return rise >= 2 ? PainLight::Red : PainLight::Green;
    }
    if (report.during >= 6 || rise >= 3) {
        return PainLight::Red;
    }
    return report.during >= 4 || rise >= 2 ? PainLight::Amber : PainLight::Green;
}

} // namespace plumbline::planning
