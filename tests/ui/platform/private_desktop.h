#pragma once

#include "support/scratch_folder.h"

#include <QDBusConnection>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTest>

#include <memory>
#include <vector>

/// Servers that belong to one test and end with it.
namespace plumbline::testing {

/// Lets the event loop run until the condition holds.
/// @return false when it did not in 15 seconds.
template <class Condition>
bool until(Condition&& condition)
{
    return QTest::qWaitFor(std::forward<Condition>(condition), 15000);
}

/// Starts a program and reads the first line it prints.
class Server {
public:
    Server(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    QString firstLine();
    /// As a computer that has crashed.
    void kill();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

/// A message bus on which nothing can be started.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;
    [[nodiscard]] const QString& address() const { return m_address; }
    /// A new connection to it, as another program would have one.
    QDBusConnection connect();

private:
    ScratchFolder m_folder;
    std::unique_ptr<Server> m_server;
    QString m_address;
    QStringList m_connections;
};

/// An X server with one screen.
class PrivateX {
public:
    PrivateX();
    [[nodiscard]] const QString& display() const { return m_display; }
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Runs a program on it until it ends, e.g. xdotool.
    void run(const QString& program, const QStringList& arguments) const;
    void kill() { m_server.kill(); }

private:
    Server m_server;
    QString m_display;
};

} // namespace plumbline::testing
