// Holds nothing: this target exists to build the precompiled header that the ui folders share.
