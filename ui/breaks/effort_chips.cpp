#include "ui/breaks/effort_chips.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"

#include <QButtonGroup>

#include <array>

namespace plumbline {

namespace {

/// The answers of decisions.md 17.
constexpr std::array<double, 6> kEfforts{4, 5.5, 7, 8, 9, 10};

} // namespace

EffortChips::EffortChips(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    const std::array<QString, kEfforts.size()> labels{tr("6+"), tr("4 or 5"), tr("3"), tr("2"), tr("1"), tr("None")};
    auto* flow = new FlowLayout(this);
    for (std::size_t i = 0; i < kEfforts.size(); ++i) {
        auto* chip = new Chip(labels[i], this);
        chip->setCheckable(true);
        chip->setAccessibleName(tr("%1 more repetitions").arg(labels[i]));
        chip->setObjectName(QStringLiteral("breakEffort%1").arg(i + 1));
        m_group->addButton(chip, static_cast<int>(i));
        flow->addWidget(chip);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &EffortChips::answered);
}

std::optional<Rpe> EffortChips::chosen() const
{
    const int id = m_group->checkedId();
    return id < 0 ? std::nullopt : std::optional(Rpe::of(kEfforts[static_cast<std::size_t>(id)]));
}

void EffortChips::clear()
{
    m_group->setExclusive(false);
    for (QAbstractButton* chip : m_group->buttons()) {
        chip->setChecked(false);
    }
    m_group->setExclusive(true);
}

} // namespace plumbline
