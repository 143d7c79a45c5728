#pragma once

#include "core/figure/held.h"
#include "core/figure/muscles.h"
#include "core/figure/props.h"
#include "ui/figure/figure_palette.h"

#include <QPainterPath>

class QPainter;

namespace plumbline {

/// The two tones of a material.
struct FigureTones {
    QColor lit, shade;
};

/// Draws the pieces of one frame; FigurePainter says in which order. Lives for one picture.
class FigureScene {
public:
    FigureScene(QPainter& painter, const FigurePalette& palette, const figure::FigureSpec& spec,
                const figure::Frame& frame, const figure::Projection& projection, bool detail);

    /// Which limbs lie behind the trunk. Limbs at about the same depth as their twin (front views) are near on both
    /// sides.
    [[nodiscard]] bool isFarArm(figure::Side side) const { return m_farArm[figure::index(side)]; }
    [[nodiscard]] bool isFarLeg(figure::Side side) const { return m_farLeg[figure::index(side)]; }
    /// A far arm whose hand is before the trunk is painted over it.
    [[nodiscard]] bool reachesForward(figure::Side side) const;

    void drawStage(const QRectF& area, double cornerRadius) const;
    void drawMats() const;
    void drawShadow(const QRectF& area) const;
    void drawProps(bool inFront) const;
    void drawBand() const;

    void outlineTrunk(bool rightLeg, bool leftLeg) const;
    void drawTorso() const;
    void drawNeckAndHead() const;
    void drawLeg(figure::Side side, bool far) const;
    void drawArm(figure::Side side, bool far) const;
    void drawForearm(figure::Side side, bool far) const;
    /// A hand alone, for hands that the trunk is painted over.
    void drawHand(figure::Side side, bool far) const;
    /// What is held against the chest or lies along the back.
    void drawHeldBy(figure::HeldBy by) const;
    /// A stick along the spine: before the trunk is painted (`behind`), or after it where the back is seen.
    void drawStick(bool behind) const;
    void drawTrunkMuscles() const;
    void drawPlumbLine(const QRectF& area) const;

private:
    struct Fade {
        double start = 0; ///< share of the chain over which tones and outline fade at its near end
        double end = 0;
    };
    /// Pixels by which hidden passes stay inside the visible one.
    [[nodiscard]] double hairline() const;
    [[nodiscard]] figure::DiscChain toned(const figure::DiscChain& chain, double scale, double shift, Fade fade,
                                          double shrink = 0) const;
    [[nodiscard]] figure::DiscChain grown(const figure::DiscChain& chain, Fade fade) const;
    [[nodiscard]] QPainterPath hullPath(const std::vector<figure::Hull>& hulls, double scale, double shift,
                                        double grow) const;
    void fillChain(const figure::Chain& chain, const FigureTones& tones, Fade fade) const;
    void fillHulls(const std::vector<figure::Hull>& hulls, const FigureTones& tones) const;
    void outlineChain(const figure::Chain& chain, Fade fade, const QColor& colour) const;
    void outlineHulls(const std::vector<figure::Hull>& hulls, const QColor& colour) const;
    void addLegOutline(QPainterPath& path, figure::Side side) const;
    [[nodiscard]] bool isOffice() const;
    [[nodiscard]] FigureTones sleeveTones(double haze) const;
    void drawFace() const;
    void drawShorts(const figure::LegShape& leg, const FigureTones& shorts) const;
    void drawMuscle(const figure::MusclePatch& patch, const QPainterPath& clip, double visible) const;
    void drawMuscles(figure::Side side, bool onLeg, double visible) const;
    void drawFibres(const figure::MusclePatch& patch, const QColor& colour) const;
    [[nodiscard]] FigureTones faded(QColor lit, QColor shade, double haze) const;
    [[nodiscard]] double legHaze(figure::Side side) const;
    [[nodiscard]] double armHaze(figure::Side side) const;
    void drawFaces(std::vector<figure::Box> boxes) const;
    [[nodiscard]] QColor colourOf(figure::Material material) const;
    void drawHeld(const figure::Held& held, double haze) const;
    void fillHand(const figure::ArmShape& arm, const FigureTones& skin, const QColor& line) const;
    void drawHandWeights(figure::Side side, bool inFront, double haze) const;
    void drawPillow(const figure::Prop& prop) const;
    void drawPelvisIcon() const;

    QPainter& m_painter;
    const FigurePalette& m_palette;
    const figure::FigureSpec& m_spec;
    const figure::Frame& m_frame;
    const figure::Projection& m_projection;
    bool m_detail;
    figure::Body m_body;
    std::vector<figure::MusclePatch> m_muscles;
    std::vector<figure::Held> m_held;
    double m_line; ///< outline width in pixels
    std::array<bool, 2> m_farArm{};
    std::array<bool, 2> m_farLeg{};
    std::array<double, 2> m_legGap{};
    std::array<double, 2> m_armGap{};
};

} // namespace plumbline
