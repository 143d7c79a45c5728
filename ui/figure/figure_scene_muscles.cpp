#include "ui/figure/figure_paths.h"
#include "ui/figure/figure_scene.h"

#include <QPainter>

namespace plumbline {

using namespace figure;

void FigureScene::drawTrunkMuscles() const
{
    for (const Side side : kSides) {
        drawMuscles(side, false, 1);
    }
}

void FigureScene::drawMuscles(Side side, bool onLeg, double visible) const
{
    QPainterPath clip;
    for (const MusclePatch& patch : m_muscles) {
        if (patch.side != side || isOnLeg(patch.muscle) != onLeg) {
            continue;
        }
        if (clip.isEmpty()) {
            clip.setFillRule(Qt::WindingFill);
            const LegShape& leg = m_body.legs[index(side)];
            addPolygon(clip, envelope(m_projection.chain(m_body.torso)));
            addPolygon(clip, envelope(m_projection.chain(m_body.pelvisShorts)));
            if (onLeg) {
                for (const Chain* chain : {&leg.thigh, &leg.shank, &leg.shorts}) {
                    addPolygon(clip, envelope(m_projection.chain(*chain)));
                }
                clip.addPath(hullPath(leg.buttock, 1, 0, 0));
            } else {
                addPolygon(clip, envelope(m_projection.chain(m_body.neck)));
            }
        }
        drawMuscle(patch, clip, visible);
    }
}

void FigureScene::drawMuscle(const MusclePatch& patch, const QPainterPath& clip, double visible) const
{
    const double level = std::max(patch.effort, patch.stretch);
    const double facing = smoothstep(-.30, .25, dot(patch.facing, m_projection.towardsViewer()));
    const double alpha = (.25 + .65 * level) * facing * visible * smoothstep(0, .08, level);
    if (alpha < .02) {
        return;
    }
    const QColor accent =
        mixed(m_palette.effort, m_palette.stretch, patch.stretch / std::max(.001, patch.effort + patch.stretch));
    std::vector<Disc> discs = m_projection.discs(patch.balls);
    const auto outline = [&](double grow) {
        std::vector<Disc> larger = discs;
        for (Disc& disc : larger) {
            disc.radius += grow;
        }
        return pathOf(patch.fan ? convexHull(larger) : envelope({1, larger}));
    };
    m_painter.save();
    m_painter.setClipPath(clip, Qt::IntersectClip);
    QColor glow = accent;
    for (int pass = 3; m_detail && pass >= 1; --pass) {
        glow.setAlphaF(static_cast<float>(.07 * alpha));
        m_painter.fillPath(outline(.004 * pass * m_projection.scale()), glow);
    }
    const QPainterPath shape = outline(0);
    const QRectF box = shape.boundingRect();
    QRadialGradient gradient{box.center(), std::max(box.width(), box.height()) * .55};
    QColor centre = mixed(accent, Qt::white, .30);
    QColor rim = accent;
    centre.setAlphaF(static_cast<float>(alpha));
    rim.setAlphaF(static_cast<float>(alpha));
    gradient.setColorAt(0, centre);
    gradient.setColorAt(1, rim);
    m_painter.fillPath(shape, gradient);
    if (m_palette.strong) {
        m_painter.fillPath(shape, QBrush{m_palette.outline, Qt::BDiagPattern});
    }
    if (m_detail) {
        m_painter.setClipPath(shape, Qt::IntersectClip);
        QColor fibre = mixed(accent, Qt::white, .55);
        fibre.setAlphaF(static_cast<float>(.45 * alpha));
        drawFibres(patch, fibre);
    }
    m_painter.restore();
}

/// Thin lines from origin to insertion: fanned for the fan-shaped muscles, side by side for the long ones.
void FigureScene::drawFibres(const MusclePatch& patch, const QColor& colour) const
{
    m_painter.setPen({colour, std::max(.6, .0016 * m_projection.scale()), Qt::SolidLine, Qt::RoundCap});
    const std::size_t count = patch.balls.size();
    if (patch.fan) {
        const Vec2 insertion = m_projection(patch.balls.back().centre);
        for (std::size_t i = 0; i + 1 < count; ++i) {
            const Vec2 origin = m_projection(patch.balls[i].centre);
            m_painter.drawLine(point(origin), point(insertion));
            if (i + 2 < count) {
                m_painter.drawLine(point((origin + m_projection(patch.balls[i + 1].centre)) * .5), point(insertion));
            }
        }
    } else {
        for (const double across : {-.5, 0.0, .5}) {
            QPolygonF line;
            for (std::size_t i = 0; i < count; ++i) {
                const Vec2 here = m_projection(patch.balls[i].centre);
                const Vec2 next = m_projection(patch.balls[std::min(i + 1, count - 1)].centre);
                const Vec2 last = m_projection(patch.balls[i > 0 ? i - 1 : 0].centre);
                const Vec2 along = normalised(next - last);
                const double offset = across * patch.balls[i].radius * m_projection.scale();
                line << point(here + Vec2{-along.y, along.x} * offset);
            }
            m_painter.drawPolyline(line);
        }
    }
    m_painter.setPen(Qt::NoPen);
}

} // namespace plumbline
