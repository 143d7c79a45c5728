#include "ui/shell/key_sheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>

namespace plumbline {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("KeySheet", text);
}

QWidget* keysOf(const KeyLine& line)
{
    auto* holder = new QWidget;
    auto* row = new FlowLayout(holder, space::k4);
    for (const QString& key : line.keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        row->addWidget(new KeyHint(key, holder));
    }
    holder->setAccessibleName(line.keys);
    return holder;
}

} // namespace

void openKeySheet(QWidget* parent, const std::vector<KeySection>& sections)
{
    auto* sheet = new QDialog(parent);
    sheet->setObjectName(QStringLiteral("keySheet"));
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setWindowTitle(say("Keys"));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, space::k16);
    auto* scroll = new PageScroll(sheet);
    column->addWidget(scroll);
    scroll->content()->addWidget(new Label(say("Keys"), TextStyle::Title2));
    for (const KeySection& section : sections) {
        scroll->content()->addSpacing(space::k8);
        scroll->content()->addWidget(new Label(section.title, TextStyle::Title3));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(space::k24);
        grid->setVerticalSpacing(space::k8);
        grid->setColumnStretch(0, 2);
        grid->setColumnStretch(1, 3);
        int row = 0;
        for (const KeyLine& line : section.lines) {
            grid->addWidget(keysOf(line), row, 0);
            grid->addWidget(new Paragraph(line.what), row, 1);
            ++row;
        }
        scroll->content()->addLayout(grid);
    }
    scroll->content()->addStretch();
    auto* close = new Button(say("Close"), Button::Kind::Secondary, sheet);
    QObject::connect(close, &Button::clicked, sheet, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::k24, 0, space::k24, 0);
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);
    close->setDefault(true);
    close->setFocus();
    new FocusRing(sheet);
    const Theme& theme = Theme::current();
    sheet->resize(std::min(parent->width() - space::k32, theme.scaled(560)),
                  std::min(parent->height() - space::k32, theme.scaled(620)));
    sheet->open();
}

} // namespace plumbline
