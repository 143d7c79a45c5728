#include "ui/platform/watch/source.h"

#include <utility>

namespace plumbline {

Source::Source(app::SourceKind kind, std::string name, bool pushes, int rank)
    : m_kind(kind)
    , m_name(std::move(name))
    , m_pushes(pushes)
    , m_rank(rank)
{}

app::SourceReport Source::report(bool active) const
{
    return {m_kind, m_name, works(), active && works(), m_pushes};
}

void Source::setWorks(bool works)
{
    if (m_works != works) {
        m_works = works;
        emit worksChanged();
    }
}

IdleSource::IdleSource(std::string name, bool pushes, int rank)
    : Source(app::SourceKind::Idle, std::move(name), pushes, rank)
{}

void StateSource::setWanted(bool /*wanted*/) {}

void StateSource::setHolds(bool holds)
{
    if (std::exchange(m_holds, holds) != holds) {
        emit changed();
    }
}

} // namespace plumbline
