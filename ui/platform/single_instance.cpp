#include "ui/platform/single_instance.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDir>
#include <QVariantMap>

namespace plumbline {

namespace {

constexpr int kAnswerWait_ms = 2000;

QString objectPath()
{
    return QStringLiteral("/org/plumbline/Plumbline");
}

} // namespace

SingleInstance::SingleInstance(const QString& dataDir, QObject* parent)
    : QObject(parent)
    , m_dataDir(dataDir)
    , m_lock(QDir(dataDir).filePath(QStringLiteral("running.lock")))
{
    m_lock.setStaleLockTime(0); // a lock counts as long as its process lives, however long that is
}

SingleInstance::~SingleInstance()
{
    if (m_onBus) {
        QDBusConnection::sessionBus().unregisterService(busName(m_dataDir));
    }
}

QString SingleInstance::busName(const QString& dataDir)
{
    const QString canonical = QDir(dataDir).canonicalPath();
    const QByteArray hash =
        QCryptographicHash::hash((canonical.isEmpty() ? dataDir : canonical).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("org.plumbline.Plumbline.d") + QString::fromLatin1(hash.toHex().left(16));
}

bool SingleInstance::lock()
{
    return m_lock.isLocked() || m_lock.tryLock(0);
}

SingleInstance::Outcome SingleInstance::claim()
{
    const bool isFirst = lock();
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (isFirst) {
        if (bus.isConnected()) {
            bus.registerObject(objectPath(), this, QDBusConnection::ExportScriptableSlots);
            m_onBus = bus.registerService(busName(m_dataDir));
        }
        return Outcome::First;
    }
    if (!bus.isConnected()) {
        return Outcome::RunningQuiet;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        busName(m_dataDir), objectPath(), QStringLiteral("org.freedesktop.Application"), QStringLiteral("Activate"));
    call << QVariantMap{};
    const QDBusMessage answer = bus.call(call, QDBus::Block, kAnswerWait_ms);
    return answer.type() == QDBusMessage::ReplyMessage ? Outcome::Raised : Outcome::RunningQuiet;
}

void SingleInstance::Activate(const QVariantMap& /*platformData*/)
{
    Q_EMIT activated();
}

} // namespace plumbline
