#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/figure/spots.h"
#include "ui/figure/figure_palette.h"
#endif

#include <QImage>
#include <QWidget>

#include <vector>

namespace plumbline {

/// A place of a posture picture to look at, with the number of the hint that speaks of it; 0 for a ring alone.
struct FigureMark {
    int number = 0;
    figure::Spot spot = figure::Spot::Feet;
    friend bool operator==(const FigureMark&, const FigureMark&) = default;
};

/// Where the marks of a picture go: rings around the spots, and numbers beside them that cover neither each other nor,
/// as far as there is room, the body.
struct PlacedMark {
    FigureMark mark;
    QPointF spot;
    QPointF badge;
};

/// Paints a figure in its hardest pose with marked places.
class MarkedFigurePainter {
public:
    /// @param badge  diameter of the numbers in pixels; follows the text size.
    MarkedFigurePainter(const FigurePalette& palette, double badge)
        : m_palette(palette)
        , m_badge(badge)
    {}

    /// The figure on a transparent ground, fitted to `size`. @param ratio  device pixels for each pixel.
    [[nodiscard]] QImage figure(const figure::FigureSpec& spec, QSize size, double ratio) const;
    /// Marks that the picture has a place for, all inside `size`.
    [[nodiscard]] std::vector<PlacedMark> place(const figure::FigureSpec& spec, const std::vector<FigureMark>& marks,
                                                const QImage& figure) const;
    void paint(QPainter& painter, const QRectF& area, const QImage& figure, const std::vector<PlacedMark>& marks) const;

private:
    [[nodiscard]] double cost(QPointF badge, const std::vector<PlacedMark>& placed, const QImage& figure) const;
    [[nodiscard]] double ring() const { return m_badge * .45; }

    FigurePalette m_palette;
    double m_badge;
};

/// A small still picture of a posture with numbered marks, for the hints of the ergonomics page. Without keyframes it
/// shows its stage alone. The caller gives it its accessible name; the numbers repeat what stands beside it.
class MarkedFigure : public QWidget {
    Q_OBJECT
public:
    /// @param library  outlives the widget.
    explicit MarkedFigure(const figure::FigureLibrary& library, QWidget* parent = nullptr);

    /// @param figureId  what the library shows under this name: "posture-seated".
    void showMarks(const QString& figureId, const std::vector<FigureMark>& marks);
    [[nodiscard]] bool hasFigure() const { return m_spec != nullptr; }
    [[nodiscard]] const std::vector<FigureMark>& marks() const { return m_marks; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {64, 56}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const figure::FigureLibrary& m_library;
    const figure::FigureSpec* m_spec = nullptr;
    std::vector<FigureMark> m_marks;
    // The picture as it was painted last, and what it was painted for.
    QImage m_figure;
    std::vector<PlacedMark> m_placed;
    FigurePalette m_palette;
    QSize m_size;
    double m_ratio = 0;
    double m_badge = 0;
};

} // namespace plumbline
