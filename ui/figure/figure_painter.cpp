#include "ui/figure/figure_painter.h"

#include "ui/figure/figure_scene.h"

#include <QPainter>

namespace plumbline {

using namespace figure;

void FigurePainter::paint(QPainter& painter, const QRectF& area, const FigureSpec& spec, const Frame& frame,
                          const FigureView& view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    const QRectF stage{QPointF{}, area.size()};
    const Projection projection = view.projection(frame);
    const FigureScene scene{painter, m_palette, spec, frame, projection, m_options.detail};
    if (m_options.background) {
        scene.drawStage(stage, m_options.cornerRadius);
    }
    scene.drawMats();
    scene.drawShadow(stage);
    scene.drawProps(false);
    std::vector<Side> arms{Side::Right, Side::Left};
    const auto depth = [&](Side s) { return projection.depth(frame.arm(s).elbow); };
    std::sort(arms.begin(), arms.end(), [&](Side a, Side b) { return depth(a) < depth(b); });
    for (const Side side : arms) {
        if (scene.isFarArm(side) && !scene.reachesForward(side)) {
            scene.drawArm(side, true);
        }
    }
    std::vector<Side> legs{Side::Right, Side::Left};
    const auto legDepth = [&](Side s) { return projection.depth(frame.leg(s).knee); };
    std::sort(legs.begin(), legs.end(), [&](Side a, Side b) { return legDepth(a) < legDepth(b); });
    for (const Side side : legs) {
        if (scene.isFarLeg(side)) {
            scene.drawLeg(side, true);
        }
    }
    for (const Side side : arms) {
        if (spec.handsBehind) {
            scene.drawHand(side, scene.isFarArm(side));
        }
    }
    scene.drawStick(true);
    scene.outlineTrunk(!scene.isFarLeg(Side::Right), !scene.isFarLeg(Side::Left));
    scene.drawTorso();
    scene.drawNeckAndHead();
    scene.drawTrunkMuscles();
    scene.drawStick(false);
    const auto drawNearArms = [&] {
        for (const Side side : arms) {
            if (!scene.isFarArm(side)) {
                scene.drawArm(side, false);
            }
        }
    };
    if (spec.armsInside) {
        drawNearArms();
    }
    for (const Side side : legs) {
        if (!scene.isFarLeg(side)) {
            scene.drawLeg(side, false);
        }
    }
    scene.drawHeldBy(HeldBy::Chest);
    scene.drawBand();
    scene.drawProps(true);
    for (const Side side : arms) {
        if (scene.isFarArm(side) && scene.reachesForward(side)) {
            scene.drawArm(side, true);
        } else if (scene.isFarArm(side) &&
                   std::any_of(spec.props.begin(), spec.props.end(), [](const Prop& p) { return p.inFront; })) {
            scene.drawForearm(side, true);
        }
    }
    if (!spec.armsInside) {
        drawNearArms();
    }
    if (m_options.plumbLine) {
        scene.drawPlumbLine(stage);
    }
    painter.restore();
}

} // namespace plumbline
