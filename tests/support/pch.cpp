// Holds nothing: the precompiled header of the tests is built with this file, as main.cpp cannot use it.
