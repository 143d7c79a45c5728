#pragma once

// Debian 12's Qt TextToSpeech headers name macros of Qt QML, which its development package does not bring along.
// Widgets have no use for them; this stands in where that header is missing, so that no QML has to be installed to
// build.
#define QML_ELEMENT
#define QML_VALUE_TYPE(name)
#define QML_UNCREATABLE(reason)
