#include "ui/platform/watch/bus_flag.h"

namespace plumbline {

BusFlag::BusFlag(app::SourceKind kind, std::string name, int rank, const QDBusConnection& bus,
                 const BusPropertyName& property, Reads reads)
    : StateSource(kind, std::move(name), true, rank)
    , m_reads(std::move(reads))
    , m_property(bus, property.service, property.path, property.interface, property.name)
{
    connect(&m_property, &BusProperty::answered, this, &BusFlag::answered);
}

void BusFlag::setWanted(bool wanted)
{
    if (wanted) {
        m_property.ask(); // what did not count while we kept the screen awake ourselves may count now
    }
}

void BusFlag::answered()
{
    setWorks(m_property.value().isValid());
    setHolds(works() && m_reads(m_property.value()));
}

} // namespace plumbline
