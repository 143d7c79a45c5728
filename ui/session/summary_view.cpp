#include "ui/session/summary_view.h"

#include "ui/session/still_picture.h"
#include "ui/session/wording.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/score_slider.h"
#include "ui/widgets/stepper.h"

#include <QGridLayout>
#include <QPainter>

namespace plumbline {

namespace {

constexpr int kContentWidth = 880;

/// A tick in a petrol disc.
class DoneMark : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {56, 56}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Role::Primary));
        painter.drawEllipse(QRectF(0, 0, 56, 56));
        icons::paint(painter, QStringLiteral("check"), QRectF(14, 14, 28, 28), theme.colour(Role::OnPrimary));
    }
};

} // namespace

SummaryView::SummaryView(SessionRunner& runner, SessionFigures& figures, const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_figures(figures)
    , m_phrases(phrases)
    , m_scroll(new PageScroll(this))
    , m_title(new Paragraph({}, TextStyle::Title1, Role::Text, this))
    , m_headline(new Paragraph({}, TextStyle::Title3, Role::Text2, this))
    , m_problem(new Banner(Banner::Kind::Caution, {}, {}, this))
{
    m_headline->setWeight(Weight::Regular);
    m_scroll->setContentWidth(kContentWidth);
    QVBoxLayout* column = m_scroll->content();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_headline);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::k16);
    top->addWidget(new DoneMark(this), 0, Qt::AlignTop);
    top->addLayout(words, 1);
    column->addLayout(top);
    column->addSpacing(space::k4);
    column->addWidget(m_problem);
    buildDone(column);
    buildPain(column);

    m_correct = new Button(tr("Correct a set"), Button::Kind::Secondary, this);
    m_finish = new Button(tr("Finish"), Button::Kind::Primary, this);
    m_finish->setObjectName(QStringLiteral("finish"));
    for (Button* button : {m_correct, m_finish}) {
        button->setSize(Button::Size::Large);
    }
    // The way on stays in view whatever the page above it holds.
    m_after = new Paragraph({}, TextStyle::Small, Role::Text2, this);
    m_footer = new QHBoxLayout;
    m_footer->setSpacing(space::k8);
    m_footer->addWidget(m_after, 1, Qt::AlignVCenter);
    m_footer->addWidget(m_correct);
    m_footer->addWidget(m_finish);
    column->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(new Divider(this));
    outer->addLayout(m_footer);
    connect(&Theme::current(), &Theme::changed, this, &SummaryView::fitFooter);
    connect(m_finish, &Button::clicked, this, &SummaryView::finish);
    connect(m_correct, &Button::clicked, this, [this] {
        if (m_runner.book() && m_runner.book()->isPractice()) {
            keepPractice();
        } else {
            m_corrections->setVisible(!m_corrections->isVisible());
        }
    });
}

void SummaryView::buildDone(QVBoxLayout* column)
{
    m_done = new Card(this);
    m_next = new Card(tr("Next time"), this);
    auto* columns = new Columns(700, this);
    columns->addColumn(m_done, 5);
    columns->addColumn(m_next, 3);
    columns->setEqualHeights(true);
    column->addWidget(columns);
    m_corrections = new Card(tr("Correct a set"), this);
    m_corrections->hide();
    column->addWidget(m_corrections);
}

void SummaryView::buildPain(QVBoxLayout* column)
{
    m_pain = new Card(this);
    auto* title = new Paragraph(tr("Lower back now"), TextStyle::Title3, Role::Text, m_pain);
    m_painHint = new Paragraph({}, TextStyle::Small, Role::Text2, m_pain);
    m_score = new ScoreSlider(tr("Lower back pain now"), m_pain);
    m_score->setObjectName(QStringLiteral("painAfter"));
    m_log = new Button({}, Button::Kind::Secondary, m_pain);
    m_log->setMinimumLabelWidth(190);
    auto* words = new QWidget(m_pain);
    auto* wordColumn = new QVBoxLayout(words);
    wordColumn->setContentsMargins(0, 0, 0, 0);
    wordColumn->setSpacing(space::k4);
    wordColumn->addStretch();
    wordColumn->addWidget(title);
    wordColumn->addWidget(m_painHint);
    wordColumn->addStretch();
    auto* columns = new Columns(620, m_pain);
    columns->addColumn(words, 3);
    columns->addColumn(m_score, 5);
    auto* logBox = new QWidget(m_pain);
    auto* logColumn = new QVBoxLayout(logBox);
    logColumn->setContentsMargins(0, 0, 0, 0);
    logColumn->addStretch();
    logColumn->addWidget(m_log);
    logColumn->addStretch();
    columns->addColumn(logBox, 0);
    columns->setEqualHeights(true);
    m_pain->body()->addWidget(columns);
    column->addWidget(m_pain);
    const auto name = [this](int value) {
        m_painAfter.reset();
        m_log->setText(tr("Log %1, %2").arg(value).arg(ScoreSlider::word(value)));
        m_log->setIconName({});
    };
    connect(m_score, &QAbstractSlider::valueChanged, this, name);
    connect(m_log, &Button::clicked, this, [this] {
        m_painAfter = PainScore{m_score->value()};
        save();
        m_log->setText(tr("Logged %1, %2").arg(m_score->value()).arg(ScoreSlider::word(m_score->value())));
        m_log->setIconName(QStringLiteral("check"));
    });

    m_note = new QLineEdit(this);
    m_note->setPlaceholderText(tr("Add a note for yourself"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(500);
    m_note->setObjectName(QStringLiteral("note"));
    m_sleep = new Chip(tr("I slept badly"), this);
    m_sleep->setBaseHeight(40);
    m_sleep->setToolTip(tr("Poor sleep can make a session feel harder"));
    m_noteRow = new QWidget(this);
    auto* split = new QHBoxLayout(m_noteRow);
    split->setContentsMargins(0, 0, 0, 0);
    split->setSpacing(space::k12);
    split->addWidget(m_note, 1);
    split->addWidget(m_sleep);
    column->addWidget(m_noteRow);
}

QString SummaryView::headline(bool early) const
{
    const session::View view = m_runner.view();
    const auto length = std::max<long>(1, std::chrono::round<minutes>(view.sessionElapsed).count());
    QStringList parts;
    parts << tr("%n minute(s)", nullptr, static_cast<int>(length));
    parts << tr("%1 of %n set(s)", nullptr, view.setsPlanned).arg(view.setsDone);
    if (m_runner.book() && !m_runner.book()->isPractice()) {
        const app::Coach& coach = m_runner.coach();
        const Day today = coach.todaysDay();
        const auto week = coach.history(mondayOf(today), today).sessions.size();
        if (week > 1) {
            parts << tr("session %1 this week").arg(week);
        }
    }
    if (early) {
        parts << tr("ended early, saved and counted");
    }
    return parts.join(QStringLiteral(" · "));
}

void SummaryView::open(const QString& title, bool early)
{
    m_session = title;
    m_early = early;
    m_painAfter.reset();
    const bool practice = m_runner.book() && m_runner.book()->isPractice();
    m_title->setText(practice ? tr("%1: one set tried").arg(title)
                              : (early ? tr("%1 is saved").arg(title) : tr("%1 is done").arg(title)));
    const QSignalBlocker quiet(m_score);
    m_score->setValue(m_runner.base().value);
    m_log->setText(tr("Log %1, %2").arg(m_score->value()).arg(ScoreSlider::word(m_score->value())));
    m_log->setIconName({});
    m_painHint->setText(
        tr("Before the session: %1. It helps to log this once more tomorrow morning.").arg(m_runner.base().value));
    m_note->clear();
    m_sleep->setChecked(false);
    m_corrections->hide();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_next, m_pain, m_noteRow}) {
        widget->setVisible(!practice);
    }
    m_after->setVisible(!practice);
    m_correct->setText(practice ? tr("Count this set") : tr("Correct a set"));
    m_correct->setEnabled(true);
    // On record as finished from now on, so that closing the program here leaves nothing to resume.
    save();
    fillDone();
    fillNext();
    fillCorrections();
    refresh();
}

void SummaryView::refresh()
{
    m_headline->setText(headline(m_early));
    const auto& problem = m_runner.problem();
    m_problem->setVisible(problem.has_value());
    if (problem) {
        m_problem->setText(tr("Not everything is saved yet"), m_phrases.errorSentence(*problem));
    }
    fillDone();
}

void SummaryView::focusFinish()
{
    m_finish->setFocus(Qt::TabFocusReason);
}

void SummaryView::resizeEvent(QResizeEvent*)
{
    fitFooter();
}

/// In line with the page's column.
void SummaryView::fitFooter()
{
    const int side = m_scroll->sideMargin(width());
    m_footer->setContentsMargins(side, space::k12, side, space::k12);
}

void SummaryView::save()
{
    if (!m_runner.book()) {
        return;
    }
    const auto saved =
        m_runner.book()->finish(m_painAfter, m_note->text().trimmed().toStdString(), m_sleep->isChecked());
    m_problem->setVisible(!saved);
    if (!saved) {
        m_problem->setText(tr("Not everything is saved yet"), m_phrases.errorSentence(saved.error()));
    }
}

void SummaryView::finish()
{
    save();
    if (m_problem->isHidden()) {
        emit finished();
    }
}

void SummaryView::keepPractice()
{
    app::Coach& coach = m_runner.coach();
    const Instant now = coach.now();
    LogSession log;
    log.startedAt = ZonedTime{now.wall - m_runner.view().sessionElapsed, now.utcOffset};
    log.finishedAt = ZonedTime{now.wall, now.utcOffset};
    for (const session::Step& step : m_runner.state().steps) {
        if (step.record) {
            SetRecord record = *step.record;
            record.id = {};
            record.slot.reset();
            log.sets.push_back(record);
        }
    }
    const auto logged = coach.log(log);
    m_correct->setEnabled(!logged);
    m_correct->setText(logged ? tr("Counted") : tr("Count this set"));
    m_problem->setVisible(!logged);
    if (!logged) {
        m_problem->setText(tr("The set is not saved"), m_phrases.errorSentence(logged.error()));
    }
}

} // namespace plumbline
