// The code that wayland-scanner makes is C; behind its own declarations it is C++ as well.
#include <ext-idle-notify-v1-client-protocol.h>

#include <ext-idle-notify-v1-protocol.c> // NOLINT(bugprone-suspicious-include)
