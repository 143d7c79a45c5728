#include "ui/figure/figure_scene.h"

#include "ui/figure/figure_paths.h"

#include <QPainter>

namespace plumbline {

using namespace figure;

namespace {

constexpr Vec2 kLight{-.42, -.80}; // where the light comes from, on screen (figure.md 7)
constexpr double kTwinGap = .03;   // limbs closer than this in depth count as level
constexpr double kMiddleScale = .80, kMiddleShift = .19;
constexpr double kLitScale = .70, kLitShift = .25;

Chain firstStations(const Chain& chain, std::ptrdiff_t count)
{
    const auto balls = count * static_cast<std::ptrdiff_t>(chain.perStation);
    return {chain.perStation, {chain.balls.begin(), chain.balls.begin() + balls}};
}

Chain fromStation(const Chain& chain, std::ptrdiff_t first)
{
    const auto balls = first * static_cast<std::ptrdiff_t>(chain.perStation);
    return {chain.perStation, {chain.balls.begin() + balls, chain.balls.end()}};
}

double hazeOf(double gap)
{
    return smoothstep(.02, .16, gap);
}

} // namespace

FigureScene::FigureScene(QPainter& painter, const FigurePalette& palette, const FigureSpec& spec, const Frame& frame,
                         const Projection& projection, bool detail)
    : m_painter(painter)
    , m_palette(palette)
    , m_spec(spec)
    , m_frame(frame)
    , m_projection(projection)
    , m_detail(detail)
    , m_body(buildBody(frame, spec.clothes))
    , m_muscles(musclePatches(frame))
    , m_held(heldThings(spec.props, frame))
    , m_line(std::max(palette.strong ? 2.0 : .8, .003 * projection.scale()))
{
    // Which leg is near is decided at the hips: a far leg that steps forward still comes from behind the near one.
    const auto armDepth = [&](Side s) {
        const Arm& arm = frame.arm(s);
        return projection.depth((arm.shoulder + arm.elbow + arm.wrist) * (1 / 3.));
    };
    const auto legDepth = [&](Side s) {
        const Leg& leg = frame.leg(s);
        return projection.depth((leg.hip + leg.knee + leg.ankle) * (1 / 3.));
    };
    for (const Side side : kSides) {
        const std::size_t i = index(side);
        const double hips = projection.depth(frame.leg(other(side)).hip) - projection.depth(frame.leg(side).hip);
        m_farLeg[i] = hips > kTwinGap;
        m_legGap[i] = legDepth(other(side)) - legDepth(side);
        m_armGap[i] = armDepth(other(side)) - armDepth(side);
        m_farArm[i] = m_armGap[i] > kTwinGap;
    }
}

bool FigureScene::reachesForward(Side side) const
{
    if (dot(m_frame.part(Trunk::Tho2).turn.x, m_projection.towardsViewer()) < .6) {
        return false; // only where the chest faces the viewer
    }
    const double chest = m_projection.depth(m_frame.part(Trunk::Tho1).origin);
    const double hand = m_projection.depth(m_frame.arm(side).wrist);
    return hand > chest + .075;
}

double FigureScene::legHaze(Side side) const
{
    return hazeOf(m_legGap[index(side)]);
}

double FigureScene::armHaze(Side side) const
{
    return hazeOf(m_armGap[index(side)]);
}

FigureTones FigureScene::faded(QColor lit, QColor shade, double haze) const
{
    const double share = m_palette.hazeShare * haze;
    return {mixed(lit, m_palette.haze, share), mixed(shade, m_palette.haze, share)};
}

double FigureScene::hairline() const
{
    return std::min(1.2, .0022 * m_projection.scale());
}

DiscChain FigureScene::toned(const DiscChain& chain, double scale, double shift, Fade fade, double shrink) const
{
    DiscChain result{chain.perStation, chain.discs};
    const std::size_t stations = chain.discs.size() / chain.perStation;
    for (std::size_t i = 0; i < stations; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(stations - 1);
        double share = fade.start > 0 ? smoothstep(0, fade.start, t) : 1;
        share *= fade.end > 0 ? 1 - smoothstep(1 - fade.end, 1, t) : 1;
        const Disc* from = &chain.discs[i * chain.perStation];
        Vec2 middle;
        for (std::size_t d = 0; d < chain.perStation; ++d) {
            middle = middle + from[d].centre * (1.0 / static_cast<double>(chain.perStation));
        }
        double widest = 0;
        for (std::size_t d = 0; d < chain.perStation; ++d) {
            widest = std::max(widest, length(from[d].centre - middle) + from[d].radius);
        }
        const double s = mix(1, scale, share);
        for (std::size_t d = 0; d < chain.perStation; ++d) {
            Disc& disc = result.discs[i * chain.perStation + d];
            disc.centre = middle + (from[d].centre - middle) * s + kLight * (shift * share * widest);
            disc.radius = std::max(0.0, from[d].radius * s - shrink * (1 - share));
        }
    }
    return result;
}

DiscChain FigureScene::grown(const DiscChain& chain, Fade fade) const
{
    DiscChain result = chain;
    const std::size_t stations = chain.discs.size() / chain.perStation;
    for (std::size_t i = 0; i < result.discs.size(); ++i) {
        const std::size_t station = i / chain.perStation;
        const double t = static_cast<double>(station) / static_cast<double>(stations - 1);
        double share = fade.start > 0 ? smoothstep(0, fade.start, t) : 1;
        share *= fade.end > 0 ? 1 - smoothstep(1 - fade.end, 1, t) : 1;
        // Where it has faded it lies just inside the fill, else its soft rim shows as a hairline.
        result.discs[i].radius = std::max(0.0, result.discs[i].radius + m_line * share - hairline() * (1 - share));
    }
    return result;
}

QPainterPath FigureScene::hullPath(const std::vector<Hull>& hulls, double scale, double shift, double grow) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Hull& hull : hulls) {
        std::vector<Disc> discs = m_projection.discs(hull);
        for (Disc& disc : discs) {
            disc.centre = disc.centre + kLight * (shift * disc.radius);
            disc.radius = disc.radius * scale + grow;
        }
        addPolygon(path, convexHull(discs));
    }
    return path;
}

void FigureScene::fillChain(const Chain& chain, const FigureTones& tones, Fade fade) const
{
    const DiscChain discs = m_projection.chain(chain);
    // Where two segments meet, the darker passes end just inside the lit one, else their soft rim shows as a hairline.
    const double shrink = hairline();
    m_painter.fillPath(pathOf(envelope(toned(discs, 1, 0, fade, shrink))), tones.shade);
    if (m_detail) {
        m_painter.fillPath(pathOf(envelope(toned(discs, kMiddleScale, kMiddleShift, fade, shrink))),
                           mixed(tones.shade, tones.lit, .5));
    }
    m_painter.fillPath(pathOf(envelope(toned(discs, kLitScale, kLitShift, fade))), tones.lit);
}

void FigureScene::fillHulls(const std::vector<Hull>& hulls, const FigureTones& tones) const
{
    m_painter.fillPath(hullPath(hulls, 1, 0, 0), tones.shade);
    if (m_detail) {
        m_painter.fillPath(hullPath(hulls, kMiddleScale, kMiddleShift, 0), mixed(tones.shade, tones.lit, .5));
    }
    m_painter.fillPath(hullPath(hulls, kLitScale, kLitShift, 0), tones.lit);
}

void FigureScene::outlineChain(const Chain& chain, Fade fade, const QColor& colour) const
{
    m_painter.fillPath(pathOf(envelope(grown(m_projection.chain(chain), fade))), colour);
}

void FigureScene::outlineHulls(const std::vector<Hull>& hulls, const QColor& colour) const
{
    m_painter.fillPath(hullPath(hulls, 1, 0, m_line), colour);
}

void FigureScene::addLegOutline(QPainterPath& path, Side side) const
{
    const LegShape& leg = m_body.legs[index(side)];
    for (const Chain* chain : {&leg.thigh, &leg.shank, &leg.shorts, &leg.trousers}) {
        if (!chain->balls.empty()) {
            addPolygon(path, envelope(grown(m_projection.chain(*chain), {})));
        }
    }
    path.addPath(hullPath(leg.buttock, 1, 0, m_line));
    path.addPath(hullPath(leg.foot, 1, 0, m_line));
}

void FigureScene::outlineTrunk(bool rightLeg, bool leftLeg) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Chain* chain : {&m_body.torso, &m_body.neck, &m_body.pelvisShorts}) {
        addPolygon(path, envelope(grown(m_projection.chain(*chain), {})));
    }
    path.addPath(hullPath(m_body.yoke, 1, 0, m_line));
    path.addPath(hullPath(m_body.head, 1, 0, m_line));
    if (rightLeg) {
        addLegOutline(path, Side::Right);
    }
    if (leftLeg) {
        addLegOutline(path, Side::Left);
    }
    m_painter.fillPath(path, m_palette.outline);
}

void FigureScene::drawTorso() const
{
    const FigureTones shirt{m_palette.shirtLit, m_palette.shirtShade};
    const DiscChain chest = m_projection.chain(fromStation(m_body.torso, 5));
    const auto shirtTone = [&](double scale, double shift, const QColor& colour) {
        QPainterPath path = hullPath(m_body.yoke, scale, shift, 0);
        addPolygon(path, envelope(toned(chest, scale, shift, {.1, .12})));
        m_painter.fillPath(path, colour);
    };
    shirtTone(1, 0, shirt.shade);
    if (m_detail) {
        shirtTone(.88, .10, mixed(shirt.shade, shirt.lit, .5));
    }
    shirtTone(.80, .15, shirt.lit);
    const FigureTones shorts{m_palette.shortsLit, m_palette.shortsShade};
    m_painter.fillPath(pathOf(envelope(m_projection.chain(firstStations(m_body.torso, 3)))), shorts.shade);
    fillChain(m_body.pelvisShorts, shorts, {0, .25});
}

void FigureScene::drawNeckAndHead() const
{
    const FigureTones skin{m_palette.bodyLit, m_palette.bodyShade};
    fillChain(m_body.neck, skin, {.3, .3});
    // The jaw's inner outline parts head and neck.
    m_painter.fillPath(hullPath({m_body.head[0], m_body.head[1], m_body.head[2]}, 1, 0, m_line * .6),
                       mixed(m_palette.outline, skin.shade, .35));
    fillHulls(m_body.head, skin);
    drawFace();
}

void FigureScene::drawFace() const
{
    const Segment& head = m_frame.part(Trunk::Head);
    const Vec3 towards = m_projection.towardsViewer();
    const QColor line = mixed(m_palette.outline, m_palette.bodyShade, .45);
    for (const Side side : kSides) {
        if (dot(head.turn.z * sign(side), towards) < .25) {
            continue;
        }
        const std::vector<Hull> ear{m_body.ears[index(side)]};
        m_painter.fillPath(hullPath(ear, 1, 0, m_line * .5), line);
        m_painter.fillPath(hullPath(ear, 1, 0, 0), mixed(m_palette.bodyShade, m_palette.bodyLit, .35));
    }
    if (dot(head.turn.x, towards) < .55) {
        return;
    }
    QPen pen{line, m_line * .8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    m_painter.setPen(pen);
    const auto stroke = [&](std::initializer_list<Vec3> points) {
        QPolygonF polyline;
        for (const Vec3 p : points) {
            polyline << point(m_projection(head.at(p)));
        }
        m_painter.drawPolyline(polyline);
    };
    for (const double s : {-1.0, 1.0}) {
        stroke({{.053, .946, s * .010}, {.051, .948, s * .019}, {.045, .945, s * .027}});
    }
    stroke({{.058, .938, .004}, {.062, .918, .006}, {.058, .914, 0}});
    stroke({{.053, .9035, -.011}, {.055, .903, 0}, {.053, .9035, .011}});
    m_painter.setPen(Qt::NoPen);
}

void FigureScene::drawLeg(Side side, bool far) const
{
    const LegShape& leg = m_body.legs[index(side)];
    const double haze = far ? legHaze(side) : 0;
    const FigureTones shorts = faded(m_palette.shortsLit, m_palette.shortsShade, haze);
    const FigureTones skin = faded(m_palette.bodyLit, m_palette.bodyShade, haze);
    const FigureTones shoe = faded(m_palette.shoeLit, m_palette.shoeShade, haze);
    const QColor line = mixed(m_palette.outline, skin.shade, .45 * haze);
    if (far) {
        QPainterPath outline;
        outline.setFillRule(Qt::WindingFill);
        addLegOutline(outline, side);
        m_painter.fillPath(outline, line);
    }
    const auto lower = [&] {
        outlineChain(leg.shank, {.45, 0}, line);
        outlineHulls(leg.foot, line);
        fillChain(leg.shank, isOffice() ? shorts : skin, {.14, 0});
        if (isOffice()) {
            outlineChain(leg.trousers, {.45, 0}, line);
            fillChain(leg.trousers, shorts, {.14, 0});
        }
        fillHulls(leg.foot, shoe);
    };
    const auto upper = [&] {
        outlineChain(leg.thigh, {.55, .3}, line);
        fillChain(fromStation(leg.thigh, 7), isOffice() ? shorts : skin, {0, .25});
        drawShorts(leg, shorts);
    };
    const Leg& bones = m_frame.leg(side);
    const bool shankOver = m_projection.depth(bones.ankle) > m_projection.depth(bones.hip) + .03;
    if (shankOver) {
        upper();
        lower();
    } else {
        lower();
        upper();
    }
    drawMuscles(side, true, 1 - .55 * haze);
}

bool FigureScene::isOffice() const
{
    return m_spec.clothes == Clothes::Office;
}

FigureTones FigureScene::sleeveTones(double haze) const
{
    return isOffice() ? faded(m_palette.shirtLit, m_palette.shirtShade, haze)
                      : faded(m_palette.bodyLit, m_palette.bodyShade, haze);
}

void FigureScene::drawShorts(const LegShape& leg, const FigureTones& shorts) const
{
    const DiscChain discs = m_projection.chain(leg.shorts);
    const DiscChain hip = m_projection.chain(firstStations(leg.thigh, 6)); // closes the gap between hip and rings
    const Fade fade{.35, isOffice() ? .25 : 0};
    const auto tone = [&](double scale, double shift, const QColor& colour) {
        QPainterPath path = hullPath(leg.buttock, scale, shift, scale >= 1 ? .0022 * m_projection.scale() : 0);
        addPolygon(path, envelope(toned(discs, scale, shift, fade)));
        addPolygon(path, envelope(toned(hip, scale, shift, {0, .2})));
        m_painter.fillPath(path, colour);
    };
    tone(1, 0, shorts.shade);
    if (m_detail) {
        tone(.88, .10, mixed(shorts.shade, shorts.lit, .5));
    }
    tone(.80, .15, shorts.lit);
}

} // namespace plumbline
