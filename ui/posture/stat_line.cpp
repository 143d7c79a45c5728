#include "ui/posture/stat_line.h"

#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/paragraph.h"

#include <QStringList>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kApart = 32;

} // namespace

StatLine::StatLine(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, kApart))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setRowSpacing(space::k8);
}

void StatLine::setStats(const std::vector<Stat>& stats)
{
    while (m_entries.size() < stats.size()) {
        Entry entry{};
        entry.holder = new QWidget(this);
        auto* column = new QVBoxLayout(entry.holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        entry.value = new NumberLabel({}, TextStyle::Title1Narrow, Role::Text, entry.holder);
        entry.value->setWeight(Weight::SemiBold);
        entry.caption = new Paragraph({}, TextStyle::Small, Role::Text2, entry.holder);
        column->addWidget(entry.value);
        column->addWidget(entry.caption);
        entry.holder->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        m_flow->addWidget(entry.holder);
        m_entries.push_back(entry);
    }
    m_shown = stats.size();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        entry.holder->setVisible(i < m_shown);
        if (i < m_shown) {
            entry.value->setText(stats[i].value);
            entry.value->updateGeometry();
            entry.value->setAccessibleName(tr("%1, %2").arg(stats[i].value, stats[i].caption));
            entry.caption->setText(stats[i].caption);
        }
    }
    updateGeometry();
}

QString StatLine::text() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_shown; ++i) {
        parts += m_entries[i].value->accessibleName();
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace plumbline
