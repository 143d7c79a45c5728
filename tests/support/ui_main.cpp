// The main of tests with widgets: Catch2 parses first, so that listing the cases (which the build does) needs no
// display; then the application and its theme are made and the cases run.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "ui/theme/theme.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    Catch::Session session;
    const int parsed = session.applyCommandLine(argc, argv);
    if (parsed != 0) {
        return parsed;
    }
    const auto& config = session.configData();
    if (config.listTests || config.listTestNamesOnly || config.listTags || config.listReporters) {
        return session.run();
    }

    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // started by hand, it needs no display either
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    // Qt reads its own options from here; Catch's are not its business.
    int count = 1;
    QApplication app(count, argv);
    plumbline::Theme theme(app);
    theme.setScheme(plumbline::Scheme::Light);
    theme.setContrast(plumbline::Switch::Off);
    return session.run();
}
