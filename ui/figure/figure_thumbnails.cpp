#include "ui/figure/figure_thumbnails.h"

#include "core/figure/solve.h"
#include "ui/figure/figure_painter.h"

#include <QPainter>

namespace plumbline {

namespace {
constexpr int kKept = 16 * 1024 * 1024; // bytes of pictures kept: some 200 library cards
} // namespace

FigureThumbnails::FigureThumbnails(const figure::FigureLibrary& library)
    : m_library(library)
    , m_cache(kKept)
{}

QPixmap FigureThumbnails::pixmap(const QString& exerciseId, QSize size, const FigurePalette& palette, double ratio,
                                 bool mirrored)
{
    const figure::FigureSpec* spec = m_library.find(exerciseId.toStdString());
    if (spec == nullptr || size.isEmpty()) {
        return {};
    }
    const QString key = QStringLiteral("%1 %2x%3 %4 %5 %6 %7")
                            .arg(exerciseId)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(palette.bodyLit.rgb())
                            .arg(palette.effort.rgb() ^ palette.outline.rgb())
                            .arg(mirrored);
    if (const QPixmap* known = m_cache.object(key)) {
        return *known;
    }
    QPixmap pixmap{size * ratio};
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const figure::Pose& pose = spec->poses[spec->hardest].pose;
    QPainter painter{&pixmap};
    FigurePainter{palette, {true, false, false}}.paint(painter, QRectF{QPointF{}, QSizeF{size}}, *spec,
                                                       figure::solve(*spec, pose),
                                                       poseView(*spec, pose, size, mirrored));
    painter.end();
    m_cache.insert(key, new QPixmap{pixmap}, qsizetype{4} * pixmap.width() * pixmap.height());
    return pixmap;
}

} // namespace plumbline
