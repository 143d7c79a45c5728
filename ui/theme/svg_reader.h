#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainterPath>
#include <QSizeF>
#include <QString>

#include <vector>

namespace plumbline {

/// One filled or stroked path of a picture, in the picture's own coordinates.
struct SvgShape {
    QPainterPath path;
    QColor fill;        ///< invalid: not filled
    QColor stroke;      ///< invalid: not stroked
    double width = 1.0; ///< of the stroke
};

struct SvgPicture {
    QSizeF size;
    std::vector<SvgShape> shapes;
};

/// Reads the part of SVG our own icons use: path, circle, ellipse, rect, groups, matrix transforms, plain colours. Qt's
/// SVG module would cost a third of the start-up time of an empty window (measured), so the program does without.
/// @return a picture without shapes if `svg` is not well formed.
SvgPicture readSvg(const QByteArray& svg);

/// Reads the `d` attribute of a path; stops at the first thing it does not understand.
QPainterPath readSvgPath(const QString& d);

} // namespace plumbline
