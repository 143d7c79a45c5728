#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/source.h"
#endif

#include <QTimer>

#include <filesystem>

namespace plumbline {

/// Whether a program of this user holds the microphone or the camera: a capture stream of a sound card that runs, or a
/// video device held open. Nobody tells, so it is looked for every 30 s while the answer matters, in a thread of its
/// own, and only where there are such devices. Nothing is recorded or opened.
class CallDevices : public StateSource {
    Q_OBJECT
public:
    /// @param proc, dev  "/proc" and "/dev"
    CallDevices(std::filesystem::path proc, std::filesystem::path dev, milliseconds between);
    ~CallDevices() override;
    void setWanted(bool wanted) override;

private:
    void look();

    std::filesystem::path m_proc;
    std::filesystem::path m_dev;
    QTimer m_again;
    bool m_looking = false;
};

/// A capture stream of a sound card runs.
bool isMicrophoneRunning(const std::filesystem::path& proc);
/// A process whose files we may look at holds a video device open; our own do not count.
bool isCameraOpen(const std::filesystem::path& proc, const std::filesystem::path& dev);

} // namespace plumbline
