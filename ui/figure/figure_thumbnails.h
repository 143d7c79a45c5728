#pragma once

#include "core/figure/spec.h"
#include "ui/figure/figure_palette.h"

#include <QCache>
#include <QPixmap>
#include <QString>

namespace plumbline {

/// Still pictures of exercises in their hardest pose, fitted to their box, on a transparent ground. Painted once per
/// exercise, size, colours and pixel ratio, then kept.
class FigureThumbnails {
public:
    /// @param library  outlives this.
    explicit FigureThumbnails(const figure::FigureLibrary& library);

    /// @param size   in device-independent pixels.
    /// @param ratio  device pixels each of them has.
    /// @return a null pixmap when the exercise has no keyframes or the size is empty.
    QPixmap pixmap(const QString& exerciseId, QSize size, const FigurePalette& palette, double ratio = 1,
                   bool mirrored = false);

private:
    const figure::FigureLibrary& m_library;
    QCache<QString, QPixmap> m_cache;
};

} // namespace plumbline
