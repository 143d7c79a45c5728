#include "ui/today/hero_stage.h"

#include "ui/models/exercise_picture.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace plumbline {
namespace {

constexpr int kHeight = 250;
constexpr int kLowHeight = 220;
constexpr int kNarrowest = 150;

} // namespace

HeroStage::HeroStage(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    followTheme(this);
}

void HeroStage::setExercise(const std::string& exercise)
{
    m_exercise = exercise;
    update();
}

void HeroStage::setLow(bool low)
{
    m_low = low;
    updateGeometry();
}

void HeroStage::setClosesCard(bool closes)
{
    m_closesCard = closes;
    update();
}

void HeroStage::setPreferredWidth(int width)
{
    m_width = width;
    updateGeometry();
    placeCorner();
}

void HeroStage::setCorner(QWidget* corner)
{
    m_corner = corner;
    placeCorner();
}

void HeroStage::placeCorner()
{
    if (m_corner == nullptr) {
        return;
    }
    m_corner->resize(m_corner->sizeHint());
    m_corner->move(width() - m_corner->width() - space::k12, space::k8);
}

void HeroStage::resizeEvent(QResizeEvent*)
{
    placeCorner();
}

QSize HeroStage::sizeHint() const
{
    return {m_width, m_low ? kLowHeight : kHeight};
}

QSize HeroStage::minimumSizeHint() const
{
    return {kNarrowest, kNarrowest};
}

void HeroStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // One pixel is left for the card's edge; the round corner is the card's own.
    const QRectF area = QRectF(rect()).adjusted(0, 1, -1, m_closesCard ? -1 : 0);
    const double corner = radius::kCard - 1.0;
    QPainterPath clip;
    clip.setFillRule(Qt::WindingFill);
    clip.addRoundedRect(area, corner, corner);
    clip.addRect(area.adjusted(0, 0, -corner, 0));
    if (!m_closesCard) {
        clip.addRect(area.adjusted(0, corner, 0, 0));
    }
    painter.setClipPath(clip);
    painter.fillRect(area, Theme::current().colour(Role::Stage));
    paintExercise(painter, area, m_exercise, 1.0, devicePixelRatioF());
}

} // namespace plumbline
