#include "ui/platform/audio_backend.h"

#include <QAudioDevice>
#include <QHash>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QTextToSpeech>
#include <QUrl>

#include <memory>

namespace plumbline {

namespace {

/// Qt Multimedia and Qt TextToSpeech. Lives in the audio thread.
class QtAudioBackend final : public AudioBackend {
public:
    bool play(const QString& file, double volume) override
    {
        if (QMediaDevices::defaultAudioOutput().isNull()) {
            return false;
        }
        QSoundEffect*& effect = m_effects[file];
        if (!effect) {
            effect = new QSoundEffect(&m_owner);
            effect->setSource(QUrl(QStringLiteral("qrc:/sounds/") + file + QStringLiteral(".wav")));
        }
        if (effect->status() == QSoundEffect::Error) {
            return false;
        }
        effect->setVolume(static_cast<float>(volume));
        effect->play();
        return true;
    }

    bool say(const QString& text, double volume) override
    {
        if (!m_tried) {
            m_tried = true;
            startVoice();
        }
        if (!m_voice || m_voice->state() == QTextToSpeech::Error) {
            return false;
        }
        m_voice->setVolume(volume);
        m_voice->say(text);
        return true;
    }

    void stop() override
    {
        if (m_voice) {
            m_voice->stop();
        }
        for (QSoundEffect* effect : std::as_const(m_effects)) {
            effect->stop();
        }
    }

private:
    void startVoice()
    {
        // By name: the order of what availableEngines() answers varies. Speech Dispatcher has the better voices, flite
        // needs nothing else.
        const QStringList engines = QTextToSpeech::availableEngines();
        for (const QString& name : {QStringLiteral("speechd"), QStringLiteral("flite")}) {
            if (!engines.contains(name)) {
                continue;
            }
            auto voice = std::make_unique<QTextToSpeech>(name);
            if (voice->state() != QTextToSpeech::Error) {
                m_voice = std::move(voice);
                return;
            }
        }
    }

    QObject m_owner;
    QHash<QString, QSoundEffect*> m_effects;
    bool m_tried = false;
    std::unique_ptr<QTextToSpeech> m_voice;
};

} // namespace

/// What QPluginLoader finds.
class QtAudioModule final : public QObject, public AudioModule {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.plumbline.AudioModule/1")
    Q_INTERFACES(plumbline::AudioModule)
public:
    AudioBackend* create() override { return new QtAudioBackend; }
};

} // namespace plumbline

#include "audio_module.moc"
