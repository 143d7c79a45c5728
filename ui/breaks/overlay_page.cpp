#include "ui/breaks/overlay_page.h"

#include "ui/breaks/overlay_parts.h"
#include "ui/breaks/overlay_stage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>
#include <QScrollArea>

namespace plumbline {

namespace {

/// Somebody who types into another window when the break opens must not end it with the next key.
constexpr int kGrace_ms = 1200;
constexpr int kMostCues = 2;
constexpr int kStackBelow = 900;  // px at 100 % text: the picture goes above the words
constexpr int kDrawnWidth = 1200; // of design/break-overlay.png; beyond it margins and picture grow
constexpr int kStageWidth = 470;  // design.md 2.7
constexpr int kStageHeight = 520;
constexpr int kStackedStage = 220; // px: its height above the words
constexpr int kBetween = 72;
constexpr int kRing = 184;
constexpr int kSmallRing = 132;

} // namespace

OverlayPage::OverlayPage(const figure::FigureLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_clock(new Label({}, TextStyle::Title3, Role::OverlayText3, this))
    , m_count(new Label({}, TextStyle::Title3, Role::OverlayText3, this))
    , m_stage(new OverlayStage(library, this))
    , m_scroll(new QScrollArea(this))
    , m_words(new QWidget)
    , m_middle(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFocusPolicy(Qt::StrongFocus);
    for (Label* label : {m_clock, m_count})
        label->setWeight(Weight::Regular);
    buildWords();
    buildButtons();
    auto* top = new QHBoxLayout;
    top->addWidget(m_clock);
    top->addStretch();
    top->addWidget(m_count);
    m_middle->setSpacing(kBetween);
    m_middle->addWidget(m_stage, 1);
    // As high as the words are, if there is room: the buttons stand right under them.
    auto* words = new QVBoxLayout;
    words->setSpacing(space::k20);
    words->addStretch();
    words->addWidget(m_scroll, 1);
    words->addWidget(m_buttons);
    words->addStretch();
    m_middle->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(top);
    column->addStretch(1);
    column->addLayout(m_middle, 12);
    column->addStretch(1);
    connect(&Theme::current(), &Theme::changed, this, &OverlayPage::arrange, Qt::QueuedConnection);
    arrange();
}

void OverlayPage::buildWords()
{
    m_reason = new Paragraph({}, TextStyle::Cue, Role::OverlayText2, m_words);
    m_reason->setWeight(Weight::Regular);
    m_title = new Paragraph({}, TextStyle::Number, Role::OverlayText, m_words);
    m_step = new Label({}, TextStyle::Article, Role::OverlayText3, m_words);
    m_cues = new Paragraph({}, TextStyle::Cue, Role::OverlayText2, m_words);
    m_cues->setWeight(Weight::Regular);
    m_ring = new OverlayRing(m_words);
    m_tempo = new Paragraph({}, TextStyle::Title2, Role::OverlayText, m_words);
    m_amount = new Paragraph({}, TextStyle::Article, Role::OverlayText3, m_words);
    m_other = new OverlayButton(tr("Something else"), OverlayButton::Kind::Plain, OverlayButton::Size::Small, m_words);
    m_other->setIconName(QStringLiteral("swap"));
    m_other->setObjectName(QStringLiteral("breakOther"));
    m_next = new OverlayButton(tr("Next move"), OverlayButton::Kind::Plain, OverlayButton::Size::Small, m_words);
    m_next->setIconName(QStringLiteral("right"));
    m_next->setObjectName(QStringLiteral("breakNext"));
    connect(m_other, &QAbstractButton::clicked, this, [this] { act(&OverlayPage::otherWanted); });
    connect(m_next, &QAbstractButton::clicked, this, &OverlayPage::nextMove);

    auto* choices = new QWidget(m_words);
    auto* flow = new FlowLayout(choices, space::k4);
    flow->addWidget(m_next);
    flow->addWidget(m_other);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(space::k4);
    beside->addStretch();
    beside->addWidget(m_tempo);
    beside->addWidget(m_amount);
    beside->addSpacing(space::k8);
    beside->addWidget(choices);
    beside->addStretch();
    auto* time = new QHBoxLayout;
    time->setSpacing(space::k32);
    time->addWidget(m_ring);
    time->addLayout(beside, 1);

    auto* column = new QVBoxLayout(m_words);
    column->setContentsMargins(0, 0, space::k8, 0);
    column->setSpacing(space::k8);
    column->addWidget(m_reason);
    column->addWidget(m_title);
    column->addWidget(m_step);
    column->addSpacing(space::k4);
    column->addWidget(m_cues);
    column->addSpacing(space::k20);
    column->addLayout(time);
    m_scroll->setWidget(m_words);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // The overlay's own ground shows through.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_words->setAutoFillBackground(false);
}

void OverlayPage::buildButtons()
{
    m_buttons = new QWidget(this);
    auto* row = new QWidget(m_buttons);
    auto* flow = new FlowLayout(row, space::k12);
    const auto add = [&](const QString& text, OverlayButton::Kind kind, const char* name, const QString& key) {
        auto* button = new OverlayButton(text, kind, OverlayButton::Size::Large, row);
        button->setObjectName(QString::fromLatin1(name));
        button->setKeyHint(key);
        flow->addWidget(button);
        return button;
    };
    m_done = add(tr("Done"), OverlayButton::Kind::Filled, "breakDone", tr("Enter"));
    m_done->setIconName(QStringLiteral("check"));
    m_snooze = add({}, OverlayButton::Kind::Outlined, "breakSnooze", tr("S"));
    m_skip = add(tr("Skip"), OverlayButton::Kind::Plain, "breakSkip", tr("Esc"));
    m_escape = new Paragraph(tr("Esc leaves the break at any time."), TextStyle::Body, Role::OverlayText3, m_buttons);
    auto* column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addWidget(row);
    column->addWidget(m_escape);
    m_escape->hide();
    connect(m_done, &QAbstractButton::clicked, this, [this] { act(&OverlayPage::done); });
    connect(m_snooze, &QAbstractButton::clicked, this, [this] { act(&OverlayPage::snoozed); });
    connect(m_skip, &QAbstractButton::clicked, this, &OverlayPage::skipped);
}

void OverlayPage::showBreak(const BreakFace& face)
{
    m_face = face;
    m_reason->setText(face.reason);
    m_reason->setVisible(!face.reason.isEmpty());
    m_count->setText(face.count);
    m_snooze->setText(face.snooze);
    m_snooze->setVisible(!face.snooze.isEmpty());
    m_other->setVisible(face.canSwap);
    m_ahead = 0;
    // Other moves in a break under way: they share the time that is left.
    const double from = std::exchange(m_passedShare, 0.0);
    for (MoveFace& move : m_face.moves)
        move.share *= 1 - from;
    m_ahead = -from;
    showMove(0);
}

void OverlayPage::showMove(int move)
{
    if (m_face.moves.empty())
        return;
    m_move = std::clamp(move, 0, static_cast<int>(m_face.moves.size()) - 1);
    const MoveFace& shown = m_face.moves[static_cast<std::size_t>(m_move)];
    const int count = static_cast<int>(m_face.moves.size());
    m_title->setText(shown.name);
    QStringList step;
    if (count > 1)
        step << tr("Move %1 of %2").arg(m_move + 1).arg(count);
    if (!shown.side.isEmpty())
        step << shown.side;
    m_step->setText(step.join(QStringLiteral(" · ")));
    m_step->setVisible(!step.isEmpty());
    m_cues->setText(shown.cues.mid(0, kMostCues).join(QLatin1Char(' ')));
    m_tempo->setText(shown.tempo.isEmpty() ? shown.amount : shown.tempo);
    m_amount->setText(shown.tempo.isEmpty() ? QString() : shown.amount);
    m_tempo->setVisible(!m_tempo->text().isEmpty());
    m_amount->setVisible(!m_amount->text().isEmpty());
    m_next->setVisible(m_move + 1 < count);
    m_stage->showMove(shown, m_face.figureMoves);
    fitWords();
    setAccessibleName(step.isEmpty() ? shown.name
                                     : shown.name + QStringLiteral(", ") + step.join(QStringLiteral(", ")));
}

void OverlayPage::showTime(std::chrono::milliseconds left, std::chrono::milliseconds length)
{
    m_ring->setTime(left, length);
    if (length.count() <= 0 || m_face.moves.empty())
        return;
    m_passedShare = std::clamp(1 - double(left.count()) / double(length.count()), 0.0, 1.0);
    const double at = m_passedShare + m_ahead;
    double end = 0;
    int move = 0;
    for (; move + 1 < static_cast<int>(m_face.moves.size()); ++move) {
        end += m_face.moves[static_cast<std::size_t>(move)].share;
        if (at < end)
            break;
    }
    if (move > m_move)
        showMove(move);
}

void OverlayPage::nextMove()
{
    if (m_move + 1 >= static_cast<int>(m_face.moves.size()))
        return;
    double end = 0;
    for (int move = 0; move <= m_move; ++move)
        end += m_face.moves[static_cast<std::size_t>(move)].share;
    m_ahead = std::max(m_ahead, end - m_passedShare);
    showMove(m_move + 1);
    focusDone();
}

void OverlayPage::setClock(const QString& time)
{
    m_clock->setText(time);
}

void OverlayPage::setSkipShown(bool shown)
{
    m_skip->setVisible(shown);
    m_escape->setVisible(!shown);
}

void OverlayPage::beginGrace()
{
    m_since.start();
}

bool OverlayPage::isGrace() const
{
    return m_since.isValid() && m_since.elapsed() < kGrace_ms;
}

void OverlayPage::focusDone()
{
    m_done->setFocus(Qt::OtherFocusReason);
}

void OverlayPage::act(void (OverlayPage::*signal)())
{
    if (!isGrace())
        (this->*signal)();
}

void OverlayPage::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit skipped();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act(&OverlayPage::done);
        return;
    case Qt::Key_S:
        if (m_face.letterKeys && !m_face.snooze.isEmpty())
            act(&OverlayPage::snoozed);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void OverlayPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OverlayPage::arrange()
{
    const bool stacked = width() < kStackBelow * (1 + Theme::current().textScale()) / 2;
    const bool low = height() < 700 || width() < 1100;
    const int margin = stacked || low ? space::k32 : 96;
    const int side = margin + std::max(0, width() - kDrawnWidth) / 5;
    layout()->setContentsMargins(stacked ? margin : side, space::k32, stacked ? margin : side, space::k32);
    m_middle->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_middle->setSpacing(stacked || low ? space::k24 : kBetween);
    // Very large text on a low screen: the words win, the picture goes.
    const bool noRoom = stacked && height() < 900 && Theme::current().textPercent() > 150;
    m_stage->setVisible(!noRoom);
    auto* column = static_cast<QBoxLayout*>(layout());
    for (const int spacer : {1, 3})
        column->setStretch(spacer, noRoom ? 0 : 1);
    m_ring->setDiameter(noRoom || height() < 700 ? kSmallRing : kRing);
    m_stage->setMinimumSize(stacked ? QSize(200, kStackedStage) : QSize(240, 240));
    m_stage->setMaximumHeight(stacked ? kStackedStage * 2 : std::max(kStageHeight, height() * 6 / 10));
    m_stage->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : std::max(kStageWidth, width() * 4 / 10));
    fitWords();
}

void OverlayPage::fitWords()
{
    layout()->activate();
    m_words->layout()->activate();
    m_scroll->setMinimumWidth(std::min(m_words->minimumSizeHint().width(), width()));
    m_scroll->setMaximumHeight(m_words->layout()->totalHeightForWidth(m_scroll->viewport()->width()));
}

} // namespace plumbline
