#include <catch2/catch.hpp>

#include "catalogue/ergonomics.h"
#include "catalogue/figures.h"
#include "core/figure/solve.h"
#include "ui/figure/marked_figure.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QPainter>

using namespace plumbline;

namespace {

constexpr QSize kSize{160, 130};
constexpr double kBadge = 20;

const figure::FigureSpec& spec(const std::string& id)
{
    const figure::FigureSpec* found = builtinFigures().find(id);
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<PlacedMark> placed(const std::string& id, const std::vector<FigureMark>& marks)
{
    const MarkedFigurePainter painter{FigurePalette::light(), kBadge};
    return painter.place(spec(id), marks, painter.figure(spec(id), kSize, 1));
}

double apart(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// Every item of every checklist with its picture.
template <class Do>
void forEveryItem(Do&& act)
{
    for (const posture::Checklist& checklist : builtinChecklists()) {
        for (const posture::Item& item : checklist.items) {
            CAPTURE(item.id);
            act(item);
        }
    }
}

} // namespace

TEST_CASE("Every fix has a picture and the place it speaks of is in it", "[figure][posture]")
{
    forEveryItem([](const posture::Item& item) {
        const auto marks = placed(item.picture.figure, {{1, item.picture.mark}});
        REQUIRE(marks.size() == 1);
        const QRectF room{QPointF{}, QSizeF{kSize}};
        CHECK(room.contains(marks.front().spot));
        CHECK(room.adjusted(kBadge / 2, kBadge / 2, -kBadge / 2, -kBadge / 2).contains(marks.front().badge));
        CHECK(apart(marks.front().spot, marks.front().badge) > kBadge);
    });
}

TEST_CASE("Parts of the body lie where they should on a seated figure", "[figure][posture]")
{
    const auto& seated = spec("posture-seated");
    const figure::Frame frame = figure::solve(seated, seated.poses[seated.hardest].pose);
    const auto at = [&](figure::Spot spot) { return *figure::placeOf(spot, seated, frame); };
    using figure::Spot;
    CHECK(at(Spot::Eyes).y > at(Spot::Shoulders).y);
    CHECK(at(Spot::Shoulders).y > at(Spot::Back).y);
    CHECK(at(Spot::Back).y > at(Spot::LowBack).y);
    CHECK(at(Spot::LowBack).y > at(Spot::Seat).y);
    CHECK(at(Spot::BehindKnees).y < at(Spot::Knees).y);
    CHECK(at(Spot::Feet).y < .06);
    CHECK(at(Spot::LowBack).x < at(Spot::Hips).x);
    CHECK(at(Spot::Hands).x > at(Spot::Wrists).x);
    CHECK(at(Spot::Screen).x > at(Spot::Hands).x);
    CHECK(at(Spot::UnderDesk).y < at(Spot::Desk).y);
    const auto& driver = spec("posture-driving");
    const figure::Frame wheel = figure::solve(driver, driver.poses[driver.hardest].pose);
    CHECK_FALSE(figure::placeOf(Spot::Screen, driver, wheel));
    CHECK_FALSE(figure::placeOf(Spot::Desk, driver, wheel));
}

TEST_CASE("Numbers of one picture do not cover each other, even at one place", "[figure][posture]")
{
    using figure::Spot;
    for (const auto& spots :
         {std::array{Spot::Feet, Spot::BehindKnees, Spot::Seat}, std::array{Spot::Elbows, Spot::Elbows, Spot::Elbows},
          std::array{Spot::Hands, Spot::Wrists, Spot::Desk}}) {
        const auto marks = placed("posture-seated", {{1, spots[0]}, {2, spots[1]}, {3, spots[2]}});
        REQUIRE(marks.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t k = i + 1; k < 3; ++k) {
                CHECK(apart(marks[i].badge, marks[k].badge) >= kBadge);
            }
        }
    }
}

TEST_CASE("A mark without its thing, or a figure that is not there, leaves the picture plain", "[figure][posture]")
{
    CHECK(placed("posture-driving", {{1, figure::Spot::Screen}}).empty());
    MarkedFigure widget{builtinFigures()};
    widget.resize(kSize);
    widget.showMarks(QStringLiteral("no-such-figure"), {{1, figure::Spot::Feet}});
    CHECK_FALSE(widget.hasFigure());
    const QImage plain = widget.grab().toImage();
    widget.showMarks(QStringLiteral("posture-seated"), {});
    CHECK(widget.hasFigure());
    const QImage unmarked = widget.grab().toImage();
    CHECK(unmarked != plain);
    widget.showMarks(QStringLiteral("posture-seated"), {{1, figure::Spot::Feet}});
    const QImage first = widget.grab().toImage();
    CHECK(first != unmarked);
    widget.showMarks(QStringLiteral("posture-seated"), {{1, figure::Spot::Eyes}});
    CHECK(widget.grab().toImage() != first);
}

TEST_CASE("The picture follows the theme and the size of the text", "[figure][posture]")
{
    MarkedFigure widget{builtinFigures()};
    widget.showMarks(QStringLiteral("posture-seated"), {{1, figure::Spot::Feet}});
    widget.resize(kSize);
    Theme::current().setScheme(Scheme::Light);
    const QImage light = widget.grab().toImage();
    Theme::current().setScheme(Scheme::Dark);
    CHECK(widget.grab().toImage() != light);
    Theme::current().setScheme(Scheme::Light);
    const QSize small = widget.sizeHint();
    QFont large = widget.font();
    large.setPixelSize(QFontInfo{large}.pixelSize() * 2);
    widget.setFont(large);
    CHECK(widget.sizeHint().width() > small.width() * 3 / 2);
}

TEST_CASE("Contact sheets of every fix's picture, to be looked at", "[figure][posture]")
{
    const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    QDir{}.mkpath(folder);
    for (const bool dark : {false, true}) {
        const FigurePalette palette = dark ? FigurePalette::dark() : FigurePalette::light();
        const MarkedFigurePainter marked{palette, kBadge};
        QImage sheet{QSize{8 * 170, 6 * 158}, QImage::Format_RGB32};
        sheet.fill(dark ? 0x101618 : 0xffffff);
        QPainter painter{&sheet};
        int count = 0;
        forEveryItem([&](const posture::Item& item) {
            const QPointF corner{count % 8 * 170.0 + 5, count / 8 * 158.0 + 5};
            const auto& figure = spec(item.picture.figure);
            const QImage image = marked.figure(figure, kSize, 1);
            marked.paint(painter, QRectF{corner, QSizeF{kSize}}, image,
                         marked.place(figure, {{count % 3 + 1, item.picture.mark}}, image));
            painter.setPen(palette.text);
            painter.drawText(corner + QPointF{4, 146}, QString::fromStdString(item.id + " " + item.name));
            ++count;
        });
        painter.end();
        CHECK(sheet.save(folder + (dark ? QStringLiteral("/fixes-dark.png") : QStringLiteral("/fixes.png"))));
    }
}
