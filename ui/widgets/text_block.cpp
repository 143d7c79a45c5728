#include "ui/widgets/text_block.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace plumbline {

namespace {

/// What is asked of a text in a font: its width on one line, that of its longest word, or the lines it takes.
enum class Ask { NaturalWidth, MinimumWidth, Lines };

struct Question {
    Ask ask = Ask::NaturalWidth;
    QString text;
    QFont font;
    int width = 0; ///< to wrap to, for Lines

    bool operator==(const Question&) const = default;
};

std::size_t qHash(const Question& question, std::size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(question.ask), question.text, question.font.pixelSize(), question.width);
}

/// @param place puts a line where it belongs, given its number.
template <class Place>
void wrap(QTextLayout& layout, const QString& text, const QFont& font, double width, Qt::Alignment alignment,
          Place place)
{
    layout.setFont(font);
    layout.setText(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator));
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int row = 0;; ++row) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        place(line, row);
    }
    layout.endLayout();
}

int measure(const Question& question)
{
    const QFontMetricsF metrics(question.font);
    double widest = 0;
    switch (question.ask) {
    case Ask::NaturalWidth:
        widest = metrics.horizontalAdvance(question.text);
        break;
    case Ask::MinimumWidth:
        for (const QString& word : question.text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            widest = std::max(widest, metrics.horizontalAdvance(word));
        }
        break;
    case Ask::Lines: {
        QTextLayout layout;
        wrap(layout, question.text, question.font, question.width, Qt::AlignLeft, [](QTextLine&, int) {});
        return layout.lineCount();
    }
    }
    return static_cast<int>(std::ceil(widest)) + 1;
}

QCache<Question, int>& known()
{
    constexpr int kKept = 2000;
    static QCache<Question, int> cache(kKept);
    return cache;
}

/// Layouts ask the same many times over, and shaping text is most of what a page costs to lay out: the last answers
/// are kept, enough for a few full pages. Widgets ask, so only their thread comes here.
int answer(Question question)
{
    if (const int* kept = known().object(question)) {
        return *kept;
    }
    const int found = measure(question);
    known().insert(std::move(question), new int(found)); // the cache owns it
    return found;
}

} // namespace

int TextBlock::naturalWidth() const
{
    return answer({Ask::NaturalWidth, text, Theme::current().font(style, weight)});
}

int TextBlock::minimumWidth() const
{
    return answer({Ask::MinimumWidth, text, Theme::current().font(style, weight)});
}

int TextBlock::height(int width) const
{
    if (text.isEmpty()) {
        return 0;
    }
    const Theme& theme = Theme::current();
    return answer({Ask::Lines, text, theme.font(style, weight), std::max(1, width)}) * theme.lineHeight(style);
}

void TextBlock::draw(QPainter& painter, const QRectF& rect, const QColor& colour, Qt::Alignment alignment) const
{
    if (text.isEmpty()) {
        return;
    }
    const Theme& theme = Theme::current();
    const int lineHeight = theme.lineHeight(style);
    QTextLayout layout;
    wrap(layout, text, theme.font(style, weight), std::max(1.0, rect.width()), alignment,
         [lineHeight](QTextLine& line, int row) {
             line.setPosition(QPointF(0, row * lineHeight + (lineHeight - line.height()) / 2));
         });
    painter.setPen(colour);
    layout.draw(&painter, rect.topLeft());
}

void forgetMeasuredTexts()
{
    known().clear();
}

} // namespace plumbline
