#include "ui/settings/settings_group.h"

#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

#include <QPointer>
#include <QVBoxLayout>

namespace plumbline {

SettingsGroup::SettingsGroup(const QString& title, const QString& icon, app::Coach& coach, const Phrases& phrases,
                             QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_icon(icon)
    , m_coach(coach)
    , m_phrases(phrases)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::k8);
}

QStringList SettingsGroup::entries() const
{
    QStringList titles;
    for (const auto& [title, widget] : m_entries) {
        titles += title;
    }
    return titles;
}

QWidget* SettingsGroup::entryWidget(int entry) const
{
    return entry >= 0 && entry < static_cast<int>(m_entries.size()) ? m_entries[static_cast<std::size_t>(entry)].second
                                                                    : nullptr;
}

void SettingsGroup::refresh()
{
    m_refreshing = true;
    for (const auto& show : m_refreshers) {
        show();
    }
    m_refreshing = false;
}

void SettingsGroup::finish()
{
    m_column->addStretch(1);
}

Card* SettingsGroup::addSection(const QString& title)
{
    if (m_card != nullptr) {
        m_column->addSpacing(space::k12);
    }
    m_column->addWidget(new Paragraph(title, TextStyle::Title3, Role::Text, this));
    m_card = new Card(this);
    m_card->setAccessibleName(title);
    m_card->body()->setSpacing(0);
    m_card->body()->setContentsMargins(space::k20, space::k4, space::k20, space::k4);
    m_column->addWidget(m_card);
    return m_card;
}

void SettingsGroup::addToCard(QWidget* widget, const QString& title, QWidget* focus)
{
    if (m_card->body()->count() > 0) {
        m_card->body()->addWidget(new Divider(m_card));
    }
    m_card->body()->addWidget(widget);
    m_entries.emplace_back(title, focus);
}

SettingsRow* SettingsGroup::addRow(const QString& title, const QString& detail, QWidget* control)
{
    auto* row = new SettingsRow(title, detail, control, m_card);
    addToCard(row, title, control);
    return row;
}

void SettingsGroup::addWide(const QString& title, const QString& detail, QWidget* content)
{
    auto* holder = new QWidget(m_card);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, space::k12, 0, space::k12);
    column->setSpacing(space::k12);
    auto* name = new Paragraph(title, TextStyle::Body, Role::Text, holder);
    name->setWeight(Weight::Medium);
    column->addWidget(name);
    if (!detail.isEmpty()) {
        column->addSpacing(-space::k8);
        column->addWidget(new Paragraph(detail, TextStyle::Small, Role::Text2, holder));
    }
    column->addWidget(content);
    addToCard(holder, title, content);
}

void SettingsGroup::addNote(const QString& text)
{
    m_column->addWidget(new Paragraph(text, TextStyle::Small, Role::Text2, this));
}

void SettingsGroup::addToggle(const QString& title, const QString& detail, const app::Setting<bool>& setting)
{
    auto* toggle = new Toggle(title, m_card);
    toggle->setObjectName(QString::fromUtf8(setting.name.data(), static_cast<qsizetype>(setting.name.size())));
    addRow(title, detail, toggle);
    connect(toggle, &Toggle::toggled, this, [this, title, setting](bool on) {
        if (!isRefreshing()) {
            tell(m_coach.setSetting(setting, on), on ? tr("%1: on").arg(title) : tr("%1: off").arg(title));
        }
    });
    onRefresh([this, toggle, setting] { toggle->setChecked(m_coach.setting(setting)); });
}

void SettingsGroup::addStepper(const QString& title, const QString& detail, const app::Setting<int>& setting,
                               const QString& unit, int step)
{
    auto* stepper = new Stepper(title, setting.lowest, setting.highest, unit, m_card);
    stepper->setObjectName(QString::fromUtf8(setting.name.data(), static_cast<qsizetype>(setting.name.size())));
    stepper->setSingleStep(step);
    addRow(title, detail, stepper);
    // What is typed counts once it is complete; 1 on the way to 150 is not a text size.
    stepper->setKeyboardTracking(false);
    connect(stepper, &Stepper::valueChanged, this, [this, title, setting, stepper](int value) {
        if (!isRefreshing()) {
            tell(m_coach.setSetting(setting, value), tr("%1: %2").arg(title, stepper->text()));
        }
    });
    onRefresh([this, stepper, setting] { stepper->setValue(m_coach.setting(setting)); });
}

void SettingsGroup::addChoice(const QString& title, const QString& detail, const app::Setting<std::string>& setting,
                              const std::vector<std::pair<std::string, QString>>& choices)
{
    auto* segments = new Segmented(title, m_card);
    segments->setObjectName(QString::fromUtf8(setting.name.data(), static_cast<qsizetype>(setting.name.size())));
    for (const auto& [value, label] : choices) {
        segments->addSegment(label);
    }
    addRow(title, detail, segments);
    connect(segments, &Segmented::currentChanged, this, [this, title, setting, choices](int index) {
        if (!isRefreshing() && index >= 0) {
            const auto& [value, label] = choices[static_cast<std::size_t>(index)];
            tell(m_coach.setSetting(setting, value), tr("%1: %2").arg(title, label));
        }
    });
    onRefresh([this, segments, setting, choices] {
        const std::string value = m_coach.setting(setting);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices[i].first == value) {
                segments->setCurrentIndex(static_cast<int>(i));
            }
        }
    });
}

void SettingsGroup::tell(const Result<app::Changes>& result, const QString& text,
                         const std::function<Result<app::Changes>()>& undo)
{
    if (!result) {
        const ErrorText words = m_phrases.error(result.error());
        emit failed(tr("This could not be saved: %1").arg(words.what), words.hint);
        refresh();
        return;
    }
    if (!result->any()) {
        return;
    }
    // The toast may outlive this group when the profile is switched; there is nothing to take back then.
    emit saved(text, [self = QPointer<SettingsGroup>(this), undo] {
        if (self) {
            self->takeBack(undo);
        }
    });
}

void SettingsGroup::takeBack(const std::function<Result<app::Changes>()>& undo)
{
    const auto undone = undo ? undo() : m_coach.undo();
    if (!undone) {
        const ErrorText words = m_phrases.error(undone.error());
        emit failed(tr("This could not be taken back: %1").arg(words.what), words.hint);
    }
    refresh();
}

} // namespace plumbline
