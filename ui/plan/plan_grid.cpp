#include "ui/plan/plan_grid.h"

#include "ui/theme/paint.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QHBoxLayout>
#include <QPainter>

namespace plumbline {
namespace {

constexpr int kDays = 7;
constexpr int kCellWidth = 58; // design.md 3
constexpr int kCellHeight = 34;
constexpr int kWidest = 96;
constexpr int kGap = 6;
constexpr int kPhaseGap = 5;
/// How far the mark of the selected day reaches around its cell.
constexpr int kHalo = 3;

DayCell cellOf(const CellView& view, const QString& label)
{
    DayCell cell;
    cell.label = label;
    cell.isToday = view.today;
    switch (view.cell) {
    case PlanCell::Rest:
        cell.state = DayState::Rest;
        break;
    case PlanCell::Done:
        cell.state = DayState::Done;
        break;
    case PlanCell::Skipped:
        cell.state = DayState::Skipped;
        break;
    case PlanCell::Planned:
        cell.state = view.test ? DayState::Test : DayState::Planned;
        break;
    }
    return cell;
}

/// One entry of the legend: a small cell and what it means.
class LegendEntry : public QWidget {
public:
    LegendEntry(const CellView& view, const QString& mark, const QString& text, QWidget* parent)
        : QWidget(parent)
        , m_view(view)
        , m_mark(mark)
    {
        auto* across = new QHBoxLayout(this);
        across->setContentsMargins(swatchWidth() + space::k8, 0, space::k8, 0);
        across->addWidget(new Label(text, TextStyle::Small, Role::Text2, this));
        followTheme(this);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const double height = 18;
        cellOf(m_view, m_mark).paint(painter, QRectF(0.0, (this->height() - height) / 2, swatchWidth(), height));
    }

private:
    static int swatchWidth() { return 22; }

    CellView m_view;
    QString m_mark;
};

} // namespace

PlanGrid::PlanGrid(QWidget* parent)
    : CellGrid(tr("Your weeks"), parent)
{
    setObjectName(QStringLiteral("planGrid"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &CellGrid::currentCellChanged, this, qOverload<>(&QWidget::update));
}

void PlanGrid::setWeeks(std::vector<GridWeek> weeks, QStringList weekdays)
{
    m_weeks = std::move(weeks);
    m_weekdays = std::move(weekdays);
    cellsChanged();
}

const GridCell* PlanGrid::cell(int index) const
{
    if (index < 0 || index >= cellCount()) {
        return nullptr;
    }
    return &m_weeks[static_cast<std::size_t>(index / kDays)].days[static_cast<std::size_t>(index % kDays)];
}

int PlanGrid::cellCount() const
{
    return static_cast<int>(m_weeks.size()) * kDays;
}

QString PlanGrid::cellName(int index) const
{
    const GridCell* found = cell(index);
    return found == nullptr ? QString() : found->spoken;
}

int PlanGrid::cellHeight() const
{
    return Theme::current().controlHeight(kCellHeight, TextStyle::Label);
}

bool PlanGrid::isBrief(int width) const
{
    return width < labelsWidth(false) + kDays * (leastCellWidth(false) + kGap);
}

int PlanGrid::leastCellWidth(bool brief) const
{
    const QFontMetrics metrics(Theme::current().font(TextStyle::Label, Weight::SemiBold));
    int widest = 0;
    for (const GridWeek& week : m_weeks) {
        for (const GridCell& day : week.days) {
            widest = std::max(widest, metrics.horizontalAdvance(brief ? day.brief : day.label));
        }
    }
    for (const QString& name : m_weekdays) {
        widest = std::max(widest, metrics.horizontalAdvance(name) - space::k8);
    }
    return std::max(kCellHeight, widest + space::k8);
}

int PlanGrid::numberWidth() const
{
    return QFontMetrics(Theme::current().font(TextStyle::Body, Weight::SemiBold))
        .horizontalAdvance(QStringLiteral("00"));
}

int PlanGrid::labelsWidth(bool brief) const
{
    if (brief) {
        return space::k8 + numberWidth() + space::k8;
    }
    const QFontMetrics metrics(Theme::current().font(TextStyle::Small));
    int widest = 0;
    for (const GridWeek& week : m_weeks) {
        widest = std::max(widest, metrics.horizontalAdvance(week.date));
    }
    return space::k8 + numberWidth() + space::k8 + widest + space::k8;
}

int PlanGrid::headerHeight() const
{
    return Theme::current().lineHeight(TextStyle::Small) + space::k8;
}

int PlanGrid::cellWidth() const
{
    const bool brief = isBrief(width());
    const int least = leastCellWidth(brief);
    const int room = (width() - labelsWidth(brief) - kDays * kGap) / kDays;
    return std::clamp(room, least, std::max(kWidest, least));
}

int PlanGrid::rowTop(int week) const
{
    int top = headerHeight();
    for (int i = 0; i < week; ++i) {
        top += cellHeight() + kGap;
    }
    for (int i = 1; i <= week; ++i) {
        top += m_weeks[static_cast<std::size_t>(i)].startsPhase ? kPhaseGap : 0;
    }
    return top;
}

QRectF PlanGrid::cellRect(int index) const
{
    const int width = cellWidth();
    const double x = labelsWidth(isBrief(this->width())) + (index % kDays) * (width + kGap);
    return {x, static_cast<double>(rowTop(index / kDays)), static_cast<double>(width),
            static_cast<double>(cellHeight())};
}

QSize PlanGrid::sizeHint() const
{
    const int weeks = static_cast<int>(m_weeks.size());
    const int height = weeks == 0 ? 0 : rowTop(weeks - 1) + cellHeight() + space::k4;
    return {labelsWidth(false) + kDays * (std::max(kCellWidth, leastCellWidth(false)) + kGap), height};
}

QSize PlanGrid::minimumSizeHint() const
{
    return {labelsWidth(true) + kDays * (leastCellWidth(true) + kGap), sizeHint().height()};
}

int PlanGrid::neighbour(int cell, int key) const
{
    const int count = cellCount();
    const auto within = [count](int to) { return to >= 0 && to < count ? to : -1; };
    switch (key) {
    case Qt::Key_Left:
        return within(cell - 1);
    case Qt::Key_Right:
        return within(cell + 1);
    case Qt::Key_Up:
        return within(cell - kDays);
    case Qt::Key_Down:
        return within(cell + kDays);
    case Qt::Key_Home:
        return within(cell - cell % kDays);
    case Qt::Key_End:
        return within(cell - cell % kDays + kDays - 1);
    default:
        return -1;
    }
}

void PlanGrid::paintWeekLabel(QPainter& painter, int week) const
{
    const Theme& theme = Theme::current();
    const GridWeek& row = m_weeks[static_cast<std::size_t>(week)];
    const QRect line(space::k8, rowTop(week), numberWidth(), cellHeight());
    const bool brief = isBrief(width());
    if (row.current) {
        paint::box(painter,
                   QRectF(0, line.top() - 3, labelsWidth(brief) + kDays * (cellWidth() + kGap), line.height() + 6),
                   {theme.colour(Role::Sunken), {}, radius::kControl});
    }
    painter.setPen(theme.colour(Role::Text));
    painter.setFont(theme.font(TextStyle::Label, Weight::SemiBold));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.number);
    if (brief) {
        return;
    }
    painter.setPen(theme.colour(Role::Text2));
    painter.setFont(theme.font(TextStyle::Small));
    painter.drawText(QRect(line.right() + 1 + space::k8, line.top(), labelsWidth(false), line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, row.date);
}

void PlanGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setPen(theme.colour(Role::Text2));
    painter.setFont(theme.font(TextStyle::Small));
    if (cellCount() > 0) {
        for (int day = 0; day < kDays && day < m_weekdays.size(); ++day) {
            const QRectF cell = cellRect(day);
            painter.drawText(QRectF(cell.left() - kGap, 0, cell.width() + 2 * kGap, headerHeight() - space::k4),
                             Qt::AlignCenter, m_weekdays[day]);
        }
    }
    for (int week = 0; week < static_cast<int>(m_weeks.size()); ++week) {
        paintWeekLabel(painter, week);
        for (int day = 0; day < kDays; ++day) {
            const int index = week * kDays + day;
            const GridCell* shown = cell(index);
            if (shown == nullptr) {
                continue;
            }
            if (index == currentCell()) {
                paint::box(painter, cellRect(index).adjusted(-kHalo, -kHalo, kHalo, kHalo),
                           {theme.colour(Role::PrimarySoft), theme.colour(Role::Primary), radius::kControl});
            }
            DayCell drawn = cellOf(shown->view, isBrief(width()) ? shown->brief : shown->label);
            drawn.isHovered = index == hoveredCell();
            drawn.paint(painter, cellRect(index));
        }
    }
}

PlanLegend::PlanLegend(QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(this, space::k8);
    const auto add = [&](PlanCell cell, const QString& text, bool test, bool today) {
        CellView view;
        view.cell = cell;
        view.test = test;
        view.today = today;
        flow->addWidget(new LegendEntry(view, {}, text, this));
    };
    add(PlanCell::Done, tr("Done"), false, false);
    add(PlanCell::Planned, tr("Today"), false, true);
    add(PlanCell::Planned, tr("Planned"), false, false);
    add(PlanCell::Skipped, tr("Skipped"), false, false);
    add(PlanCell::Planned, tr("Test day"), true, false);
    add(PlanCell::Rest, tr("Rest"), false, false);
}

} // namespace plumbline
