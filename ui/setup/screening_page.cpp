#include "ui/setup/screening_page.h"

#include "ui/setup/safety_form.h"
#include "ui/setup/setup_text.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>

namespace plumbline {

namespace {

constexpr int kContentWidth = 784; // design.md 3, wizard step

} // namespace

ScreeningPage::ScreeningPage(app::Coach& coach, const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_coach(coach)
    , m_phrases(phrases)
    , m_scroll(new PageScroll(this))
    , m_errorBox(new QWidget(this))
    , m_error(new Banner(Banner::Kind::Caution, {}, {}, m_errorBox))
    , m_missing(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_save(new Button(tr("Save answers"), Button::Kind::Primary, this))
{
    setObjectName(QStringLiteral("screeningPage"));
    m_save->setObjectName(QStringLiteral("saveScreening"));
    m_save->setSize(Button::Size::Large);
    m_scroll->setContentWidth(kContentWidth);
    m_scroll->content()->addWidget(new Paragraph(tr("Safety check"), TextStyle::Title1, Role::Text, m_scroll));
    m_scroll->content()->addSpacing(-space::k12);
    m_scroll->content()->addWidget(
        new Paragraph(tr("How is it today? It is asked again every four weeks, when pain is strong and when signs in "
                         "a leg appear."),
                      TextStyle::Body, Role::Text2, m_scroll));

    auto* cancel = new Button(tr("Cancel"), Button::Kind::Quiet, this);
    connect(cancel, &Button::clicked, this, &ScreeningPage::cancelled);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &ScreeningPage::cancelled);
    connect(m_save, &Button::clicked, this, &ScreeningPage::save);
    m_missing->setAlignment(Qt::AlignRight);
    auto* footer = new QHBoxLayout;
    m_footer = footer;
    footer->setSpacing(space::k20);
    footer->addWidget(cancel, 0, Qt::AlignVCenter);
    footer->addWidget(m_missing, 1, Qt::AlignVCenter);
    footer->addWidget(m_save);

    auto* error = new QVBoxLayout(m_errorBox);
    error->setContentsMargins(space::k32, 0, space::k32, space::k16);
    error->addWidget(m_error);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_errorBox);
    column->addWidget(new Divider(this));
    column->addLayout(footer);
    start();
}

void ScreeningPage::start()
{
    m_answers = SafetyAnswers{};
    m_errorBox->hide();
    rebuild();
    m_scroll->scrollToTop();
    m_form->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void ScreeningPage::rebuild()
{
    delete m_form;
    m_form = new SafetyForm(m_answers, m_phrases, m_coach.todaysDay(), m_scroll->widget());
    m_scroll->content()->addWidget(m_form);
    connect(m_form, &SafetyForm::changed, this, &ScreeningPage::refresh);
    refresh();
}

void ScreeningPage::refresh()
{
    const SafetyGap gap = m_answers.gap();
    m_save->setEnabled(!gap.any());
    m_missing->setText(gap.any() ? setuptext::missing({SetupGap::SafetyQuestions, gap.questions()}) : QString{});
    m_save->setAccessibleDescription(m_missing->text());
    const bool locked = m_answers.lock() && !m_answers.isCleared();
    m_save->setKind(locked ? Button::Kind::Secondary : Button::Kind::Primary);
}

void ScreeningPage::save()
{
    const auto saved = m_coach.answerScreening(m_answers.screening());
    if (saved) {
        emit done();
        return;
    }
    const ErrorText words = m_phrases.error(saved.error());
    m_error->setText(tr("The answers could not be saved: %1").arg(words.what), words.hint);
    m_errorBox->show();
}

void ScreeningPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The footer keeps to the page's column; the quiet button's label, not its edge, stands on it.
    const int side = m_scroll->sideMargin(width());
    m_footer->setContentsMargins(side - space::k12, space::k16, side, space::k16);
}

void ScreeningPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Role::Window));
}

void openClearedDialog(app::Coach& coach, const Phrases& phrases, QWidget* parent)
{
    const auto lock = coach.lock();
    if (!lock) {
        return;
    }
    auto* dialog = new Dialog(ScreeningPage::tr("Has a professional cleared you for strength training?"),
                              ScreeningPage::tr("You told Plumbline: %1. Say yes only if a doctor, midwife or "
                                                "physiotherapist knows about it and agrees. It is recorded with "
                                                "today's date, and training starts gently.")
                                  .arg(phrases.lockBecause(*lock).join(QStringLiteral("; "))),
                              parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("clearedDialog"));
    dialog->setButtons(ScreeningPage::tr("Not yet"), ScreeningPage::tr("Yes, I have been cleared"));
    QObject::connect(dialog, &QDialog::accepted, parent, [&coach, &phrases, parent] {
        const auto done = coach.confirmCleared();
        if (!done) {
            auto* sorry =
                new Dialog(ScreeningPage::tr("This could not be saved"), phrases.errorSentence(done.error()), parent);
            sorry->setAttribute(Qt::WA_DeleteOnClose);
            sorry->setButtons(ScreeningPage::tr("Close"), ScreeningPage::tr("Close"));
            sorry->open();
        }
    });
    dialog->open();
}

} // namespace plumbline
