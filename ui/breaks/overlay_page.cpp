#include "ui/breaks/overlay_page.h"

#include "ui/breaks/overlay_parts.h"
#include "ui/breaks/overlay_stage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace plumbline {

namespace {

/// Somebody who types into another window when the break opens must not end it with the next key.
constexpr int kGrace_ms = 1200;
constexpr int kMostCues = 2;
constexpr int kStackBelow = 900;  // px at 100 % text: the picture goes above the words
constexpr int kDrawnWidth = 1200; // of design/break-overlay.png; beyond it margins and picture grow
constexpr int kDrawnMargin = 96;
constexpr int kStageWidth = 470; // design.md 2.7
constexpr int kStageHeight = 520;
constexpr int kLeastStage = 240;
constexpr int kBetween = 72;
constexpr int kRing = 184;
constexpr int kSmallRing = 132;

} // namespace

/// As high as the words are where there is room, so that the buttons stand right under them; else it scrolls.
class WordsScroll : public QScrollArea {
public:
    explicit WordsScroll(QWidget* parent)
        : QScrollArea(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    }
    void setContentHeight(int height)
    {
        if (std::exchange(m_height, height) != height) {
            updateGeometry();
        }
    }
    QSize sizeHint() const override { return {minimumWidth(), m_height}; }

private:
    int m_height = 0;
};

OverlayPage::OverlayPage(const figure::FigureLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_clock(new Label({}, TextStyle::Title3, Role::OverlayText3, this))
    , m_count(new Label({}, TextStyle::Title3, Role::OverlayText3, this))
    , m_stage(new OverlayStage(library, this))
    , m_scroll(new WordsScroll(this))
    , m_words(new QWidget)
    , m_middle(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFocusPolicy(Qt::StrongFocus);
    for (Label* label : {m_clock, m_count}) {
        label->setWeight(Weight::Regular);
    }
    buildWords();
    buildTime();
    buildButtons();
    auto* top = new QHBoxLayout;
    top->addWidget(m_clock);
    top->addStretch();
    top->addWidget(m_count);
    m_middle->setSpacing(kBetween);
    m_middle->addWidget(m_stage, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::k20);
    words->addStretch(1);
    words->addWidget(m_scroll);
    words->addWidget(m_time); // like the buttons in sight at any text size: only the words scroll
    words->addWidget(m_buttons);
    words->addStretch(1);
    m_middle->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(top);
    column->addStretch(1);
    column->addLayout(m_middle);
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
    auto* column = new QVBoxLayout(m_words);
    column->setContentsMargins(0, 0, space::k8, 0);
    column->setSpacing(space::k8);
    column->addWidget(m_reason);
    column->addWidget(m_title);
    column->addWidget(m_step);
    column->addSpacing(space::k4);
    column->addWidget(m_cues);
    m_scroll->setWidget(m_words);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // The overlay's own ground shows through.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_words->setAutoFillBackground(false);
}

/// The ring, what to do in the time it counts, and what can be done instead.
void OverlayPage::buildTime()
{
    m_time = new QWidget(this);
    m_ring = new OverlayRing(m_time);
    m_tempo = new Paragraph({}, TextStyle::Title2, Role::OverlayText, m_time);
    m_amount = new Paragraph({}, TextStyle::Article, Role::OverlayText3, m_time);
    m_other = new OverlayButton(tr("Something else"), OverlayButton::Kind::Plain, OverlayButton::Size::Small, m_time);
    m_other->setIconName(QStringLiteral("swap"));
    m_other->setObjectName(QStringLiteral("breakOther"));
    m_next = new OverlayButton(tr("Next move"), OverlayButton::Kind::Plain, OverlayButton::Size::Small, m_time);
    m_next->setIconName(QStringLiteral("right"));
    m_next->setObjectName(QStringLiteral("breakNext"));
    connect(m_other, &QAbstractButton::clicked, this, [this] { act(&OverlayPage::otherWanted); });
    connect(m_next, &QAbstractButton::clicked, this, &OverlayPage::nextMove);

    auto* choices = new QWidget(m_time);
    auto* flow = new FlowLayout(choices, space::k12);
    flow->setRowSpacing(0);
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
    auto* row = new QHBoxLayout(m_time);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k32);
    row->addWidget(m_ring);
    row->addLayout(beside, 1);
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
    for (MoveFace& move : m_face.moves) {
        move.share *= 1 - from;
    }
    m_ahead = -from;
    showMove(0);
}

void OverlayPage::showMove(int move)
{
    if (m_face.moves.empty()) {
        return;
    }
    m_move = std::clamp(move, 0, static_cast<int>(m_face.moves.size()) - 1);
    const MoveFace& shown = m_face.moves[static_cast<std::size_t>(m_move)];
    const int count = static_cast<int>(m_face.moves.size());
    m_title->setText(shown.name);
    QStringList step;
    if (count > 1) {
        step << tr("Move %1 of %2").arg(m_move + 1).arg(count);
    }
    if (!shown.side.isEmpty()) {
        step << shown.side;
    }
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
    if (length.count() <= 0 || m_face.moves.empty()) {
        return;
    }
    m_passedShare = std::clamp(1 - double(left.count()) / double(length.count()), 0.0, 1.0);
    const double at = m_passedShare + m_ahead;
    double end = 0;
    int move = 0;
    for (; move + 1 < static_cast<int>(m_face.moves.size()); ++move) {
        end += m_face.moves[static_cast<std::size_t>(move)].share;
        if (at < end) {
            break;
        }
    }
    if (move > m_move) {
        showMove(move);
    }
}

void OverlayPage::nextMove()
{
    if (m_move + 1 >= static_cast<int>(m_face.moves.size())) {
        return;
    }
    double end = 0;
    for (int move = 0; move <= m_move; ++move) {
        end += m_face.moves[static_cast<std::size_t>(move)].share;
    }
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
    if (!isGrace()) {
        (this->*signal)();
    }
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
        if (m_face.letterKeys && !m_face.snooze.isEmpty()) {
            act(&OverlayPage::snoozed);
        }
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
    const Theme& theme = Theme::current();
    const bool stacked = width() < kStackBelow * (1 + theme.textScale()) / 2;
    const bool tight = stacked || height() < 700 || width() < 1100 || (theme.isLargeText() && width() < 1600);
    const int margin = tight ? space::k32 : kDrawnMargin;
    const int side = stacked ? margin : margin + std::max(0, width() - kDrawnWidth) / 5;
    layout()->setContentsMargins(side, space::k32, side, space::k32);
    m_middle->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_middle->setSpacing(tight ? space::k24 : kBetween);
    // Words need the room more than the picture when they are large.
    m_middle->setStretch(0, stacked ? 0 : 1);
    m_middle->setStretch(1, theme.isLargeText() && !stacked ? 2 : 1);
    m_ring->setDiameter(height() < 700 || (stacked && theme.isLargeText()) ? kSmallRing : kRing);
    m_stage->setMinimumWidth(stacked ? 0 : kLeastStage);
    m_stage->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : std::max(kStageWidth, width() * 4 / 10));
    fitWords();
    if (!stacked) {
        m_stage->setPreferredHeight(std::max(kStageHeight, height() * 6 / 10));
        m_stage->show();
        return;
    }
    // Above the words the picture takes what they leave; with too little of it, it goes.
    const int inner = width() - 2 * side;
    const int words = m_words->layout()->totalHeightForWidth(inner - m_scroll->verticalScrollBar()->sizeHint().width());
    const int others = m_clock->sizeHint().height() + m_time->layout()->totalHeightForWidth(inner) +
                       m_buttons->layout()->totalHeightForWidth(inner) + 2 * space::k20;
    const int room = height() - 2 * space::k32 - words - others - 2 * space::k24;
    m_stage->setPreferredHeight(std::min(room, kStageHeight));
    m_stage->setVisible(room >= kLeastStage / 2);
}

void OverlayPage::fitWords()
{
    layout()->activate();
    m_words->layout()->activate();
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    m_scroll->setMinimumWidth(std::min(m_words->minimumSizeHint().width() + bar, width()));
    m_scroll->setContentHeight(m_words->layout()->totalHeightForWidth(m_scroll->viewport()->width()));
}

} // namespace plumbline
