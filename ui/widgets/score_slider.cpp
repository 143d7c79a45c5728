#include "ui/widgets/score_slider.h"

#include "ui/theme/paint.h"
#include "ui/widgets/accessible.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kTrack = 4;
constexpr int kTop = 28; // half of the target above the numbers

} // namespace

ScoreSlider::ScoreSlider(const QString& name, QWidget* parent)
    : QAbstractSlider(parent)
{
    installAccessibility();
    setAccessibleName(name);
    setRange(0, 10);
    setPageStep(1);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this);
}

QString ScoreSlider::word(int score)
{
    if (score <= 0) {
        return tr("none");
    }
    if (score <= 3) {
        return tr("mild");
    }
    return score <= 6 ? tr("moderate") : tr("strong");
}

QString ScoreSlider::valueText() const
{
    return tr("%1 of 10, %2").arg(value()).arg(word(value()));
}

double ScoreSlider::thumb() const
{
    return 24.0 * std::clamp(Theme::current().textScale(), 1.0, 1.5);
}

QSize ScoreSlider::sizeHint() const
{
    return {Theme::current().scaled(300), minimumSizeHint().height()};
}

QSize ScoreSlider::minimumSizeHint() const
{
    const Theme& theme = Theme::current();
    const int number =
        QFontMetrics(theme.font(TextStyle::Small, Weight::SemiBold)).horizontalAdvance(QStringLiteral("10"));
    const int numbers = static_cast<int>(std::ceil(trackY() + thumb() / 2)) + 6 + theme.lineHeight(TextStyle::Small);
    return {11 * (number + 4), std::max(56, numbers)};
}

double ScoreSlider::trackY() const
{
    return std::max(kTop / 2.0, thumb() / 2 + 2);
}

double ScoreSlider::xOf(double score) const
{
    const double margin = std::max(thumb() / 2, QFontMetrics(Theme::current().font(TextStyle::Small, Weight::SemiBold))
                                                        .horizontalAdvance(QStringLiteral("10")) /
                                                    2.0);
    const double along = margin + (width() - 2 * margin) * score / 10.0;
    return layoutDirection() == Qt::RightToLeft ? width() - along : along;
}

int ScoreSlider::scoreAt(double x) const
{
    const double step = std::abs(xOf(1) - xOf(0));
    return std::clamp(static_cast<int>(std::lround(std::abs(x - xOf(0)) / step)), 0, 10);
}

FocusShape ScoreSlider::focusShape() const
{
    const double size = thumb();
    return {QRectF(xOf(value()) - size / 2, trackY() - size / 2, size, size), size / 2};
}

void ScoreSlider::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = trackY();
    const double x = xOf(value());
    const QColor petrol = theme.colour(isEnabled() ? Role::Primary : Role::Text3);
    const auto bar = [&](double from, double to, const QColor& colour) {
        paint::box(painter, QRectF(QPointF(std::min(from, to), y - kTrack / 2.0), QSizeF(std::abs(to - from), kTrack)),
                   {colour, {}, kTrack / 2.0});
    };
    bar(xOf(0) - 2, xOf(10) + 2, theme.colour(Role::Control));
    bar(xOf(0) - 2, x, petrol);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Role::Surface));
    for (int score = 0; score <= 10; ++score) {
        painter.drawEllipse(QPointF(xOf(score), y), 1.5, 1.5);
    }

    const double size = thumb();
    painter.setBrush(theme.colour(Role::Surface));
    painter.setPen(QPen(petrol, 3));
    painter.drawEllipse(QPointF(x, y), size / 2 - 1.5, size / 2 - 1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(petrol);
    painter.drawEllipse(QPointF(x, y), size / 6, size / 6);

    const double top = y + size / 2 + 5;
    for (int score = 0; score <= 10; ++score) {
        const bool current = score == value();
        painter.setFont(theme.font(TextStyle::Small, current ? Weight::SemiBold : Weight::Regular));
        painter.setPen(theme.colour(current ? Role::Text : Role::Text2));
        const QRectF cell(xOf(score) - 24, top, 48, theme.lineHeight(TextStyle::Small));
        painter.drawText(cell, Qt::AlignCenter, QString::number(score));
    }
}

void ScoreSlider::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9 && !(event->modifiers() & ~Qt::KeypadModifier)) {
        setValue(key - Qt::Key_0);
    } else {
        QAbstractSlider::keyPressEvent(event);
    }
}

void ScoreSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(true);
        setValue(scoreAt(event->position().x()));
    }
}

void ScoreSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown()) {
        setValue(scoreAt(event->position().x()));
    }
}

void ScoreSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void ScoreSlider::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    if (change == SliderValueChange) {
        update();
        focusShapeChanged(this);
    }
}

} // namespace plumbline
