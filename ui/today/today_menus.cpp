#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/today/today_page.h"
#include "ui/today/today_words.h"

#include <QMenu>

namespace plumbline {
namespace {

constexpr std::size_t kMostSwaps = 6;

} // namespace

QMenu* TodayPage::makeSessionMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sessionMenuPopup"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Phrases phrases(m_coach.catalogue());
    if (m_model.shorter) {
        menu->addAction(tr("Shorter, %1").arg(phrases.minutes(m_model.shorter->estimate)), this,
                        &TodayPage::shorterOrFull);
    } else if (m_model.wasShortened) {
        menu->addAction(tr("Full session"), this, &TodayPage::shorterOrFull);
    }
    menu->addAction(tr("Skip this session"), this, &TodayPage::skipSession);
    menu->addAction(tr("See the plan"), this, &TodayPage::openPlan);
    return menu;
}

QMenu* TodayPage::makeRowMenu(int row)
{
    if (!m_model.plan.session || m_model.unfinished || row < 0 ||
        row >= static_cast<int>(m_model.plan.session->slots.size())) {
        return nullptr;
    }
    const Slot slot = m_model.plan.session->slots[static_cast<std::size_t>(row)];
    const Phrases phrases(m_coach.catalogue());
    const QString name = phrases.exercise(slot.exercise);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto swapTo = [this, slot, name](const QString& text, const Slot& other, QMenu* into) {
        into->addAction(text, this, [this, slot, name, other] {
            Edit edit;
            edit.kind = EditKind::Swap;
            edit.exercise = slot.exercise;
            edit.replacement = other.exercise;
            change(edit, tr("%1 swapped for today").arg(name));
        });
    };
    if (const auto easier = m_coach.engine().easier(m_coach.planInput(), m_model.plan.date, slot)) {
        swapTo(tr("Easier: %1").arg(phrases.exercise(easier->exercise)), *easier, menu);
    }
    std::vector<Slot> others = m_coach.engine().swaps(m_coach.planInput(), m_model.plan.date, slot);
    if (!others.empty()) {
        QMenu* swaps = menu->addMenu(tr("Swap for"));
        swaps->setObjectName(QStringLiteral("swapMenu"));
        for (std::size_t i = 0; i < std::min(others.size(), kMostSwaps); ++i) {
            swapTo(phrases.exercise(others[i].exercise), others[i], swaps);
        }
    }
    menu->addAction(tr("Skip today"), this, [this, slot, name] {
        Edit edit;
        edit.kind = EditKind::SkipSlot;
        edit.exercise = slot.exercise;
        change(edit, tr("%1 skipped today").arg(name));
    });
    menu->addAction(tr("Open exercise"), this, [this, row] { openRow(row); });
    return menu;
}

} // namespace plumbline
