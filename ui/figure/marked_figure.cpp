#include "ui/figure/marked_figure.h"

#include "core/figure/solve.h"
#include "ui/figure/figure_painter.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <numbers>

namespace plumbline {

namespace {

constexpr int kDirections = 24;
constexpr double kReach = 1.25; // from the spot to the middle of its number, in badges
constexpr double kStageRadius = 10;
constexpr double kMostOfPicture = .24; // a number takes no more of the picture's shorter side

const figure::Pose& poseOf(const figure::FigureSpec& spec)
{
    return spec.poses[spec.hardest].pose;
}

QSizeF sizeOf(const QImage& figure)
{
    return figure.deviceIndependentSize();
}

} // namespace

QImage MarkedFigurePainter::figure(const figure::FigureSpec& spec, QSize size, double ratio) const
{
    QImage image{size * ratio, QImage::Format_ARGB32_Premultiplied};
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter{&image};
    FigurePainter{m_palette, {true, false, false}}.paint(painter, QRectF{QPointF{}, QSizeF{size}}, spec,
                                                         figure::solve(spec, poseOf(spec)),
                                                         poseView(spec, poseOf(spec), size, false));
    return image;
}

double MarkedFigurePainter::cost(QPointF badge, const std::vector<PlacedMark>& placed, const QImage& figure) const
{
    const QSizeF size = sizeOf(figure);
    const double r = m_badge / 2;
    const QRectF room = QRectF{QPointF{}, size}.adjusted(r + 2, r + 2, -r - 2, -r - 2);
    double cost = room.contains(badge) ? 0 : 1000;
    for (const PlacedMark& other : placed) {
        const auto near = [&](QPointF point, double apart) {
            const QPointF gap = badge - point;
            return std::hypot(gap.x(), gap.y()) < apart;
        };
        cost += near(other.spot, r + ring()) ? 100 : 0;
        cost += other.mark.number > 0 && near(other.badge, m_badge + 2) ? 200 : 0;
    }
    // How much of the body and its things it would cover.
    for (int i = -2; i <= 2; ++i) {
        for (int k = -2; k <= 2; ++k) {
            const QPoint pixel = ((badge + QPointF{i * r / 2, k * r / 2}) * figure.devicePixelRatio()).toPoint();
            cost += figure.rect().contains(pixel) && qAlpha(figure.pixel(pixel)) > 60 ? 1 : 0;
        }
    }
    return cost;
}

std::vector<PlacedMark> MarkedFigurePainter::place(const figure::FigureSpec& spec, const std::vector<FigureMark>& marks,
                                                   const QImage& figure) const
{
    const QSizeF size = sizeOf(figure);
    const figure::Frame frame = figure::solve(spec, poseOf(spec));
    const figure::Projection projection = poseView(spec, poseOf(spec), size, false).projection(frame);
    std::vector<PlacedMark> placed;
    for (const FigureMark& mark : marks) {
        if (const auto point = figure::placeOf(mark.spot, spec, frame)) {
            const figure::Vec2 spot = projection(*point);
            placed.push_back({mark, {spot.x, spot.y}, {-size.width(), -size.height()}});
        }
    }
    for (PlacedMark& one : placed) {
        double best = 1e9;
        QPointF badge;
        for (int i = 0; i < 2 * kDirections && one.mark.number > 0; ++i) {
            const double turn = 2 * std::numbers::pi * (i % kDirections) / kDirections;
            const double reach = (i < kDirections ? kReach : kReach * 1.6) * m_badge;
            const QPointF there = one.spot + QPointF{std::cos(turn), -std::sin(turn)} * reach;
            // A little dearer when far, so that the near ring wins where both are free.
            const double price = cost(there, placed, figure) + (i < kDirections ? 0 : 2);
            if (price < best) {
                best = price;
                badge = there;
            }
        }
        one.badge = badge;
    }
    return placed;
}

void MarkedFigurePainter::paint(QPainter& painter, const QRectF& area, const QImage& figure,
                                const std::vector<PlacedMark>& marks) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.stage);
    painter.drawRoundedRect(area, kStageRadius, kStageRadius);
    painter.translate(area.topLeft());
    if (!figure.isNull()) {
        painter.drawImage(QPointF{}, figure);
    }
    const double line = std::max(1.5, m_badge / 10);
    for (const PlacedMark& one : marks) {
        QColor halo = m_palette.plumb;
        halo.setAlphaF(.25F);
        painter.setBrush(halo);
        painter.setPen(QPen{m_palette.plumb, line});
        painter.drawEllipse(one.spot, ring(), ring());
        if (one.mark.number <= 0) {
            continue;
        }
        const QPointF gap = one.badge - one.spot;
        const double length = std::hypot(gap.x(), gap.y());
        if (length > ring() + m_badge / 2) {
            painter.drawLine(one.spot + gap * (ring() / length), one.badge - gap * (m_badge / 2 / length));
        }
    }
    QFont font = painter.font();
    font.setPixelSize(std::max(7, static_cast<int>(m_badge * .62)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (const PlacedMark& one : marks) {
        if (one.mark.number <= 0) {
            continue;
        }
        painter.setPen(QPen{m_palette.stage, 1.5});
        painter.setBrush(m_palette.text);
        painter.drawEllipse(one.badge, m_badge / 2, m_badge / 2);
        painter.setPen(m_palette.stage);
        painter.drawText(QRectF{one.badge - QPointF{m_badge, m_badge}, QSizeF{2 * m_badge, 2 * m_badge}},
                         Qt::AlignCenter, QString::number(one.mark.number));
    }
    painter.restore();
}

MarkedFigure::MarkedFigure(const figure::FigureLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
{
    followTheme(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void MarkedFigure::showMarks(const QString& figureId, const std::vector<FigureMark>& marks)
{
    m_spec = m_library.find(figureId.toStdString());
    m_marks = marks;
    m_size = {};
    update();
}

QSize MarkedFigure::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 6, line * 5};
}

void MarkedFigure::paintEvent(QPaintEvent* /*event*/)
{
    const FigurePalette palette = FigurePalette::of(Theme::current());
    const double badge = std::min(fontMetrics().height() * 1.15, kMostOfPicture * std::min(width(), height()));
    const MarkedFigurePainter marked{palette, badge};
    const bool stale = m_size != size() || m_ratio != devicePixelRatioF() || m_badge != badge || m_palette != palette;
    if (stale) {
        m_size = size();
        m_ratio = devicePixelRatioF();
        m_badge = badge;
        m_palette = palette;
        m_figure = m_spec == nullptr ? QImage{} : marked.figure(*m_spec, size(), m_ratio);
        m_placed = m_spec == nullptr ? std::vector<PlacedMark>{} : marked.place(*m_spec, m_marks, m_figure);
    }
    QPainter painter{this};
    marked.paint(painter, rect(), m_figure, m_placed);
}

} // namespace plumbline
