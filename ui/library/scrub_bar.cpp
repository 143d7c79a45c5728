#include "ui/library/scrub_bar.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace plumbline {
namespace {

constexpr double kThumb = 18;
constexpr double kTrack = 5;
constexpr int kKeyStep = ScrubBar::kSteps / 40;

} // namespace

ScrubBar::ScrubBar(const QString& name, QWidget* parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setRange(0, kSteps);
    setSingleStep(kKeyStep);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this);
}

QSize ScrubBar::sizeHint() const
{
    return {160, 32};
}

QSize ScrubBar::minimumSizeHint() const
{
    return {60, 32};
}

FocusShape ScrubBar::focusShape() const
{
    const double x = track().left() + track().width() * value() / kSteps;
    return {QRectF(x - kThumb / 2, height() / 2.0 - kThumb / 2, kThumb, kThumb), kThumb / 2};
}

QRectF ScrubBar::track() const
{
    return {kThumb / 2, height() / 2.0 - kTrack / 2, width() - kThumb, kTrack};
}

void ScrubBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF whole = track();
    painter.setBrush(theme.colour(Role::Heat0));
    painter.drawRoundedRect(whole, kTrack / 2, kTrack / 2);
    const double x = whole.left() + whole.width() * value() / kSteps;
    painter.setBrush(theme.colour(Role::Primary));
    painter.drawRoundedRect(QRectF(whole.left(), whole.top(), x - whole.left(), kTrack), kTrack / 2, kTrack / 2);
    painter.setPen(QPen(theme.colour(Role::Primary), 3));
    painter.setBrush(theme.colour(Role::Surface));
    painter.drawEllipse(QPointF(x, height() / 2.0), kThumb / 2 - 2, kThumb / 2 - 2);
}

void ScrubBar::moveTo(double x)
{
    const double share = (x - track().left()) / std::max(1.0, track().width());
    setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kSteps)));
    emit scrubbed(value());
}

void ScrubBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    setSliderDown(true);
    moveTo(event->position().x());
}

void ScrubBar::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown()) {
        moveTo(event->position().x());
    }
}

void ScrubBar::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void ScrubBar::keyPressEvent(QKeyEvent* event)
{
    const int before = value();
    QAbstractSlider::keyPressEvent(event);
    if (value() != before) {
        emit scrubbed(value());
    }
}

} // namespace plumbline
