#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include <memory>

namespace plumbline {

/// One running window for each data folder (decisions.md 26). The first start holds a lock file in the folder and,
/// where there is a session bus, a name on it; a second start asks the first through the bus to come to the front.
/// Works without a bus, except that the first cannot be asked then.
class SingleInstance : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    enum class Outcome {
        First,        ///< we are the one; `activated` tells of later starts
        Raised,       ///< another one runs and was asked to come to the front
        RunningQuiet, ///< another one runs and could not be asked (no session bus)
    };

    /// @param dataDir absolute path of the data folder, which must exist.
    explicit SingleInstance(const QString& dataDir, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Takes the lock if it is free. Needs no application yet; `claim` does it otherwise.
    bool lock();
    /// Takes the place, or hands over to the one that has it. Waits at most two seconds for the other's answer.
    Outcome claim();
    /// The bus name that belongs to a data folder.
    static QString busName(const QString& dataDir);

public Q_SLOTS:
    /// org.freedesktop.Application: come to the front.
    Q_SCRIPTABLE void Activate(const QVariantMap& platformData);

Q_SIGNALS:
    void activated();

private:
    QString m_dataDir;
    QLockFile m_lock;
    bool m_onBus = false;
};

} // namespace plumbline
