// One frame of the figure at the player's size, beside 25 filled shapes of the same painter (measured on the raster).
#include "catalogue/figures.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"
#include "ui/figure/figure_painter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace plumbline;
using Stopwatch = std::chrono::steady_clock;

constexpr QSize kStage{744, 628};
constexpr int kFrames = 40;
constexpr int kShapes = 25;
constexpr double kAim_ms = 8;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class Paint>
double frame_ms(Paint&& paint)
{
    const auto begin = Stopwatch::now();
    paint();
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - begin).count();
}

void paintShapes(QImage& image)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kShapes; ++i) {
        painter.setBrush(QColor::fromHsv(i * 14, 120, 200));
        painter.drawEllipse(QPointF(120 + i * 20, 300), 50, 110);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    const figure::FigureSpec* spec = builtinFigures().find("bodyweight-squat");
    if (spec == nullptr) {
        return 1;
    }
    QImage image(kStage, QImage::Format_ARGB32_Premultiplied);
    const FigureView view = stageView(*spec, kStage, false);
    FigurePainter::Options options;
    options.detail = false; // as while it moves (decisions.md 28)
    const FigurePainter painter(FigurePalette::light(), options);
    std::vector<double> ours;
    std::vector<double> floors;
    for (int i = 0; i < kFrames; ++i) {
        floors.push_back(frame_ms([&] { paintShapes(image); }));
        ours.push_back(frame_ms([&] {
            const double progress = static_cast<double>(i) / kFrames;
            const figure::Frame frame =
                figure::solve(*spec, figure::poseForPhase(*spec, figure::RepPhase::Lowering, progress));
            QPainter canvas(&image);
            painter.paint(canvas, QRectF(QPointF(), kStage), *spec, frame, view);
        }));
    }
    const double mine = median(ours);
    std::printf("figure frame at 744x628, moving|%.3f|%.3f|ms|<= 8 ms|%s\n", mine, median(floors),
                mine <= kAim_ms ? "met" : "missed");
    return 0;
}
