#pragma once

#include <QColor>

namespace plumbline {

class Theme;

/// The figure's colours. Body, clothes, props: figure.md 7. Stage, effort, plumb line and text follow the theme.
struct FigurePalette {
    QColor stage, floor;
    QColor outline;
    QColor bodyLit, bodyShade;
    QColor shirtLit, shirtShade;
    QColor shortsLit, shortsShade;
    QColor shoeLit, shoeShade;
    QColor effort, stretch;
    QColor band, wood, metal, seat, screen, wall, cloth;
    QColor matTop, matSide;
    QColor plumb, text, text2;
    QColor haze;          ///< what far limbs fade into
    double hazeShare = 0; ///< how far they do (0..1)
    bool strong = false;  ///< high contrast: outlines of 2 px at least, muscles hatched (design.md 2.1)

    /// Defaults of the two schemes, for whoever has no theme (tests, film strips).
    static FigurePalette light();
    static FigurePalette dark();
    /// The colours under the theme as it is now; high contrast strengthens outline and effort.
    static FigurePalette of(const Theme& theme);
    /// On the break overlay, whose colours are the same in every scheme (design.md 2.1).
    static FigurePalette overlay(const Theme& theme);

    friend bool operator==(const FigurePalette&, const FigurePalette&) = default;
};

} // namespace plumbline
