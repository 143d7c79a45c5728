#include "ui/plan/phase_cards.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

namespace plumbline {
namespace {

constexpr int kGap = 6;
constexpr int kPadding = space::k16;
constexpr int kTick = 16;
constexpr int kLeast = 168;

} // namespace

PhaseCards::PhaseCards(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("phases"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Phases"));
    followTheme(this);
}

void PhaseCards::setPhases(std::vector<PhaseView> phases)
{
    m_phases = std::move(phases);
    QStringList spoken;
    for (const PhaseView& phase : m_phases) {
        QString line = phase.name + QStringLiteral(", ") + phase.weeks;
        if (phase.past) {
            line = tr("%1, done").arg(line);
        } else if (phase.current) {
            line = tr("%1, now").arg(line);
        }
        spoken << line;
    }
    setAccessibleDescription(spoken.join(u'\n'));
    updateGeometry();
    update();
}

int PhaseCards::columns(int width) const
{
    const int count = std::max(1, static_cast<int>(m_phases.size()));
    const int fit = (width + kGap) / (Theme::current().scaled(kLeast) + kGap);
    if (fit >= count) {
        return count;
    }
    return fit >= 2 ? 2 : 1; // two by two looks better than three and one
}

int PhaseCards::cardWidth(int width) const
{
    const int across = columns(width);
    return (width - (across - 1) * kGap) / across;
}

int PhaseCards::cardHeight(int width) const
{
    const int inner = cardWidth(width) - 2 * kPadding;
    int text = 0;
    for (const PhaseView& phase : m_phases) {
        text = std::max(text, TextBlock{phase.weeks, TextStyle::Small, Weight::Regular}.height(inner));
    }
    return 2 * space::k12 - 2 + Theme::current().lineHeight(TextStyle::Body) + text;
}

int PhaseCards::heightForWidth(int width) const
{
    const int across = columns(width);
    const int rows = (static_cast<int>(m_phases.size()) + across - 1) / across;
    return rows * cardHeight(width) + std::max(0, rows - 1) * kGap;
}

QSize PhaseCards::sizeHint() const
{
    // Layouts take the height of the hint as the limit, so it follows the width the cards were given.
    const int wide = static_cast<int>(m_phases.size()) * (Theme::current().scaled(220) + kGap);
    return {wide, heightForWidth(testAttribute(Qt::WA_WState_Created) ? width() : wide)};
}

void PhaseCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

QSize PhaseCards::minimumSizeHint() const
{
    return {Theme::current().scaled(kLeast), cardHeight(Theme::current().scaled(kLeast))};
}

void PhaseCards::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int across = columns(width());
    const int height = cardHeight(width());
    const int lineHeight = theme.lineHeight(TextStyle::Body);
    for (int i = 0; i < static_cast<int>(m_phases.size()); ++i) {
        const PhaseView& phase = m_phases[static_cast<std::size_t>(i)];
        const QRect card((i % across) * (cardWidth(width()) + kGap), (i / across) * (height + kGap), cardWidth(width()),
                         height);
        paint::box(painter, card,
                   {theme.colour(phase.current ? Role::PrimarySoft : Role::Surface),
                    theme.colour(phase.current ? Role::Primary : Role::Border), radius::kInset});
        const QRect text = card.adjusted(kPadding, space::k12 - 1, -kPadding, 0);
        painter.setFont(theme.font(TextStyle::Body, Weight::SemiBold));
        painter.setPen(theme.colour(phase.current ? Role::OnPrimarySoft : Role::Text));
        painter.drawText(QRect(text.left(), text.top(), text.width(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         phase.name);
        if (phase.past) {
            const int tick = theme.scaled(kTick);
            const int x = text.left() + painter.fontMetrics().horizontalAdvance(phase.name) + space::k8;
            const int y = text.top() + (lineHeight - tick) / 2;
            icons::paint(painter, QStringLiteral("check"), QRectF(x, y, tick, tick), theme.colour(Role::Primary));
        }
        TextBlock{phase.weeks, TextStyle::Small, Weight::Regular}.draw(
            painter, QRectF(text.left(), text.top() + lineHeight, text.width(), height),
            theme.colour(phase.current ? Role::OnPrimarySoft : Role::Text2));
    }
}

} // namespace plumbline
