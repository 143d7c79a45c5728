#include "ui/platform/audio.h"

#include "ui/platform/audio_backend.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

#include <array>

namespace plumbline {

namespace {

/// The module lies beside the program in a build tree, and in its library folder once installed.
QString modulePath()
{
    const QString name = QStringLiteral("plumbline_audio.so");
    const QDir folder(QCoreApplication::applicationDirPath());
    QStringList places{folder.filePath(name), folder.filePath(QStringLiteral("../lib/plumbline/") + name)};
    const QString own = qEnvironmentVariable("PLUMBLINE_MODULE_DIR");
    if (!own.isEmpty()) {
        places.prepend(QDir(own).filePath(name));
    }
    for (const QString& place : places) {
        if (QFileInfo::exists(place)) {
            return place;
        }
    }
    return {};
}

QString fileOf(session::Tone tone)
{
    static const std::array<QString, 8> kFiles{
        QStringLiteral("tick"),  QStringLiteral("go"),       QStringLiteral("lower"),     QStringLiteral("lift"),
        QStringLiteral("pause"), QStringLiteral("set-done"), QStringLiteral("rest-soon"), QStringLiteral("finished")};
    return kFiles[static_cast<std::size_t>(tone)];
}

} // namespace

/// Does the work in the audio thread.
class Audio::Worker : public QObject {
public:
    bool play(const QString& file, double volume) { return backend() && m_backend->play(file, volume); }
    bool say(const QString& text, double volume) { return backend() && m_backend->say(text, volume); }
    void stop()
    {
        if (m_backend) {
            m_backend->stop();
        }
    }

private:
    bool backend()
    {
        if (!m_tried) {
            m_tried = true;
            QPluginLoader loader(modulePath());
            auto* module = qobject_cast<AudioModule*>(loader.instance());
            m_backend.reset(module ? module->create() : nullptr);
        }
        return m_backend != nullptr;
    }

    bool m_tried = false;
    std::unique_ptr<AudioBackend> m_backend;
};

Audio::Audio(QObject* parent)
    : QObject(parent)
    , m_waiting(std::make_shared<std::atomic<int>>(0))
{}

Audio::~Audio()
{
    // The voice may be busy starting; the thread ends when it is through.
    m_thread.quit();
    m_thread.wait();
}

void Audio::setSound(bool on, int volume)
{
    m_soundOn = on;
    m_soundVolume = volume;
}

void Audio::setVoice(bool on, int volume)
{
    m_voiceOn = on;
    m_voiceVolume = volume;
}

Audio::Worker& Audio::worker()
{
    if (!m_worker) {
        m_worker = new Worker;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }
    return *m_worker;
}

void Audio::learn(State& state, bool works)
{
    const State now = works ? State::Ready : State::Missing;
    if (state != now) {
        state = now;
        emit stateChanged();
    }
}

void Audio::play(session::Tone tone)
{
    if (!m_soundOn || m_soundVolume <= 0) {
        return;
    }
    Worker* target = &worker();
    QMetaObject::invokeMethod(target, [this, target, file = fileOf(tone), volume = m_soundVolume / 100.0] {
        const bool works = target->play(file, volume);
        QMetaObject::invokeMethod(this, [this, works] { learn(m_soundState, works); });
    });
}

void Audio::say(const QString& text)
{
    if (!m_voiceOn || m_voiceVolume <= 0 || text.isEmpty()) {
        return;
    }
    Worker* target = &worker();
    ++*m_waiting;
    QMetaObject::invokeMethod(target, [this, target, text, waiting = m_waiting, volume = m_voiceVolume / 100.0] {
        if (--*waiting > 0) {
            return; // something newer waits; a count that comes late would only confuse
        }
        const bool works = target->say(text, volume);
        QMetaObject::invokeMethod(this, [this, works] { learn(m_voiceState, works); });
    });
}

void Audio::stop()
{
    if (m_worker) {
        QMetaObject::invokeMethod(m_worker, [target = m_worker] { target->stop(); });
    }
}

} // namespace plumbline
