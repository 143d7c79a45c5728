#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/breaks/moves.h"
#include "core/breaks/scheduler.h"
#include "core/exercise/catalogue.h"
#include "ui/text/phrases.h"
#include <functional>
#endif

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What prompt and overlay show, as words and numbers ready to be painted. Made from what the core answered; nothing
/// is decided here.
namespace plumbline {

namespace figure {
class FigureLibrary;
}

/// Where the figures come from; asked when the first one is shown, so that waiting in the tray reads none.
using FigureSource = std::function<const figure::FigureLibrary&()>;

/// One move on the overlay.
struct MoveFace {
    QString exercise; ///< id; empty: a change of position alone
    QString name;
    QString side; ///< "Left side", or empty
    QStringList cues;
    QString tempo;  ///< "Lower 2, pause 1, rise 1", or empty
    QString amount; ///< "about 10 times", "20 s", or empty
    std::optional<Tempo> repTempo;
    bool isHold = false;
    bool isMirrored = false; ///< keyframes show the right side near the viewer
    double share = 1;        ///< of the break's time, all moves together 1
};

/// A break on screen.
struct BreakFace {
    QString reason; ///< "You have been sitting for 50 minutes."
    QString count;  ///< "Break 3 of 8"
    std::vector<MoveFace> moves;
    QString snooze; ///< "Snooze 5 min"; empty: none left
    bool canSwap = true;
    bool letterKeys = true;
    bool figureMoves = true; ///< false: still, to save the battery
};

/// A prompt.
struct PromptFace {
    QString title;    ///< "Time to stand up"
    QString reason;   ///< "You have been sitting for 30 minutes."
    QString body;     ///< for a notification: why, and what comes
    QString exercise; ///< id of the first move, for the thumbnail; may be empty
    QString offer;    ///< "Desk sit-to-stand, 2 min"
    QString note;     ///< when it begins by itself, or what held it back; may be empty
    QString snooze;   ///< "Snooze 5 min"; empty: none left
    QString cost;     ///< what a snooze costs; empty with no snooze
};

/// The moves of a plan, each with its share of the break in proportion to the time it takes, so that there is no empty
/// end. A plan without moves is a change of position. An id the catalogue does not know is left out.
std::vector<MoveFace> moveFaces(const breaks::MovePlan& plan, const Catalogue& catalogue, const Phrases& phrases);

/// How things stand, from the service and from what the host remembers of the prompt or break.
struct BreakScene {
    breaks::View view;
    breaks::MovePlan moves;
    ZonedTime now;
    BootTime boot;
    minutes sitting{0}; ///< when the prompt or the break came
    minutes length{2};  ///< of the break
    minutes snooze{5};
    int had = 0;   ///< breaks of the day so far
    int ofDay = 0; ///< what the day comes to
    std::optional<breaks::SnoozeCost> cost;
    bool deferredFirst = false; ///< a guard had held the prompt back
    bool letterKeys = true;
    bool onBattery = false;
};

/// A prompt in words; nothing of pain or conditions, since others may see the screen (design.md 3, Notification).
PromptFace promptFace(const BreakScene& scene, const Catalogue& catalogue);
BreakFace breakFace(const BreakScene& scene, const Catalogue& catalogue, const Phrases& phrases);

} // namespace plumbline
