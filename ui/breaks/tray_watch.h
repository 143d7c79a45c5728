#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

#include <cstdint>

class QDBusServiceWatcher;

namespace plumbline {

/// Whether this desktop has a place for tray icons: a StatusNotifier host on the session bus, or the owner of the tray
/// selection of the X server. Asks once and is told of every change. Qt's own question is not used, since Qt keeps its
/// first answer for the life of the program.
class TrayWatch : public QObject, public QAbstractNativeEventFilter {
    Q_OBJECT
public:
    explicit TrayWatch(QObject* parent = nullptr);
    ~TrayWatch() override;

    /// Asks; the answer comes by the signal. From then on changes do too.
    void start();
    /// As far as known: an X tray that goes away is noticed by `look`.
    [[nodiscard]] bool hasTray() const { return m_onBus || m_onX; }
    /// Asks the X server once more, since nobody tells of a tray that ends; for the moment a window is closed.
    bool look();

    bool nativeEventFilter(const QByteArray& eventType, void* message, qintptr* result) override;

signals:
    /// There is a tray now, or none any more; also once after start.
    void changed();

private Q_SLOTS:
    void askHost();

private:
    void watchBus();
    void watchX();
    void setBus(bool there);

    bool m_onBus = false;
    bool m_onX = false;
    std::uint32_t m_manager = 0;   ///< atom MANAGER
    std::uint32_t m_selection = 0; ///< atom of the tray's selection
    QDBusServiceWatcher* m_names = nullptr;
};

} // namespace plumbline
