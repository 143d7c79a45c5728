#include "ui/widgets/button.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/key_hint.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyleOption>

#include <cmath>

namespace plumbline {

Button::Button(const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent)
    , m_kind(kind)
    , m_icon(kind == Kind::Stop ? QStringLiteral("hand") : QString{})
{
    setAutoDefault(true); // Enter presses a focused button outside dialogs too
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(this);
}

Button* Button::iconOnly(const QString& icon, const QString& name, Kind kind, QWidget* parent)
{
    auto* button = new Button(QString{}, kind, parent);
    button->setIconName(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setSize(Size size)
{
    m_size = size;
    updateGeometry();
}

void Button::setIconName(const QString& icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setTrailingIcon(const QString& icon)
{
    m_trailing = icon;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString& key)
{
    m_keyHint = key;
    updateGeometry();
    update();
}

void Button::setMinimumLabelWidth(int px)
{
    m_minimumLabelWidth = px;
    updateGeometry();
}

void Button::setFlush(bool flush)
{
    m_flush = flush;
    updateGeometry();
}

QFont Button::labelFont() const
{
    const TextStyle style = m_size == Size::Player    ? TextStyle::Article
                            : m_size == Size::Compact ? TextStyle::Label
                                                      : TextStyle::Body;
    QFont font = Theme::current().font(style, Weight::SemiBold);
    if (m_size == Size::Large) {
        font.setPixelSize(Theme::current().font(TextStyle::Title3).pixelSize());
    }
    return font;
}

int Button::padding() const
{
    if (m_flush) {
        return 0;
    }
    switch (m_size) {
    case Size::Compact:
        return space::k12;
    case Size::Normal:
        return m_kind == Kind::Quiet || m_kind == Kind::Ghost ? space::k12 : space::k16;
    default:
        return space::k24;
    }
}

int Button::iconSize() const
{
    return Theme::current().scaled(m_size == Size::Player ? 24 : m_size == Size::Compact ? 16 : 20);
}

int Button::iconRoom() const
{
    const int icons = (m_icon.isEmpty() ? 0 : 1) + (m_trailing.isEmpty() ? 0 : 1);
    return icons * (iconSize() + (text().isEmpty() ? 0 : space::k8));
}

int Button::hintRoom() const
{
    return m_keyHint.isEmpty() ? 0 : KeyHint::sizeFor(m_keyHint).height() + 6;
}

int Button::bodyHeight(int width) const
{
    const QFontMetrics metrics(labelFont());
    const int line = std::max(metrics.height(), text().isEmpty() ? iconSize() : 0);
    const int base = static_cast<int>(m_size);
    const int room = std::max(space::k8, base - 24);
    int lines = line;
    const int available = width - 2 * padding() - iconRoom();
    if (!text().isEmpty() && metrics.horizontalAdvance(text()) > available) {
        lines = metrics.boundingRect(QRect(0, 0, std::max(1, available), 10000), Qt::TextWordWrap, text()).height();
    }
    return std::max(base, lines + std::min(room, 18));
}

QSize Button::sizeHint() const
{
    const int text_width = text().isEmpty() ? 0 : QFontMetrics(labelFont()).horizontalAdvance(text());
    int width = text_width + iconRoom() + 2 * padding() + 1;
    if (text().isEmpty()) {
        width = bodyHeight(QWIDGETSIZE_MAX);
    }
    width = std::max(width, Theme::current().scaled(m_minimumLabelWidth));
    // Where the button had to become narrower, the label wraps; layouts take the height of the hint as its limit.
    const bool narrowed = testAttribute(Qt::WA_WState_Created) && this->width() > 0;
    const int height = bodyHeight(narrowed ? std::min(width, this->width()) : width);
    return {width, height + hintRoom()};
}

void Button::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    if (event->oldSize().width() != event->size().width() && sizeHint().height() != height()) {
        updateGeometry();
    }
}

QSize Button::minimumSizeHint() const
{
    if (text().isEmpty()) {
        return sizeHint();
    }
    const QFontMetrics metrics(labelFont());
    int widest = 0;
    for (const QString& word : text().split(QLatin1Char(' '))) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return {widest + iconRoom() + 2 * padding() + 1, static_cast<int>(m_size)};
}

int Button::heightForWidth(int width) const
{
    return bodyHeight(width) + hintRoom();
}

QRectF Button::bodyRect() const
{
    return QRectF(rect()).adjusted(0, 0, 0, -hintRoom());
}

FocusShape Button::focusShape() const
{
    const QRectF body = bodyRect();
    return {body, static_cast<double>(m_size == Size::Player ? radius::kInset : radius::kControl)};
}

Button::Colours Button::colours() const
{
    const Theme& theme = Theme::current();
    const auto c = [&](Role role) { return theme.colour(role); };
    const bool down = isDown() || isChecked();
    const bool hot = underMouse();
    if (!isEnabled()) {
        switch (m_kind) {
        case Kind::Primary:
            return {c(Role::Heat0), {}, c(Role::Text3)};
        case Kind::Quiet:
        case Kind::Ghost:
            return {{}, {}, c(Role::Text3)};
        default:
            return {c(Role::Surface), c(Role::Border), c(Role::Text3)};
        }
    }
    const QColor soft = down ? c(Role::Hover) : hot ? c(Role::Sunken) : QColor{};
    switch (m_kind) {
    case Kind::Primary:
        return {down  ? c(Role::PrimaryPressed)
                : hot ? c(Role::PrimaryHover)
                      : c(Role::Primary),
                {},
                c(Role::OnPrimary)};
    case Kind::Secondary:
        return {soft.isValid() ? soft : c(Role::Surface), c(Role::Control), c(Role::Text)};
    case Kind::Quiet:
        return {soft, {}, c(Role::Primary)};
    case Kind::Stop:
        if (down) {
            return {c(Role::Danger), {}, c(Role::OnDanger)};
        }
        return {hot ? c(Role::DangerSoft) : c(Role::Surface), c(Role::Danger),
                hot ? c(Role::OnDangerSoft) : c(Role::Danger)};
    case Kind::Ghost:
        return {soft, {}, c(Role::Text2)};
    }
    return {};
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours look = colours();
    const QRectF body = bodyRect();
    if (look.fill.isValid() || look.edge.isValid()) {
        paint::box(painter, body, {look.fill, look.edge, focusShape().radius});
    }

    const QFont font = labelFont();
    const QFontMetrics metrics(font);
    const double icon = iconSize();
    const double inner = body.width() - 2 * padding() - iconRoom();
    const double label = text().isEmpty() ? 0 : std::min<double>(metrics.horizontalAdvance(text()) + 1, inner);
    double x = body.left() + (body.width() - label - iconRoom()) / 2;
    const auto drawIcon = [&](const QString& name) {
        icons::paint(painter, name, QRectF(std::round(x), std::round(body.center().y() - icon / 2), icon, icon),
                     look.label);
        x += icon + (text().isEmpty() ? 0 : space::k8);
    };
    if (!m_icon.isEmpty()) {
        drawIcon(m_icon);
    }
    painter.setFont(font);
    painter.setPen(look.label);
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    if (metrics.horizontalAdvance(text()) > inner + 1) {
        flags |= Qt::TextWordWrap;
    }
    painter.drawText(QRectF(x, body.top(), label + 1, body.height()), flags, text());
    x += label + space::k8;
    if (!m_trailing.isEmpty()) {
        drawIcon(m_trailing);
    }

    if (!m_keyHint.isEmpty()) {
        const QSizeF cap = KeyHint::sizeFor(m_keyHint);
        KeyHint::paint(painter,
                       QRectF(QPointF(std::round(body.center().x() - cap.width() / 2), body.bottom() + 6), cap),
                       m_keyHint);
    }
}

bool Button::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QPushButton::event(event);
}

bool Button::hitButton(const QPoint& pos) const
{
    return bodyRect().contains(pos);
}

} // namespace plumbline
