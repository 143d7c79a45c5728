#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/desktop_watch.h"
#endif

#include <QObject>

#include <optional>
#include <string>

namespace plumbline {

/// One thing on the desktop that tells something. It finds out by itself, without waiting, whether it works.
class Source : public QObject {
    Q_OBJECT
public:
    /// @param rank  of several working sources of a kind only those with the lowest rank are in use
    Source(app::SourceKind kind, std::string name, bool pushes, int rank = 0);

    [[nodiscard]] app::SourceKind kind() const { return m_kind; }
    [[nodiscard]] int rank() const { return m_rank; }
    [[nodiscard]] bool works() const { return m_works.value_or(false); }
    /// Whether it has found out yet.
    [[nodiscard]] bool isDecided() const { return m_works.has_value(); }
    [[nodiscard]] app::SourceReport report(bool active) const;

signals:
    /// It has found out, or works no longer, or again.
    void worksChanged();

protected:
    void setWorks(bool works);

private:
    app::SourceKind m_kind;
    std::string m_name;
    bool m_pushes;
    int m_rank;
    std::optional<bool> m_works;
};

/// Tells whether the person uses mouse and keyboard. All times are real ones, whatever the program's clock does.
class IdleSource : public Source {
    Q_OBJECT
public:
    IdleSource(std::string name, bool pushes, int rank);
    /// Tell from now on when there was no input for so long; nullopt: tell nothing. A change keeps what was told.
    virtual void watch(std::optional<milliseconds> threshold) = 0;

signals:
    void idleBegan(milliseconds idleFor);
    void inputSeen();
};

/// Something that holds or does not: a lock, a guard.
class StateSource : public Source {
    Q_OBJECT
public:
    using Source::Source;
    [[nodiscard]] bool holds() const { return m_holds && works(); }
    /// Whether the answer matters now. Turning it on asks at once.
    virtual void setWanted(bool wanted);

signals:
    void changed();

protected:
    void setHolds(bool holds);

private:
    bool m_holds = false;
};

} // namespace plumbline
