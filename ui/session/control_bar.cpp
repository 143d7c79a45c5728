#include "ui/session/control_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus_shape.h"

#include <QHBoxLayout>

namespace plumbline {

ControlBar::ControlBar(QWidget* parent)
    : QWidget(parent)
    , m_stop(new Button(tr("Stop, it hurts"), Button::Kind::Stop, this))
    , m_previous(Button::iconOnly(QStringLiteral("previous"), tr("Back (Left)"), Button::Kind::Secondary, this))
    , m_primary(new Button({}, Button::Kind::Primary, this))
    , m_next(Button::iconOnly(QStringLiteral("next"), tr("Next (Right)"), Button::Kind::Secondary, this))
    , m_nothing(new Button(tr("It was nothing, go on"), Button::Kind::Secondary, this))
    , m_easier(new Button(tr("Easier version"), Button::Kind::Ghost, this))
    , m_more(Button::iconOnly(QStringLiteral("more"), tr("More"), Button::Kind::Ghost, this))
    , m_keys(Button::iconOnly(QStringLiteral("keyboard"), tr("Keys (?)"), Button::Kind::Ghost, this))
    , m_menu(new QMenu(this))
{
    m_stop->setIconName(QStringLiteral("hand"));
    m_nothing->setIconName(QStringLiteral("undo"));
    m_easier->setIconName(QStringLiteral("steps"));
    m_primary->setMinimumLabelWidth(168);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_primary->setObjectName(QStringLiteral("primary"));
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_easier->setObjectName(QStringLiteral("easier"));
    m_more->setObjectName(QStringLiteral("more"));
    for (Button* button : {m_stop, m_previous, m_next, m_easier, m_more, m_keys}) {
        button->setFocusPolicy(Qt::TabFocus);
    }

    auto* left = new QHBoxLayout;
    left->addWidget(m_stop, 0, Qt::AlignTop);
    left->addStretch();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::k12);
    for (Button* button : {m_nothing, m_previous, m_primary, m_next}) {
        middle->addWidget(button, 0, Qt::AlignTop);
    }
    auto* right = new QHBoxLayout;
    right->setSpacing(space::k8);
    right->addStretch();
    for (Button* button : {m_easier, m_more, m_keys}) {
        right->addWidget(button, 0, Qt::AlignTop);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k12);
    row->addLayout(left, 1);
    row->addLayout(middle);
    row->addLayout(right, 1);

    connect(m_stop, &Button::clicked, this, &ControlBar::hurts);
    connect(m_previous, &Button::clicked, this, &ControlBar::previous);
    connect(m_primary, &Button::clicked, this, &ControlBar::primary);
    connect(m_next, &Button::clicked, this, &ControlBar::next);
    connect(m_nothing, &Button::clicked, this, &ControlBar::nothing);
    connect(m_easier, &Button::clicked, this, &ControlBar::easier);
    connect(m_keys, &Button::clicked, this, &ControlBar::keysWanted);
    connect(m_more, &Button::clicked, this, [this] {
        emit m_menu->aboutToShow();
        const QSize size = m_menu->sizeHint();
        m_menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - size.width(), -size.height() - space::k8)));
    });
    connect(&Theme::current(), &Theme::changed, this, &ControlBar::arrange);
    setKeyHints(true);
    arrange();
}

void ControlBar::setKeyHints(bool shown)
{
    m_stop->setKeyHint(shown ? tr("H") : QString());
    m_previous->setKeyHint(QStringLiteral("←"));
    m_next->setKeyHint(QStringLiteral("→"));
    m_nothing->setKeyHint(tr("Esc"));
    m_easier->setKeyHint(shown ? tr("E") : QString());
    m_keys->setKeyHint(QStringLiteral("?"));
}

void ControlBar::setMode(Mode mode)
{
    m_mode = mode;
    arrange();
}

void ControlBar::setPrimary(const QString& text, const QString& icon, const QString& trailing, const QString& key)
{
    m_primary->setText(text);
    m_primary->setIconName(icon);
    m_primary->setTrailingIcon(trailing);
    m_primary->setKeyHint(key);
}

void ControlBar::setEasierAvailable(bool available)
{
    m_easierAvailable = available;
    arrange();
}

void ControlBar::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void ControlBar::focusPrimary()
{
    m_primary->setFocus();
}

void ControlBar::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ControlBar::arrange()
{
    const bool pain = m_mode == Mode::Pain;
    const auto size = m_compact ? Button::Size::Large : Button::Size::Player;
    for (Button* button : {m_stop, m_previous, m_primary, m_next, m_nothing, m_easier, m_more, m_keys}) {
        button->setSize(size);
    }
    m_primary->setMinimumLabelWidth(m_compact ? 140 : 168);
    m_easier->setText(m_compact || Theme::current().isLargeText() ? tr("Easier") : tr("Easier version"));
    m_nothing->setVisible(pain);
    for (Button* button : {m_stop, m_previous, m_next}) {
        button->setVisible(!pain);
    }
    // Large text: what is also in the menu gives way, so that Stop and the filled button keep their words.
    const int needed = m_stop->sizeHint().width() + m_primary->sizeHint().width() + 2 * m_previous->sizeHint().width() +
                       m_easier->sizeHint().width() + 2 * m_more->sizeHint().width() + 8 * space::k12;
    const bool room = needed <= width();
    m_easier->setVisible(!pain && m_easierAvailable && room);
    m_more->setVisible(!pain);
    m_keys->setVisible(!pain && room);
    layout()->activate();
    focusShapeChanged(m_primary);
}

} // namespace plumbline
