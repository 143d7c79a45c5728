#include "ui/widgets/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace plumbline {

namespace {

void fill(QTextLayout& layout, const TextBlock& block, double width, Qt::Alignment alignment)
{
    const Theme& theme = Theme::current();
    layout.setFont(theme.font(block.style, block.weight));
    layout.setText(QString(block.text).replace(QLatin1Char('\n'), QChar::LineSeparator));
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const int lineHeight = theme.lineHeight(block.style);
    layout.beginLayout();
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, row * lineHeight + (lineHeight - line.height()) / 2));
    }
    layout.endLayout();
}

} // namespace

int TextBlock::naturalWidth() const
{
    return static_cast<int>(std::ceil(QFontMetricsF(Theme::current().font(style, weight)).horizontalAdvance(text))) + 1;
}

int TextBlock::minimumWidth() const
{
    const QFontMetricsF metrics(Theme::current().font(style, weight));
    double widest = 0;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return static_cast<int>(std::ceil(widest)) + 1;
}

int TextBlock::height(int width) const
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout;
    fill(layout, *this, std::max(1, width), Qt::AlignLeft);
    return layout.lineCount() * Theme::current().lineHeight(style);
}

void TextBlock::draw(QPainter& painter, const QRectF& rect, const QColor& colour, Qt::Alignment alignment) const
{
    if (text.isEmpty())
        return;
    QTextLayout layout;
    fill(layout, *this, std::max(1.0, rect.width()), alignment);
    painter.setPen(colour);
    layout.draw(&painter, rect.topLeft());
}

} // namespace plumbline
