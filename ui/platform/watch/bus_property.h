#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QString>
#include <QVariant>

namespace plumbline {

/// Follows one property of one object: asks for it when its service is there or comes, then hears of changes.
class BusProperty : public QObject {
    Q_OBJECT
public:
    BusProperty(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface,
                const QString& name);

    /// Invalid while the service is not there or has no such property.
    [[nodiscard]] const QVariant& value() const { return m_value; }
    /// Asks once more; `answered` follows.
    void ask();

signals:
    /// Every answer and every change, also one to the value it had.
    void answered();

private Q_SLOTS:
    void onPropertiesChanged(const QDBusMessage& message);

private:
    void take(const QVariant& value);

    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
    QString m_interface;
    QString m_name;
    QDBusServiceWatcher m_watcher;
    QVariant m_value;
};

} // namespace plumbline
