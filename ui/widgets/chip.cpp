#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace plumbline {

Chip::Chip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(this);
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
}

void Chip::setBaseHeight(int px)
{
    m_base = px;
    updateGeometry();
}

void Chip::setShape(Shape shape)
{
    m_shape = shape;
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setReservesTick(bool reserves)
{
    m_reservesTick = reserves;
    updateGeometry();
}

int Chip::height40() const
{
    return Theme::current().controlHeight(m_base, TextStyle::Label);
}

QSize Chip::sizeHint() const
{
    const Theme& theme = Theme::current();
    const TextStyle style = m_base >= 40 ? TextStyle::Body : TextStyle::Label;
    const int label = QFontMetrics(theme.font(style, Weight::SemiBold)).horizontalAdvance(text());
    const int tick = isChecked() || m_reservesTick ? theme.scaled(16) + 6 : 0;
    return {label + tick + 2 * (m_base >= 40 ? space::k16 : 13), height40()};
}

FocusShape Chip::focusShape() const
{
    return {QRectF(rect()), m_shape == Shape::Pill ? height() / 2.0 : radius::kControl};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const bool on = isChecked();
    const bool caution = m_tone == Tone::Caution;
    paint::Box look{theme.colour(isDown()       ? Role::Hover
                                 : underMouse() ? Role::Sunken
                                                : Role::Surface),
                    theme.colour(isEnabled() ? Role::Control : Role::Border), focusShape().radius};
    QColor label = theme.colour(isEnabled() ? Role::Text : Role::Text3);
    if (on) {
        look.fill = theme.colour(caution ? Role::BrassSoft : Role::PrimarySoft);
        look.edge = theme.colour(caution ? Role::Brass : Role::Primary);
        look.edgeWidth = m_shape == Shape::Box ? 2 : 1;
        label = theme.colour(caution ? Role::OnBrassSoft : Role::OnPrimarySoft);
    }
    paint::box(painter, rect(), look);

    const TextStyle style = m_base >= 40 ? TextStyle::Body : TextStyle::Label;
    painter.setFont(theme.font(style, on ? Weight::SemiBold : Weight::Medium));
    const double textWidth = painter.fontMetrics().horizontalAdvance(text());
    const double tick = theme.scaled(16);
    double x = (width() - textWidth - (on ? tick + 6 : 0)) / 2;
    if (on) {
        icons::paint(painter, QStringLiteral("check"),
                     QRectF(std::round(x), std::round((height() - tick) / 2), tick, tick), label);
        x += tick + 6;
    }
    painter.setPen(label);
    painter.drawText(QRectF(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
}

bool Chip::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

Tag::Tag(const QString& text, Kind kind, const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_kind(kind)
    , m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    followTheme(this);
}

void Tag::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Tag::sizeFor(const QString& text, const QString& icon)
{
    const Theme& theme = Theme::current();
    const int label = QFontMetrics(theme.font(TextStyle::Small, Weight::Medium)).horizontalAdvance(text);
    const int iconRoom = icon.isEmpty() ? 0 : theme.scaled(16) + 6;
    return {label + iconRoom + 2 * space::k8 + 1, theme.lineHeight(TextStyle::Small) + 6};
}

void Tag::paint(QPainter& painter, const QRectF& rect, const QString& text, Kind kind, const QString& icon)
{
    const Theme& theme = Theme::current();
    const Role fill = kind == Kind::Change ? Role::PrimarySoft : kind == Kind::Fact ? Role::Sunken : Role::BrassSoft;
    const Role ink = kind == Kind::Change ? Role::OnPrimarySoft : kind == Kind::Fact ? Role::Text2 : Role::OnBrassSoft;
    paint::box(painter, rect, {theme.colour(fill), {}, radius::kSmall});
    double x = rect.left() + space::k8;
    if (!icon.isEmpty()) {
        const double size = theme.scaled(16);
        icons::paint(painter, icon, QRectF(x, std::round(rect.center().y() - size / 2), size, size), theme.colour(ink));
        x += size + 6;
    }
    painter.setFont(theme.font(TextStyle::Small, Weight::Medium));
    painter.setPen(theme.colour(ink));
    painter.drawText(QRectF(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
}

QSize Tag::sizeHint() const
{
    return sizeFor(m_text, m_icon);
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, m_kind, m_icon);
}

} // namespace plumbline
