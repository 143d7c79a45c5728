#include "ui/posture/assessment_page.h"

#include "catalogue/figures.h"
#include "ui/figure/marked_figure.h"
#include "ui/posture/assessment_result.h"
#include "ui/posture/posture_words.h"
#include "ui/text/break_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

namespace plumbline {

namespace {

constexpr int kContentWidth = 880;
constexpr int kStackBelow = 560;
constexpr int kFigureWidth = 300;
constexpr int kFigureHeight = 260;
constexpr int kWordShare = 3;
constexpr int kFigureShare = 2;

} // namespace

AssessmentPage::AssessmentPage(app::Coach& coach, const Phrases& phrases, posture::Place place, QWidget* parent)
    : QWidget(parent)
    , m_coach(coach)
    , m_phrases(phrases)
    , m_place(place)
    , m_checklist(coach.posture().checklist(place))
    , m_draft(coach.posture().draft(place))
    , m_pages(new QStackedWidget(this))
    , m_scroll(new PageScroll(m_pages))
    , m_head(new QWidget(this))
    , m_foot(new QWidget(this))
{
    setObjectName(QStringLiteral("assessmentPage"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    buildHead();
    whole->addWidget(m_head);
    whole->addWidget(m_pages, 1);
    m_pages->addWidget(m_scroll);
    m_scroll->setContentWidth(kContentWidth);
    buildQuestion();
    buildFoot();
    whole->addWidget(m_foot);
}

void AssessmentPage::buildHead()
{
    auto* column = new QVBoxLayout(m_head);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k16);
    column->setSpacing(space::k12);
    auto* line = new QWidget(m_head);
    auto* split = new SplitLayout(line);
    split->addWidget(new Paragraph(posturewords::placeTitle(m_place), TextStyle::Title3, Role::Text, line));
    auto* stop = new Button(tr("Stop for now"), Button::Kind::Quiet, line);
    stop->setObjectName(QStringLiteral("stopCheck"));
    stop->setSize(Button::Size::Compact);
    split->addWidget(stop);
    column->addWidget(line);
    m_bar = new SessionBar(tr("Questions"), m_head);
    column->addWidget(m_bar);
    connect(stop, &Button::clicked, this, &AssessmentPage::closed);
}

void AssessmentPage::buildQuestion()
{
    QVBoxLayout* content = m_scroll->content();
    content->addStretch(1);
    m_position = new Paragraph({}, TextStyle::Small, Role::Text2, m_scroll);
    m_position->setObjectName(QStringLiteral("position"));
    content->addWidget(m_position);
    m_columns = new Columns(kStackBelow, m_scroll);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::k12);
    m_ask = new Paragraph({}, TextStyle::Title1, Role::Text, m_scroll);
    m_ask->setObjectName(QStringLiteral("ask"));
    m_goodTitle = new Paragraph(tr("What good looks like"), TextStyle::Small, Role::Text2, m_scroll);
    m_goodTitle->setWeight(Weight::SemiBold);
    m_good = new Paragraph({}, TextStyle::Cue, Role::Text, m_scroll);
    m_why = new ReasonText({}, TextStyle::Body, m_scroll);
    words->addWidget(m_ask);
    words->addSpacing(space::k4);
    words->addWidget(m_goodTitle);
    words->addSpacing(-space::k8);
    words->addWidget(m_good);
    words->addWidget(m_why);
    words->addStretch(1);
    m_figure = new MarkedFigure(builtinFigures(), m_scroll);
    m_figure->setMinimumSize(kFigureWidth, kFigureHeight);
    m_columns->addColumn(words, kWordShare);
    m_columns->addColumn(m_figure, kFigureShare);
    content->addWidget(m_columns);
    // Where there is no room beside the words the answers matter more than the picture.
    connect(m_columns, &Columns::stackedChanged, this,
            [this](bool stacked) { m_figure->setVisible(!stacked && m_draft.step > 0); });
    auto* holder = new QWidget(m_scroll);
    holder->setAccessibleName(tr("Your answer"));
    auto* tiles = new Columns(kStackBelow, holder);
    auto* holderColumn = new QVBoxLayout(holder);
    holderColumn->setContentsMargins(0, space::k8, 0, 0);
    holderColumn->addWidget(tiles);
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        auto* choice = new ChoiceCard(QString(), QString(), tiles);
        choice->setObjectName(QStringLiteral("answer%1").arg(i + 1));
        choice->setKeyHint(QString::number(i + 1));
        tiles->addColumn(choice, 1);
        m_choices[i] = choice;
        connect(choice, &ChoiceCard::clicked, this, [this, i] { answer(static_cast<int>(i)); });
    }
    content->addWidget(holder);
    m_error = new Banner(Banner::Kind::Caution, {}, {}, m_scroll);
    m_error->hide();
    content->addWidget(m_error);
    content->addStretch(2);
}

void AssessmentPage::buildFoot()
{
    auto* column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Divider(m_foot));
    auto* line = new QWidget(m_foot);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(space::k24, space::k12, space::k24, space::k12);
    row->setSpacing(space::k16);
    m_back = new Button(tr("Back"), Button::Kind::Quiet, line);
    m_back->setIconName(QStringLiteral("left"));
    m_back->setObjectName(QStringLiteral("backQuestion"));
    auto* hint =
        new Paragraph(tr("Keys 1 to 4 answer, Esc stops. Nothing is saved before the last question; you can go on "
                         "later."),
                      TextStyle::Small, Role::Text2, line);
    hint->setAlignment(Qt::AlignHCenter);
    m_next = new Button(tr("Next"), Button::Kind::Secondary, line);
    m_next->setObjectName(QStringLiteral("nextQuestion"));
    m_next->setTrailingIcon(QStringLiteral("right"));
    row->addWidget(m_back);
    row->addWidget(hint, 1, Qt::AlignVCenter);
    row->addWidget(m_next);
    column->addWidget(line);
    connect(m_back, &Button::clicked, this, &AssessmentPage::back);
    connect(m_next, &Button::clicked, this, &AssessmentPage::next);
}

bool AssessmentPage::showsResult() const
{
    return m_pages->currentWidget() != m_scroll;
}

void AssessmentPage::start()
{
    m_draft.step = std::clamp(m_draft.step, 0, lastStep());
    showStep();
}

bool AssessmentPage::isAnswered() const
{
    if (m_draft.step == 0) {
        return m_draft.exposure.has_value();
    }
    return m_draft.answers.contains(m_checklist.items[static_cast<std::size_t>(m_draft.step - 1)].id);
}

void AssessmentPage::showStep()
{
    m_error->hide();
    const int step = m_draft.step;
    std::vector<SessionBar::Segment> segments;
    for (int i = 0; i <= lastStep(); ++i) {
        segments.push_back({1, i < step ? 1.0 : 0.0});
    }
    m_bar->setSegments(segments);
    const QString position =
        step == 0 ? tr("First, about your day") : tr("Question %1 of %2").arg(step).arg(lastStep());
    m_bar->setValueText(position);
    m_position->setText(position);
    if (step == 0) {
        showExposure();
    } else {
        showItem(m_checklist.items[static_cast<std::size_t>(step - 1)]);
    }
    m_back->setVisible(step > 0);
    m_next->setText(step == lastStep() ? tr("See the result") : tr("Next"));
    m_next->setVisible(isAnswered());
    m_scroll->scrollToTop();
    const auto chosen =
        std::find_if(m_choices.begin(), m_choices.end(), [](const ChoiceCard* c) { return c->isChecked(); });
    (chosen != m_choices.end() ? *chosen : m_choices.front())->setFocus(Qt::OtherFocusReason);
}

void AssessmentPage::showExposure()
{
    m_ask->setText(posturewords::exposureQuestion(m_place));
    for (QWidget* part : std::initializer_list<QWidget*>{m_goodTitle, m_good, m_figure}) {
        part->hide();
    }
    m_why->setText(tr("More hours in one place make its score weigh more."));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setVisible(i < countOf<posture::Exposure>);
        if (i < countOf<posture::Exposure>) {
            const auto exposure = static_cast<posture::Exposure>(i);
            m_choices[i]->setText(words::of(exposure));
            m_choices[i]->setAccessibleName(words::of(exposure));
            m_choices[i]->setAccessibleDescription(m_ask->text());
            m_choices[i]->setChecked(m_draft.exposure == exposure);
        }
    }
}

void AssessmentPage::showItem(const posture::Item& item)
{
    m_ask->setText(QString::fromStdString(item.ask));
    m_good->setText(QString::fromStdString(item.good));
    m_why->setText(QString::fromStdString(item.why));
    m_figure->showMarks(QString::fromStdString(item.picture.figure), {{0, item.picture.mark}});
    m_goodTitle->show();
    m_good->show();
    m_figure->setVisible(!m_columns->isStacked());
    const auto found = m_draft.answers.find(item.id);
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const auto answer = static_cast<posture::Answer>(i);
        m_choices[i]->show();
        m_choices[i]->setText(words::of(answer));
        m_choices[i]->setAccessibleName(words::of(answer));
        m_choices[i]->setAccessibleDescription(m_ask->text());
        m_choices[i]->setChecked(found != m_draft.answers.end() && found->second == answer);
    }
}

void AssessmentPage::answer(int choice)
{
    if (m_draft.step == 0) {
        m_draft.exposure = static_cast<posture::Exposure>(choice);
    } else {
        m_draft.answers[m_checklist.items[static_cast<std::size_t>(m_draft.step - 1)].id] =
            static_cast<posture::Answer>(choice);
    }
    keep();
    next();
}

void AssessmentPage::next()
{
    if (!isAnswered()) {
        return;
    }
    if (m_draft.step == lastStep()) {
        save();
        return;
    }
    ++m_draft.step;
    keep();
    showStep();
}

void AssessmentPage::back()
{
    if (m_draft.step > 0) {
        --m_draft.step;
        keep();
        showStep();
    }
}

void AssessmentPage::keep()
{
    // Not being able to keep it loses nothing yet; what cannot be saved at the end is said there.
    static_cast<void>(m_coach.posture().keepDraft(m_place, m_draft));
}

void AssessmentPage::save()
{
    std::vector<posture::ItemAnswer> answers;
    for (const posture::Item& item : m_checklist.items) {
        if (const auto found = m_draft.answers.find(item.id); found != m_draft.answers.end()) {
            answers.push_back({item.id, found->second});
        }
    }
    const auto exposure = m_draft.exposure.value_or(posture::Exposure::TwoToFour);
    if (const auto kept = m_coach.posture().save(m_place, exposure, answers); !kept) {
        showStep();
        const ErrorText text = m_phrases.error(kept.error());
        m_error->setText(tr("The answers could not be saved: %1").arg(text.what), text.hint);
        m_error->show();
        m_scroll->ensureWidgetVisible(m_error);
        return;
    }
    m_draft = {};
    showResult();
    emit saved(tr("%1: result saved").arg(words::of(m_place)));
}

void AssessmentPage::showResult()
{
    auto* result = new AssessmentResult(m_checklist, m_coach.posture().report(m_place), m_phrases, m_pages);
    connect(result, &AssessmentResult::closed, this, &AssessmentPage::closed);
    m_pages->addWidget(result);
    m_pages->setCurrentWidget(result);
    m_head->hide();
    m_foot->hide();
    result->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void AssessmentPage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        emit closed();
        return;
    }
    if (showsResult()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int choice = key - Qt::Key_1;
    if (choice >= 0 && choice < static_cast<int>(m_choices.size()) &&
        !m_choices[static_cast<std::size_t>(choice)]->isHidden()) {
        answer(choice);
    } else if (key == Qt::Key_Backspace || key == Qt::Key_Back) {
        back();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AssessmentPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Role::Window));
}

} // namespace plumbline
