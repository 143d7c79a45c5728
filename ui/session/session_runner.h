#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/session/look.h"
#include "core/session/session_state.h"
#include "ui/session/session_book.h"
#endif

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace plumbline {

class Audio;

/// Runs one guided session: arms the timer for the next wake, hands finished sets to the book, makes sound. Everything
/// about what happens next is in core/session; this only passes it on.
class SessionRunner : public QObject {
    Q_OBJECT
public:
    /// @param clockRate how many times faster than real time the coach's clock runs (--clock-rate).
    SessionRunner(app::Coach& coach, Audio& audio, double clockRate, QObject* parent = nullptr);
    ~SessionRunner() override;

    void begin(const std::vector<Slot>& slots, std::unique_ptr<SessionBook> book);
    void resume(const PerformedSession& session, std::unique_ptr<SessionBook> book);
    /// Something happened now.
    void send(const session::Input& input);
    /// Stops the clockwork; the session stays as it is on disk.
    void leave();

    [[nodiscard]] bool isRunning() const { return m_book != nullptr; }
    [[nodiscard]] const session::SessionState& state() const { return m_state; }
    [[nodiscard]] session::View view() const;
    [[nodiscard]] SessionBook* book() const { return m_book.get(); }
    [[nodiscard]] app::Coach& coach() const { return m_coach; }
    /// The slot shown: under way or coming up.
    [[nodiscard]] const Slot& slot() const;
    [[nodiscard]] const Exercise* exercise(const Slot& slot) const;
    /// Why the last set could not be saved; none when all is on disk.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

    /// Tries now to save what could not be saved.
    void retry();

    /// The base that pain in this session is compared with.
    void setBase(PainScore base) { m_base = base; }
    [[nodiscard]] PainScore base() const { return m_base; }
    /// What the engine says of a pain now.
    [[nodiscard]] PainVerdict judge(const session::PainReport& report) const;
    [[nodiscard]] std::optional<Slot> easier() const;
    [[nodiscard]] std::optional<Slot> harder() const;
    [[nodiscard]] std::vector<Slot> swaps() const;

    /// Takes over speed, count-in and the rest from the settings.
    void applySettings();
    void setSpeed(int percent);
    /// Neither tones nor voice, whatever the settings say.
    void setMuted(bool muted);
    [[nodiscard]] bool isMuted() const { return m_muted; }

signals:
    /// Another phase, another set, an edit: look again.
    void changed();
    /// The session came to its end (also early).
    void ended(bool early);

private:
    void settle(const session::Input& input);
    void act(const session::Action& action);
    void writePrescription();
    void report(const Result<void>& result);
    void speak(const session::Speak& words);
    void arm();
    void checkSleep();

    app::Coach& m_coach;
    Audio& m_audio;
    double m_rate;
    std::unique_ptr<SessionBook> m_book;
    session::SessionState m_state;
    session::Policy m_policy;
    std::deque<session::Input> m_inputs; ///< answers that came up while acting
    bool m_acting = false;
    std::optional<BootTime> m_wakeAt;
    QTimer m_wake;
    QTimer m_retry;
    QElapsedTimer m_awake; ///< monotonic time, which stands still in suspend
    BootTime m_awakeFrom;
    bool m_prescriptionDue = false; ///< the prescription on disk is behind the state's
    std::optional<Error> m_problem;
    PainScore m_base;
    bool m_muted = false;
};

} // namespace plumbline
