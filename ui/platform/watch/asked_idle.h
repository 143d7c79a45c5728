#pragma once

#include "ui/platform/watch/source.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace plumbline {

/// An idle time that has to be asked for. It is asked at most every 30 s, and while the person is active only when the
/// threshold can have been reached since the last answer: every two minutes for a threshold of two minutes.
class AskedIdle : public IdleSource {
    Q_OBJECT
public:
    AskedIdle(std::string name, int rank, milliseconds leastBetween);
    void watch(std::optional<milliseconds> threshold) override;

protected:
    /// Ends in `answered`, at once or later, or in setWorks(false).
    virtual void ask() = 0;
    void answered(milliseconds idle);

private:
    void plan(milliseconds wait);

    milliseconds m_leastBetween;
    std::optional<milliseconds> m_threshold;
    bool m_told = false;           ///< idleBegan was told and no input was seen since
    milliseconds m_lastIdle{0};    ///< the answer before
    std::optional<qint64> m_asked; ///< when it was asked for the last time, monotonic ms
    qint64 m_answeredAt = 0;
    QTimer m_next;
};

} // namespace plumbline
