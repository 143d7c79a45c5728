#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/break_service.h"
#include "app/desktop_watch.h"
#endif
#include "ui/settings/settings_group.h"

namespace plumbline {

class MannerEditor;
class Paragraph;
class RhythmEditor;
class WorkHoursEditor;

/// Everything about breaks: the rhythm, how they are asked for, when it stays quiet, the moves, the goal, and what this
/// computer tells. Numbers keep to the ranges and steps of evidence.md 6.2 to 6.4.
class RemindersGroup : public SettingsGroup {
    Q_OBJECT
public:
    using Sources = std::function<std::vector<app::SourceReport>()>;

    RemindersGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);

    /// Where the list of what the desktop tells comes from; without it the list says that nothing is known.
    void setSources(Sources sources);

private:
    void addRhythm();
    void addLongBreaks();
    void addStanding();
    void addWorkDay();
    void addManner();
    void addQuiet();
    void addMoves();
    void addGoal();
    void addComputer();
    /// A number with its default in the second line.
    void addNumber(const QString& title, const QString& detail, const app::Setting<int>& setting, const QString& unit,
                   int step);
    /// The same for a switch.
    void addSwitch(const QString& title, const QString& detail, const app::Setting<bool>& setting);
    /// A number that follows the rhythm while it is 0. @param value reads it from a policy
    void addFollowing(const QString& title, const QString& detail, const app::Setting<int>& setting,
                      std::pair<int, int> range, int step, const std::function<int(const breaks::Policy&)>& value);
    /// A switch that follows the rhythm while it is -1.
    void addFollowingSwitch(const QString& title, const QString& detail, const app::Setting<int>& setting,
                            const std::function<bool(const breaks::Policy&)>& value);
    void chooseProfile();
    void fillSources();
    [[nodiscard]] const breaks::Policy& policy();

    Sources m_sources;
    RhythmEditor* m_rhythm = nullptr;
    WorkHoursEditor* m_hours = nullptr;
    MannerEditor* m_manner = nullptr;
    Paragraph* m_sourceList = nullptr;
};

} // namespace plumbline
