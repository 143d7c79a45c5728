#pragma once

namespace plumbline {

/// Makes the embedded Inter fonts known to the program.
/// @return false if they were not there when the program was built, or the platform refused them.
bool loadInter();

} // namespace plumbline
