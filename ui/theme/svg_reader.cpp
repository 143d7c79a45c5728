#include "ui/theme/svg_reader.h"

#include <QTransform>
#include <QXmlStreamReader>

#include <cmath>
#include <numbers>
#include <optional>

namespace plumbline {

namespace {

/// Walks through the letters and numbers of a path or transform attribute.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {}

    std::optional<QChar> command()
    {
        skipSpace();
        if (m_at < m_text.size() && m_text[m_at].isLetter()) {
            return m_text[m_at++];
        }
        return std::nullopt;
    }

    bool numberFollows()
    {
        skipSpace();
        return m_at < m_text.size() &&
               (m_text[m_at].isDigit() || m_text[m_at] == u'-' || m_text[m_at] == u'+' || m_text[m_at] == u'.');
    }

    double number()
    {
        skipSpace();
        const auto start = m_at;
        bool dot = false;
        if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+')) {
            ++m_at;
        }
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || (m_text[m_at] == u'.' && !dot))) {
            dot = dot || m_text[m_at] == u'.';
            ++m_at;
        }
        return m_text.mid(start, m_at - start).toDouble();
    }

    /// The flags of an arc may stand without a separator.
    bool flag()
    {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at++] == u'1';
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u',')) {
            ++m_at;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// An elliptical arc from the current point, by the conversion of SVG 1.1, appendix F.6.5 (no rotated axes).
void arcTo(QPainterPath& path, double rx, double ry, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    rx = std::abs(rx);
    ry = std::abs(ry);
    if (from == to || rx <= 0 || ry <= 0) {
        path.lineTo(to);
        return;
    }
    const QPointF half = (from - to) / 2;
    const double reach = half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double a = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
    const double root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - a) / a)) * (large == sweep ? -1 : 1);
    const QPointF offset{root * rx * half.y() / ry, -root * ry * half.x() / rx};
    const QPointF centre = offset + (from + to) / 2;
    const auto angle = [&](QPointF p) { return std::atan2((p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx); };
    const double start = angle(from);
    double span = angle(to) - start;
    if (sweep && span < 0) {
        span += 2 * std::numbers::pi;
    }
    if (!sweep && span > 0) {
        span -= 2 * std::numbers::pi;
    }
    const double degrees = 180 / std::numbers::pi;
    path.arcTo(QRectF{centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry}, -start * degrees, -span * degrees);
}

/// Draws one command with one set of numbers; answers false for an unknown letter.
class PathBuilder {
public:
    QPainterPath path;

    bool draw(QChar letter, Scanner& in)
    {
        const bool relative = letter.isLower();
        const QPointF base = relative ? path.currentPosition() : QPointF{};
        const auto point = [&] {
            const double x = in.number();
            return base + QPointF{x, in.number()};
        };
        switch (letter.toUpper().unicode()) {
        case u'M':
            path.moveTo(point());
            break;
        case u'L':
            path.lineTo(point());
            break;
        case u'H':
            path.lineTo(base.x() + in.number(), path.currentPosition().y());
            break;
        case u'V':
            path.lineTo(path.currentPosition().x(), base.y() + in.number());
            break;
        case u'C': {
            const QPointF first = point();
            const QPointF second = point();
            curve(first, second, point());
            return true;
        }
        case u'S': {
            const QPointF first = m_control ? 2 * path.currentPosition() - *m_control : path.currentPosition();
            const QPointF second = point();
            curve(first, second, point());
            return true;
        }
        case u'A': {
            const double rx = in.number();
            const double ry = in.number();
            in.number(); // rotation of the axes: unused by our icons
            const bool large = in.flag();
            const bool sweep = in.flag();
            arcTo(path, rx, ry, large, sweep, point());
            break;
        }
        case u'Z':
            path.closeSubpath();
            break;
        default:
            return false;
        }
        m_control.reset();
        return true;
    }

private:
    void curve(QPointF first, QPointF second, QPointF end)
    {
        path.cubicTo(first, second, end);
        m_control = second;
    }

    std::optional<QPointF> m_control; // of the curve just drawn
};

/// What a group hands down to what is in it.
struct Paint {
    QColor fill = Qt::black;
    QColor stroke;
    double width = 1.0;
    QTransform transform;
};

QColor colourOf(QStringView value)
{
    return value == QLatin1String("none") ? QColor{} : QColor{value.toString()};
}

Paint inherited(Paint paint, const QXmlStreamAttributes& attributes)
{
    if (attributes.hasAttribute(QLatin1String("fill"))) {
        paint.fill = colourOf(attributes.value(QLatin1String("fill")));
    }
    if (attributes.hasAttribute(QLatin1String("stroke"))) {
        paint.stroke = colourOf(attributes.value(QLatin1String("stroke")));
    }
    if (attributes.hasAttribute(QLatin1String("stroke-width"))) {
        paint.width = attributes.value(QLatin1String("stroke-width")).toDouble();
    }
    const auto transform = attributes.value(QLatin1String("transform"));
    if (transform.startsWith(QLatin1String("matrix("))) {
        Scanner in(transform.mid(7));
        double m[6];
        for (double& value : m) {
            value = in.number();
        }
        paint.transform = QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) * paint.transform;
    }
    return paint;
}

QPainterPath shapeOf(QStringView element, const QXmlStreamAttributes& attributes)
{
    const auto value = [&](const char* name) { return attributes.value(QLatin1String(name)).toDouble(); };
    QPainterPath path;
    if (element == QLatin1String("path")) {
        path = readSvgPath(attributes.value(QLatin1String("d")).toString());
    } else if (element == QLatin1String("circle")) {
        path.addEllipse(QPointF{value("cx"), value("cy")}, value("r"), value("r"));
    } else if (element == QLatin1String("ellipse")) {
        path.addEllipse(QPointF{value("cx"), value("cy")}, value("rx"), value("ry"));
    } else if (element == QLatin1String("rect")) {
        path.addRoundedRect(QRectF{value("x"), value("y"), value("width"), value("height")}, value("rx"), value("rx"));
    }
    return path;
}

} // namespace

QPainterPath readSvgPath(const QString& d)
{
    Scanner in(d);
    PathBuilder builder;
    while (const auto letter = in.command()) {
        if (letter->toUpper() == u'Z') {
            builder.draw(*letter, in);
            continue;
        }
        QChar next = *letter;
        while (in.numberFollows()) {
            if (!builder.draw(next, in)) {
                return builder.path;
            }
            // More pairs after a move are lines.
            if (next == u'M') {
                next = u'L';
            }
            if (next == u'm') {
                next = u'l';
            }
        }
    }
    return builder.path;
}

SvgPicture readSvg(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    SvgPicture picture;
    std::vector<Paint> stack{Paint{}};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement()) {
            stack.pop_back();
        }
        if (!xml.isStartElement()) {
            continue;
        }
        const auto attributes = xml.attributes();
        const Paint paint = inherited(stack.back(), attributes);
        stack.push_back(paint);
        if (xml.name() == QLatin1String("svg")) {
            picture.size = QSizeF{attributes.value(QLatin1String("width")).toDouble(),
                                  attributes.value(QLatin1String("height")).toDouble()};
            continue;
        }
        const QPainterPath path = paint.transform.map(shapeOf(xml.name(), attributes));
        if (!path.isEmpty()) {
            picture.shapes.push_back({path, paint.fill, paint.stroke, paint.width});
        }
    }
    return xml.hasError() ? SvgPicture{} : picture;
}

} // namespace plumbline
