#pragma once

#include <QObject>
#include <QString>
#include <QtPlugin>

namespace plumbline {

/// What the audio module does; it lives in a thread of its own and is loaded at the first sound (decisions.md 28).
/// Every call may block for as long as the system's sound or speech takes to start.
class AudioBackend {
public:
    virtual ~AudioBackend() = default;
    /// @return false when there is no device or the file cannot be played.
    virtual bool play(const QString& file, double volume) = 0;
    /// @return false when the system has no voice.
    virtual bool say(const QString& text, double volume) = 0;
    virtual void stop() = 0;
};

/// The module's root object.
class AudioModule {
public:
    virtual ~AudioModule() = default;
    /// Called in the audio thread; the caller owns the answer and deletes it there.
    virtual AudioBackend* create() = 0;
};

} // namespace plumbline

Q_DECLARE_INTERFACE(plumbline::AudioModule, "org.plumbline.AudioModule/1")
