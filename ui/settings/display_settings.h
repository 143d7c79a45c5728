#pragma once

#include "app/coach.h"

namespace plumbline {

/// Brings the display settings of a profile (theme, contrast, text size, font, motion) into the application's Theme.
void applyDisplaySettings(const app::Coach& coach);

} // namespace plumbline
