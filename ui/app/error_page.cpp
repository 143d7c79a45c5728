#include "ui/app/error_page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messages.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kWidth_px = 640;

} // namespace

ErrorPage::ErrorPage(const ErrorText& error, QWidget* parent)
    : QWidget(parent)
{
    auto* banner = new Banner(Banner::Kind::Caution, tr("Your data could not be opened"),
                              error.hint.isEmpty() ? error.what : tr("%1. %2.").arg(error.what, error.hint), this);
    banner->setIconName(QStringLiteral("warning"));
    auto* retry = new Button(tr("Try again"), Button::Kind::Primary, this);
    auto* restore = new Button(tr("Use a backup…"), Button::Kind::Secondary, this);
    auto* quit = new Button(tr("Quit"), Button::Kind::Quiet, this);
    connect(retry, &Button::clicked, this, &ErrorPage::retryWanted);
    connect(restore, &Button::clicked, this, &ErrorPage::chooseBackup);
    connect(quit, &Button::clicked, this, &ErrorPage::quitWanted);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::k12);
    buttons->addWidget(retry);
    buttons->addWidget(restore);
    buttons->addWidget(quit);
    buttons->addStretch();

    auto* column = new QVBoxLayout;
    column->setSpacing(space::k24);
    column->addStretch(1);
    column->addWidget(banner);
    column->addLayout(buttons);
    column->addStretch(2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::k32, space::k32, space::k32, space::k32);
    row->addStretch(1);
    row->addLayout(column, 0);
    row->addStretch(1);
    banner->setFixedWidth(Theme::current().scaled(kWidth_px));
    setFocusProxy(retry);
}

void ErrorPage::chooseBackup()
{
    auto* dialog = new QFileDialog(this, tr("Choose a backup"), QString(),
                                   tr("Plumbline backups (*.db *.sqlite *.backup);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { emit backupChosen(std::filesystem::path(file.toStdString())); });
    dialog->open();
}

} // namespace plumbline
