#include "ui/platform/remote_breaks.h"

#include "ui/platform/remote_protocol.h"

#include <QDBusMessage>
#include <QMetaProperty>

namespace plumbline {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString instant(const std::optional<ZonedTime>& time)
{
    return time ? QString::fromStdString(rfc3339(*time)) : QString();
}

/// These change by the second: nobody is told of it, whoever reads them gets them fresh.
const QStringList kCounting{QStringLiteral("BoutSeconds"), QStringLiteral("SittingTodaySeconds"),
                            QStringLiteral("StandingTodaySeconds")};

} // namespace

RemoteBreaks::RemoteBreaks(Ask ask, Words words, const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_words(std::move(words))
    , m_bus(bus)
{
    m_bus.registerObject(remote::objectPath(), this, QDBusConnection::ExportScriptableContents);
}

RemoteBreaks::~RemoteBreaks()
{
    m_bus.unregisterObject(remote::objectPath());
}

BreaksReport RemoteBreaks::report() const
{
    const auto document = m_ask({});
    if (!document) {
        return {};
    }
    return readBreaks(*document).value_or(BreaksReport{});
}

QVariantMap RemoteBreaks::standing() const
{
    QVariantMap all;
    const QMetaObject& meta = staticMetaObject;
    for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i) {
        const QMetaProperty property = meta.property(i);
        const QString name = QString::fromLatin1(property.name());
        if (!kCounting.contains(name)) {
            all.insert(name, property.read(this));
        }
    }
    return all;
}

void RemoteBreaks::update()
{
    const QVariantMap now = standing();
    QVariantMap changed;
    for (auto item = now.cbegin(); item != now.cend(); ++item) {
        if (m_told.value(item.key()) != item.value()) {
            changed.insert(item.key(), item.value());
        }
    }
    if (changed.isEmpty()) {
        return;
    }
    m_told = now;
    QDBusMessage message = QDBusMessage::createSignal(
        remote::objectPath(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
    message << remote::interfaceName() << changed << kCounting; // the last: to be read again by who shows them
    m_bus.send(message);
}

void RemoteBreaks::tellPrompt(breaks::Kind kind)
{
    emit PromptShown(textOf(code(kind)));
}

void RemoteBreaks::tellBreakStarted(breaks::Kind kind, minutes length)
{
    emit BreakStarted(textOf(code(kind)), static_cast<int>(seconds{length}.count()));
}

void RemoteBreaks::tellBreakEnded(bool completed)
{
    emit BreakEnded(completed);
}

QString RemoteBreaks::state() const
{
    return textOf(code(report().state));
}

QString RemoteBreaks::since() const
{
    return instant(report().since);
}

QString RemoteBreaks::nextKind() const
{
    const auto next = report().next;
    return next ? textOf(code(next->kind)) : QString();
}

QString RemoteBreaks::nextDueAt() const
{
    const auto next = report().next;
    return next ? instant(next->dueAt) : QString();
}

QString RemoteBreaks::nextMove() const
{
    const auto next = report().next;
    return next ? QString::fromStdString(next->move) : QString();
}

QString RemoteBreaks::pausedUntil() const
{
    return instant(report().pausedUntil);
}

QStringList RemoteBreaks::inhibitedBy() const
{
    QStringList names;
    report().inhibitedBy.forEach([&names](breaks::Guard guard) { names << textOf(code(guard)); });
    return names;
}

qlonglong RemoteBreaks::boutSeconds() const
{
    return report().bout.count();
}

qlonglong RemoteBreaks::sittingTodaySeconds() const
{
    return report().sittingToday.count();
}

qlonglong RemoteBreaks::standingTodaySeconds() const
{
    return report().standingToday.count();
}

int RemoteBreaks::takenToday() const
{
    return report().takenToday;
}

int RemoteBreaks::skippedToday() const
{
    return report().skippedToday;
}

QString RemoteBreaks::Status()
{
    return perform({BreaksVerb::Status, {}, false});
}

QString RemoteBreaks::Take()
{
    return perform({BreaksVerb::Take, {}, false});
}

QString RemoteBreaks::Snooze()
{
    return perform({BreaksVerb::Snooze, {}, false});
}

QString RemoteBreaks::Skip()
{
    return perform({BreaksVerb::Skip, {}, false});
}

QString RemoteBreaks::Done()
{
    return perform({BreaksVerb::Done, {}, false});
}

QString RemoteBreaks::Pause(const QString& length)
{
    const auto wish = parsePause(length.toStdString());
    if (!wish) {
        refuse({ErrorCode::InvalidInput, "breaks pause", {{"reason", "not_a_pause"}, {"value", length.toStdString()}}});
        return {};
    }
    return perform({BreaksVerb::Pause, wish, false});
}

QString RemoteBreaks::Resume()
{
    return perform({BreaksVerb::Resume, {}, false});
}

QString RemoteBreaks::SetStanding(bool standing)
{
    return perform({BreaksVerb::Standing, {}, standing});
}

QString RemoteBreaks::perform(const BreaksRequest& request)
{
    const auto document = m_ask(request);
    if (!document) {
        refuse(document.error());
        return {};
    }
    return QString::fromStdString(*document);
}

void RemoteBreaks::refuse(const Error& error)
{
    if (calledFromDBus()) {
        sendErrorReply(remote::errorName(error), m_words(error));
    }
}

} // namespace plumbline
