#pragma once

namespace plumbline {

/// To be called first in the program: its few threads hardly allocate, and a heap for each would only hold memory.
void useOneHeap();

/// For a program that goes on in the tray: gives back what only its window or its start needed. Freed heap goes back
/// to the system at once; code and constants are no longer held in memory and are read again, page by page, when used.
void giveMemoryBack();

} // namespace plumbline
