#include "ui/session/player_view.h"

#include "ui/session/control_bar.h"
#include "ui/session/pain_panel.h"
#include "ui/session/rest_panel.h"
#include "ui/session/session_header.h"
#include "ui/session/session_runner.h"
#include "ui/session/small_player.h"
#include "ui/session/stage_view.h"
#include "ui/shell/key_sheet.h"
#include "ui/text/phrases.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/score_slider.h"

#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace plumbline {

namespace {

/// Controls that were reached with Tab keep the keys they live on.
bool keepsKey(const QWidget* focus, int key)
{
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    const bool digit = key >= Qt::Key_0 && key <= Qt::Key_9;
    if (qobject_cast<const QLineEdit*>(focus)) {
        return key != Qt::Key_Escape;
    }
    if (qobject_cast<const QAbstractSpinBox*>(focus)) {
        return arrow || digit || key == Qt::Key_Plus || key == Qt::Key_Minus;
    }
    if (qobject_cast<const ScoreSlider*>(focus)) {
        return arrow || digit;
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(focus)) {
        const bool main = button->objectName() == QLatin1String("primary");
        return !main && (key == Qt::Key_Space || (arrow && button->isCheckable()));
    }
    return false;
}

} // namespace

bool PlayerView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !m_runner.isRunning() || !m_open ||
        QApplication::activePopupWidget() || QApplication::activeModalWidget()) {
        return QWidget::eventFilter(watched, event);
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    const bool ours = widget == this || isAncestorOf(widget) || widget->isAncestorOf(this) ||
                      (m_small && (widget == m_small.get() || m_small->isAncestorOf(widget)));
    const auto* press = dynamic_cast<QKeyEvent*>(event);
    const auto modifiers = press->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (!ours || modifiers != Qt::NoModifier || keepsKey(QApplication::focusWidget(), press->key())) {
        return QWidget::eventFilter(watched, event);
    }
    return handleKey(press->key()) || QWidget::eventFilter(watched, event);
}

bool PlayerView::handleKey(int key)
{
    const bool pain = m_panel == Panel::Pain;
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        return handleDigit(key - Qt::Key_0);
    }
    switch (key) {
    case Qt::Key_Escape:
        if (pain) {
            m_runner.send(session::PainNothing{});
        } else {
            emit endWanted();
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        if (!pain || (button && button->objectName() != QLatin1String("primary"))) {
            return false;
        }
        m_pain->takeSuggested();
        return true;
    }
    case Qt::Key_Space:
        if (!pain) {
            primary();
        }
        return true;
    case Qt::Key_Question:
    case Qt::Key_F1:
        showKeys();
        return true;
    default:
        return !pain && (handleMove(key) || (m_coach.setting(app::kLetterKeys) && handleLetter(key)));
    }
}

bool PlayerView::handleMove(int key)
{
    const bool rest = m_panel == Panel::Rest;
    switch (key) {
    case Qt::Key_Left:
        m_runner.send(session::StepBack{});
        return true;
    case Qt::Key_Right:
        m_runner.send(session::NextStep{});
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (rest) {
            m_rest->addAmount(key == Qt::Key_Up ? 1 : -1);
        }
        return rest;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (rest) {
            m_runner.send(session::AddRest{seconds{key == Qt::Key_Plus ? 15 : -15}});
        }
        return rest;
    default:
        return false;
    }
}

bool PlayerView::handleLetter(int key)
{
    switch (key) {
    case Qt::Key_H:
        hurts();
        return true;
    case Qt::Key_E:
        easier();
        return true;
    case Qt::Key_R:
        m_runner.send(session::RepeatSet{});
        return true;
    case Qt::Key_M:
        toggleSound();
        return true;
    case Qt::Key_F:
        toggleFullScreen();
        return true;
    case Qt::Key_V:
        togglePlumbLine();
        return true;
    default:
        return false;
    }
}

bool PlayerView::handleDigit(int digit)
{
    if (m_panel != Panel::Rest) {
        return false;
    }
    if (digit == 0) {
        m_rest->chooseNoPain();
    } else {
        m_rest->chooseEffort(digit);
    }
    return true;
}

void PlayerView::primary()
{
    if (m_panel == Panel::Pain) {
        m_pain->takeSuggested();
        return;
    }
    const bool paused = m_runner.state().halt == session::Halt::Paused;
    if (paused || m_panel == Panel::Set) {
        m_runner.send(session::TogglePause{});
    } else {
        m_runner.send(session::StartNow{});
    }
}

void PlayerView::hurts()
{
    showSmall(false);
    m_runner.send(session::Hurts{});
}

void PlayerView::easier()
{
    if (const auto slot = m_runner.easier()) {
        m_runner.send(session::ChangeSlot{*slot});
    }
}

void PlayerView::fillMenu()
{
    QMenu* menu = m_controls->moreMenu();
    menu->clear();
    const auto name = [this](const Slot& slot) { return m_phrases.exercise(slot.exercise); };
    const auto change = [this](const Slot& slot) { return [this, slot] { m_runner.send(session::ChangeSlot{slot}); }; };
    if (const auto easier = m_runner.easier()) {
        menu->addAction(icons::icon(QStringLiteral("steps")), tr("Too hard: %1").arg(name(*easier)), change(*easier));
    }
    if (const auto harder = m_runner.harder()) {
        menu->addAction(icons::icon(QStringLiteral("up")), tr("Too easy: %1").arg(name(*harder)), change(*harder));
    }
    const auto swaps = m_runner.swaps();
    if (!swaps.empty()) {
        QMenu* swap = menu->addMenu(icons::icon(QStringLiteral("swap")), tr("Swap for"));
        constexpr std::size_t kMost = 6;
        for (std::size_t i = 0; i < std::min(swaps.size(), kMost); ++i) {
            swap->addAction(name(swaps[i]), change(swaps[i]));
        }
    }
    menu->addAction(icons::icon(QStringLiteral("repeat")), tr("Repeat this set"),
                    [this] { m_runner.send(session::RepeatSet{}); });
    menu->addAction(icons::icon(QStringLiteral("next")), tr("Skip this exercise"),
                    [this] { m_runner.send(session::SkipExercise{}); });
    menu->addSeparator();
    QMenu* speed = menu->addMenu(icons::icon(QStringLiteral("timer")), tr("Speed of tempo and timers"));
    auto* group = new QActionGroup(speed);
    for (const int percent : {50, 75, 100, 125, 150}) {
        QAction* action = speed->addAction(tr("%1 %").arg(percent), [this, percent] { m_runner.setSpeed(percent); });
        action->setCheckable(true);
        action->setChecked(m_runner.state().speedPercent == percent);
        group->addAction(action);
    }
    QAction* line =
        menu->addAction(icons::icon(QStringLiteral("plumb")), tr("Plumb line"), [this] { togglePlumbLine(); });
    line->setCheckable(true);
    line->setChecked(m_stage->plumbLine());
    menu->addAction(icons::icon(QStringLiteral("monitor")), tr("Small window on top"), [this] { showSmall(true); });
    menu->addAction(icons::icon(QStringLiteral("keyboard")), tr("Keys"), [this] { showKeys(); });
}

void PlayerView::showKeys()
{
    openKeySheet(window(), {{tr("In a set"),
                             {{tr("Space"), tr("pause, go on")},
                              {tr("Left"), tr("the set again; at its beginning the one before")},
                              {tr("Right"), tr("finish the set")},
                              {tr("H"), tr("stop, it hurts")},
                              {tr("E"), tr("easier version")},
                              {tr("R"), tr("repeat the set")}}},
                            {tr("In a rest"),
                             {{tr("Space"), tr("start now")},
                              {tr("+ and -"), tr("15 seconds more, less")},
                              {tr("Up and Down"), tr("repetitions")},
                              {tr("1 to 6"), tr("how many more you could have done")},
                              {tr("0"), tr("no pain")}}},
                            {tr("Always"),
                             {{tr("M"), tr("sound on and off")},
                              {tr("F"), tr("full screen")},
                              {tr("V"), tr("plumb line on and off")},
                              {tr("Esc"), tr("end the session (asks)")}}}});
}

void PlayerView::toggleSound()
{
    // Quiet for this session; what is set in Settings stays. With both off there, the key means the tones.
    if (!m_coach.setting(app::kSounds) && !m_coach.setting(app::kVoice)) {
        (void)m_coach.setSetting(app::kSounds, true);
        m_runner.setMuted(false);
    } else {
        m_runner.setMuted(!m_runner.isMuted());
    }
    m_header->setSoundOn(!m_runner.isMuted());
}

void PlayerView::toggleFullScreen()
{
    window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen);
}

void PlayerView::togglePlumbLine()
{
    const bool shown = !m_stage->plumbLine();
    (void)m_coach.setSetting(app::kPlumbLine, shown);
    m_stage->setPlumbLine(shown);
}

void PlayerView::showSmall(bool small)
{
    if (small == (m_small != nullptr)) {
        return;
    }
    if (small) {
        m_small = std::make_unique<SmallPlayer>(m_runner);
        connect(m_small.get(), &SmallPlayer::hurts, this, &PlayerView::hurts);
        connect(m_small.get(), &SmallPlayer::primary, this, &PlayerView::primary);
        connect(m_small.get(), &SmallPlayer::largeWanted, this, [this] { showSmall(false); });
        m_small->showMoment(m_runner.view());
        m_small->show();
        window()->showMinimized();
        return;
    }
    // Later: it may be the small window's own button that asks.
    m_small->hide();
    m_small.release()->deleteLater();
    window()->setWindowState(window()->windowState() & ~Qt::WindowMinimized);
    window()->activateWindow();
    updateFrames();
}

} // namespace plumbline
