#include "ui/widgets/paragraph.h"

#include "ui/theme/paint.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace plumbline {

Paragraph::Paragraph(const QString& text, TextStyle style, Role role, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_role(role)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(text);
    connect(&Theme::current(), &Theme::changed, this, &Paragraph::restyle);
}

void Paragraph::setText(const QString& text)
{
    m_plain.clear();
    m_bold.clear();
    int start = -1;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).mid(at);
        if (start < 0 && rest.startsWith(QLatin1String("<b>"))) {
            start = static_cast<int>(m_plain.size());
            at += 3;
        } else if (start >= 0 && rest.startsWith(QLatin1String("</b>"))) {
            m_bold.emplace_back(start, static_cast<int>(m_plain.size()) - start);
            start = -1;
            at += 4;
        } else {
            m_plain += text[at++];
        }
    }
    setAccessibleName(m_plain);
    restyle();
}

void Paragraph::setStyle(TextStyle style)
{
    if (m_style == style) {
        return;
    }
    m_style = style;
    restyle();
}

void Paragraph::setWeight(Weight weight)
{
    m_weight = weight;
    restyle();
}

void Paragraph::setRole(Role role)
{
    m_role = role;
    update();
}

void Paragraph::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void Paragraph::setMaximumCharacters(int characters)
{
    m_maximumCharacters = characters;
    restyle();
}

QFont Paragraph::baseFont() const
{
    const Theme& theme = Theme::current();
    return m_weight ? theme.font(m_style, *m_weight) : theme.font(m_style);
}

void Paragraph::restyle()
{
    m_widest = -1;
    m_heights = {};
    if (m_maximumCharacters > 0) {
        setMaximumWidth(QFontMetrics(baseFont()).averageCharWidth() * m_maximumCharacters);
    }
    updateGeometry();
    update();
}

void Paragraph::fill(QTextLayout& layout, int width, QTextOption::WrapMode wrap) const
{
    const Theme& theme = Theme::current();
    layout.setFont(baseFont());
    layout.setText(QString(m_plain).replace(QLatin1Char('\n'), QChar::LineSeparator));
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& [start, length] : m_bold) {
        QTextCharFormat bold;
        bold.setFont(theme.font(m_style, Weight::SemiBold));
        bold.setForeground(theme.colour(Role::Text));
        ranges.append({start, length, bold});
    }
    layout.setFormats(ranges);
    QTextOption option(m_alignment);
    option.setWrapMode(wrap);
    layout.setTextOption(option);

    const int lineHeight = theme.lineHeight(m_style);
    layout.beginLayout();
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition(QPointF(0, row * lineHeight + (lineHeight - line.height()) / 2));
    }
    layout.endLayout();
}

void Paragraph::measure() const
{
    QTextLayout layout;
    fill(layout, QWIDGETSIZE_MAX, QTextOption::WordWrap);
    m_natural = static_cast<int>(std::ceil(layout.maximumWidth())) + 1;
    m_widest = static_cast<int>(std::ceil(layout.minimumWidth())); // of the widest word
}

QSize Paragraph::sizeHint() const
{
    if (m_widest < 0) {
        measure();
    }
    // A comfortable line, not the whole text on one: layouts then give what they have.
    const int comfortable = QFontMetrics(baseFont()).averageCharWidth() * 72;
    const int width = std::min(m_natural, std::min(comfortable, maximumWidth()));
    return {width, heightForWidth(width)};
}

QSize Paragraph::minimumSizeHint() const
{
    if (m_widest < 0) {
        measure();
    }
    return {std::min(m_widest, maximumWidth()), Theme::current().lineHeight(m_style)};
}

int Paragraph::heightForWidth(int width) const
{
    const int room = std::max(1, width);
    for (const auto& [known, height] : m_heights) {
        if (known == room) {
            return height;
        }
    }
    QTextLayout layout;
    fill(layout, room);
    const int height = std::max(1, layout.lineCount()) * Theme::current().lineHeight(m_style);
    m_heights[m_nextHeight] = {room, height};
    m_nextHeight = (m_nextHeight + 1) % m_heights.size();
    return height;
}

void Paragraph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QTextLayout layout;
    fill(layout, width());
    painter.setPen(Theme::current().colour(m_role));
    layout.draw(&painter, QPointF(0, 0));
}

ReasonText::ReasonText(const QString& text, TextStyle style, QWidget* parent)
    : QWidget(parent)
    , m_paragraph(new Paragraph(text, style, Role::Text2, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::k16, 0, 0, 0);
    layout->addWidget(m_paragraph);
    followTheme(this);
}

void ReasonText::setText(const QString& text)
{
    m_paragraph->setText(text);
}

QString ReasonText::text() const
{
    return m_paragraph->text();
}

void ReasonText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor brass = Theme::current().colour(Role::Brass);
    const double bob = m_paragraph->y() + m_paragraph->heightForWidth(m_paragraph->width()) - 2;
    painter.setPen(QPen(brass, 1.5));
    painter.drawLine(QPointF(4, m_paragraph->y() + 2), QPointF(4, bob - 8));
    QPainterPath tip;
    tip.moveTo(1, bob - 9);
    tip.lineTo(7, bob - 9);
    tip.lineTo(4, bob);
    tip.closeSubpath();
    painter.fillPath(tip, brass);
}

} // namespace plumbline
