#pragma once

#include "ui/models/coach_page.h"
#include "ui/models/library_model.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace plumbline {

class CardRows;
class FilterBar;
class Label;
class LadderCard;
class PageHeader;
class PageScroll;
class Paragraph;
class Segmented;

/// Finds an exercise: all ladders from easier to harder, or A to Z, narrowed by filters (design.md 8, Library).
class LibraryPage : public CoachPage {
    Q_OBJECT
public:
    /// @param coach must outlive the page.
    explicit LibraryPage(app::Coach& coach, QWidget* parent = nullptr);

    void setFilter(const LibraryFilter& filter);
    [[nodiscard]] const LibraryFilter& filter() const { return m_filter; }
    void showByName(bool byName);
    /// How many cards are on the page, faded ones included.
    [[nodiscard]] int shownCards() const;
    [[nodiscard]] QWidget* firstFocus() const;
    /// Gives the keyboard to the card of an exercise, when it is shown.
    void focusCard(const QString& exercise);

signals:
    void openExercise(const QString& exercise);

private:
    /// One ladder on the page, or all exercises by name.
    struct Section {
        QWidget* box = nullptr;
        Label* title = nullptr;
        Label* info = nullptr;
        CardRows* rows = nullptr;
        std::vector<LadderCard*> cards;
    };

    void read() override;
    void build();
    void buildSections();
    Section makeSection(const QString& title);
    void addCard(Section& section, const LibraryItem& item);
    void applyFilter();
    void showLadders();
    void showNames();
    void showNothing(int shown);
    void describeCard(LadderCard& card, const LibraryItem& item, bool dimmed) const;
    void moveFocus(int key);
    bool eventFilter(QObject* watched, QEvent* event) override;

    LibraryModel m_model;
    LibraryFilter m_filter;
    bool m_byName = false;

    PageScroll* m_scroll = nullptr;
    PageHeader* m_header = nullptr;
    FilterBar* m_bar = nullptr;
    Segmented* m_order = nullptr;
    QVBoxLayout* m_list = nullptr;
    std::vector<Section> m_sections; ///< one for each ladder
    Section m_names;
    QWidget* m_nothing = nullptr;
    Paragraph* m_nothingText = nullptr;
};

} // namespace plumbline
