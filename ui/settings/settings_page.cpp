#include "ui/settings/settings_page.h"

#include "ui/settings/groups.h"
#include "ui/settings/reminders_group.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/text_block.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QPainter>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kListWidth = 196;
constexpr int kStackBelow = 720; // px of content width

/// One group in the list: icon and name; the current one lies on a surface.
class GroupButton : public RowButton {
public:
    explicit GroupButton(QWidget* parent)
        : RowButton(parent)
    {
        setCheckable(true);
    }
    void setGroup(const QString& title, const QString& icon)
    {
        m_icon = icon;
        setText(title);
        setAccessibleName(title);
        updateGeometry();
    }

    QSize minimumSizeHint() const override { return {kListWidth, heightForWidth(kListWidth)}; }
    int heightForWidth(int width) const override
    {
        return std::max(Theme::current().controlHeight(40), label().height(textWidth(width)) + space::k16);
    }

protected:
    int preferredWidth() const override { return kListWidth; }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::current();
        if (isChecked()) {
            paint::box(painter, rect(), {theme.colour(Role::Surface), theme.colour(Role::Border), radius::kControl});
        } else if (underMouse()) {
            paint::box(painter, rect(), {theme.colour(Role::Hover), {}, radius::kControl});
        }
        const QColor ink = theme.colour(isChecked() ? Role::Text : Role::Text2);
        const int icon = iconSize();
        icons::paint(painter, m_icon, QRectF(space::k12, (height() - icon) / 2.0, icon, icon), ink);
        const int left = space::k12 + icon + space::k12;
        const int room = textWidth(width());
        const int high = label().height(room);
        label().draw(painter, QRectF(left, (height() - high) / 2.0, room, high), ink);
    }

private:
    static int iconSize() { return Theme::current().scaled(20); }
    int textWidth(int width) const { return width - space::k24 - iconSize() - space::k12; }
    TextBlock label() const { return {text(), TextStyle::Body, isChecked() ? Weight::SemiBold : Weight::Regular}; }

    QString m_icon;
};

const QStringList& groupIds()
{
    static const QStringList ids{QStringLiteral("you"),      QStringLiteral("training"), QStringLiteral("safety"),
                                 QStringLiteral("sessions"), QStringLiteral("sound"),    QStringLiteral("reminders"),
                                 QStringLiteral("display"),  QStringLiteral("data"),     QStringLiteral("about")};
    return ids;
}

} // namespace

SettingsPage::SettingsPage(app::Coach& coach, const app::Profiles& profiles, const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_coach(coach)
    , m_scroll(new PageScroll(this))
    , m_columns(new Columns(kStackBelow, m_scroll))
    , m_list(new QWidget(m_columns))
    , m_listButtons(new QButtonGroup(this))
    , m_choice(new QComboBox(m_columns))
    , m_content(new QWidget(m_columns))
    , m_error(new Banner(Banner::Kind::Caution, {}, {}, m_content))
{
    setObjectName(QStringLiteral("settingsPage"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->content()->addWidget(new PageHeader(tr("Settings"), {}, m_scroll));
    m_scroll->content()->addWidget(m_columns);
    m_scroll->content()->addStretch(1);

    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(2);
    m_list->setAccessibleName(tr("Groups of settings"));
    m_list->setFixedWidth(kListWidth);
    m_choice->setAccessibleName(tr("Group of settings"));
    m_choice->setObjectName(QStringLiteral("groupChoice"));
    auto* side = new QWidget(m_columns);
    m_side = new QVBoxLayout(side);
    QVBoxLayout* sideColumn = m_side;
    sideColumn->addWidget(m_list);
    sideColumn->addWidget(m_choice);
    sideColumn->addStretch(1);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addWidget(m_error);
    m_error->hide();
    m_columns->addColumn(side, 0);
    m_columns->addColumn(m_content, 1);
    connect(m_columns, &Columns::stackedChanged, this, &SettingsPage::arrange);
    connect(m_choice, &QComboBox::activated, this, qOverload<int>(&SettingsPage::showGroup));
    connect(m_listButtons, &QButtonGroup::idClicked, this, qOverload<int>(&SettingsPage::showGroup));

    // Before the groups, since Tab goes in the order of making.
    for (int i = 0; i < groupIds().size(); ++i) {
        auto* button = new GroupButton(m_list);
        button->setObjectName(QStringLiteral("group%1").arg(i));
        list->addWidget(button);
        m_listButtons->addButton(button, i);
    }
    auto* safety = new SafetySettingsGroup(coach, phrases, m_content);
    m_reminders = new RemindersGroup(coach, phrases, m_content);
    auto* dataGroup = new DataGroup(coach, profiles, phrases, m_content);
    addGroup(new YouGroup(coach, phrases, m_content));
    addGroup(new TrainingGroup(coach, phrases, m_content));
    addGroup(safety);
    addGroup(new SessionGroup(coach, phrases, m_content));
    addGroup(new SoundGroup(coach, phrases, m_content));
    addGroup(m_reminders);
    addGroup(new DisplayGroup(coach, phrases, m_content));
    addGroup(dataGroup);
    addGroup(new AboutGroup(coach, phrases, m_content));
    connect(safety, &SafetySettingsGroup::screeningWanted, this, &SettingsPage::screeningWanted);
    connect(dataGroup, &DataGroup::restoreWanted, this, &SettingsPage::restoreWanted);
    connect(dataGroup, &DataGroup::profileWanted, this, &SettingsPage::profileWanted);
    connect(dataGroup, &DataGroup::newProfileWanted, this, &SettingsPage::newProfileWanted);
    connect(dataGroup, &DataGroup::removeProfileWanted, this, &SettingsPage::removeProfileWanted);
    arrange();
    refresh();
    showGroup(0);
    m_listener = m_coach.addListener([this](const app::Changes&) {
        m_stale = true;
        if (isVisible()) {
            // Later: the change may come from a control of this page that is not done yet.
            QMetaObject::invokeMethod(this, &SettingsPage::refresh, Qt::QueuedConnection);
        }
    });
}

SettingsPage::~SettingsPage()
{
    m_coach.removeListener(m_listener);
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void SettingsPage::addGroup(SettingsGroup* group)
{
    const int index = groupCount();
    group->setObjectName(groupIds().value(index));
    m_groups.push_back(group);
    group->finish();
    m_content->layout()->addWidget(group);
    static_cast<GroupButton*>(m_listButtons->button(index))->setGroup(group->title(), group->icon());
    m_choice->addItem(group->title());
    connect(group, &SettingsGroup::saved, this, [this](const QString& text, const std::function<void()>& undo) {
        m_error->hide();
        emit saved(text, undo);
    });
    connect(group, &SettingsGroup::failed, this, [this](const QString& heading, const QString& hint) {
        m_error->setText(heading, hint);
        m_error->show();
        m_scroll->ensureWidgetVisible(m_error);
    });
}

void SettingsPage::arrange()
{
    const bool stacked = m_columns->isStacked();
    m_side->setContentsMargins(0, 0, stacked ? 0 : space::k16, 0);
    m_list->setVisible(!stacked);
    m_choice->setVisible(stacked);
}

void SettingsPage::refresh()
{
    m_stale = false;
    for (SettingsGroup* group : m_groups) {
        group->refresh();
    }
}

void SettingsPage::setSources(std::function<std::vector<app::SourceReport>()> sources)
{
    m_reminders->setSources(std::move(sources));
}

void SettingsPage::showGroup(int index)
{
    if (index < 0 || index >= groupCount()) {
        return;
    }
    for (int i = 0; i < groupCount(); ++i) {
        m_groups[static_cast<std::size_t>(i)]->setVisible(i == index);
    }
    m_listButtons->button(index)->setChecked(true);
    m_choice->setCurrentIndex(index);
    m_error->hide();
    m_scroll->scrollToTop();
}

void SettingsPage::showGroup(const QString& id)
{
    for (int i = 0; i < groupCount(); ++i) {
        if (m_groups[static_cast<std::size_t>(i)]->objectName() == id) {
            showGroup(i);
            QWidget* current = m_columns->isStacked() ? static_cast<QWidget*>(m_choice) : m_listButtons->button(i);
            current->setFocus(Qt::OtherFocusReason);
        }
    }
}

std::vector<SettingsEntry> SettingsPage::entries() const
{
    std::vector<SettingsEntry> all;
    for (int i = 0; i < groupCount(); ++i) {
        const SettingsGroup* group = m_groups[static_cast<std::size_t>(i)];
        const QStringList titles = group->entries();
        for (int entry = 0; entry < titles.size(); ++entry) {
            all.push_back({group->title(), titles[entry], i, entry});
        }
    }
    return all;
}

void SettingsPage::reveal(const SettingsEntry& entry)
{
    showGroup(entry.groupIndex);
    if (entry.groupIndex < 0 || entry.groupIndex >= groupCount()) {
        return;
    }
    QWidget* widget = m_groups[static_cast<std::size_t>(entry.groupIndex)]->entryWidget(entry.entryIndex);
    if (widget == nullptr) {
        return;
    }
    m_content->layout()->activate();
    m_scroll->ensureWidgetVisible(widget, 0, space::k48);
    widget->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Role::Window));
}

} // namespace plumbline
