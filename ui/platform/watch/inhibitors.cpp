#include "ui/platform/watch/inhibitors.h"

#include "ui/platform/keep_awake.h"
#include "ui/platform/watch/bus_call.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusObjectPath>

namespace plumbline {

namespace {

/// org.gnome.SessionManager: "Inhibit the session being marked as idle".
constexpr quint32 kGnomeIdle = 8;
/// org.kde.Solid.PowerManagement.PolicyAgent: ChangeScreenSettings.
constexpr quint32 kKdeScreen = 4;

bool isOurs(const QString& program)
{
    return program == QCoreApplication::applicationName();
}

/// a(ss) of program and reason: whether somebody else is among them.
bool namesOthers(const QVariant& list)
{
    if (!list.canConvert<QDBusArgument>()) {
        return false;
    }
    const auto argument = list.value<QDBusArgument>();
    bool others = false;
    argument.beginArray();
    while (!argument.atEnd()) {
        QString program;
        QString reason;
        argument.beginStructure();
        argument >> program >> reason;
        argument.endStructure();
        others = others || !isOurs(program);
    }
    argument.endArray();
    return others;
}

} // namespace

Inhibitors::Inhibitors(std::string name, int rank, const QDBusConnection& bus, const QString& service,
                       const QString& path, const QString& interface)
    : StateSource(app::SourceKind::Inhibitors, std::move(name), true, rank)
    , m_bus(bus)
    , m_service(service)
    , m_path(path)
    , m_interface(interface)
{
    if (!m_bus.isConnected()) {
        setWorks(false);
        return;
    }
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(m_service);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] { ask(); });
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        setHolds(false);
        setWorks(false);
    });
    QMetaObject::invokeMethod(
        this, [this] { ask(); }, Qt::QueuedConnection);
}

void Inhibitors::setWanted(bool wanted)
{
    if (wanted && m_bus.isConnected()) {
        ask();
    }
}

void Inhibitors::call(const QString& method, const QVariantList& arguments,
                      std::function<void(const QDBusMessage&)> done)
{
    callAsync(m_bus, methodCall(m_service, m_path, m_interface, method, arguments), this, std::move(done));
}

void Inhibitors::listen(const QString& signal)
{
    if (m_bus.isConnected()) {
        m_bus.connect(m_service, m_path, m_interface, signal, this, SLOT(onChange()));
    }
}

void Inhibitors::found(bool others)
{
    setWorks(true);
    setHolds(others);
}

GnomeInhibitors::GnomeInhibitors(const QDBusConnection& bus, int rank)
    : Inhibitors("gnome", rank, bus, QStringLiteral("org.gnome.SessionManager"),
                 QStringLiteral("/org/gnome/SessionManager"), QStringLiteral("org.gnome.SessionManager"))
{
    listen(QStringLiteral("InhibitorAdded"));
    listen(QStringLiteral("InhibitorRemoved"));
}

void GnomeInhibitors::ask()
{
    call(QStringLiteral("GetInhibitors"), {}, [this, round = ++m_round](const QDBusMessage& answer) {
        if (round != m_round) {
            return;
        }
        if (answer.type() != QDBusMessage::ReplyMessage) {
            setWorks(false);
            return;
        }
        const auto paths = qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().value(0));
        m_others = false;
        m_open = static_cast<int>(paths.size());
        for (const QDBusObjectPath& path : paths) {
            askOne(path.path(), round);
        }
        if (m_open == 0) {
            found(false);
        }
    });
}

void GnomeInhibitors::askOne(const QString& inhibitor, int round)
{
    const auto get = [this, inhibitor](const QString& method, std::function<void(const QDBusMessage&)> done) {
        callAsync(bus(), methodCall(service(), inhibitor, QStringLiteral("org.gnome.SessionManager.Inhibitor"), method),
                  this, std::move(done));
    };
    const auto settle = [this, round](bool counts) {
        if (round != m_round) {
            return;
        }
        m_others = m_others || counts;
        if (--m_open == 0) {
            found(m_others);
        }
    };
    get(QStringLiteral("GetFlags"), [get, settle](const QDBusMessage& flags) {
        if ((valueOf(flags).toUInt() & kGnomeIdle) == 0) {
            settle(false); // gone meanwhile, or keeps something else from happening
            return;
        }
        get(QStringLiteral("GetAppId"),
            [settle](const QDBusMessage& program) { settle(!isOurs(valueOf(program).toString())); });
    });
}

KdeInhibitors::KdeInhibitors(const QDBusConnection& bus, int rank)
    : Inhibitors("kde", rank, bus, QStringLiteral("org.kde.Solid.PowerManagement.PolicyAgent"),
                 QStringLiteral("/org/kde/Solid/PowerManagement/PolicyAgent"),
                 QStringLiteral("org.kde.Solid.PowerManagement.PolicyAgent"))
{
    listen(QStringLiteral("InhibitionsChanged"));
}

void KdeInhibitors::ask()
{
    call(QStringLiteral("HasInhibition"), {kKdeScreen}, [this](const QDBusMessage& answer) {
        const QVariant any = valueOf(answer);
        if (!any.isValid()) {
            setWorks(false);
        } else if (!any.toBool()) {
            found(false);
        } else {
            call(QStringLiteral("ListInhibitions"), {}, [this](const QDBusMessage& list) {
                found(list.type() == QDBusMessage::ReplyMessage && namesOthers(list.arguments().value(0)));
            });
        }
    });
}

FreedesktopInhibitors::FreedesktopInhibitors(const QDBusConnection& bus, int rank)
    : Inhibitors("freedesktop", rank, bus, QStringLiteral("org.freedesktop.PowerManagement"),
                 QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
                 QStringLiteral("org.freedesktop.PowerManagement.Inhibit"))
{
    listen(QStringLiteral("HasInhibitChanged"));
}

void FreedesktopInhibitors::ask()
{
    call(QStringLiteral("HasInhibit"), {}, [this](const QDBusMessage& answer) {
        const QVariant any = valueOf(answer);
        if (any.isValid()) {
            found(any.toBool() && !KeepAwake::isHeldAnywhere());
        } else {
            setWorks(false);
        }
    });
}

} // namespace plumbline
