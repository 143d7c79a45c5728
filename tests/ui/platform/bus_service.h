#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace plumbline::testing {

/// Plays a service that a build machine does not have, on a real bus: properties with their change signals, methods
/// with set answers, methods that never answer, signals. One connection each, so it has senders of its own.
class BusService : public QDBusVirtualObject {
    Q_OBJECT
public:
    using Answer = std::function<QVariantList(const QVariantList& arguments)>;

    explicit BusService(const QDBusConnection& connection);
    ~BusService() override;

    void own(const QString& name);
    void disown(const QString& name);
    /// Sets a property and says so, as PropertiesChanged does.
    void set(const QString& path, const QString& interface, const QString& name, const QVariant& value);
    /// What a method answers, by its name alone.
    void answer(const QString& method, Answer answer) { m_answers[method] = std::move(answer); }
    /// From now on the method, or with "" everything, is read and never answered.
    void hang(const QString& method = QString()) { m_hanging << method; }
    void send(const QString& path, const QString& interface, const QString& signal, const QVariantList& arguments);
    /// Methods called so far, with their arguments; property reads are "Get NAME".
    [[nodiscard]] const QList<QPair<QString, QVariantList>>& calls() const { return m_calls; }
    [[nodiscard]] int callsOf(const QString& method) const;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    bool answerProperty(const QDBusMessage& message, const QDBusConnection& connection);

    QDBusConnection m_bus;
    QStringList m_names;
    QMap<QString, QVariant> m_properties; ///< by "path interface name"
    QMap<QString, Answer> m_answers;
    QStringList m_hanging;
    QList<QPair<QString, QVariantList>> m_calls;
};

/// Hears the signals of one interface, from whoever sends them.
class SignalLog : public QObject {
    Q_OBJECT
public:
    SignalLog(QDBusConnection bus, const QString& interface, const QString& signal)
    {
        bus.connect(QString(), QString(), interface, signal, this, SLOT(hear(QDBusMessage)));
    }
    [[nodiscard]] const QList<QDBusMessage>& heard() const { return m_heard; }

public Q_SLOTS:
    void hear(const QDBusMessage& message) { m_heard << message; }

private:
    QList<QDBusMessage> m_heard;
};

} // namespace plumbline::testing
