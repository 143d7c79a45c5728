#include "ui/platform/watch/dconf_switch.h"

#include "ui/platform/watch/bus_call.h"
#include "ui/platform/watch/dconf_file.h"

#include <QFile>

#include <algorithm>

namespace plumbline {

namespace {

/// The database of a desktop with very many settings is a few hundred kilobytes.
constexpr qint64 kMostBytes = qint64{8} * 1024 * 1024;

} // namespace

DconfSwitch::DconfSwitch(std::string name, const QDBusConnection& bus, Where where, QString file)
    : StateSource(app::SourceKind::DoNotDisturb, std::move(name), true)
    , m_where(std::move(where))
    , m_file(std::move(file))
{
    if (!bus.isConnected()) {
        setWorks(false);
        return;
    }
    m_watcher.setConnection(bus);
    m_watcher.addWatchedService(m_where.desktop);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] {
        setWorks(true);
        read();
    });
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        setHolds(false);
        setWorks(false);
    });
    // dconf's service writes the file, then tells.
    QDBusConnection(bus).connect(QString(), QStringLiteral("/ca/desrt/dconf/Writer/user"),
                                 QStringLiteral("ca.desrt.dconf.Writer"), QStringLiteral("Notify"), this,
                                 SLOT(onNotify(QString, QStringList, QString)));
    const QString daemon = QStringLiteral("org.freedesktop.DBus");
    callAsync(bus, methodCall(daemon, QStringLiteral("/"), daemon, QStringLiteral("NameHasOwner"), {m_where.desktop}),
              this, [this](const QDBusMessage& answer) {
                  setWorks(valueOf(answer).toBool());
                  read();
              });
}

void DconfSwitch::setWanted(bool wanted)
{
    if (wanted) {
        read();
    }
}

void DconfSwitch::onNotify(const QString& prefix, const QStringList& changes, const QString& /*tag*/)
{
    const QString key = QString::fromLatin1(m_where.key);
    const bool ours = std::any_of(changes.begin(), changes.end(), [&](const QString& change) {
        return key.startsWith(prefix + change); // a folder stands for all that is in it
    });
    if (ours) {
        read();
    }
}

void DconfSwitch::read()
{
    if (!works()) {
        return;
    }
    QFile file(m_file);
    const bool readable = file.open(QIODevice::ReadOnly) && file.size() <= kMostBytes;
    setHolds(readable && !readDconfBool(file.readAll(), m_where.key).value_or(true));
}

} // namespace plumbline
