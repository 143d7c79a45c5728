#include "ui/widgets/bars.h"

#include "ui/theme/paint.h"
#include "ui/widgets/number_label.h"

#include <QPainter>

#include <cmath>
#include <numeric>

namespace plumbline {

namespace {

constexpr int kBarHeight = 7;
constexpr int kBarGap = 4;

int phaseWidth(const PhaseBar::Phase& phase)
{
    const Theme& theme = Theme::current();
    const double seconds = numberWidth(theme.font(TextStyle::Cue, Weight::SemiBold), phase.seconds);
    const int name = QFontMetrics(theme.font(TextStyle::Article, Weight::Medium)).horizontalAdvance(phase.name);
    return name + space::k8 + static_cast<int>(std::ceil(seconds)) + 2 * space::k12;
}

} // namespace

PhaseBar::PhaseBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this);
}

void PhaseBar::setPhases(const std::vector<Phase>& phases)
{
    m_phases = phases;
    m_current = -1;
    describe();
    updateGeometry();
    update();
}

void PhaseBar::setCurrent(int phase)
{
    if (std::exchange(m_current, phase) != phase) {
        describe();
        update();
    }
}

void PhaseBar::setBaseHeight(int px)
{
    m_base = px;
    updateGeometry();
}

void PhaseBar::describe()
{
    QStringList parts;
    for (const Phase& phase : m_phases) {
        parts << phase.name + QLatin1Char(' ') + phase.seconds;
    }
    QString name = parts.join(QStringLiteral(", "));
    if (m_current >= 0 && m_current < static_cast<int>(m_phases.size())) {
        name = tr("%1. Now: %2").arg(name, m_phases[static_cast<std::size_t>(m_current)].name);
    }
    setAccessibleName(name);
}

QSize PhaseBar::sizeHint() const
{
    return minimumSizeHint();
}

QSize PhaseBar::minimumSizeHint() const
{
    int width = -space::k8;
    for (const Phase& phase : m_phases) {
        width += phaseWidth(phase) + space::k8;
    }
    return {std::max(0, width), Theme::current().controlHeight(m_base, TextStyle::Article)};
}

void PhaseBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const double spare = std::max(0, width() - minimumSizeHint().width());
    const double weights = std::accumulate(m_phases.begin(), m_phases.end(), 0.0,
                                           [](double sum, const Phase& phase) { return sum + phase.weight; });
    double x = 0;
    for (std::size_t index = 0; index < m_phases.size(); ++index) {
        const Phase& phase = m_phases[index];
        const double width = phaseWidth(phase) + (weights > 0 ? spare * phase.weight / weights : 0);
        const bool current = static_cast<int>(index) == m_current;
        const QRectF cell(x, 0, width, height());
        paint::box(painter, cell,
                   {theme.colour(current ? Role::Primary : Role::Surface),
                    current ? QColor{} : theme.colour(Role::Border), radius::kInset});
        const QFont nameFont = theme.font(TextStyle::Article, current ? Weight::SemiBold : Weight::Medium);
        const QFont secondsFont = theme.font(TextStyle::Cue, Weight::SemiBold);
        const double name = QFontMetricsF(nameFont).horizontalAdvance(phase.name);
        const double seconds = numberWidth(secondsFont, phase.seconds);
        const double start = cell.center().x() - (name + space::k8 + seconds) / 2;
        painter.setFont(nameFont);
        painter.setPen(theme.colour(current ? Role::OnPrimary : Role::Text2));
        painter.drawText(QRectF(start, 0, name + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, phase.name);
        painter.setFont(secondsFont);
        painter.setPen(theme.colour(current ? Role::OnPrimary : Role::Text));
        drawNumber(painter, QRectF(start + name + space::k8, 0, seconds, height()), Qt::AlignLeft, phase.seconds);
        x += width + space::k8;
    }
}

SessionBar::SessionBar(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this);
}

void SessionBar::setSegments(const std::vector<Segment>& segments)
{
    // What takes no time (skipped) has no place, and no gap beside it either.
    m_segments.clear();
    std::copy_if(segments.begin(), segments.end(), std::back_inserter(m_segments),
                 [](const Segment& segment) { return segment.weight > 0; });
    updateGeometry();
    update();
}

void SessionBar::setValueText(const QString& text)
{
    setAccessibleDescription(text);
}

void SessionBar::setSegmentWidth(int px)
{
    m_segmentWidth = px;
    setSizePolicy(px > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QSize SessionBar::sizeHint() const
{
    const int count = static_cast<int>(m_segments.size());
    const int each = m_segmentWidth > 0 ? m_segmentWidth : space::k24;
    return {std::max(0, count * (each + kBarGap) - kBarGap), kBarHeight};
}

QSize SessionBar::minimumSizeHint() const
{
    const int count = static_cast<int>(m_segments.size());
    return m_segmentWidth > 0 ? sizeHint() : QSize(count * (space::k8 + kBarGap), kBarHeight);
}

void SessionBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const double gaps = kBarGap * std::max<double>(0, static_cast<double>(m_segments.size()) - 1);
    const double total = std::accumulate(m_segments.begin(), m_segments.end(), 0.0,
                                         [](double sum, const Segment& segment) { return sum + segment.weight; });
    const double room = std::max(0.0, width() - gaps);
    double x = 0;
    for (const Segment& segment : m_segments) {
        const double width = m_segmentWidth > 0 ? m_segmentWidth : total > 0 ? room * segment.weight / total : 0;
        const QRectF bar(x, (height() - kBarHeight) / 2.0, width, kBarHeight);
        paint::box(painter, bar, {theme.colour(Role::Heat0), {}, kBarHeight / 2.0});
        if (segment.fraction > 0) {
            painter.save();
            painter.setClipRect(
                QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, segment.fraction), bar.height()));
            paint::box(painter, bar, {theme.colour(Role::Primary), {}, kBarHeight / 2.0});
            painter.restore();
        }
        x += width + kBarGap;
    }
}

} // namespace plumbline
