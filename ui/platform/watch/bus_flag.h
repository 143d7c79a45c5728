#pragma once

#ifndef Q_MOC_RUN
#include "ui/platform/watch/bus_property.h"
#include "ui/platform/watch/source.h"
#endif

#include <functional>

namespace plumbline {

/// Which property of whom.
struct BusPropertyName {
    QString service;
    QString path;
    QString interface;
    QString name;
};

/// A state that is one property on the bus: works while the property is there, holds while `reads` says so.
class BusFlag : public StateSource {
    Q_OBJECT
public:
    using Reads = std::function<bool(const QVariant&)>;
    BusFlag(
        app::SourceKind kind, std::string name, int rank, const QDBusConnection& bus, const BusPropertyName& property,
        Reads reads = [](const QVariant& value) { return value.toBool(); });
    void setWanted(bool wanted) override;

private:
    void answered();

    Reads m_reads;
    BusProperty m_property;
};

} // namespace plumbline
