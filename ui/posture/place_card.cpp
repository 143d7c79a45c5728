#include "ui/posture/place_card.h"

#include "catalogue/figures.h"
#include "ui/figure/marked_figure.h"
#include "ui/posture/fix_row.h"
#include "ui/posture/posture_words.h"
#include "ui/text/break_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

#include <QLocale>

#include <map>

namespace plumbline {

namespace {

constexpr int kStackBelow = 620;
constexpr int kFigureShare = 400;
constexpr int kPanelShare = 528;
constexpr int kRing = 72;
constexpr int kFigureHeight = 300;
constexpr std::size_t kMostHistory = 6;

} // namespace

PlaceCard::PlaceCard(const Phrases& phrases, QWidget* parent)
    : Card(parent)
    , m_phrases(phrases)
    , m_columns(new Columns(kStackBelow, this))
    , m_figure(new MarkedFigure(builtinFigures(), this))
{
    setObjectName(QStringLiteral("placeCard"));
    setPadding(space::k12);
    m_figure->setObjectName(QStringLiteral("placeFigure"));
    m_figure->setMinimumHeight(kFigureHeight);
    m_figure->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto* panel = new QWidget(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::k12, space::k8, space::k8, space::k8);
    column->setSpacing(0);
    buildHead(panel);
    column->addSpacing(space::k8);
    m_detail = new Paragraph({}, TextStyle::Body, Role::Text2, panel);
    column->addWidget(m_detail);
    for (std::size_t i = 0; i < m_fixes.size(); ++i) {
        m_dividers[i] = new Divider(panel);
        m_fixes[i] = new FixRow(static_cast<int>(i) + 1, panel);
        column->addWidget(m_dividers[i]);
        column->addWidget(m_fixes[i]);
        connect(m_fixes[i], &FixRow::doneChanged, this, &PlaceCard::fixChanged);
    }
    column->addSpacing(space::k8);
    column->addStretch(1);
    m_reason =
        new ReasonText(tr("No single posture is right. Changing position often matters more than sitting straight."),
                       TextStyle::Body, panel);
    m_reason->setObjectName(QStringLiteral("placeReason"));
    column->addWidget(m_reason);
    m_history = new QWidget(this);
    new QVBoxLayout(m_history);
    m_columns->addColumn(m_figure, kFigureShare);
    m_columns->addColumn(panel, kPanelShare);
    m_columns->setEqualHeights(true);
    body()->addWidget(m_columns);
    body()->addWidget(m_history);
}

void PlaceCard::buildHead(QWidget* panel)
{
    auto* head = new QWidget(panel);
    auto* split = new SplitLayout(head, space::k16);
    split->setKeepLeading(0.45);
    auto* left = new QWidget(head);
    auto* row = new QHBoxLayout(left);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    m_ring = new ProgressRing(tr("Score"), ProgressRing::Kind::Work, kRing, left);
    m_ring->setObjectName(QStringLiteral("placeRing"));
    row->addWidget(m_ring, 0, Qt::AlignVCenter);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new Paragraph({}, TextStyle::Title2, Role::Text, left);
    m_line = new Paragraph({}, TextStyle::Small, Role::Text2, left);
    m_line->setObjectName(QStringLiteral("placeLine"));
    m_checked = new Paragraph({}, TextStyle::Small, Role::Text2, left);
    m_due = new Tag(tr("Time to look again"), Tag::Kind::Caution, QStringLiteral("clock"), left);
    texts->addStretch(1);
    texts->addWidget(m_title);
    texts->addWidget(m_line);
    auto* checked = new QWidget(left);
    auto* checkedFlow = new FlowLayout(checked, space::k8);
    checkedFlow->addWidget(m_checked);
    checkedFlow->addWidget(m_due);
    texts->addWidget(checked);
    texts->addStretch(1);
    row->addLayout(texts, 1);
    split->addWidget(left);
    m_check = new Button({}, Button::Kind::Secondary, head);
    m_check->setObjectName(QStringLiteral("checkPlace"));
    split->addWidget(m_check);
    connect(m_check, &Button::clicked, this, &PlaceCard::checkWanted);
    panel->layout()->addWidget(head);
}

void PlaceCard::setReport(const posture::Checklist& checklist, const app::PlaceReport& report, int answered)
{
    const QString title = posturewords::placeTitle(report.place);
    m_title->setText(title);
    setAccessibleName(title);
    m_check->setText(answered > 0    ? tr("Go on, %1 of %2").arg(answered).arg(checklist.items.size())
                     : report.newest ? tr("Check again")
                                     : tr("Check it"));
    showScore(checklist, report);
    showFixes(report);
    showHistory(checklist, report);
    showPicture(checklist, report);
}

void PlaceCard::showScore(const posture::Checklist& checklist, const app::PlaceReport& report)
{
    m_ring->setVisible(report.score.has_value());
    m_due->setVisible(report.newest && report.recheckDue);
    m_checked->setVisible(report.newest.has_value());
    if (!report.newest) {
        m_line->setText(tr("%1 short questions, a few minutes").arg(checklist.items.size()));
        m_detail->setText(tr("Look at what you use and answer with what you see. You get a score and the three changes "
                             "that weigh most; each may make this place more comfortable."));
        m_detail->show();
        return;
    }
    const QString date = m_phrases.date(report.newest->day);
    // When it is due, the tag beside says so.
    m_checked->setText(report.recheck && !report.recheckDue
                           ? tr("Checked on %1 \u00b7 look again on %2").arg(date, m_phrases.date(*report.recheck))
                           : tr("Checked on %1").arg(date));
    if (!report.score) {
        m_line->setText(tr("Nothing on the list applied"));
        m_detail->hide();
        return;
    }
    m_ring->setText(QLocale().toString(report.score->value, 'f', 1), {});
    m_ring->setFraction(report.score->value / 10.0);
    m_ring->setAccessibleDescription(words::scoreText(report.score->value));
    m_line->setText(tr("%1 \u00b7 %2").arg(words::of(report.score->band), words::scoreText(report.score->value)));
    m_detail->setVisible(report.score->fixes.empty());
    m_detail->setText(words::detailOf(report.score->band));
}

void PlaceCard::showFixes(const app::PlaceReport& report)
{
    const std::size_t count = report.score ? std::min(report.score->fixes.size(), m_fixes.size()) : 0;
    for (std::size_t i = 0; i < m_fixes.size(); ++i) {
        m_fixes[i]->setVisible(i < count);
        m_dividers[i]->setVisible(i < count);
        if (i < count) {
            const posture::Item& item = *report.score->fixes[i];
            const bool done = std::any_of(report.done.begin(), report.done.end(),
                                          [&item](const posture::FixDone& fix) { return fix.item == item.id; });
            m_fixes[i]->setFix(item, done);
        }
    }
}

void PlaceCard::showHistory(const posture::Checklist& checklist, const app::PlaceReport& report)
{
    auto* column = static_cast<QVBoxLayout*>(m_history->layout());
    while (QLayoutItem* item = column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_history->setVisible(report.history.size() > 1);
    if (report.history.size() < 2) {
        return;
    }
    column->setContentsMargins(space::k8, 0, space::k8, 0);
    column->setSpacing(0);
    auto* title = new Paragraph(tr("Results so far"), TextStyle::Label, Role::Text, m_history);
    title->setWeight(Weight::SemiBold);
    column->addWidget(title);
    std::size_t shown = 0;
    for (auto each = report.history.rbegin(); each != report.history.rend() && shown < kMostHistory; ++each, ++shown) {
        auto* row = new QWidget(m_history);
        auto* split = new SplitLayout(row, space::k8);
        split->setTogether(true);
        const auto value = posture::score(checklist, *each);
        const QString date = m_phrases.dateWithYear(each->day);
        split->addWidget(new Paragraph(
            value ? tr("%1: %2, %3").arg(date, QLocale().toString(value->value, 'f', 1), words::of(value->band))
                  : tr("%1: nothing applied").arg(date),
            TextStyle::Small, Role::Text2, row));
        auto* remove = Button::iconOnly(QStringLiteral("trash"), tr("Remove the result of %1").arg(date),
                                        Button::Kind::Ghost, row);
        remove->setSize(Button::Size::Compact);
        remove->setObjectName(QStringLiteral("removeResult%1").arg(shown));
        split->addWidget(remove);
        connect(remove, &Button::clicked, this, [this, id = each->id] { emit removeWanted(id); });
        column->addWidget(row);
    }
}

/// The figure that most of the fixes are about, with their numbers; before a check the place as such.
void PlaceCard::showPicture(const posture::Checklist& checklist, const app::PlaceReport& report)
{
    std::vector<FigureMark> marks;
    std::string figure = checklist.items.empty() ? std::string() : checklist.items.front().picture.figure;
    if (report.score && !report.score->fixes.empty()) {
        std::map<std::string, int> votes;
        for (const posture::Item* item : report.score->fixes) {
            ++votes[item->picture.figure];
        }
        // The first fix weighs most, so it wins a draw.
        figure = report.score->fixes.front()->picture.figure;
        for (const auto& [name, count] : votes) {
            figure = count > votes[figure] ? name : figure;
        }
        for (std::size_t i = 0; i < report.score->fixes.size(); ++i) {
            const posture::Picture& picture = report.score->fixes[i]->picture;
            if (picture.figure == figure) {
                marks.push_back({static_cast<int>(i) + 1, picture.mark});
            }
        }
    }
    m_figure->showMarks(QString::fromStdString(figure), marks);
    m_figure->setAccessibleName(posturewords::placeTitle(report.place));
}

} // namespace plumbline
