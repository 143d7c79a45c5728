#include "ui/widgets/progress_ring.h"

#include "ui/theme/paint.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/number_label.h"

#include <QPainter>

#include <cmath>
#include <numbers>
#include <numeric>

namespace plumbline {

namespace {

constexpr double kStroke = 0.09;      // of the diameter, design.md 3
constexpr double kWideStroke = 0.066; // of the large ring in the player
constexpr double kGapDegrees = 6;
constexpr int kLarge = 220; // px; from here the count is in the display style

/// Qt counts sixteenths of a degree counter-clockwise from three o'clock; rings run clockwise from twelve.
void drawArc(QPainter& painter, const QRectF& rect, double fromDegrees, double spanDegrees)
{
    painter.drawArc(rect, static_cast<int>(std::lround((90 - fromDegrees) * 16)),
                    static_cast<int>(std::lround(-spanDegrees * 16)));
}

} // namespace

RingBase::RingBase(const QString& name, int diameter, QWidget* parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    installAccessibility();
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this);
}

void RingBase::setText(const QString& number, const QString& caption)
{
    if (number == m_number && caption == m_caption) {
        return;
    }
    m_number = number;
    m_caption = caption;
    updateGeometry();
    update();
}

QString RingBase::valueText() const
{
    return m_caption.isEmpty() ? m_number : m_number + QLatin1Char(' ') + m_caption;
}

void RingBase::setDiameter(int px)
{
    m_diameter = px;
    updateGeometry();
}

int RingBase::diameter() const
{
    // The number inside grows at half rate, and so does the ring; a long caption makes it grow further.
    const Theme& theme = Theme::current();
    const double grown = m_diameter * (1 + (theme.textScale() - 1) / 2);
    const double caption =
        QFontMetrics(theme.font(isLarge() ? TextStyle::Cue : TextStyle::Small)).horizontalAdvance(m_caption) * 1.55;
    return static_cast<int>(std::lround(std::max(grown, caption)));
}

bool RingBase::isLarge() const
{
    return m_diameter > kLarge;
}

QSize RingBase::sizeHint() const
{
    return {diameter(), diameter()};
}

QRectF RingBase::ringRect(double stroke) const
{
    const double size = std::min(width(), height()) - stroke;
    return {(width() - size) / 2, (height() - size) / 2, size, size};
}

void RingBase::paintText(QPainter& painter, double room) const
{
    const Theme& theme = Theme::current();
    const double outer = std::min(width(), height());
    const bool large = isLarge();
    QFont number = theme.font(large ? TextStyle::Display : TextStyle::Number);
    number.setPixelSize(std::min(number.pixelSize(), static_cast<int>(outer * (large ? 0.43 : 0.29))));
    while (number.pixelSize() > 13 && numberWidth(number, m_number) > room) {
        number.setPixelSize(number.pixelSize() - 1);
    }
    const QFont caption = theme.font(large ? TextStyle::Cue : TextStyle::Small, Weight::Regular);
    const double numberHeight = QFontMetricsF(number).capHeight();
    const double captionHeight = m_caption.isEmpty() ? 0 : QFontMetricsF(caption).height();
    const double gap = m_caption.isEmpty() ? 0 : outer * 0.04;
    double y = height() / 2.0 - (numberHeight + gap + captionHeight * 0.8) / 2;
    painter.setFont(number);
    painter.setPen(theme.colour(Role::Text));
    drawNumber(painter, QRectF(0, y, width(), numberHeight), Qt::AlignHCenter, m_number);
    if (m_caption.isEmpty()) {
        return;
    }
    y += numberHeight + gap;
    painter.setFont(caption);
    painter.setPen(theme.colour(Role::Text2));
    painter.drawText(QRectF(0, y, width(), captionHeight), Qt::AlignCenter, m_caption);
}

ProgressRing::ProgressRing(const QString& name, Kind kind, int diameter, QWidget* parent)
    : RingBase(name, diameter, parent)
    , m_kind(kind)
{
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_shown = value.toDouble();
        update();
    });
}

void ProgressRing::setFraction(double fraction, bool animate)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    m_motion.stop();
    const int ms = Theme::current().duration(Motion::Ring);
    if (!animate || ms == 0 || !isVisible()) {
        m_shown = m_fraction;
        update();
        return;
    }
    m_motion.setDuration(ms);
    m_motion.setStartValue(m_shown);
    m_motion.setEndValue(m_fraction);
    m_motion.start();
}

void ProgressRing::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = std::min(width(), height()) * kStroke;
    const QRectF ring = ringRect(stroke);
    painter.setPen(QPen(theme.colour(Role::Heat0), stroke));
    painter.drawEllipse(ring);
    if (m_shown > 0) {
        const Role role = m_kind == Kind::Rest ? Role::Brass : Role::Primary;
        painter.setPen(QPen(theme.colour(role), stroke, Qt::SolidLine, Qt::RoundCap));
        drawArc(painter, ring, 0, 360 * m_shown);
    }
    paintText(painter, ring.width() - stroke - space::k8);
}

TempoRing::TempoRing(const QString& name, int diameter, QWidget* parent)
    : RingBase(name, diameter, parent)
{}

void TempoRing::setPhases(const std::vector<double>& seconds)
{
    m_phases = seconds;
    m_phase = 0;
    m_done = 0;
    update();
}

void TempoRing::setPosition(int phase, double fraction)
{
    m_phase = std::clamp(phase, 0, std::max(0, static_cast<int>(m_phases.size()) - 1));
    m_done = std::clamp(fraction, 0.0, 1.0);
    update();
}

double TempoRing::fraction() const
{
    const double total = std::accumulate(m_phases.begin(), m_phases.end(), 0.0);
    if (total <= 0) {
        return 0;
    }
    const auto phase = m_phases.begin() + m_phase;
    return (std::accumulate(m_phases.begin(), phase, 0.0) + *phase * m_done) / total;
}

void TempoRing::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double outer = std::min(width(), height());
    const double stroke = outer * (isLarge() ? kWideStroke : kStroke);
    const double knob = stroke * 0.62;
    const QRectF ring = ringRect(stroke + 4);
    const double total = std::accumulate(m_phases.begin(), m_phases.end(), 0.0);
    const bool hold = m_phases.size() < 2;
    const double gap = hold ? 0 : kGapDegrees;
    const double open = 360 - gap * static_cast<double>(hold ? 0 : m_phases.size());

    double from = gap / 2;
    double knobAt = from;
    for (std::size_t phase = 0; phase < m_phases.size() && total > 0; ++phase) {
        const double span = open * m_phases[phase] / total;
        painter.setPen(QPen(theme.colour(Role::Heat0), stroke, Qt::SolidLine, Qt::FlatCap));
        drawArc(painter, ring, from, span);
        const int index = static_cast<int>(phase);
        const double done = index < m_phase ? 1.0 : index == m_phase ? m_done : 0.0;
        if (done > 0) {
            painter.setPen(QPen(theme.colour(Role::Primary), stroke, Qt::SolidLine, Qt::FlatCap));
            drawArc(painter, ring, from, span * done);
        }
        if (index == m_phase) {
            knobAt = from + span * done;
        }
        from += span + gap;
    }
    const double angle = knobAt * std::numbers::pi / 180;
    const QPointF centre = ring.center() + QPointF(std::sin(angle), -std::cos(angle)) * (ring.width() / 2);
    painter.setPen(QPen(theme.colour(Role::Surface), 3));
    painter.setBrush(theme.colour(Role::Primary));
    painter.drawEllipse(centre, knob, knob);
    paintText(painter, ring.width() - stroke - space::k16);
}

} // namespace plumbline
