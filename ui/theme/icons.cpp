#include "ui/theme/icons.h"

#include "ui/theme/svg_reader.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmapCache>

namespace plumbline::icons {

namespace {

const SvgPicture& picture(const QString& name)
{
    static QHash<QString, SvgPicture> cache;
    auto found = cache.find(name);
    if (found == cache.end()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        found = cache.insert(name, file.open(QIODevice::ReadOnly) ? readSvg(file.readAll()) : SvgPicture{});
    }
    return *found;
}

void paintPicture(QPainter& painter, const SvgPicture& svg, const QRectF& square, const QColor& tint)
{
    if (svg.shapes.empty() || svg.size.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / svg.size.width(), square.height() / svg.size.height());
    for (const SvgShape& shape : svg.shapes) {
        const auto coloured = [&](const QColor& own) { return tint.isValid() ? tint : own; };
        painter.setPen(shape.stroke.isValid()
                           ? QPen(coloured(shape.stroke), shape.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                           : QPen(Qt::NoPen));
        painter.setBrush(shape.fill.isValid() ? QBrush(coloured(shape.fill)) : QBrush(Qt::NoBrush));
        painter.drawPath(shape.path);
    }
    painter.restore();
}

} // namespace

void paint(QPainter& painter, const QString& name, const QRectF& square, const QColor& tint)
{
    paintPicture(painter, picture(name), square, tint);
}

QPixmap pixmap(const QString& name, int size, const QColor& tint, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("icon:%1:%2:%3:%4").arg(name).arg(size).arg(tint.rgba()).arg(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) {
        return result;
    }
    result = QPixmap(QSizeF(size * devicePixelRatio, size * devicePixelRatio).toSize());
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paint(painter, name, QRectF(0, 0, size, size), tint);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

QIcon icon(const QString& name, Role role)
{
    const Theme& theme = Theme::current();
    QIcon result;
    const int size = theme.scaled(16);
    for (const qreal ratio : {1.0, 2.0}) {
        result.addPixmap(pixmap(name, size, theme.colour(role), ratio), QIcon::Normal);
        result.addPixmap(pixmap(name, size, theme.colour(Role::Text3), ratio), QIcon::Disabled);
    }
    return result;
}

bool exists(const QString& name)
{
    return !picture(name).shapes.empty();
}

void paintMark(QPainter& painter, const QRectF& square)
{
    paintPicture(painter, picture(QStringLiteral("app/app-icon")), square, {});
}

QIcon appIcon()
{
    QIcon result;
    for (const int size : {16, 32, 128}) {
        result.addFile(QStringLiteral(":/icons/app/app-icon-%1.png").arg(size), QSize(size, size));
    }
    return result;
}

} // namespace plumbline::icons
