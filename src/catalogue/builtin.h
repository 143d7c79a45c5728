#pragma once

#include "core/exercise/catalogue.h"

namespace plumbline {

/// The exercises compiled into the program. Read and checked at the first call; lives as long as the program.
const Catalogue& builtinCatalogue();

} // namespace plumbline
