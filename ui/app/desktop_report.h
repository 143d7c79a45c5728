#pragma once

#include "exchange/check_json.h"

namespace plumbline {

/// What the desktop offers, asked without opening a window: works without display and without bus.
DesktopReport desktopReport();

} // namespace plumbline
