#include "ui/breaks/tray_picture.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

constexpr double kRingWidth = 0.1;   // of the icon
constexpr double kTrackAlpha = 0.28; // of the ring not filled yet
constexpr double kMarkShare = 0.62;  // of the icon, inside the ring
constexpr double kDotShare = 0.17;   // radius of the dot of a due break

void paintRing(QPainter& painter, double size, int step, const QColor& ink)
{
    const double width = size * kRingWidth;
    const QRectF ring(width / 2, width / 2, size - width, size - width);
    painter.setPen(QPen(paint::withAlpha(ink, kTrackAlpha), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    if (step <= 0) {
        return;
    }
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -360 * 16 * step / kTraySteps);
}

/// A filled dot with a clear rim, so that it stands out on the ring.
void paintDot(QPainter& painter, double size, const QColor& ink)
{
    const double radius = size * kDotShare;
    const QPointF centre(size - radius, size - radius);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawEllipse(centre, radius * 1.5, radius * 1.5);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(ink);
    painter.drawEllipse(centre, radius, radius);
}

} // namespace

int trayStep(double share)
{
    return std::clamp(static_cast<int>(std::floor(share * kTraySteps + 1e-9)), 0, kTraySteps);
}

QPixmap trayPixmap(TrayMark mark, int step, int size, const QColor& ink, double devicePixelRatio)
{
    const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
    QPixmap picture(pixels, pixels);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark == TrayMark::Paused) {
        icons::paint(painter, QStringLiteral("app/tray-icon-paused-symbolic"), QRectF(0, 0, size, size), ink);
        return picture;
    }
    paintRing(painter, size, mark == TrayMark::Due ? kTraySteps : step, ink);
    const double inner = size * kMarkShare;
    icons::paint(painter, QStringLiteral("app/tray-icon-symbolic"),
                 QRectF((size - inner) / 2, (size - inner) / 2, inner, inner), ink);
    if (mark == TrayMark::Due) {
        paintDot(painter, size, ink);
    }
    return picture;
}

QIcon trayIcon(TrayMark mark, int step, const QColor& ink)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48}) {
        icon.addPixmap(trayPixmap(mark, step, size, ink));
    }
    return icon;
}

} // namespace plumbline
