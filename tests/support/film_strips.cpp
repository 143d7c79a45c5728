// Renders film strips of every keyframe set: key poses and the moments between, light and dark.
// Usage: plumbline_film_strips FOLDER [--from FILE] [--dark] [--mirrored] [--thumbnail] [--width N] [--height N]
// [--frames N] [exercise ids...]
#include "catalogue/figures.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"
#include "ui/figure/figure_painter.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cstdio>
#include <optional>

using namespace plumbline;

namespace {

struct Request {
    QString folder;
    QString file; ///< keyframes to show instead of the built-in ones, so that trying one out needs no building
    QStringList ids;
    bool dark = false;
    bool mirrored = false;
    bool thumbnail = false; ///< only the hardest pose, as thumbnails show it
    QSize cell{420, 340};
    int frames = 6;
    std::optional<double> yaw; ///< another camera than the exercise's own, to look around
    std::optional<double> pitch;
};

/// The keyframe sets of a file, or the built-in ones; nothing when the file cannot be read.
std::optional<figure::FigureLibrary> figuresOf(const QString& file)
{
    if (file.isEmpty()) {
        return builtinFigures();
    }
    QFile source{file};
    if (!source.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qPrintable(file));
        return std::nullopt;
    }
    auto read = readFigures(source.readAll().toStdString(), file.toStdString());
    if (read) {
        return std::move(*read);
    }
    std::fprintf(stderr, "%s: %s\n", read.error().where.c_str(), std::string{read.error().param("reason")}.c_str());
    return std::nullopt;
}

/// The poses of a strip: the named ones for postures, else moments of the movement.
std::vector<figure::Pose> moments(const figure::FigureSpec& spec, int frames)
{
    std::vector<figure::Pose> poses;
    if (spec.motion == figure::MotionKind::Posture) {
        for (const auto& pose : spec.poses) {
            poses.push_back(pose.pose);
        }
        return poses;
    }
    using enum figure::RepPhase;
    if (const double cycle = spec.path(Hold).cycle; cycle > 0) {
        for (int i = 0; i < frames; ++i) {
            poses.push_back(figure::poseForPhase(spec, Hold, 0, cycle * i / frames));
        }
        return poses;
    }
    if (spec.motion == figure::MotionKind::Hold) {
        for (int i = 0; i < frames; ++i) {
            poses.push_back(figure::poseForPhase(spec, MoveIn, static_cast<double>(i) / (frames - 1)));
        }
        return poses;
    }
    const auto order = figure::phaseOrder(spec);
    const auto addEndOf = [&](figure::RepPhase pause) {
        if (!spec.path(pause).keys.empty()) {
            poses.push_back(figure::poseForPhase(spec, pause, 1)); // some pauses move: the chest sinks
        }
    };
    const int half = frames / 2;
    for (int i = 0; i <= half; ++i) {
        poses.push_back(figure::poseForPhase(spec, order[0], static_cast<double>(i) / half));
    }
    addEndOf(order[1]);
    for (int i = 1; i <= frames - half; ++i) {
        poses.push_back(figure::poseForPhase(spec, order[2], static_cast<double>(i) / (frames - half)));
    }
    addEndOf(order[3]);
    return poses;
}

QImage renderStrip(const figure::FigureSpec& spec, const Request& request)
{
    const figure::Pose& hardest = spec.poses[spec.hardest].pose;
    const auto poses = request.thumbnail ? std::vector{hardest} : moments(spec, request.frames);
    QImage image{request.cell.width() * static_cast<int>(poses.size()), request.cell.height(), QImage::Format_RGB32};
    QPainter painter{&image};
    const FigurePainter figurePainter{request.dark ? FigurePalette::dark() : FigurePalette::light(),
                                      {true, true, !request.thumbnail}};
    const FigureView view = request.thumbnail ? poseView(spec, hardest, request.cell, request.mirrored)
                                              : stageView(spec, request.cell, request.mirrored);
    double x = 0;
    for (const figure::Pose& pose : poses) {
        const QRectF cell{QPointF{x, 0}, QSizeF{request.cell}};
        painter.setClipRect(cell);
        figurePainter.paint(painter, cell, spec, figure::solve(spec, pose), view);
        x += request.cell.width();
    }
    return image;
}

/// Several strips under each other, to be looked at together.
QImage sheetOf(const std::vector<QImage>& strips)
{
    int width = 1;
    int height = 0;
    for (const QImage& strip : strips) {
        width = std::max(width, strip.width());
        height += strip.height();
    }
    QImage sheet{width, std::max(1, height), QImage::Format_RGB32};
    sheet.fill(Qt::gray);
    QPainter painter{&sheet};
    int y = 0;
    for (const QImage& strip : strips) {
        painter.drawImage(0, y, strip);
        y += strip.height();
    }
    return sheet;
}

Request parsed(const QStringList& arguments)
{
    Request request;
    request.folder = arguments.value(1);
    for (qsizetype i = 2; i < arguments.size(); ++i) {
        const QString& a = arguments[i];
        if (a == QStringLiteral("--from")) {
            request.file = arguments.value(++i);
        } else if (a == QStringLiteral("--dark")) {
            request.dark = true;
        } else if (a == QStringLiteral("--mirrored")) {
            request.mirrored = true;
        } else if (a == QStringLiteral("--thumbnail")) {
            request.thumbnail = true;
        } else if (a == QStringLiteral("--width")) {
            request.cell.setWidth(arguments.value(++i).toInt());
        } else if (a == QStringLiteral("--height")) {
            request.cell.setHeight(arguments.value(++i).toInt());
        } else if (a == QStringLiteral("--yaw")) {
            request.yaw = arguments.value(++i).toDouble();
        } else if (a == QStringLiteral("--pitch")) {
            request.pitch = arguments.value(++i).toDouble();
        } else if (a == QStringLiteral("--frames")) {
            request.frames = arguments.value(++i).toInt();
        } else {
            request.ids << a;
        }
    }
    return request;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // pictures need no screen
    const QGuiApplication app{argc, argv};
    const Request request = parsed(QGuiApplication::arguments());
    if (request.folder.isEmpty() || !QDir{}.mkpath(request.folder)) {
        std::fprintf(stderr, "usage: plumbline_film_strips FOLDER [--from FILE] [--dark] [--mirrored] [--thumbnail] "
                             "[--width N] [--height N] "
                             "[--frames N] [--yaw N] [--pitch N] [ids]\n");
        return 2;
    }
    const auto library = figuresOf(request.file);
    if (!library) {
        return 2;
    }
    std::vector<QImage> strips;
    for (const auto& [id, spec] : library->all()) {
        const QString name = QString::fromStdString(id);
        if (!request.ids.isEmpty() && !request.ids.contains(name)) {
            continue;
        }
        figure::FigureSpec seen = spec;
        seen.view.yaw = request.yaw.value_or(seen.view.yaw);
        seen.view.pitch = request.pitch.value_or(seen.view.pitch);
        strips.push_back(renderStrip(seen, request));
        strips.back().save(QDir{request.folder}.filePath(name + QStringLiteral(".png")));
    }
    if (request.ids.size() > 1) {
        sheetOf(strips).save(QDir{request.folder}.filePath(QStringLiteral("sheet.png")));
    }
    return 0;
}
