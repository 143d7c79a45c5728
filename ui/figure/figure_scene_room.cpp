#include "ui/figure/figure_paths.h"
#include "ui/figure/figure_scene.h"

#include <QImage>
#include <QPainter>

namespace plumbline {

using namespace figure;

namespace {

constexpr int kShadowShrink = 6; // the shadow is worked out at a sixth of the size (figure.md 7)

} // namespace

QColor FigureScene::colourOf(Material material) const
{
    switch (material) {
    case Material::Mat:
        return m_palette.matSide;
    case Material::Wood:
        return m_palette.wood;
    case Material::Metal:
        return m_palette.metal;
    case Material::Seat:
        return m_palette.seat;
    case Material::Cloth:
        return m_palette.cloth;
    case Material::Screen:
        return m_palette.screen;
    case Material::Wall:
        return m_palette.wall;
    case Material::Strap:
        return m_palette.band;
    case Material::Mark:
        return mixed(m_palette.floor, m_palette.text2, .18);
    }
    return m_palette.wood;
}

void FigureScene::drawStage(const QRectF& area, double cornerRadius) const
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_palette.stage);
    if (cornerRadius > 0) {
        m_painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    } else {
        m_painter.fillRect(area, m_palette.stage);
    }
    const QPointF middle = point(m_projection({0, 0, 0}));
    const double reach = area.width() * .5;
    m_painter.save();
    m_painter.translate(area.center().x(), middle.y());
    m_painter.scale(1, std::min(.30, (area.bottom() - middle.y() - cornerRadius * .3) / reach));
    QRadialGradient glow{QPointF{}, reach};
    QColor clear = m_palette.floor;
    clear.setAlpha(0);
    glow.setColorAt(0, m_palette.floor);
    glow.setColorAt(.55, mixed(m_palette.floor, clear, .45));
    glow.setColorAt(1, clear);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(glow);
    m_painter.drawEllipse(QPointF{}, reach, reach);
    m_painter.restore();
}

void FigureScene::drawMats() const
{
    for (const Prop& prop : m_spec.props) {
        if (prop.kind == PropKind::FloorMarks) {
            drawFaces(boxesOf(prop));
        }
        if (prop.kind != PropKind::Mat) {
            continue;
        }
        const Slab slab = slabOf(prop);
        Polygon top;
        Polygon under;
        for (const Vec3 p : slab.top) {
            top.push_back(m_projection(p));
            under.push_back(m_projection(p - Vec3{0, slab.thickness, 0}));
        }
        QPolygonF upper;
        QPolygonF lower;
        for (std::size_t i = 0; i < top.size(); ++i) {
            upper << point(top[i]);
            lower << point(under[i]);
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_palette.matSide);
        m_painter.drawPolygon(lower);
        m_painter.setBrush(m_palette.matTop);
        m_painter.drawPolygon(upper);
    }
}

void FigureScene::drawShadow(const QRectF& area) const
{
    const int width = std::max(1, static_cast<int>(std::ceil(area.width() / kShadowShrink)));
    const int height = std::max(1, static_cast<int>(std::ceil(area.height() / kShadowShrink)));
    std::vector<double> light(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 1.0);
    const double flat = std::max(.20, 1.15 * std::sin(radians(std::abs(m_projection.camera().pitch))));
    const bool raised = std::any_of(m_spec.props.begin(), m_spec.props.end(), [](const Prop& p) {
        return p.kind == PropKind::Step || p.kind == PropKind::Chair || p.kind == PropKind::OfficeChair ||
               p.kind == PropKind::Desk || p.kind == PropKind::Table;
    });
    const std::vector<Box> boxes = raised ? boxesOf(m_spec.props) : std::vector<Box>{};
    forEachBall(m_body, [&](const Ball& ball) {
        if (raised && surfaceBelow(boxes, ball.centre) > .02) {
            return; // its shadow falls on the prop, not on the floor
        }
        const double y = std::max(0.0, ball.centre.y - ball.radius);
        const double weight = (.30 * std::exp(-y / .05) + .10 * std::exp(-y / .35)) * .55;
        const Vec2 at = m_projection({ball.centre.x + .03 * ball.centre.y, 0, ball.centre.z}) * (1.0 / kShadowShrink);
        const double rx = ball.radius * 1.5 * m_projection.scale() / kShadowShrink + .5;
        const double ry = rx * flat + .3;
        const int top = std::max(0, static_cast<int>(at.y - ry));
        const int bottom = std::min(height - 1, static_cast<int>(at.y + ry) + 1);
        const int left = std::max(0, static_cast<int>(at.x - rx));
        const int right = std::min(width - 1, static_cast<int>(at.x + rx) + 1);
        for (int row = top; row <= bottom; ++row) {
            for (int column = left; column <= right; ++column) {
                const double dx = (column + .5 - at.x) / rx;
                const double dy = (row + .5 - at.y) / ry;
                const double d = 1 - dx * dx - dy * dy;
                if (d > 0) {
                    light[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(column)] *= 1 - weight * d * d;
                }
            }
        }
    });
    QImage image{width, height, QImage::Format_ARGB32_Premultiplied};
    for (int row = 0; row < height; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < width; ++column) {
            const double dark = 1 - light[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                                          static_cast<std::size_t>(column)];
            line[column] = qRgba(0, 0, 0, static_cast<int>(std::min(dark * 110.0, 150.0)));
        }
    }
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(
        QRectF{0, 0, static_cast<double>(width) * kShadowShrink, static_cast<double>(height) * kShadowShrink}, image);
}

void FigureScene::drawFaces(std::vector<Box> boxes) const
{
    m_painter.setPen(Qt::NoPen);
    for (const Face& face : facesOf(std::move(boxes), m_projection)) {
        const QColor base = colourOf(face.material);
        const QColor colour = face.material == Material::Mark ? base
                              : face.light > 0                ? mixed(base, Qt::white, face.light)
                                                              : mixed(base, Qt::black, -face.light);
        m_painter.fillPath(pathOf(face.outline), colour);
    }
}

void FigureScene::drawProps(bool inFront) const
{
    std::vector<Box> boxes;
    for (const Prop& prop : m_spec.props) {
        if (prop.inFront != inFront || prop.kind == PropKind::FloorMarks) {
            continue;
        }
        const std::vector<Box> own = boxesOf(prop);
        boxes.insert(boxes.end(), own.begin(), own.end());
    }
    drawFaces(std::move(boxes));
    for (const Prop& prop : m_spec.props) {
        if (prop.inFront == inFront && prop.kind == PropKind::Pillow) {
            drawPillow(prop);
        }
    }
}

void FigureScene::drawPillow(const Prop& prop) const
{
    const Slab slab = slabOf(prop);
    std::vector<Disc> body;
    std::vector<Disc> top;
    for (const Vec3 p : slab.top) {
        top.push_back({m_projection(p), 0});
        body.push_back({m_projection(p), 0});
        body.push_back({m_projection(p - Vec3{0, slab.thickness, 0}), 0});
    }
    m_painter.fillPath(pathOf(convexHull(body)), mixed(m_palette.cloth, Qt::black, .16));
    m_painter.fillPath(pathOf(convexHull(top)), m_palette.cloth);
}

void FigureScene::drawBand() const
{
    if (std::none_of(m_spec.props.begin(), m_spec.props.end(),
                     [](const Prop& p) { return p.kind == PropKind::Band; })) {
        return;
    }
    // Two thin rings around both thighs, just above the knees (figure.md 9).
    std::vector<Disc> discs;
    for (const Side side : kSides) {
        for (const double t : {.79, .89}) {
            const LimbRing ring = thighRing(m_frame, side, t);
            for (int i = 0; i < 16; ++i) {
                const double angle = 2 * std::numbers::pi * i / 16;
                const double r = ring.radius + .004;
                discs.push_back(
                    {m_projection(ring.centre + ring.turn * Vec3{r * std::cos(angle), 0, r * std::sin(angle)}), 0});
            }
        }
    }
    const QPainterPath path = pathOf(convexHull(discs));
    QColor band = m_palette.band;
    band.setAlphaF(.92F);
    m_painter.fillPath(path, band);
    m_painter.strokePath(path, {mixed(m_palette.band, m_palette.outline, .45), std::max(1.0, m_line * .7)});
}

void FigureScene::drawPlumbLine(const QRectF& area) const
{
    if (m_spec.plumb == PlumbRule::None) {
        return;
    }
    const Vec3 foot = (m_frame.leg(Side::Right).ankle + m_frame.leg(Side::Left).ankle) * .5;
    const Vec3 hip = m_frame.part(Trunk::Pelvis).origin;
    const Vec3 base = m_spec.plumb == PlumbRule::Hip ? Vec3{hip.x, 0, hip.z} : Vec3{foot.x + .022, 0, foot.z};
    const QPointF floor = point(m_projection(base));
    const double width = std::clamp(area.height() / 314, 1.0, 2.0);
    const double bob = 9 * width;
    m_painter.setPen({m_palette.plumb, width});
    m_painter.drawLine(QPointF{floor.x(), area.top()}, QPointF{floor.x(), floor.y() - bob});
    QPainterPath tip;
    tip.moveTo(floor);
    tip.lineTo(floor.x() - bob * .42, floor.y() - bob * 1.25);
    tip.lineTo(floor.x() + bob * .42, floor.y() - bob * 1.25);
    tip.closeSubpath();
    m_painter.strokePath(tip, {m_palette.stage, width * 1.5});
    m_painter.fillPath(tip, m_palette.plumb);
    m_painter.setPen(Qt::NoPen);
    if (!m_spec.pelvisIcon) {
        return;
    }
    const Segment& head = m_frame.part(Trunk::Head);
    const Side near =
        m_projection.depth(m_frame.arm(Side::Right).shoulder) > m_projection.depth(m_frame.arm(Side::Left).shoulder)
            ? Side::Right
            : Side::Left;
    const Leg& leg = m_frame.leg(near);
    for (const Vec3 p : {head.at({-.005, .925, .04 * sign(near)}), m_frame.arm(near).shoulder, leg.hip, leg.knee}) {
        m_painter.setBrush(m_palette.stage);
        m_painter.drawEllipse(point(m_projection(p)), m_line * 3.4, m_line * 3.4);
        m_painter.setBrush(m_palette.plumb);
        m_painter.drawEllipse(point(m_projection(p)), m_line * 2.4, m_line * 2.4);
    }
    drawPelvisIcon();
}

/// The tilt of the pelvis: hip bone in outline and a dashed line through its front and back spines (figure.md 9).
void FigureScene::drawPelvisIcon() const
{
    const Segment& pelvis = m_frame.part(Trunk::Pelvis);
    const auto at = [&](double x, double y) { return point(m_projection(pelvis.at({x, y, 0}))); };
    const QPointF front = at(.042, .584);
    const QPointF back = at(-.059, .590);
    QPainterPath bone;
    bone.moveTo(front);
    bone.quadTo(at(.030, .622), at(-.008, .620));
    bone.quadTo(at(-.050, .622), back);
    bone.quadTo(at(-.040, .555), at(-.024, .540));
    bone.quadTo(at(-.044, .505), at(-.036, .488));
    bone.quadTo(at(-.010, .478), at(.006, .500));
    bone.quadTo(at(.030, .492), at(.050, .510));
    bone.quadTo(at(.048, .530), at(.022, .540));
    bone.quadTo(at(.030, .560), front);
    QColor fill = m_palette.cloth;
    fill.setAlphaF(.92F);
    m_painter.fillPath(bone, fill);
    m_painter.strokePath(bone, {m_palette.plumb, m_line});
    const QPointF run = front - back;
    m_painter.setPen({m_palette.plumb, m_line, Qt::DashLine});
    m_painter.drawLine(back - run * .35, front + run * .45);
    m_painter.setPen(Qt::NoPen);
}

} // namespace plumbline
