#pragma once

namespace plumbline::app {

/// What a command changed, so that views refresh just that. The plan follows from all of them but settings.
struct Changes {
    bool profile = false;  ///< name, screening, facts, work day, edits
    bool sessions = false; ///< sessions and sets
    bool pain = false;
    bool tests = false;
    bool settings = false;

    [[nodiscard]] bool any() const { return profile || sessions || pain || tests || settings; }
    [[nodiscard]] bool plan() const { return profile || sessions || pain || tests; }
    Changes& operator|=(const Changes& other)
    {
        profile |= other.profile;
        sessions |= other.sessions;
        pain |= other.pain;
        tests |= other.tests;
        settings |= other.settings;
        return *this;
    }
    friend bool operator==(const Changes&, const Changes&) = default;
};

} // namespace plumbline::app
