#include <catch2/catch.hpp>

#include "ui/theme/icons.h"
#include "ui/theme/svg_reader.h"

#include <QDir>
#include <QImage>
#include <QPainter>

using namespace plumbline;

namespace {

/// The part of the pixels that are covered.
double cover(const QImage& image)
{
    qint64 sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            sum += qAlpha(image.pixel(x, y));
        }
    }
    return static_cast<double>(sum) / (255.0 * image.width() * image.height());
}

} // namespace

TEST_CASE("Every icon of the design can be drawn and stays within its square", "[icons]")
{
    const auto files = QDir(QStringLiteral("resources/icons")).entryList({QStringLiteral("*.svg")});
    REQUIRE(files.size() >= 60);
    for (const QString& file : files) {
        const QString name = file.chopped(4);
        INFO(name.toStdString());
        REQUIRE(icons::exists(name));
        QImage image(120, 120, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icons::paint(painter, name, QRectF(24, 24, 72, 72), Qt::black);
        painter.end();
        CHECK(cover(image) > 0.005);
        CHECK(cover(image.copy(24, 24, 72, 72)) * 72 * 72 == Approx(cover(image) * 120 * 120).margin(1.0));
    }
}

TEST_CASE("An icon takes the colour it is given", "[icons]")
{
    const QPixmap picture = icons::pixmap(QStringLiteral("check"), 20, Qt::red, 2.0);
    CHECK(picture.size() == QSize(40, 40));
    const QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
    bool any = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (qAlpha(pixel) < 200) {
                continue;
            }
            any = true;
            CHECK(qRed(pixel) > 240);
            CHECK(qGreen(pixel) < 15);
        }
    }
    CHECK(any);
}

TEST_CASE("An unknown icon draws nothing", "[icons]")
{
    CHECK_FALSE(icons::exists(QStringLiteral("no-such-icon")));
}

TEST_CASE("Paths are read as SVG means them", "[icons][svg]")
{
    const auto box = [](const char* d) { return readSvgPath(QLatin1String(d)).boundingRect(); };
    CHECK(box("M2 3H10V8") == QRectF(2, 3, 8, 5));
    CHECK(box("m2 3 4 0 0 5z") == QRectF(2, 3, 4, 5));
    CHECK(box("M1 1l-.5.5L4 4") == QRectF(0.5, 1, 3.5, 3)); // numbers may touch
    const QRectF half = box("M4 12a8 8 0 0 1 16 0");        // the upper half of a circle around 12, 12
    CHECK(half.left() == Approx(4));
    CHECK(half.top() == Approx(4));
    CHECK(half.right() == Approx(20));
    CHECK(half.bottom() == Approx(12));
    const QRectF lower = box("M4 12A8 8 0 0020 12"); // flags may touch too; the other sweep
    CHECK(lower.bottom() == Approx(20));
    CHECK(readSvgPath(QStringLiteral("M0 0C1 1 2 1 3 0S5-1 6 0")).elementCount() == 7);
    const QPainterPath curve = readSvgPath(QStringLiteral("M1 1c0 4 5 6 7 0"));
    REQUIRE(curve.elementCount() == 4);
    CHECK(QPointF(curve.elementAt(1)) == QPointF(1, 5));
    CHECK(QPointF(curve.elementAt(2)) == QPointF(6, 7));
    CHECK(QPointF(curve.elementAt(3)) == QPointF(8, 1));
    CHECK(readSvg("<svg width='4'><path").shapes.empty());
}
