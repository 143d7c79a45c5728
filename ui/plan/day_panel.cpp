#include "ui/plan/day_panel.h"

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QHBoxLayout>

namespace plumbline {
namespace {} // namespace

DayPanel::DayPanel(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("dayPanel"));
    body()->setSpacing(0);
    buildHead();
    m_notes = new QVBoxLayout;
    body()->addLayout(m_notes);
    m_start = new Button(tr("Start session"), Button::Kind::Primary, this);
    m_start->setObjectName(QStringLiteral("planStart"));
    m_start->setIconName(QStringLiteral("play"));
    m_skip = new Button(tr("Skip"), Button::Kind::Secondary, this);
    m_skip->setObjectName(QStringLiteral("planSkip"));
    m_skip->setAccessibleName(tr("Skip this session"));
    m_buttons = new QWidget(this);
    auto* across = new FlowLayout(m_buttons, space::k8);
    across->addWidget(m_start);
    across->addWidget(m_skip);
    // Above the exercises, since a long session would push them below the fold.
    body()->addWidget(m_buttons);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    body()->addLayout(m_list);
    body()->addStretch(1);
    connect(m_start, &QAbstractButton::clicked, this, &DayPanel::startClicked);
    connect(m_skip, &QAbstractButton::clicked, this, &DayPanel::skipClicked);
}

void DayPanel::buildHead()
{
    auto* across = new QHBoxLayout;
    across->setSpacing(space::k12);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_date = new Label({}, TextStyle::Small, Role::Text2, this);
    m_title = new Paragraph({}, TextStyle::Title2, Role::Text, this);
    m_title->setObjectName(QStringLiteral("dayTitle"));
    words->addWidget(m_date);
    words->addWidget(m_title);
    across->addLayout(words, 1);
    m_tag = new Tag({}, Tag::Kind::Fact, {}, this);
    across->addWidget(m_tag, 0, Qt::AlignVCenter);
    m_close = Button::iconOnly(QStringLiteral("close"), tr("Close"), Button::Kind::Ghost, this);
    m_close->setObjectName(QStringLiteral("closeDay"));
    m_close->setSize(Button::Size::Compact);
    m_close->hide();
    across->addWidget(m_close, 0, Qt::AlignTop);
    body()->addLayout(across);
    connect(m_close, &QAbstractButton::clicked, this, &DayPanel::closeClicked);
}

void DayPanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString DayPanel::title() const
{
    return m_title->text();
}

void DayPanel::fillRows(const DayPanelView& view)
{
    clearLayout(*m_list);
    m_rows.clear();
    for (const SlotView& slot : view.rows) {
        if (!m_rows.empty()) {
            m_list->addWidget(new Divider(this));
        }
        auto* row = new SlotRow(slot, this);
        row->setObjectName(QStringLiteral("slotRow%1").arg(m_rows.size()));
        connect(row, &QAbstractButton::clicked, this,
                [this, id = QString::fromStdString(slot.exercise)] { emit exerciseClicked(id); });
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
}

void DayPanel::setView(const DayPanelView& view)
{
    m_date->setText(view.date);
    m_title->setText(view.title);
    m_tag->setText(view.tag);
    m_tag->setVisible(!view.tag.isEmpty());
    setAccessibleName(view.date + QStringLiteral(": ") + view.title);
    clearLayout(*m_notes);
    if (!view.note.isEmpty()) {
        m_notes->addSpacing(space::k8);
        if (view.noteIsReason) {
            m_notes->addWidget(new ReasonText(view.note, TextStyle::Small, this));
        } else {
            m_notes->addWidget(new Paragraph(view.note, TextStyle::Small, Role::Text2, this));
        }
    }
    m_notes->addSpacing(space::k12);
    fillRows(view);
    m_start->setVisible(view.canStart);
    m_skip->setVisible(view.canSkip);
    m_buttons->setVisible(view.canStart || view.canSkip);
}

} // namespace plumbline
