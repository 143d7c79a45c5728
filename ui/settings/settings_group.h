#pragma once

#include "app/coach.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace plumbline {

class Card;
class Phrases;
class SettingsRow;

/// A setting as search finds it.
struct SettingsEntry {
    QString group;
    QString title;
    int groupIndex = 0;
    int entryIndex = 0; ///< within the group
};

/// One group of settings: sections of rows. A change is saved at once and said with an undo.
class SettingsGroup : public QWidget {
    Q_OBJECT
public:
    /// @param coach, phrases must outlive the group
    SettingsGroup(const QString& title, const QString& icon, app::Coach& coach, const Phrases& phrases,
                  QWidget* parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString icon() const { return m_icon; }
    [[nodiscard]] QStringList entries() const;
    /// The row of an entry, to scroll to and focus; nullptr when there is none.
    [[nodiscard]] QWidget* entryWidget(int entry) const;
    /// Shows what the coach knows now.
    void refresh();
    /// Called once when all rows are there: they keep to the top.
    void finish();

signals:
    /// Something was saved. `undo` is empty when it cannot be taken back.
    void saved(const QString& text, const std::function<void()>& undo);
    /// Something could not be saved: what happened and what to do.
    void failed(const QString& heading, const QString& hint);

protected:
    [[nodiscard]] app::Coach& coach() { return m_coach; }
    [[nodiscard]] const Phrases& phrases() const { return m_phrases; }

    /// Starts a section: a title and a card that the next rows go into.
    Card* addSection(const QString& title);
    SettingsRow* addRow(const QString& title, const QString& detail, QWidget* control);
    /// Something that takes the whole width of the card, under its own title.
    void addWide(const QString& title, const QString& detail, QWidget* content);
    /// A paragraph on the page, under the card.
    void addNote(const QString& text);

    void addToggle(const QString& title, const QString& detail, const app::Setting<bool>& setting);
    void addStepper(const QString& title, const QString& detail, const app::Setting<int>& setting, const QString& unit,
                    int step);
    /// @param choices values as stored, with their labels; two to four
    void addChoice(const QString& title, const QString& detail, const app::Setting<std::string>& setting,
                   const std::vector<std::pair<std::string, QString>>& choices);

    /// Says what became of a command. @param undo empty: the coach's own undo
    void tell(const Result<app::Changes>& result, const QString& text,
              const std::function<Result<app::Changes>()>& undo = {});
    /// Called by refresh(), in the order added, with signals of the controls blocked by the caller's own guard.
    void onRefresh(std::function<void()> show) { m_refreshers.push_back(std::move(show)); }
    /// True while refresh() fills the controls: their signals are not the user's.
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }

private:
    void takeBack(const std::function<Result<app::Changes>()>& undo);
    void addToCard(QWidget* widget, const QString& title, QWidget* focus);

    QString m_title;
    QString m_icon;
    app::Coach& m_coach;
    const Phrases& m_phrases;
    QVBoxLayout* m_column;
    Card* m_card = nullptr;
    std::vector<std::pair<QString, QWidget*>> m_entries;
    std::vector<std::function<void()>> m_refreshers;
    bool m_refreshing = false;
};

} // namespace plumbline
