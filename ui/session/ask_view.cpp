#include "ui/session/ask_view.h"

#include "ui/session/still_picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/score_slider.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace plumbline {

namespace {

constexpr int kContentWidth = 1040;
constexpr int kPictureHeight = 168;
/// Below this height of the page the large picture gives way to the list.
constexpr int kRoomForPicture = 760;
/// The first score of each word of the scale (design.md 3): none, mild, moderate, strong.
constexpr std::array kWordStarts{0, 1, 4, 7, 11};

} // namespace

AskView::AskView(QWidget* parent)
    : QWidget(parent)
    , m_leave(new Button(tr("Back to Today"), Button::Kind::Ghost, this))
    , m_title(new Paragraph({}, TextStyle::PlayerTitle, Role::Text, this))
    , m_detail(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_question(new Paragraph(tr("How is your lower back right now?"), TextStyle::Title2, Role::Text, this))
    , m_scores(new QWidget(this))
    , m_hint(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_banner(new Banner(Banner::Kind::Caution, {}, {}, this))
    , m_back(new Button(tr("Back to Today"), Button::Kind::Primary, this))
    , m_session(new Card(tr("In this session"), this))
    , m_main(new StillPicture({0, kPictureHeight}, {}, m_session))
{
    buildScores();
    connect(&Theme::current(), &Theme::changed, this, &AskView::arrange);
    m_leave->setIconName(QStringLiteral("left"));
    m_leave->setToolTip(tr("Esc"));
    m_leave->setObjectName(QStringLiteral("leaveQuestion"));
    m_back->setSize(Button::Size::Large);
    connect(m_leave, &Button::clicked, this, &AskView::closed);
    connect(m_back, &Button::clicked, this, &AskView::closed);
    m_session->body()->addWidget(m_main);

    auto* columns = new Columns(700, this);
    columns->addColumn(makeQuestion(), 4);
    columns->addColumn(m_session, 3);
    auto* scroll = new PageScroll(this);
    scroll->setContentWidth(kContentWidth);
    scroll->content()->addStretch(1);
    scroll->content()->addWidget(columns);
    scroll->content()->addStretch(2);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(space::k12, space::k12, space::k12, 0);
    top->addWidget(m_leave);
    top->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(top);
    outer->addWidget(scroll);
}

QWidget* AskView::makeQuestion()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::k16, 0);
    column->setSpacing(space::k16);
    auto* names = new QVBoxLayout;
    names->setSpacing(space::k4);
    names->addWidget(m_title);
    names->addWidget(m_detail);
    column->addLayout(names);
    column->addSpacing(space::k8);
    column->addWidget(m_question);
    column->addWidget(m_scores);
    column->addWidget(m_hint);
    column->addWidget(m_banner);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch();
    return box;
}

void AskView::buildScores()
{
    auto* grid = new QGridLayout(m_scores);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::k8);
    grid->setVerticalSpacing(space::k8);
    grid->setColumnStretch(5, 1);
    for (std::size_t row = 0; row + 1 < kWordStarts.size(); ++row) {
        const int first = kWordStarts[row];
        QString word = ScoreSlider::word(first);
        word[0] = word[0].toUpper();
        auto* label = new Label(word, TextStyle::Body, Role::Text2, m_scores);
        grid->addWidget(label, static_cast<int>(row), 0, Qt::AlignLeft | Qt::AlignVCenter);
        for (int score = first; score < kWordStarts[row + 1]; ++score) {
            auto* button = new Button(QString::number(score), Button::Kind::Secondary, m_scores);
            button->setSize(Button::Size::Player);
            button->setMinimumLabelWidth(72);
            button->setObjectName(QStringLiteral("painNow%1").arg(score));
            button->setAccessibleName(tr("Pain now %1 of 10, %2").arg(score).arg(ScoreSlider::word(score)));
            grid->addWidget(button, static_cast<int>(row), 1 + score - first);
            m_buttons.push_back(button);
            connect(button, &Button::clicked, this, [this, score] { emit answered(score); });
        }
    }
    grid->setColumnMinimumWidth(0, 88);
}

void AskView::ask(const AskContent& content)
{
    m_asking = true;
    m_title->setText(content.title);
    m_detail->setText(content.detail);
    const QString follows = tr("The session follows your answer, and pain in a set is compared with it.");
    m_hint->setText(content.last ? tr("%1 Your last answer was %2.").arg(follows).arg(*content.last) : follows);
    fillSession(content);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_leave, m_question, m_scores, m_hint, m_session}) {
        widget->show();
    }
    m_banner->hide();
    m_back->hide();
    arrange();
    m_buttons[static_cast<std::size_t>(std::clamp(content.last.value_or(0), 0, 10))]->setFocus();
}

void AskView::fillSession(const AskContent& content)
{
    m_main->setPicture(content.main);
    delete m_rows;
    m_rows = new QWidget(m_session);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::k12);
    grid->setVerticalSpacing(space::k8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const AskContent::Row& each : content.rows) {
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* name = new Paragraph(each.name, TextStyle::Body, Role::Text, m_rows);
        name->setWeight(Weight::SemiBold);
        words->addStretch();
        words->addWidget(name);
        words->addWidget(new Paragraph(each.dose, TextStyle::Small, Role::Text2, m_rows));
        words->addStretch();
        grid->addWidget(new StillPicture(kRowPicture, each.picture, m_rows), row, 0, Qt::AlignVCenter);
        grid->addLayout(words, row, 1);
        ++row;
    }
    if (!content.also.isEmpty()) {
        grid->addWidget(new Paragraph(tr("Before and after: %1").arg(content.also.join(QStringLiteral(", "))),
                                      TextStyle::Small, Role::Text2, m_rows),
                        row, 0, 1, 2);
    }
    m_session->body()->addWidget(m_rows);
}

void AskView::refuse(const QString& heading, const QString& sentence, bool urgent)
{
    m_asking = false;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_leave, m_question, m_scores, m_hint, m_session}) {
        widget->hide();
    }
    m_banner->setKind(urgent ? Banner::Kind::Urgent : Banner::Kind::Caution);
    m_banner->setText(heading, sentence);
    m_banner->show();
    m_back->show();
    m_back->setFocus();
}

void AskView::arrange()
{
    m_main->setVisible(height() >= kRoomForPicture && !Theme::current().isLargeText());
    // A grid gives way to what else is in the column; a number's button keeps its height.
    for (Button* button : m_buttons) {
        button->setMinimumHeight(button->sizeHint().height());
    }
}

void AskView::resizeEvent(QResizeEvent*)
{
    arrange();
}

void AskView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_asking && key >= Qt::Key_0 && key <= Qt::Key_9) {
        emit answered(key - Qt::Key_0);
    } else if (m_asking && key == Qt::Key_End) {
        emit answered(10);
    } else if (key == Qt::Key_Escape) {
        emit closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace plumbline
