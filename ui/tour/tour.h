#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "cli/cli.h"
#include "ui/text/phrases.h"
#endif

#include <QString>

#include <functional>

class QWidget;

namespace plumbline {

/// One way of looking at the program.
struct TourLook {
    bool dark = false;
    int width = 1200;
    int height = 800;
    int textPercent = 100;
};

/// Called with the name of each screen ("today", "player-rest") and the window that shows it, laid out and still.
using TourVisitor = std::function<void(const QString& screen, QWidget& window)>;

/// Shows every screen in one look, with the history of a simulated trainee in a data folder of its own, and calls the
/// visitor for each. Needs a QApplication and a Theme; any platform does, offscreen too.
/// @return the first error, when the demo data could not be made.
Result<void> showEveryScreen(const Catalogue& catalogue, const Phrases& phrases, const TourLook& look,
                             const TourVisitor& visit);

/// The command `tour`: makes its own QApplication on the offscreen platform and writes
/// SCREEN-THEME-WIDTHxHEIGHT-TEXT.png into the folder. @return the number of pictures.
Result<int> runTour(int& argc, char** argv, const Catalogue& catalogue, const Phrases& phrases,
                    const cli::TourRequest& request);

} // namespace plumbline
