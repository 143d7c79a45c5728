#pragma once

#include "ui/session/session_runner.h"

#include <QString>

namespace plumbline {

/// What the card at the bottom of the panel says: "After this set: rest 60 s, then set 3", "Next: Marching bridge".
struct NextUp {
    QString when;
    QString what;
    QString exercise; ///< for the thumbnail; empty at the end
};

NextUp nextUp(const SessionRunner& runner, const session::View& view);

} // namespace plumbline
