#include "ui/posture/assessment_result.h"

#include "catalogue/figures.h"
#include "ui/figure/marked_figure.h"
#include "ui/posture/posture_words.h"
#include "ui/text/break_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

#include <QLocale>

namespace plumbline {

namespace {

constexpr int kContentWidth = 960;
constexpr int kStackBelow = 620;
constexpr int kRing = 108;
constexpr int kPictureHeight = 150;

} // namespace

AssessmentResult::AssessmentResult(const posture::Checklist& checklist, const app::PlaceReport& report,
                                   const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_close(new Button(tr("Back to Posture"), Button::Kind::Primary))
{
    static_cast<void>(checklist); // the fixes point into it
    setObjectName(QStringLiteral("assessmentResult"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new PageScroll(this);
    scroll->setContentWidth(kContentWidth);
    whole->addWidget(scroll);
    QVBoxLayout* content = scroll->content();
    content->addStretch(1);
    content->addWidget(new Paragraph(posturewords::placeTitle(report.place), TextStyle::Title1, Role::Text, scroll));
    content->addWidget(makeScore(report, phrases));
    if (report.score && !report.score->fixes.empty()) {
        content->addWidget(new Paragraph(report.score->fixes.size() == 1 ? tr("What weighs most")
                                                                         : tr("What weighs most, one at a time"),
                                         TextStyle::Title2, Role::Text, scroll));
        auto* columns = new Columns(kStackBelow, scroll);
        columns->setEqualHeights(true);
        int number = 0;
        for (const posture::Item* item : report.score->fixes) {
            columns->addColumn(makeFix(++number, *item), 1);
        }
        content->addWidget(columns);
    }
    content->addWidget(new Paragraph(
        tr("The score is ours: it orders what to look at first. It is not a medical measure, and no posture has been "
           "shown to cause or prevent back pain; comfort and variety are better aims."),
        TextStyle::Small, Role::Text2, scroll));
    m_close->setObjectName(QStringLiteral("closeResult"));
    m_close->setSize(Button::Size::Large);
    content->addWidget(m_close, 0, Qt::AlignLeft);
    content->addStretch(2);
    connect(m_close, &Button::clicked, this, &AssessmentResult::closed);
}

QWidget* AssessmentResult::firstFocus() const
{
    return m_close;
}

QWidget* AssessmentResult::makeScore(const app::PlaceReport& report, const Phrases& phrases)
{
    auto* card = new Card(this);
    auto* columns = new Columns(0, card);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::k8);
    words->addStretch(1);
    if (report.score) {
        auto* ring = new ProgressRing(tr("Score"), ProgressRing::Kind::Work, kRing, card);
        ring->setText(QLocale().toString(report.score->value, 'f', 1), tr("of 10"));
        ring->setFraction(report.score->value / 10.0, false);
        auto* holder = new QVBoxLayout;
        holder->addWidget(ring, 0, Qt::AlignLeft | Qt::AlignVCenter);
        columns->addColumn(holder, 0);
        words->addWidget(new Paragraph(words::of(report.score->band), TextStyle::Title2, Role::Text, card));
        words->addWidget(new Paragraph(tr("Lower is better."), TextStyle::Small, Role::Text2, card));
        words->addWidget(new Paragraph(words::detailOf(report.score->band), TextStyle::Body, Role::Text, card));
    } else {
        words->addWidget(new Paragraph(tr("Nothing on the list applies to you"), TextStyle::Title2, Role::Text, card));
    }
    if (report.recheck) {
        words->addWidget(new Paragraph(tr("Look again on %1, or sooner after a new chair, desk, screen or car.")
                                           .arg(phrases.date(*report.recheck)),
                                       TextStyle::Body, Role::Text2, card));
    }
    words->addStretch(1);
    columns->addColumn(words, 1);
    card->body()->addWidget(columns);
    return card;
}

QWidget* AssessmentResult::makeFix(int number, const posture::Item& item)
{
    auto* card = new Card(this);
    card->setPadding(space::k12);
    auto* picture = new MarkedFigure(builtinFigures(), card);
    picture->showMarks(QString::fromStdString(item.picture.figure), {{number, item.picture.mark}});
    picture->setMinimumHeight(kPictureHeight);
    card->body()->addWidget(picture);
    auto* fix = new Paragraph(tr("%1. %2").arg(QString::number(number), QString::fromStdString(item.fix)),
                              TextStyle::Title3, Role::Text, card);
    fix->setObjectName(QStringLiteral("fix%1").arg(number));
    card->body()->addWidget(fix);
    card->body()->addWidget(new Paragraph(QString::fromStdString(item.good), TextStyle::Body, Role::Text2, card));
    auto* why = new ReasonText(QString::fromStdString(item.why), TextStyle::Body, card);
    card->body()->addWidget(why);
    card->body()->addStretch(1);
    return card;
}

} // namespace plumbline
