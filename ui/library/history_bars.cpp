#include "ui/library/history_bars.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace plumbline {
namespace {

constexpr int kBarsHeight = 88;
constexpr double kWidestBar = 22;
constexpr double kSlot = 32;

} // namespace

HistoryBars::HistoryBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Best set of each session"));
    followTheme(this);
}

void HistoryBars::setSets(std::vector<BestSet> best, const QString& first, const QString& last, const QString& spoken)
{
    m_best = std::move(best);
    m_first = first;
    m_last = m_best.size() > 1 ? last : QString();
    setAccessibleDescription(spoken);
    setToolTip(spoken);
    update();
}

QSize HistoryBars::sizeHint() const
{
    return {240, kBarsHeight + 2 * Theme::current().lineHeight(TextStyle::Small) + space::k8};
}

QSize HistoryBars::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void HistoryBars::paintEvent(QPaintEvent*)
{
    if (m_best.empty()) {
        return;
    }
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = theme.lineHeight(TextStyle::Small);
    const double base = line + kBarsHeight;
    const double slot = std::min({kSlot * theme.textScale(), width() / static_cast<double>(m_best.size())});
    const double bar = std::min(kWidestBar, slot - space::k4);
    const int most = std::max_element(m_best.begin(), m_best.end(), [](const BestSet& a, const BestSet& b) {
                         return a.amount < b.amount;
                     })->amount;
    for (std::size_t i = 0; i < m_best.size(); ++i) {
        const bool newest = i + 1 == m_best.size();
        const double height = std::max(2.0, kBarsHeight * m_best[i].amount / static_cast<double>(most) - 2);
        const double x = static_cast<double>(i) * slot;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(newest ? Role::Primary : Role::Heat2));
        painter.drawRoundedRect(QRectF(x + (slot - bar) / 2, base - height, bar, height), 3, 3);
        painter.setFont(theme.font(TextStyle::Small, newest ? Weight::SemiBold : Weight::Regular));
        painter.setPen(theme.colour(newest ? Role::Text : Role::Text2));
        painter.drawText(QRectF(x - space::k4, base - height - line, slot + 2 * space::k4, line), Qt::AlignCenter,
                         QString::number(m_best[i].amount));
    }
    const double right = static_cast<double>(m_best.size()) * slot;
    painter.setPen(QPen(theme.colour(Role::Border), 1));
    painter.drawLine(QPointF(0, base + 0.5), QPointF(right, base + 0.5));
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(theme.colour(Role::Text2));
    const QRectF dates(0, base + space::k4, std::max(right, static_cast<double>(width())), line);
    painter.drawText(dates, Qt::AlignLeft | Qt::AlignVCenter, m_first);
    painter.drawText(QRectF(0, dates.top(), std::max(right, 160.0), line), Qt::AlignRight | Qt::AlignVCenter, m_last);
}

} // namespace plumbline
