#include "ui/breaks/overlay_parts.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/number_label.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kRingDiameter = 184;
constexpr double kRingStroke = 0.076; // of the diameter, as drawn
constexpr int kKeyGap = 8;

} // namespace

OverlayButton::OverlayButton(const QString& text, Kind kind, Size size, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_size(size)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this);
}

void OverlayButton::setIconName(const QString& icon)
{
    m_icon = icon;
    updateGeometry();
}

void OverlayButton::setKeyHint(const QString& key)
{
    m_key = key;
    setAccessibleDescription(key);
    updateGeometry();
}

QFont OverlayButton::labelFont() const
{
    return Theme::current().font(m_size == Size::Large ? TextStyle::Article : TextStyle::Body, Weight::SemiBold);
}

int OverlayButton::bodyHeight() const
{
    return std::max(static_cast<int>(m_size), QFontMetrics(labelFont()).height() + space::k20);
}

int OverlayButton::sidePadding() const
{
    return m_size == Size::Large ? space::k24 : 0; // a small one stands in line with the words above it
}

QSize OverlayButton::keySize() const
{
    const Theme& theme = Theme::current();
    const int text = QFontMetrics(theme.font(TextStyle::Small, Weight::Medium)).horizontalAdvance(m_key);
    const int height = theme.lineHeight(TextStyle::Small) + 5;
    return {std::max(height, text + space::k16), height};
}

QSize OverlayButton::sizeHint() const
{
    const int icon = m_icon.isEmpty() ? 0 : Theme::current().scaled(20) + space::k8;
    const int width = QFontMetrics(labelFont()).horizontalAdvance(text()) + icon + 2 * sidePadding() + 1;
    return {width, bodyHeight() + (m_key.isEmpty() ? 0 : kKeyGap + keySize().height())};
}

FocusShape OverlayButton::focusShape() const
{
    return {QRectF(0, 0, width(), bodyHeight()), double(m_size == Size::Large ? radius::kCard : radius::kControl)};
}

void OverlayButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const FocusShape body = focusShape();
    const QColor text = theme.colour(Role::OverlayText);
    const QColor ground = theme.colour(Role::OverlayBackground);
    QColor label = text;
    paint::Box box{{}, {}, body.radius};
    if (m_kind == Kind::Filled) {
        box.fill = isDown() || underMouse() ? theme.colour(Role::OverlayText2) : text;
        label = ground;
    } else {
        if (isDown() || underMouse()) {
            if (m_size == Size::Large) {
                box.fill = theme.colour(Role::OverlayStage);
            } else {
                label = theme.colour(Role::OverlayRing);
            }
        }
        if (m_kind == Kind::Outlined) {
            box.edge = theme.colour(Role::OverlayBorder);
        }
    }
    if (box.fill.isValid() || box.edge.isValid()) {
        paint::box(painter, body.rect, box);
    }

    const double icon = m_icon.isEmpty() ? 0 : theme.scaled(20);
    const QFont font = labelFont();
    const double advance = QFontMetricsF(font).horizontalAdvance(this->text());
    double x = std::round((width() - advance - (icon > 0 ? icon + space::k8 : 0)) / 2);
    if (icon > 0) {
        icons::paint(painter, m_icon, QRectF(x, std::round((body.rect.height() - icon) / 2), icon, icon), label);
        x += icon + space::k8;
    }
    painter.setFont(font);
    painter.setPen(label);
    painter.drawText(QRectF(x, 0, advance + 2, body.rect.height()), Qt::AlignVCenter | Qt::AlignLeft, this->text());
    if (!m_key.isEmpty()) {
        paintKey(painter);
    }
}

void OverlayButton::paintKey(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QSize size = keySize();
    const QRectF cap(std::round((width() - size.width()) / 2.0), bodyHeight() + kKeyGap, size.width(), size.height());
    paint::box(painter, cap, {{}, theme.colour(Role::OverlayBorder), radius::kKey});
    painter.setFont(theme.font(TextStyle::Small, Weight::Medium));
    painter.setPen(theme.colour(Role::OverlayText2));
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

void OverlayButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

bool OverlayButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

OverlayRing::OverlayRing(QWidget* parent)
    : RingBase(tr("Time left"), kRingDiameter, parent)
{}

void OverlayRing::setTime(std::chrono::milliseconds left, std::chrono::milliseconds length)
{
    const auto whole = std::chrono::ceil<std::chrono::seconds>(std::max(left, std::chrono::milliseconds{0})).count();
    const QString text = QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    const double part = length.count() > 0 ? double(left.count()) / double(length.count()) : 0;
    m_fraction = std::clamp(part, 0.0, 1.0);
    setText(text, {});
    m_text = text;
    update();
}

void OverlayRing::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double outer = std::min(width(), height());
    const double stroke = outer * kRingStroke;
    const QRectF ring = ringRect(stroke);
    painter.setPen(QPen(theme.colour(Role::OverlayRingTrack), stroke));
    painter.drawEllipse(ring);
    if (m_fraction > 0) {
        painter.setPen(QPen(theme.colour(Role::OverlayRing), stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, static_cast<int>(std::lround(-360 * 16 * m_fraction)));
    }
    QFont font = theme.font(TextStyle::Number);
    font.setPixelSize(static_cast<int>(outer * 0.29));
    const double room = ring.width() - stroke - space::k16;
    while (font.pixelSize() > 13 && numberWidth(font, m_text) > room) {
        font.setPixelSize(font.pixelSize() - 1);
    }
    painter.setFont(font);
    painter.setPen(theme.colour(Role::OverlayText));
    drawNumber(painter, rect(), Qt::AlignHCenter, m_text);
}

} // namespace plumbline
