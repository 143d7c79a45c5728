#include "ui/settings/groups.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

namespace plumbline {

namespace {

QString fromPath(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace

DataGroup::DataGroup(app::Coach& coach_, const app::Profiles& profiles, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Data and privacy"), QStringLiteral("data"), coach_, phrases_, parent)
    , m_profiles(profiles)
{
    addData();
    addProfiles();
    onRefresh([this] {
        m_place->setText(fromPath(coach().check().path));
        fillProfiles();
    });
}

void DataGroup::addData()
{
    addSection(tr("Your data"));
    auto* place = new QWidget(this);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k8);
    m_place = new QLineEdit(place); // to be copied from, and it scrolls when the path is long
    m_place->setReadOnly(true);
    m_place->setAccessibleName(tr("Where it is"));
    auto* open = new Button(tr("Open the folder"), Button::Kind::Secondary, place);
    column->addWidget(m_place);
    column->addWidget(open, 0, Qt::AlignLeft);
    place->setFocusProxy(open);
    addWide(tr("Where it is"), tr("One file for each profile, readable only by you"), place);

    auto* backup = new Button(tr("Back up now"), Button::Kind::Secondary, this);
    backup->setObjectName(QStringLiteral("backUp"));
    addRow(tr("Back up"), tr("A verified copy; one is also made each day by itself"), backup);
    auto* restore = new Button(tr("Choose a backup"), Button::Kind::Secondary, this);
    restore->setObjectName(QStringLiteral("restore"));
    addRow(tr("Restore"), tr("Puts a backup in place of this profile; what is there now is kept as a backup"), restore);

    auto* checking = new QWidget(this);
    auto* checkColumn = new QVBoxLayout(checking);
    checkColumn->setContentsMargins(0, 0, 0, 0);
    checkColumn->setSpacing(space::k8);
    auto* check = new Button(tr("Check the file"), Button::Kind::Secondary, checking);
    check->setObjectName(QStringLiteral("check"));
    m_checked = new Paragraph({}, TextStyle::Body, Role::Text, checking);
    m_checked->setObjectName(QStringLiteral("checked"));
    m_checked->hide();
    checkColumn->addWidget(check, 0, Qt::AlignLeft);
    checkColumn->addWidget(m_checked);
    checking->setFocusProxy(check);
    addWide(tr("Check"), tr("Reads the whole file and looks for damage"), checking);

    connect(open, &Button::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(fromPath(coach().check().path.parent_path()))); });
    connect(backup, &Button::clicked, this, &DataGroup::backUp);
    connect(restore, &Button::clicked, this, &DataGroup::chooseBackup);
    connect(check, &Button::clicked, this, &DataGroup::check);
}

void DataGroup::addProfiles()
{
    addSection(tr("Profiles on this computer"));
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addWide(tr("Profiles"), tr("One person each; only one is open at a time"), m_list);
    auto* create = new Button(tr("New profile"), Button::Kind::Secondary, this);
    create->setObjectName(QStringLiteral("newProfile"));
    addRow(tr("Another person"), tr("Starts with the safety check"), create);
    connect(create, &Button::clicked, this, &DataGroup::newProfileWanted);
}

void DataGroup::backUp()
{
    const auto path = coach().backup(std::nullopt);
    if (path) {
        emit saved(tr("Backed up to %1").arg(fromPath(path->filename())), {});
    } else {
        const ErrorText words = phrases().error(path.error());
        emit failed(tr("The backup could not be made: %1").arg(words.what), words.hint);
    }
}

void DataGroup::chooseBackup()
{
    auto* dialog = new QFileDialog(window(), tr("Choose a backup"), fromPath(coach().check().path.parent_path()),
                                   tr("Plumbline databases (*.db *.sqlite *.plumbline);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataGroup::confirmRestore);
    dialog->open();
}

void DataGroup::confirmRestore(const QString& file)
{
    auto* dialog = new Dialog(tr("Put this backup in place of your profile?"),
                              tr("%1 is verified first. What is in the profile now is kept as a backup beside it.")
                                  .arg(QUrl::fromLocalFile(file).fileName()),
                              window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setButtons(tr("Keep what is there"), tr("Restore the backup"));
    connect(dialog, &QDialog::accepted, this,
            [this, file] { emit restoreWanted(std::filesystem::path(file.toStdString())); });
    dialog->open();
}

void DataGroup::check()
{
    const app::DatabaseReport report = coach().check();
    QString text = report.ok
                       ? tr("The file is in order: %1, schema %2.")
                             .arg(QLocale().formattedDataSize(static_cast<qint64>(report.sizeBytes)))
                             .arg(report.schemaVersion)
                       : tr("The file is damaged: %1. Restore a backup.").arg(QString::fromStdString(report.integrity));
    if (report.newestBackupAt) {
        text += QLatin1Char(' ') + tr("Backups: %1, the newest from %2.")
                                       .arg(report.backups)
                                       .arg(phrases().dateWithYear(localDay(*report.newestBackupAt)));
    } else {
        text += QLatin1Char(' ') + tr("There is no backup yet.");
    }
    m_checked->setText(text);
    m_checked->setRole(report.ok ? Role::Text : Role::Danger);
    m_checked->show();
}

void DataGroup::fillProfiles()
{
    QLayout* column = m_list->layout();
    clearLayout(*column);
    const auto names = m_profiles.names();
    if (!names) {
        column->addWidget(new Paragraph(phrases().errorSentence(names.error()), TextStyle::Body, Role::Danger, m_list));
        return;
    }
    for (const std::string& name : *names) {
        if (column->count() > 0) {
            column->addWidget(new Divider(m_list));
        }
        column->addWidget(profileRow(QString::fromStdString(name), name == coach().profile().name));
    }
}

QWidget* DataGroup::profileRow(const QString& name, bool isOpen)
{
    auto* actions = new QWidget(m_list);
    auto* row = new FlowLayout(actions, space::k8);
    if (!isOpen) {
        auto* open = new Button(tr("Open"), Button::Kind::Secondary, actions);
        open->setAccessibleName(tr("Open the profile of %1").arg(name));
        connect(open, &Button::clicked, this, [this, name] { emit profileWanted(name); });
        row->addWidget(open);
    }
    auto* remove = new Button(tr("Delete"), Button::Kind::Quiet, actions);
    remove->setAccessibleName(tr("Delete the profile of %1").arg(name));
    connect(remove, &Button::clicked, this, [this, name] { confirmRemove(name); });
    row->addWidget(remove);
    return new SettingsRow(name, isOpen ? tr("Open now") : QString{}, actions, m_list);
}

void DataGroup::confirmRemove(const QString& name)
{
    auto* dialog = new Dialog(tr("Delete the profile of %1?").arg(name),
                              tr("All sessions, pain scores, tests and backups of this profile are deleted from this "
                                 "computer. This cannot be undone."),
                              window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("removeDialog"));
    dialog->setButtons(tr("Keep it"), tr("Delete everything"), true);
    connect(dialog, &QDialog::accepted, this, [this, name] { emit removeProfileWanted(name); });
    dialog->open();
}

} // namespace plumbline
