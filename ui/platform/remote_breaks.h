#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/base/result.h"
#include "exchange/breaks_json.h"
#include "exchange/breaks_request.h"
#include <functional>
#endif

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace plumbline {

/// The breaks on the session bus: object /org/plumbline/Breaks, interface org.plumbline.Breaks, under the name that the
/// single instance holds. Whoever runs the breaks gives it one function that does and answers everything. Methods
/// answer with the document `plumbline.breaks/1` as it stands afterwards, or with an error in words.
class RemoteBreaks : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.plumbline.Breaks")
    Q_PROPERTY(QString State READ state SCRIPTABLE true)
    Q_PROPERTY(QString Since READ since SCRIPTABLE true)
    Q_PROPERTY(QString NextKind READ nextKind SCRIPTABLE true)
    Q_PROPERTY(QString NextDueAt READ nextDueAt SCRIPTABLE true)
    Q_PROPERTY(QString NextMove READ nextMove SCRIPTABLE true)
    Q_PROPERTY(QString PausedUntil READ pausedUntil SCRIPTABLE true)
    Q_PROPERTY(QStringList InhibitedBy READ inhibitedBy SCRIPTABLE true)
    Q_PROPERTY(qlonglong BoutSeconds READ boutSeconds SCRIPTABLE true)
    Q_PROPERTY(qlonglong SittingTodaySeconds READ sittingTodaySeconds SCRIPTABLE true)
    Q_PROPERTY(qlonglong StandingTodaySeconds READ standingTodaySeconds SCRIPTABLE true)
    Q_PROPERTY(int TakenToday READ takenToday SCRIPTABLE true)
    Q_PROPERTY(int SkippedToday READ skippedToday SCRIPTABLE true)
    Q_PROPERTY(QString Profile READ profile SCRIPTABLE true)

public:
    /// Does what is asked and answers with the status document; Status changes nothing.
    using Ask = std::function<Result<std::string>(const BreaksRequest&)>;
    /// What happened and what to do, for the error's message.
    using Words = std::function<QString(const Error&)>;

    RemoteBreaks(Ask ask, Words words, const QDBusConnection& bus = QDBusConnection::sessionBus(),
                 QObject* parent = nullptr);
    ~RemoteBreaks() override;

    /// The profile that is open; empty while there is none.
    void setProfile(const QString& profile) { m_profile = profile; }
    /// Something changed: tells PropertiesChanged, once for all properties, where one of them has.
    void update();
    // What the signals tell.
    void tellPrompt(breaks::Kind kind);
    void tellBreakStarted(breaks::Kind kind, minutes length);
    void tellBreakEnded(bool completed);

    // Properties; instants are RFC 3339, "" where there is none.
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString since() const;
    [[nodiscard]] QString nextKind() const;
    [[nodiscard]] QString nextDueAt() const;
    [[nodiscard]] QString nextMove() const;
    [[nodiscard]] QString pausedUntil() const;
    [[nodiscard]] QStringList inhibitedBy() const;
    [[nodiscard]] qlonglong boutSeconds() const;
    [[nodiscard]] qlonglong sittingTodaySeconds() const;
    [[nodiscard]] qlonglong standingTodaySeconds() const;
    [[nodiscard]] int takenToday() const;
    [[nodiscard]] int skippedToday() const;
    [[nodiscard]] QString profile() const { return m_profile; }

public Q_SLOTS:
    Q_SCRIPTABLE QString Status();
    Q_SCRIPTABLE QString Take();
    Q_SCRIPTABLE QString Snooze();
    Q_SCRIPTABLE QString Skip();
    Q_SCRIPTABLE QString Done();
    /// "30m", "2h", "until 14:30", "tomorrow", "on" (until turned on).
    Q_SCRIPTABLE QString Pause(const QString& length);
    Q_SCRIPTABLE QString Resume();
    Q_SCRIPTABLE QString SetStanding(bool standing);

Q_SIGNALS:
    Q_SCRIPTABLE void PromptShown(const QString& kind);
    Q_SCRIPTABLE void BreakStarted(const QString& kind, int seconds);
    Q_SCRIPTABLE void BreakEnded(bool completed);

private:
    QString perform(const BreaksRequest& request);
    void refuse(const Error& error);
    [[nodiscard]] BreaksReport report() const;
    /// All properties but those that only count time, and those.
    [[nodiscard]] QVariantMap standing() const;

    Ask m_ask;
    Words m_words;
    QDBusConnection m_bus;
    QString m_profile;
    QVariantMap m_told;
};

} // namespace plumbline
