#include "ui/models/exercise_picture.h"

#include "catalogue/figures.h"
#include "ui/figure/figure_thumbnails.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>

namespace plumbline {
namespace {

/// Room around the figure, as a share of the shorter edge.
constexpr double kMargin = 0.06;
/// The mark of an exercise without keyframes: a person, faint, since it shows nothing of the exercise.
constexpr double kLeastMark = 16;
constexpr double kLargestMark = 56;

/// The kept pictures; they go with the application, since pictures may not outlive it.
class Pictures : public QObject {
public:
    Pictures()
        : QObject(qApp)
        , thumbnails(builtinFigures())
    {}
    FigureThumbnails thumbnails;
};

FigureThumbnails& thumbnails()
{
    static QPointer<Pictures> pictures;
    if (pictures.isNull()) {
        pictures = new Pictures;
    }
    return pictures->thumbnails;
}

} // namespace

void paintExercise(QPainter& painter, const QRectF& rect, const std::string& exercise, double opacity,
                   double devicePixelRatio)
{
    const Theme& theme = Theme::current();
    const double margin = std::min(rect.width(), rect.height()) * kMargin;
    const QRectF room = rect.adjusted(margin, margin, -margin, -margin);
    const QPixmap picture = thumbnails().pixmap(QString::fromStdString(exercise), room.size().toSize(),
                                                FigurePalette::of(theme), devicePixelRatio);
    painter.save();
    painter.setOpacity(painter.opacity() * opacity);
    if (!picture.isNull()) {
        painter.drawPixmap(room.topLeft(), picture);
    } else {
        const double size = std::clamp(rect.height() * 0.55, kLeastMark, kLargestMark);
        icons::paint(painter, QStringLiteral("stand"),
                     QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size),
                     theme.colour(Role::Planned));
    }
    painter.restore();
}

bool hasPicture(const std::string& exercise)
{
    return builtinFigures().find(exercise) != nullptr;
}

Picture exercisePicture(const std::string& exercise)
{
    return [exercise](QPainter& painter, const QRectF& rect) {
        paintExercise(painter, rect, exercise, 1.0, painter.device()->devicePixelRatioF());
    };
}

} // namespace plumbline
