#include "ui/session/session_figures.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace plumbline {

Picture SessionFigures::thumbnail(const QString& exercise)
{
    return [this, exercise](QPainter& painter, const QRectF& rect) {
        const Theme& theme = Theme::current();
        paint::box(painter, rect, {theme.colour(Role::Stage), {}, radius::kSmall});
        const QRectF inside = rect.adjusted(3, 3, -3, -3);
        const QPixmap picture = m_thumbnails.pixmap(exercise, inside.size().toSize(), FigurePalette::of(theme),
                                                    painter.device()->devicePixelRatioF());
        if (!picture.isNull()) {
            painter.drawPixmap(inside.topLeft(), picture);
        } else {
            icons::paint(painter, QStringLiteral("mat"), QRectF(rect.center() - QPointF(10, 10), QSizeF(20, 20)),
                         theme.colour(Role::Text3));
        }
    };
}

} // namespace plumbline
