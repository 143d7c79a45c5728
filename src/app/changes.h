#pragma once

namespace plumbline::app {

/// What a command changed, so that views refresh just that. The plan follows from all of them but settings.
struct Changes {
    bool profile = false;  ///< name, screening, facts, work day, edits
    bool sessions = false; ///< sessions and sets
    bool pain = false;
    bool tests = false;
    bool settings = false;
    bool breaks = false;  ///< bouts and break records
    bool posture = false; ///< self-assessments and fixes

    [[nodiscard]] bool any() const { return profile || sessions || pain || tests || settings || breaks || posture; }
    [[nodiscard]] bool plan() const { return profile || sessions || pain || tests; }
    Changes& operator|=(const Changes& other)
    {
        profile |= other.profile;
        sessions |= other.sessions;
        pain |= other.pain;
        tests |= other.tests;
        settings |= other.settings;
        breaks |= other.breaks;
        posture |= other.posture;
        return *this;
    }
    friend bool operator==(const Changes&, const Changes&) = default;
};

} // namespace plumbline::app
