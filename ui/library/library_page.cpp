#include "ui/library/library_page.h"

#include "ui/library/card_rows.h"
#include "ui/library/filter_bar.h"
#include "ui/library/library_words.h"
#include "ui/models/exercise_picture.h"
#include "ui/text/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace plumbline {
namespace {

constexpr int kLeastCard = 168;
constexpr int kMostColumns = 5; // design.md 7
const char* const kExercise = "exercise";

} // namespace

LibraryPage::LibraryPage(app::Coach& coach, QWidget* parent)
    : CoachPage(coach, QStringLiteral("libraryPage"), parent)
{
    // The shell makes a page when it is first shown, so all of it is wanted now.
    build();
    refresh();
}

void LibraryPage::build()
{
    m_scroll = addScroll();
    QVBoxLayout* content = m_scroll->content();
    m_header = new PageHeader(tr("Library"), {}, this);
    m_order = new Segmented(tr("Order"), this);
    m_order->setObjectName(QStringLiteral("libraryOrder"));
    m_order->addSegment(tr("Ladders"), QStringLiteral("steps"));
    m_order->addSegment(tr("A to Z"));
    connect(m_order, &Segmented::currentChanged, this, [this](int index) { showByName(index == 1); });
    m_header->addAction(m_order);
    content->addWidget(m_header);
    m_bar = new FilterBar(this);
    connect(m_bar, &FilterBar::filterChanged, this, [this] {
        m_filter = m_bar->filter();
        applyFilter();
    });
    content->addWidget(m_bar);

    m_nothing = new QWidget(this);
    m_nothing->setObjectName(QStringLiteral("noMatch"));
    auto* nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(0, space::k24, 0, 0);
    nothing->addWidget(new Label(tr("No exercise fits all of this"), TextStyle::Title2, Role::Text, m_nothing));
    m_nothingText = new Paragraph({}, TextStyle::Body, Role::Text2, m_nothing);
    nothing->addWidget(m_nothingText);
    auto* clear = new Button(tr("Clear all filters"), Button::Kind::Secondary, m_nothing);
    clear->setObjectName(QStringLiteral("noMatchClear"));
    connect(clear, &QAbstractButton::clicked, this, [this] { setFilter({}); });
    nothing->addWidget(clear, 0, Qt::AlignLeft);
    content->addWidget(m_nothing);

    m_list = new QVBoxLayout;
    m_list->setSpacing(space::k24);
    content->addLayout(m_list);
    content->addStretch(1);
}

LibraryPage::Section LibraryPage::makeSection(const QString& title)
{
    Section section;
    section.box = new QWidget(this);
    auto* column = new QVBoxLayout(section.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12 - 2);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::k12 - 2);
    section.title = new Label(title, TextStyle::Title3, Role::Text, section.box);
    section.info = new Label({}, TextStyle::Small, Role::Text2, section.box);
    head->addWidget(section.title);
    head->addWidget(section.info);
    head->addStretch(1);
    column->addLayout(head);
    auto* cards = new QWidget(section.box);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    cards->setSizePolicy(policy);
    section.rows = new CardRows(Theme::current().scaled(kLeastCard), kMostColumns, cards);
    connect(&Theme::current(), &Theme::changed, cards,
            [rows = section.rows] { rows->setLeastWidth(Theme::current().scaled(kLeastCard)); });
    column->addWidget(cards);
    m_list->addWidget(section.box);
    return section;
}

void LibraryPage::addCard(Section& section, const LibraryItem& item)
{
    auto* card = new LadderCard(item.exercise->rung, QString::fromStdString(item.exercise->name), {},
                                exercisePicture(item.exercise->id), section.rows->parentWidget());
    const QString id = QString::fromStdString(item.exercise->id);
    card->setObjectName(QStringLiteral("card_") + id);
    card->setProperty(kExercise, id);
    card->installEventFilter(this);
    // The cards of a row end at the same line.
    QSizePolicy policy = card->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    card->setSizePolicy(policy);
    connect(card, &QAbstractButton::clicked, this, [this, id] { emit openExercise(id); });
    section.rows->addWidget(card);
    section.cards.push_back(card);
}

void LibraryPage::buildSections()
{
    for (const LibraryLadder& ladder : m_model.ladders) {
        Section section = makeSection(words::of(ladder.pattern));
        for (const LibraryItem& item : ladder.items) {
            addCard(section, item);
        }
        m_sections.push_back(std::move(section));
    }
    m_bar->setMuscles(trainedMuscles(m_model));
}

void LibraryPage::read()
{
    m_model = libraryModel(m_coach);
    if (m_sections.empty()) {
        buildSections();
    }
    m_header->setContext(tr("%1 exercises in %2 ladders, each from easier to harder")
                             .arg(m_model.exercises())
                             .arg(m_model.ladders.size()));
    m_bar->setFilter(m_filter);
    applyFilter();
}

void LibraryPage::setFilter(const LibraryFilter& filter)
{
    m_filter = filter;
    m_bar->setFilter(filter);
    applyFilter();
}

void LibraryPage::showByName(bool byName)
{
    m_byName = byName;
    m_order->setCurrentIndex(byName ? 1 : 0);
    applyFilter();
}

void LibraryPage::describeCard(LadderCard& card, const LibraryItem& item, bool dimmed) const
{
    card.setState(item.state.status == RungStatus::Now      ? LadderCard::State::Now
                  : item.state.status == RungStatus::Passed ? LadderCard::State::Passed
                                                            : LadderCard::State::Ahead);
    card.setNeeds(needsLine(item));
    card.setFiltered(dimmed || !isOffered(item));
}

void LibraryPage::applyFilter()
{
    m_byName ? showNames() : showLadders();
}

void LibraryPage::showLadders()
{
    int shown = 0;
    if (m_names.box != nullptr) {
        m_names.box->hide();
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const LibraryLadder& ladder = m_model.ladders[i];
        Section& section = m_sections[i];
        int passing = 0;
        for (std::size_t rung = 0; rung < section.cards.size(); ++rung) {
            const bool fits = passes(ladder.items[rung], m_filter);
            passing += fits ? 1 : 0;
            describeCard(*section.cards[rung], ladder.items[rung], !fits);
        }
        // A ladder stays whole as long as one of its steps fits: the others fade, so that the way stays visible.
        section.box->setVisible(passing > 0);
        section.info->setText(ladderLine(ladder));
        shown += passing;
    }
    showNothing(shown);
}

void LibraryPage::showNames()
{
    for (Section& section : m_sections) {
        section.box->hide();
    }
    const std::vector<const LibraryItem*> items = m_model.byName();
    if (m_names.box == nullptr) {
        m_names = makeSection(tr("A to Z"));
        for (const LibraryItem* item : items) {
            addCard(m_names, *item);
        }
    }
    int shown = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool fits = passes(*items[i], m_filter);
        m_names.cards[i]->setVisible(fits);
        describeCard(*m_names.cards[i], *items[i], false);
        shown += fits ? 1 : 0;
    }
    m_names.info->setText(countLine(shown));
    m_names.box->setVisible(shown > 0);
    showNothing(shown);
}

void LibraryPage::showNothing(int shown)
{
    m_nothing->setVisible(shown == 0);
    if (shown > 0) {
        return;
    }
    if (const auto part = hidingMost(m_model, m_filter)) {
        m_nothingText->setText(tr("Most is hidden by %1.").arg(m_bar->partName(*part)));
    }
}

int LibraryPage::shownCards() const
{
    int count = 0;
    const auto add = [&count](const Section& section) {
        if (section.box == nullptr || section.box->isHidden()) {
            return;
        }
        for (const LadderCard* card : section.cards) {
            count += card->isHidden() ? 0 : 1;
        }
    };
    for (const Section& section : m_sections) {
        add(section);
    }
    add(m_names);
    return count;
}

void LibraryPage::focusCard(const QString& exercise)
{
    const QString name = QStringLiteral("card_") + exercise;
    for (QWidget* card : findChildren<QWidget*>(name)) {
        if (!card->isVisible()) {
            continue;
        }
        card->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(card, 0, space::k24);
        return;
    }
}

QWidget* LibraryPage::firstFocus() const
{
    return m_bar->textField();
}

bool LibraryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->property(kExercise).isValid()) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down) {
        return QWidget::eventFilter(watched, event);
    }
    moveFocus(key);
    return true;
}

void LibraryPage::moveFocus(int key)
{
    const auto* from = qobject_cast<QWidget*>(focusWidget());
    if (from == nullptr) {
        return;
    }
    const QPoint here = from->mapTo(this, from->rect().center());
    QWidget* best = nullptr;
    double least = 0;
    const auto consider = [&](const Section& section) {
        for (LadderCard* card : section.cards) {
            if (card == from || !card->isVisibleTo(this)) {
                continue;
            }
            const QPoint to = card->mapTo(this, card->rect().center()) - here;
            const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
            const int ahead = key == Qt::Key_Left    ? -to.x()
                              : key == Qt::Key_Right ? to.x()
                              : key == Qt::Key_Up    ? -to.y()
                                                     : to.y();
            const int aside = std::abs(across ? to.y() : to.x());
            // Left and right stay in the row; up and down take the nearest column.
            if (ahead <= 0 || (across && aside > card->height() / 2)) {
                continue;
            }
            const double distance = ahead + 2.0 * aside;
            if (best == nullptr || distance < least) {
                best = card;
                least = distance;
            }
        }
    };
    for (const Section& section : m_sections) {
        consider(section);
    }
    consider(m_names);
    if (best == nullptr) {
        return;
    }
    best->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(best, 0, space::k24);
}

} // namespace plumbline
