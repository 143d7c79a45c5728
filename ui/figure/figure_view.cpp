#include "ui/figure/figure_view.h"

#include "core/figure/held.h"
#include "core/figure/solve.h"
#include "core/figure/timeline.h"

#include <QRectF>

namespace plumbline {

namespace {

using namespace figure;

constexpr int kSamples = 25;               // of the whole timeline (figure.md 10)
constexpr double kFloorShare = 32.0 / 628; // of the height below the feet (design.md 2.7)
constexpr double kBodyShare = .86;         // of the height a standing body takes

/// A box that grows, in pixels at one pixel a body height.
struct Bounds {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Vec2 p, double r)
    {
        left = std::min(left, p.x - r);
        right = std::max(right, p.x + r);
        top = std::min(top, p.y - r);
        bottom = std::max(bottom, p.y + r);
    }
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
};

void addBody(Bounds& bounds, const FigureSpec& spec, const Pose& pose, const Camera& camera)
{
    const Frame frame = solve(spec, pose);
    const Projection projection{camera, 1, {}, frame.follow};
    const Body body = buildBody(frame);
    forEachBall(body, [&](const Ball& ball) { bounds.add(projection(ball.centre), ball.radius); });
    for (const Held& held : heldThings(spec.props, frame)) {
        for (const Hull& piece : held.pieces) {
            for (const Ball& ball : piece) {
                bounds.add(projection(ball.centre), ball.radius);
            }
        }
    }
}

/// Props belong into the picture, except a wall, which may run out of it.
void addProps(Bounds& bounds, const FigureSpec& spec, const Camera& camera)
{
    const Projection projection{camera, 1, {}};
    for (const Prop& prop : spec.props) {
        if (prop.kind == PropKind::Wall || prop.kind == PropKind::FloorMarks) {
            continue;
        }
        for (const Face& face : facesOf(boxesOf(prop), projection)) {
            for (const Vec2 p : face.outline) {
                bounds.add(p, 0);
            }
        }
        if (prop.kind == PropKind::Mat || prop.kind == PropKind::Pillow) {
            for (const Vec3 p : slabOf(prop).top) {
                bounds.add(projection(p), 0);
            }
        }
    }
}

Bounds boundsOf(const FigureSpec& spec, const Camera& camera)
{
    Bounds bounds;
    addProps(bounds, spec, camera);
    if (spec.motion == MotionKind::Posture) {
        for (const NamedPose& pose : spec.poses) {
            addBody(bounds, spec, pose.pose, camera);
        }
        return bounds;
    }
    const bool hold = spec.motion == MotionKind::Hold;
    for (int i = 0; i < kSamples; ++i) {
        const double u = static_cast<double>(i) / (kSamples - 1);
        if (hold) {
            addBody(bounds, spec, poseForPhase(spec, RepPhase::MoveIn, u), camera);
            if (const double cycle = spec.path(RepPhase::Hold).cycle; cycle > 0) {
                addBody(bounds, spec, poseForPhase(spec, RepPhase::Hold, u, u * cycle), camera);
            }
        } else if (i % 2 == 0) {
            addBody(bounds, spec, poseForPhase(spec, RepPhase::Lowering, u), camera);
        } else {
            addBody(bounds, spec, poseForPhase(spec, RepPhase::Lifting, u), camera);
        }
    }
    return bounds;
}

} // namespace

FigureView stageView(const FigureSpec& spec, QSizeF size, bool mirrored, double footer)
{
    Camera camera = spec.view;
    camera.mirrored = mirrored;
    const Bounds bounds = boundsOf(spec, camera);
    const double height = size.height() - footer;
    const double floor = height * kFloorShare;
    const double room = height - floor - height * .04;
    const double scale = std::min({kBodyShare * height, .92 * size.width() / bounds.width(), room / bounds.height()});
    FigureView view;
    view.camera = camera;
    view.scale = scale;
    // What lies low in the picture is lifted a little towards its middle.
    const double free = std::max(0.0, room - bounds.height() * scale);
    const double lift = bounds.height() > .8 ? 0 : .38 * free;
    view.origin = {size.width() / 2 - (bounds.left + bounds.right) / 2 * scale,
                   height - floor - lift - bounds.bottom * scale};
    return view;
}

FigureView poseView(const FigureSpec& spec, const Pose& pose, QSizeF size, bool mirrored)
{
    Camera camera = spec.view;
    camera.mirrored = mirrored;
    Bounds bounds;
    addBody(bounds, spec, pose, camera);
    addProps(bounds, spec, camera);
    const double scale = std::min(.90 * size.width() / bounds.width(), .86 * size.height() / bounds.height());
    FigureView view;
    view.camera = camera;
    view.scale = scale;
    view.origin = {size.width() / 2 - (bounds.left + bounds.right) / 2 * scale,
                   size.height() / 2 - (bounds.top + bounds.bottom) / 2 * scale};
    return view;
}

} // namespace plumbline
