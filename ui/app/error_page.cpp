#include "ui/app/error_page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kWidth_px = 640;

} // namespace

ErrorPage::ErrorPage(const ErrorText& error, QWidget* parent)
    : QWidget(parent)
{
    auto* title = new Paragraph(tr("Your data could not be opened"), TextStyle::Title1, Role::Text, this);
    auto* calm = new Paragraph(tr("Nothing was deleted. Your data stays in its file on this computer."),
                               TextStyle::Body, Role::Text2, this);
    auto* banner = new Banner(Banner::Kind::Caution, error.what,
                              error.hint.isEmpty() ? error.hint : tr("%1.").arg(error.hint), this);
    banner->setIconName(QStringLiteral("warning"));
    auto* retry = new Button(tr("Try again"), Button::Kind::Primary, this);
    auto* restore = new Button(tr("Use a backup…"), Button::Kind::Secondary, this);
    auto* quit = new Button(tr("Quit"), Button::Kind::Quiet, this);
    for (Button* button : {retry, restore, quit}) {
        button->setSize(Button::Size::Large);
    }
    connect(retry, &Button::clicked, this, &ErrorPage::retryWanted);
    connect(restore, &Button::clicked, this, &ErrorPage::chooseBackup);
    connect(quit, &Button::clicked, this, &ErrorPage::quitWanted);

    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons);
    flow->addWidget(retry);
    flow->addWidget(restore);
    flow->addWidget(quit);

    auto* scroll = new PageScroll(this);
    scroll->setContentWidth(kWidth_px);
    scroll->content()->addStretch(1);
    scroll->content()->addWidget(title);
    scroll->content()->addSpacing(-space::k12);
    scroll->content()->addWidget(calm);
    scroll->content()->addWidget(banner);
    scroll->content()->addSpacing(space::k8);
    scroll->content()->addWidget(buttons);
    scroll->content()->addStretch(2);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
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
