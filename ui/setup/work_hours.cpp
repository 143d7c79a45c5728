#include "ui/setup/editors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/time_box.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr std::size_t kMostRanges = 4;
constexpr minutes kGap{60};         // a further range begins this long after the one before
constexpr minutes kFurther{3 * 60}; // and lasts this long
constexpr minutes kDay{24 * 60};

} // namespace

WorkHoursEditor::WorkHoursEditor(QWidget* parent)
    : QWidget(parent)
    , m_days(new DayPicker(tr("Work days"), this, QStringLiteral("workDay")))
    , m_rowsLayout(new QVBoxLayout)
    , m_add(new Button(tr("Add hours"), Button::Kind::Quiet, this))
    , m_hint(new Paragraph({}, TextStyle::Small, Role::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addWidget(m_days);
    m_rowsLayout->setSpacing(space::k8);
    column->addLayout(m_rowsLayout);
    m_add->setObjectName(QStringLiteral("addHours"));
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setFlush(true);
    for (std::size_t i = 0; i < kMostRanges; ++i) {
        addRow();
    }
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_hint);
    setTabOrder(m_rows.back().remove, m_add);
    connect(m_days, &DayPicker::changed, this, &WorkHoursEditor::changed);
    connect(m_add, &Button::clicked, this, [this] {
        const TimeBox& before = *m_rows[m_count - 1].to;
        const minutes from = (before.minutes() + kGap) % kDay;
        const Row& row = m_rows[m_count];
        {
            const QSignalBlocker quietFrom(row.from);
            const QSignalBlocker quietTo(row.to);
            row.from->setMinutes(from);
            row.to->setMinutes((from + kFurther) % kDay);
        }
        showRows(m_count + 1);
        row.from->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
    showRows(1);
}

void WorkHoursEditor::addRow()
{
    const std::size_t index = m_rows.size();
    const QString suffix = index == 0 ? QString() : QString::number(index);
    Row row{};
    row.holder = new QWidget(this);
    auto* line = new FlowLayout(row.holder, space::k8);
    const QString number = QString::number(index + 1);
    row.from = new TimeBox(index == 0 ? tr("Work starts at") : tr("Hours %1 start at").arg(number),
                           QStringLiteral("workFrom") + suffix, row.holder);
    row.to = new TimeBox(index == 0 ? tr("Work ends at") : tr("Hours %1 end at").arg(number),
                         QStringLiteral("workTo") + suffix, row.holder);
    row.from->setMinuteStep(5);
    row.to->setMinuteStep(5);
    auto* until = new Paragraph(tr("to"), TextStyle::Body, Role::Text2, row.holder);
    until->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row.remove =
        Button::iconOnly(QStringLiteral("close"), tr("Remove hours %1").arg(number), Button::Kind::Ghost, row.holder);
    row.remove->setObjectName(QStringLiteral("removeHours") + suffix);
    for (QWidget* part : std::initializer_list<QWidget*>{row.from, until, row.to, row.remove}) {
        line->addWidget(part);
    }
    m_rowsLayout->addWidget(row.holder);
    connect(row.from, &QTimeEdit::timeChanged, this, &WorkHoursEditor::changed);
    connect(row.to, &QTimeEdit::timeChanged, this, &WorkHoursEditor::changed);
    connect(row.remove, &Button::clicked, this, [this, index] { removeRow(index); });
    m_rows.push_back(row);
}

void WorkHoursEditor::removeRow(std::size_t row)
{
    WorkDay value = workDay();
    value.ranges.erase(value.ranges.begin() + static_cast<std::ptrdiff_t>(row));
    setWorkDay(value);
    m_rows[std::min(row, m_count - 1)].from->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void WorkHoursEditor::showRows(std::size_t count)
{
    m_count = count;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].holder->setVisible(i < count);
        m_rows[i].remove->setVisible(count > 1);
    }
    m_add->setVisible(count < kMostRanges);
    m_hint->setText(tr("An end before the start means the next day."));
}

void WorkHoursEditor::setWorkDay(const WorkDay& workDay)
{
    const QSignalBlocker quiet(this);
    m_days->setDays(workDay.weekdays);
    const std::vector<TimeRange> ranges = workDay.ranges.empty() ? std::vector<TimeRange>{TimeRange{}} : workDay.ranges;
    const std::size_t count = std::min(ranges.size(), kMostRanges);
    for (std::size_t i = 0; i < count; ++i) {
        m_rows[i].from->setMinutes(ranges[i].from);
        m_rows[i].to->setMinutes(ranges[i].to);
    }
    m_beyond.assign(ranges.begin() + static_cast<std::ptrdiff_t>(count), ranges.end());
    showRows(count);
}

WorkDay WorkHoursEditor::workDay() const
{
    WorkDay workDay;
    workDay.weekdays = m_days->days();
    for (std::size_t i = 0; i < m_count; ++i) {
        workDay.ranges.push_back({m_rows[i].from->minutes(), m_rows[i].to->minutes()});
    }
    workDay.ranges.insert(workDay.ranges.end(), m_beyond.begin(), m_beyond.end());
    return workDay;
}

} // namespace plumbline
