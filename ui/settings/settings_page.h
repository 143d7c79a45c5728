#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#include "app/desktop_watch.h"
#endif
#include "ui/settings/settings_group.h"

#include <QWidget>

#include <filesystem>

class QButtonGroup;
class QComboBox;
class QVBoxLayout;

namespace plumbline {

class Banner;
class Columns;
class PageScroll;
class Paragraph;
class Phrases;
class RemindersGroup;

/// Settings for what exists: groups at the left, the rows of one group at the right. Every change is saved at once.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    /// @param coach, profiles, phrases must outlive the page
    SettingsPage(app::Coach& coach, const app::Profiles& profiles, const Phrases& phrases, QWidget* parent = nullptr);
    ~SettingsPage() override;

    /// Shows what the coach knows now; the page does it by itself after changes.
    void refresh();
    /// Every setting by name, for search.
    [[nodiscard]] std::vector<SettingsEntry> entries() const;
    /// Opens the group of an entry, scrolls to it and gives it the focus.
    void reveal(const SettingsEntry& entry);
    void showGroup(int index);
    /// By id: you, training, safety, sessions, sound, reminders, display, data, about.
    void showGroup(const QString& id);
    /// Where the list of what the desktop tells comes from.
    void setSources(std::function<std::vector<app::SourceReport>()> sources);
    [[nodiscard]] int groupCount() const { return static_cast<int>(m_groups.size()); }

signals:
    /// Something was saved; `undo` is empty when it cannot be taken back. For the window's toast.
    void saved(const QString& text, const std::function<void()>& undo);
    /// The person wants to answer the safety check again.
    void screeningWanted();
    /// To be opened instead of the open one.
    void profileWanted(const QString& name);
    void newProfileWanted();
    /// Confirmed by the person; it may be the open one.
    void removeProfileWanted(const QString& name);
    /// Confirmed by the person: this backup takes the place of the open profile.
    void restoreWanted(const std::filesystem::path& file);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addGroup(SettingsGroup* group);
    void arrange();

    app::Coach& m_coach;
    int m_listener = 0;
    bool m_stale = false;
    std::vector<SettingsGroup*> m_groups;
    PageScroll* m_scroll;
    Columns* m_columns;
    QWidget* m_list;
    QVBoxLayout* m_side = nullptr;
    QButtonGroup* m_listButtons;
    QComboBox* m_choice;
    QWidget* m_content;
    RemindersGroup* m_reminders = nullptr;
    Banner* m_error;
};

} // namespace plumbline
