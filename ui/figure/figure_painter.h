#pragma once

#include "core/figure/muscles.h"
#include "core/figure/props.h"
#include "ui/figure/figure_palette.h"
#include "ui/figure/figure_view.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace plumbline {

/// Paints one solved frame in the order of figure.md 7, at any size. Holds no state between pictures.
class FigurePainter {
public:
    struct Options {
        bool detail = true;     ///< middle tone and muscle fibres; may be left out while moving (decisions.md 28)
        bool background = true; ///< the stage behind the figure
        bool plumbLine = false;
        double cornerRadius = 0; ///< of the stage, in pixels
    };

    FigurePainter(const FigurePalette& palette, Options options)
        : m_palette(palette)
        , m_options(options)
    {}

    /// Paints into `area` of the painter; `view` was made for its size.
    void paint(QPainter& painter, const QRectF& area, const figure::FigureSpec& spec, const figure::Frame& frame,
               const FigureView& view) const;

private:
    FigurePalette m_palette;
    Options m_options;
};

} // namespace plumbline
