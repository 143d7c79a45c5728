#include "private_desktop.h"

#include <QFile>
#include <QProcessEnvironment>

#include <stdexcept>

namespace plumbline::testing {

namespace {

constexpr int kPatience_ms = 15000;

constexpr const char* kBusConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

Server::Server(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    if (!environment.isEmpty()) {
        m_process.setProcessEnvironment(environment);
    }
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(kPatience_ms)) {
        throw std::runtime_error("cannot start " + program.toStdString());
    }
}

Server::~Server()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kPatience_ms)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString Server::firstLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience_ms)) {
            throw std::runtime_error(m_process.program().toStdString() + " said nothing");
        }
    }
    return QString::fromLocal8Bit(m_process.readLine()).trimmed();
}

void Server::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

PrivateBus::PrivateBus()
{
    const QString folder = QString::fromStdString(m_folder.path().string());
    QFile config(folder + QStringLiteral("/bus.conf"));
    if (!config.open(QIODevice::WriteOnly)) {
        throw std::runtime_error("no bus configuration");
    }
    config.write(QString::fromLatin1(kBusConfig).arg(folder).toUtf8());
    config.close();
    m_server = std::make_unique<Server>(QStringLiteral("dbus-daemon"),
                                        QStringList{QStringLiteral("--config-file=") + config.fileName(),
                                                    QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    m_address = m_server->firstLine();
}

PrivateBus::~PrivateBus()
{
    for (const QString& name : std::as_const(m_connections)) {
        QDBusConnection::disconnectFromBus(name);
    }
}

QDBusConnection PrivateBus::connect()
{
    static int count = 0;
    m_connections << QStringLiteral("test-%1").arg(++count);
    return QDBusConnection::connectToBus(m_address, m_connections.constLast());
}

PrivateX::PrivateX()
    : m_server(QStringLiteral("Xvfb"),
               {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                QStringLiteral("640x480x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")})
    , m_display(QStringLiteral(":") + m_server.firstLine())
{}

QProcessEnvironment PrivateX::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    return environment;
}

void PrivateX::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience_ms) || process.exitCode() != 0) {
        throw std::runtime_error(program.toStdString() + " failed");
    }
}

} // namespace plumbline::testing
