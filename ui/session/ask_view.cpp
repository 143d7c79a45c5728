#include "ui/session/ask_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/score_slider.h"

#include <QKeyEvent>

namespace plumbline {

AskView::AskView(QWidget* parent)
    : QWidget(parent)
    , m_title(new Paragraph({}, TextStyle::PlayerTitle, Role::Text, this))
    , m_detail(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_question(new Paragraph(tr("How is your lower back right now?"), TextStyle::Title2, Role::Text, this))
    , m_scores(new QWidget(this))
    , m_hint(new Paragraph(tr("0 is no pain, 1 to 3 mild, 4 to 6 moderate, 7 to 10 strong. The session follows your "
                              "answer, and pain in a set is compared with it."),
                           TextStyle::Body, Role::Text2, this))
    , m_banner(new Banner(Banner::Kind::Caution, {}, {}, this))
    , m_back(new Button(tr("Back to Today"), Button::Kind::Primary, this))
{
    auto* flow = new FlowLayout(m_scores);
    for (int score = 0; score <= 10; ++score) {
        auto* button = new Button(QString::number(score), Button::Kind::Secondary, m_scores);
        button->setSize(Button::Size::Player);
        button->setMinimumLabelWidth(64);
        button->setObjectName(QStringLiteral("painNow%1").arg(score));
        button->setAccessibleName(tr("Pain now %1 of 10, %2").arg(score).arg(ScoreSlider::word(score)));
        flow->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &Button::clicked, this, [this, score] { emit answered(score); });
    }
    m_back->setSize(Button::Size::Large);
    connect(m_back, &Button::clicked, this, &AskView::closed);

    auto* scroll = new PageScroll(this);
    scroll->setContentWidth(784);
    QVBoxLayout* column = scroll->content();
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addSpacing(space::k24);
    column->addWidget(m_question);
    column->addWidget(m_scores);
    column->addWidget(m_hint);
    column->addWidget(m_banner);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch(2);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void AskView::ask(const QString& title, const QString& detail, int last)
{
    m_asking = true;
    m_title->setText(title);
    m_detail->setText(detail);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_question, m_scores, m_hint})
        widget->show();
    m_banner->hide();
    m_back->hide();
    m_buttons[static_cast<std::size_t>(std::clamp(last, 0, 10))]->setFocus();
}

void AskView::refuse(const QString& heading, const QString& sentence, bool urgent)
{
    m_asking = false;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_question, m_scores, m_hint})
        widget->hide();
    m_banner->setKind(urgent ? Banner::Kind::Urgent : Banner::Kind::Caution);
    m_banner->setText(heading, sentence);
    m_banner->show();
    m_back->show();
    m_back->setFocus();
}

void AskView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_asking && key >= Qt::Key_0 && key <= Qt::Key_9)
        emit answered(key - Qt::Key_0);
    else if (m_asking && key == Qt::Key_End)
        emit answered(10);
    else if (key == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace plumbline
