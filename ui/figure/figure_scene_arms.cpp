#include "ui/figure/figure_paths.h"
#include "ui/figure/figure_scene.h"

#include <QPainter>

namespace plumbline {

using namespace figure;

void FigureScene::drawArm(Side side, bool far) const
{
    const ArmShape& arm = m_body.arms[index(side)];
    const double haze = far ? armHaze(side) : 0;
    const FigureTones sleeve = sleeveTones(haze);
    const QColor line = mixed(m_palette.outline, sleeve.shade, .45 * haze);
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    addPolygon(outline, envelope(grown(m_projection.chain(arm.upper), {.30, 0})));
    m_painter.fillPath(outline, line);
    fillChain(arm.upper, sleeve, {0, .16});
    drawForearm(side, far);
}

void FigureScene::drawForearm(Side side, bool far) const
{
    const ArmShape& arm = m_body.arms[index(side)];
    const double haze = far ? armHaze(side) : 0;
    const FigureTones skin = faded(m_palette.bodyLit, m_palette.bodyShade, haze);
    const QColor line = mixed(m_palette.outline, skin.shade, .45 * haze);
    const bool withHand = !m_spec.handsBehind;
    if (withHand) {
        drawHandWeights(side, false, haze);
    }
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    addPolygon(outline, envelope(grown(m_projection.chain(arm.fore), {.35, withHand ? 0 : .12})));
    if (withHand) {
        addPolygon(outline, envelope(grown(m_projection.chain(arm.hand), {})));
        outline.addPath(hullPath({arm.thumb}, 1, 0, m_line));
    }
    m_painter.fillPath(outline, line);
    fillChain(arm.fore, sleeveTones(haze), {.16, .12});
    if (withHand) {
        fillHand(arm, skin, line);
        drawHandWeights(side, true, haze);
    }
}

void FigureScene::drawHand(Side side, bool far) const
{
    const ArmShape& arm = m_body.arms[index(side)];
    const double haze = far ? armHaze(side) : 0;
    const FigureTones skin = faded(m_palette.bodyLit, m_palette.bodyShade, haze);
    const QColor line = mixed(m_palette.outline, skin.shade, .45 * haze);
    outlineChain(arm.hand, {}, line);
    outlineHulls({arm.thumb}, line);
    fillHand(arm, skin, line);
}

void FigureScene::fillHand(const ArmShape& arm, const FigureTones& skin, const QColor& line) const
{
    fillChain(arm.hand, skin, {.25, 0});
    m_painter.fillPath(hullPath({arm.thumb}, 1, 0, m_line * .4), mixed(line, skin.shade, .5));
    fillHulls({arm.thumb}, skin);
}

/// The pieces of what a hand holds that lie behind the hand, or in front of it.
void FigureScene::drawHandWeights(Side side, bool inFront, double haze) const
{
    const Arm& arm = m_frame.arm(side);
    const double hand = m_projection.depth(arm.wrist - arm.hand.y * .058);
    for (const Held& held : m_held) {
        if (held.by != (side == Side::Right ? HeldBy::RightHand : HeldBy::LeftHand)) {
            continue;
        }
        Held part{held.by, held.material, {}};
        for (const Hull& piece : held.pieces) {
            Vec3 middle;
            for (const Ball& ball : piece) {
                middle = middle + ball.centre * (1.0 / static_cast<double>(piece.size()));
            }
            if ((m_projection.depth(middle) > hand + .012) == inFront) {
                part.pieces.push_back(piece);
            }
        }
        drawHeld(part, haze);
    }
}

void FigureScene::drawHeld(const Held& held, double haze) const
{
    const QColor base = mixed(colourOf(held.material), m_palette.haze, m_palette.hazeShare * haze);
    for (const Hull& piece : held.pieces) {
        m_painter.fillPath(hullPath({piece}, 1, 0, m_line * .8), mixed(m_palette.outline, base, .2));
        m_painter.fillPath(hullPath({piece}, 1, 0, 0), mixed(base, Qt::black, .14));
        m_painter.fillPath(hullPath({piece}, .7, .25, 0), mixed(base, Qt::white, .06));
    }
}

void FigureScene::drawHeldBy(HeldBy by) const
{
    for (const Held& held : m_held) {
        if (held.by == by) {
            drawHeld(held, 0);
        }
    }
}

void FigureScene::drawStick(bool behind) const
{
    const bool seesBack = dot(m_frame.part(Trunk::Tho1).turn.x, m_projection.towardsViewer()) < 0;
    if (behind != seesBack) {
        drawHeldBy(HeldBy::Back);
    }
}

} // namespace plumbline
