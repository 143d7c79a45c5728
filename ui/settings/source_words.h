#pragma once

#include "app/desktop_watch.h"

#include <QString>

namespace plumbline::sourcewords {

QString of(app::SourceKind kind); ///< "Keyboard and mouse"
/// One line a kind: what is in use, what could be, what is missing.
QString list(const std::vector<app::SourceReport>& sources);

} // namespace plumbline::sourcewords
