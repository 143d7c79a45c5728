#pragma once

#include "ui/settings/settings_group.h"

#include <array>

class QLineEdit;

namespace plumbline {

class Banner;
class Button;
class DayPicker;
class EquipmentEditor;
class FlagEditor;
class MinutesEditor;
class Paragraph;
class Segmented;
class Stepper;

/// Name, birth year, sex, units.
class YouGroup : public SettingsGroup {
    Q_OBJECT
public:
    YouGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);

private:
    void change(const Profile& profile, const QString& text);

    QLineEdit* m_name;
    Stepper* m_year;
    Segmented* m_sex;
    Segmented* m_units;
};

/// Days, minutes, equipment, conditions, exercises left out.
class TrainingGroup : public SettingsGroup {
    Q_OBJECT
public:
    TrainingGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);

private:
    void change(const TrainingFacts& facts, const QString& text);
    void changeDays();
    void fillExceptions();
    QWidget* exceptionRow(const std::string& exercise, bool banned);

    DayPicker* m_days;
    Paragraph* m_daysHint;
    MinutesEditor* m_minutes;
    EquipmentEditor* m_equipment;
    FlagEditor* m_flags;
    QWidget* m_exceptions;
};

/// The screening: what holds, answering again, the statement of clearance, the emergency list.
class SafetySettingsGroup : public SettingsGroup {
    Q_OBJECT
public:
    SafetySettingsGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);

signals:
    void screeningWanted();

private:
    void show();

    Banner* m_state;
    Button* m_cleared;
};

/// Count-in, speed, rest, plumb line.
class SessionGroup : public SettingsGroup {
    Q_OBJECT
public:
    SessionGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);
};

/// Sounds and voice with their volumes.
class SoundGroup : public SettingsGroup {
    Q_OBJECT
public:
    SoundGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);
};

/// Theme, contrast, text size, font, motion, single-letter keys. Applied at once.
class DisplayGroup : public SettingsGroup {
    Q_OBJECT
public:
    DisplayGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);
};

/// Where the data is, backups, the check, profiles.
class DataGroup : public SettingsGroup {
    Q_OBJECT
public:
    DataGroup(app::Coach& coach, const app::Profiles& profiles, const Phrases& phrases, QWidget* parent = nullptr);

signals:
    void restoreWanted(const std::filesystem::path& file);
    void profileWanted(const QString& name);
    void newProfileWanted();
    /// Confirmed by the person; the open profile too.
    void removeProfileWanted(const QString& name);

private:
    void addData();
    void addProfiles();
    void backUp();
    void chooseBackup();
    void confirmRestore(const QString& file);
    void check();
    void fillProfiles();
    QWidget* profileRow(const QString& name, bool isOpen);
    void confirmRemove(const QString& name);

    const app::Profiles& m_profiles;
    QLineEdit* m_place = nullptr;
    Paragraph* m_checked = nullptr;
    QWidget* m_list = nullptr;
};

/// Version, licences, what Plumbline is not.
class AboutGroup : public SettingsGroup {
    Q_OBJECT
public:
    AboutGroup(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);
};

} // namespace plumbline
