#pragma once

#include "core/breaks/record.h"
#include "core/posture/ergonomics.h"
#include "support/people.h"

/// Facts of a day at the desk with every field set.
namespace plumbline::testing {

inline breaks::Bout boutOf(const char* from, const char* to, breaks::Posture posture, bool corrected = false)
{
    return {newId<BoutId>(), at(from), at(to), localDay(at(from)), posture, corrected};
}

inline breaks::BreakRecord breakOf(const char* when, breaks::Outcome outcome)
{
    breaks::BreakRecord record;
    record.id = newId<BreakId>();
    record.at = at(when);
    record.day = localDay(record.at);
    record.outcome = outcome;
    return record;
}

inline breaks::BreakRecord fullBreak()
{
    breaks::BreakRecord record = breakOf("2026-11-23T10:32:30.125+01:00", breaks::Outcome::Taken);
    record.kind = breaks::Kind::Long;
    record.routine = "break-hips";
    record.moves = {{"desk-hip-flexor", Side::Left, 20},
                    {"desk-hip-flexor", Side::Right, 20},
                    {"desk-sit-to-stand", std::nullopt, 10}};
    record.result = breaks::MoveResult::Partly;
    record.rpe = Rpe::of(6.5);
    record.duration = seconds{127};
    return record;
}

inline posture::Assessment fullAssessment()
{
    return {newId<AssessmentId>(),
            at("2026-11-23T12:00:00+01:00"),
            day("2026-11-23"),
            posture::Place::Driving,
            posture::Exposure::OverFour,
            {{"c03", posture::Answer::No}, {"c01", posture::Answer::Partly}, {"c02", posture::Answer::DoesNotApply}}};
}

} // namespace plumbline::testing
