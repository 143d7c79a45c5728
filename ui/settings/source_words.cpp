#include "ui/settings/source_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace plumbline::sourcewords {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SourceWords", text);
}

QString lineOf(app::SourceKind kind, const std::vector<app::SourceReport>& sources)
{
    QStringList active;
    QStringList works;
    bool known = false;
    for (const app::SourceReport& source : sources) {
        if (source.kind != kind) {
            continue;
        }
        known = true;
        const QString name = QString::fromStdString(source.name);
        if (source.active) {
            active += source.pushes ? name : tr("%1, asked now and then").arg(name);
        } else if (source.works) {
            works += name;
        }
    }
    if (!known) {
        return {};
    }
    if (!active.isEmpty()) {
        return tr("<b>%1</b>: %2").arg(of(kind), active.join(QStringLiteral(", ")));
    }
    if (!works.isEmpty()) {
        return tr("<b>%1</b>: there, not in use (%2)").arg(of(kind), works.join(QStringLiteral(", ")));
    }
    return tr("<b>%1</b>: not told by this desktop").arg(of(kind));
}

} // namespace

QString of(app::SourceKind kind)
{
    switch (kind) {
    case app::SourceKind::Idle:
        return tr("Keyboard and mouse");
    case app::SourceKind::Lock:
        return tr("Screen lock");
    case app::SourceKind::Sleep:
        return tr("Sleep");
    case app::SourceKind::DoNotDisturb:
        return tr("Do Not Disturb");
    case app::SourceKind::Inhibitors:
        return tr("Films and presentations");
    case app::SourceKind::Call:
        return tr("Calls");
    case app::SourceKind::FullScreen:
        return tr("Full screen");
    case app::SourceKind::Battery:
        return tr("Battery");
    case app::SourceKind::ClockChange:
        return tr("Clock changes");
    }
    return {};
}

QString list(const std::vector<app::SourceReport>& sources)
{
    QStringList lines;
    for (std::size_t i = 0; i < countOf<app::SourceKind>; ++i) {
        const QString line = lineOf(static_cast<app::SourceKind>(i), sources);
        if (!line.isEmpty()) {
            lines += line;
        }
    }
    return lines.isEmpty() ? tr("Nothing is known yet. Without keyboard and mouse, breaks come by the clock.")
                           : lines.join(QLatin1Char('\n'));
}

} // namespace plumbline::sourcewords
