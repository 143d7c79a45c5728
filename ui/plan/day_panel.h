#pragma once

#include "ui/plan/slot_row.h"
#include "ui/widgets/card.h"

#include <vector>

class QBoxLayout;

namespace plumbline {

class Button;
class Label;
class Paragraph;
class Tag;

/// What the selected day says.
struct DayPanelView {
    QString date;  ///< "Wednesday, 13 May · today"
    QString title; ///< "Strength B", "Rest day"
    QString tag;   ///< "24 min"; may be empty
    QString note;  ///< one sentence under the title; may be empty
    bool noteIsReason = false;
    std::vector<SlotView> rows;
    bool canStart = false;
    bool canSkip = false;
};

/// The selected day of Plan: its exercises, each with its reason, and what can be done with it.
class DayPanel : public Card {
    Q_OBJECT
public:
    explicit DayPanel(QWidget* parent = nullptr);

    void setView(const DayPanelView& view);
    /// Shows a cross at the top for the side sheet.
    void setClosable(bool closable);
    [[nodiscard]] Button* startButton() const { return m_start; }
    [[nodiscard]] Button* closeButton() const { return m_close; }
    /// The first exercise, or null.
    [[nodiscard]] QWidget* firstRow() const { return m_rows.empty() ? nullptr : m_rows.front(); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString title() const;

signals:
    void startClicked();
    void skipClicked();
    void closeClicked();
    void exerciseClicked(const QString& exercise);

private:
    void buildHead();
    void fillRows(const DayPanelView& view);

    Label* m_date = nullptr;
    Paragraph* m_title = nullptr;
    Tag* m_tag = nullptr;
    Button* m_close = nullptr;
    QVBoxLayout* m_notes = nullptr;
    QVBoxLayout* m_list = nullptr;
    QWidget* m_buttons = nullptr;
    Button* m_start = nullptr;
    Button* m_skip = nullptr;
    std::vector<QWidget*> m_rows;
};

} // namespace plumbline
