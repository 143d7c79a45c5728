// Read before each header by moc, whose parser trips over <compare> when it is the first standard header it meets.
#include <string>
