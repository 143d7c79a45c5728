#include <catch2/catch.hpp>

#include "catalogue/figures.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"
#include "ui/figure/figure_painter.h"
#include "ui/figure/figure_thumbnails.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

using namespace plumbline;

namespace {

constexpr QSize kGoldenSize{260, 210}; // figure.md 14

QImage painted(const figure::FigureSpec& spec, const figure::Pose& pose, const FigurePalette& palette,
               bool mirrored = false, QSize size = kGoldenSize)
{
    QImage image{size, QImage::Format_RGB32};
    image.fill(palette.stage); // a flat ground keeps the approved pictures small
    QPainter painter{&image};
    FigurePainter{palette, {true, false, false}}.paint(painter, QRectF{QPointF{}, QSizeF{size}}, spec,
                                                       figure::solve(spec, pose), stageView(spec, size, mirrored));
    return image;
}

int difference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

QString goldenPath(const std::string& id, bool dark)
{
    return QStringLiteral("tests/data/figure/%1-%2.png")
        .arg(QString::fromStdString(id), dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

template <class Do>
void forEveryGolden(Do&& act)
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        for (const bool dark : {false, true}) {
            const FigurePalette palette = dark ? FigurePalette::dark() : FigurePalette::light();
            act(goldenPath(id, dark), painted(spec, spec.poses[spec.hardest].pose, palette));
        }
    }
}

} // namespace

TEST_CASE("Record the pictures the figures are compared with", "[.record]")
{
    QDir{}.mkpath(QStringLiteral("tests/data/figure"));
    forEveryGolden([](const QString& path, const QImage& image) {
        const QImage small = image.convertToFormat(QImage::Format_RGB888);
        CHECK(small.save(path));
    });
}

TEST_CASE("The hardest pose of every figure looks as it was approved", "[figure]")
{
    forEveryGolden([](const QString& path, const QImage& image) {
        const QImage golden = QImage{path}.convertToFormat(QImage::Format_RGB32);
        INFO(path.toStdString());
        REQUIRE(golden.size() == image.size());
        int far = 0;
        double sum = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int off = difference(image.pixel(x, y), golden.pixel(x, y));
                far += off > 12 ? 1 : 0;
                sum += off;
            }
        }
        const double pixels = image.width() * image.height();
        CHECK(far / pixels <= .005);
        CHECK(sum / pixels <= 1);
    });
}

TEST_CASE("Every figure stays inside its stage through its whole movement", "[figure]")
{
    for (const auto& [id, spec] : builtinFigures().all()) {
        for (const QSize size : {QSize{420, 330}, QSize{300, 460}}) {
            const FigureView view = stageView(spec, size, false);
            const auto inside = [&](const figure::Pose& pose) {
                const figure::Frame frame = figure::solve(spec, pose);
                const figure::Projection projection = view.projection(frame);
                bool fits = true;
                figure::forEachBall(figure::buildBody(frame), [&](const figure::Ball& ball) {
                    const figure::Disc disc = projection.disc(ball);
                    fits = fits && disc.centre.x - disc.radius >= 0 && disc.centre.x + disc.radius <= size.width() &&
                           disc.centre.y - disc.radius >= 0 && disc.centre.y + disc.radius <= size.height();
                });
                return fits;
            };
            INFO(id << " at " << size.width() << "x" << size.height());
            for (const auto& pose : spec.poses) {
                CHECK(inside(pose.pose));
            }
            for (int i = 0; i <= 40 && spec.motion == figure::MotionKind::Reps; ++i) {
                CHECK(inside(figure::poseAt(spec, spec.tempo, spec.tempo.total() * i / 40)));
            }
        }
    }
}

TEST_CASE("The other side is the mirrored silhouette under the same light", "[figure]")
{
    const FigurePalette palette = FigurePalette::light();
    const figure::FigureSpec* spec = builtinFigures().find("reverse-lunge");
    REQUIRE(spec != nullptr);
    const figure::Pose& pose = spec->poses[spec->hardest].pose;
    const QImage plain = painted(*spec, pose, palette);
    const QImage other = painted(*spec, pose, palette, true).mirrored(true, false);
    const auto isBody = [&](QRgb c) { return difference(c, palette.stage.rgb()) > 40; };
    int differs = 0;
    int body = 0;
    for (int y = 0; y < plain.height(); ++y) {
        for (int x = 0; x < plain.width(); ++x) {
            body += isBody(plain.pixel(x, y)) ? 1 : 0;
            differs += isBody(plain.pixel(x, y)) != isBody(other.pixel(x, y)) ? 1 : 0;
        }
    }
    CHECK(body > 1500);
    CHECK(differs < body / 12); // the tones may differ at the edges: the light does not move
}

TEST_CASE("Thumbnails are painted once for each exercise, size, colours and ratio", "[figure]")
{
    FigureThumbnails thumbnails{builtinFigures()};
    const QString bridge = QStringLiteral("glute-bridge");
    const QPixmap first = thumbnails.pixmap(bridge, {64, 46}, FigurePalette::light(), 2);
    REQUIRE_FALSE(first.isNull());
    CHECK(first.size() == QSize{128, 92});
    CHECK(first.devicePixelRatio() == 2);
    CHECK(thumbnails.pixmap(bridge, {64, 46}, FigurePalette::light(), 2).cacheKey() == first.cacheKey());
    CHECK(thumbnails.pixmap(bridge, {64, 46}, FigurePalette::dark(), 2).cacheKey() != first.cacheKey());
    CHECK(thumbnails.pixmap(bridge, {176, 106}, FigurePalette::light(), 2).cacheKey() != first.cacheKey());
    CHECK(thumbnails.pixmap(QStringLiteral("hip-90-90"), {64, 46}, FigurePalette::light()).isNull());
}
