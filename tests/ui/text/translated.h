#pragma once

#include "ui/text/translation.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

namespace plumbline::testing {

/// The application with the texts as the program has them, plural forms included. Made once a process.
inline void translated()
{
    static int argc = 1;
    static char name[] = "test";
    static char* argv[] = {name, nullptr};
    static QCoreApplication application(argc, argv);
    static const bool installed = installTranslation(application);
    REQUIRE(installed);
}

} // namespace plumbline::testing
