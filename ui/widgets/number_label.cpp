#include "ui/widgets/number_label.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

double digitWidth(const QFontMetricsF& metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

double textWidth(const QFontMetricsF& metrics, double cell, const QString& text)
{
    double width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    }
    return width;
}

} // namespace

double numberWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    return textWidth(metrics, digitWidth(metrics), text);
}

void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double cell = digitWidth(metrics);
    const double width = textWidth(metrics, cell, text);
    double x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() - width;
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.center().x() - width / 2;
    }
    // Digits have no descenders: centring their height, not the line's, puts them where the eye expects.
    const double base = rect.center().y() + metrics.capHeight() / 2;
    for (const QChar c : text) {
        const double own = metrics.horizontalAdvance(c);
        const double advance = c.isDigit() ? cell : own;
        painter.drawText(QPointF(x + (advance - own) / 2, base), QString(c));
        x += advance;
    }
}

NumberLabel::NumberLabel(const QString& text, TextStyle style, Role role, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_style(style)
    , m_role(role)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(this);
}

void NumberLabel::setText(const QString& text)
{
    if (text == m_text) {
        return;
    }
    const bool grows = numberWidth(labelFont(), text) > width();
    m_text = text;
    setAccessibleName(text);
    if (grows) {
        updateGeometry();
    }
    update();
}

void NumberLabel::setWeight(Weight weight)
{
    m_weight = weight;
    updateGeometry();
}

void NumberLabel::setRole(Role role)
{
    m_role = role;
    update();
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QFont NumberLabel::labelFont() const
{
    const Theme& theme = Theme::current();
    return m_weight ? theme.font(m_style, *m_weight) : theme.font(m_style);
}

QSize NumberLabel::sizeHint() const
{
    return {static_cast<int>(std::ceil(numberWidth(labelFont(), m_text))) + 1, Theme::current().lineHeight(m_style)};
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(labelFont());
    painter.setPen(Theme::current().colour(m_role));
    drawNumber(painter, rect(), m_alignment, m_text);
}

} // namespace plumbline
