#pragma once

#include "ui/widgets/card.h"

#include <string>
#include <vector>

class QBoxLayout;

namespace plumbline {

class Button;
class ExerciseRow;
class GroupRow;
class HeroStage;
class Paragraph;
class ReasonText;

/// One exercise of a session, in words.
struct RowView {
    std::string exercise; ///< id
    QString name;
    QString detail;      ///< the dose
    QString change;      ///< "+2 reps", "Same as last time"; may be empty
    bool isNews = false; ///< the change stands in a petrol tag instead of plain text
    QString changeIcon;
    QString reason; ///< for the tool tip and screen readers; may be empty
    bool hasMenu = false;
};

/// Rows that stand under one line until they are asked for: the warm-up, the mobility.
struct RowGroup {
    QString title;  ///< "Warm-up"
    QString detail; ///< "Cat-cow · Wall hinge"
    QString time;   ///< "3 min"
    int first = 0;  ///< its rows, which follow each other
    int count = 0;
};

/// What the session card says.
struct SessionCardView {
    QString title;  ///< "Strength B"
    QString facts;  ///< "24 min · 5 exercises · chair and mat"
    QString reason; ///< one sentence; may be empty
    QString startText;
    QString shorterText;  ///< the quiet button; empty: none
    QString shorterBrief; ///< the same where there is little room: "12 min"; empty: no other text
    std::string figure;   ///< exercise of the still figure
    std::vector<RowView> rows;
    std::vector<RowGroup> groups; ///< in the order of their rows
    bool hasMenu = false;         ///< the three dots at the top
};

/// Today's session: what it is and why, the button that starts it, and its exercises (design.md 8, Today). Also shows
/// the offer of a rest day in the same shape.
class SessionCard : public Card {
    Q_OBJECT
public:
    explicit SessionCard(QWidget* parent = nullptr);

    void setView(SessionCardView view);
    [[nodiscard]] Button* startButton() const { return m_start; }

signals:
    void startClicked();
    void shorterClicked();
    /// A row was opened, by its place in the session.
    void rowOpened(int row);
    void rowMenuRequested(int row, const QPoint& at);
    void menuRequested(const QPoint& at);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHero();
    void addRow();
    void fillRows(const SessionCardView& view);
    void fillGroups(const std::vector<RowGroup>& groups);
    void layRows();
    void showGroup(std::size_t group);
    void fit();

    Paragraph* m_title = nullptr;
    Paragraph* m_facts = nullptr;
    ReasonText* m_reason = nullptr;
    Button* m_start = nullptr;
    Button* m_shorter = nullptr;
    Button* m_more = nullptr;
    HeroStage* m_stage = nullptr;
    QVBoxLayout* m_words = nullptr;
    QBoxLayout* m_buttons = nullptr;
    QString m_shorterText;
    QString m_shorterBrief;
    QVBoxLayout* m_rowsLayout = nullptr;
    QWidget* m_divider = nullptr;
    QWidget* m_rowsBox = nullptr;
    std::vector<ExerciseRow*> m_rows;
    struct Group {
        GroupRow* line;
        std::size_t first;
        std::size_t count;
    };
    std::vector<Group> m_groups;
    bool m_crowded = false; ///< more lines than fit at full height
};

} // namespace plumbline
