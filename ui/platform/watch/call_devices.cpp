#include "ui/platform/watch/call_devices.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace plumbline {

namespace fs = std::filesystem;

namespace {

/// The entries of a folder whose names begin so; empty when it cannot be read.
std::vector<fs::path> entries(const fs::path& folder, std::string_view prefix)
{
    std::vector<fs::path> found;
    std::error_code trouble;
    for (fs::directory_iterator item(folder, trouble), end; !trouble && item != end; item.increment(trouble)) {
        if (item->path().filename().string().starts_with(prefix)) {
            found.push_back(item->path());
        }
    }
    return found;
}

bool isNumber(const std::string& name)
{
    return !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
}

bool holdsOne(const fs::path& process, const fs::path& dev)
{
    const std::string prefix = (dev / "video").string();
    for (const fs::path& file : entries(process / "fd", "")) {
        std::error_code gone;
        if (fs::read_symlink(file, gone).string().starts_with(prefix)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isMicrophoneRunning(const fs::path& proc)
{
    for (const fs::path& card : entries(proc / "asound", "card")) {
        for (const fs::path& stream : entries(card, "pcm")) {
            if (!stream.filename().string().ends_with('c')) { // "pcm0p" plays, "pcm0c" captures
                continue;
            }
            for (const fs::path& sub : entries(stream, "sub")) {
                std::ifstream status(sub / "status");
                std::string line;
                if (std::getline(status, line) && line.find("RUNNING") != std::string::npos) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool isCameraOpen(const fs::path& proc, const fs::path& dev)
{
    if (entries(dev, "video").empty()) {
        return false;
    }
    const std::vector<fs::path> processes = entries(proc, "");
    return std::any_of(processes.begin(), processes.end(), [&dev](const fs::path& process) {
        const std::string id = process.filename().string();
        return isNumber(id) && id != std::to_string(::getpid()) && holdsOne(process, dev);
    });
}

CallDevices::CallDevices(fs::path proc, fs::path dev, milliseconds between)
    : StateSource(app::SourceKind::Call, "devices", false)
    , m_proc(std::move(proc))
    , m_dev(std::move(dev))
{
    std::error_code trouble;
    setWorks(fs::is_directory(m_proc / "asound", trouble) || !entries(m_dev, "video").empty());
    m_again.setTimerType(Qt::CoarseTimer);
    m_again.setInterval(between);
    connect(&m_again, &QTimer::timeout, this, &CallDevices::look);
}

CallDevices::~CallDevices() = default;

void CallDevices::setWanted(bool wanted)
{
    if (wanted) {
        m_again.start();
        look();
    } else {
        m_again.stop();
        setHolds(false);
    }
}

void CallDevices::look()
{
    if (m_looking) {
        return;
    }
    m_looking = true;
    QThreadPool::globalInstance()->start([guard = QPointer<CallDevices>(this), proc = m_proc, dev = m_dev] {
        const bool microphoneOrCamera = isMicrophoneRunning(proc) || isCameraOpen(proc, dev);
        QMetaObject::invokeMethod(
            qApp,
            [guard, microphoneOrCamera] {
                if (guard) {
                    guard->m_looking = false;
                    if (guard->m_again.isActive()) {
                        guard->setHolds(microphoneOrCamera);
                    }
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace plumbline
