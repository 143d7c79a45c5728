#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/session/session_state.h"
#include <atomic>
#endif

#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace plumbline {

/// Tones and spoken words. Nothing is loaded before the first sound that is switched on, and nothing ever waits for it:
/// both run in a thread of their own. Failing is silent here; `soundState` and `voiceState` say what is known.
class Audio : public QObject {
    Q_OBJECT
public:
    /// Unknown until the first use.
    enum class State { Unknown, Ready, Missing };
    Q_ENUM(State)

    explicit Audio(QObject* parent = nullptr);
    ~Audio() override;

    /// @param volume 0..100
    void setSound(bool on, int volume);
    void setVoice(bool on, int volume);
    [[nodiscard]] bool soundOn() const { return m_soundOn; }
    [[nodiscard]] bool voiceOn() const { return m_voiceOn; }

    void play(session::Tone tone);
    /// Says it now; what is being said stops. An empty text does nothing.
    void say(const QString& text);
    /// Plays and says nothing any more of what was asked for.
    void stop();

    [[nodiscard]] State soundState() const { return m_soundState; }
    [[nodiscard]] State voiceState() const { return m_voiceState; }

signals:
    void stateChanged();

private:
    class Worker;
    Worker& worker();
    void learn(State& state, bool works);

    bool m_soundOn = false;
    bool m_voiceOn = false;
    int m_soundVolume = 70;
    int m_voiceVolume = 80;
    State m_soundState = State::Unknown;
    State m_voiceState = State::Unknown;
    QThread m_thread;
    Worker* m_worker = nullptr; ///< lives in m_thread, deleted when it ends
    /// Words asked for and not begun yet: more than one means that the voice is too slow and the older are dropped.
    std::shared_ptr<std::atomic<int>> m_waiting;
};

} // namespace plumbline
