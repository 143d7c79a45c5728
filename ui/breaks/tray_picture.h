#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace plumbline {

/// What the tray icon says at a glance.
enum class TrayMark { Working, Due, Paused };

/// The sitting time as the ring shows it: coarse, so that the icon changes rarely.
inline constexpr int kTraySteps = 12;
/// 0..kTraySteps for a share in 0..1.
int trayStep(double share);

/// The symbolic mark with the sitting time as a ring around it, in one colour.
/// @param step 0..kTraySteps; without a ring while paused.
QPixmap trayPixmap(TrayMark mark, int step, int size, const QColor& ink, double devicePixelRatio = 1);
/// In the sizes that panels ask for.
QIcon trayIcon(TrayMark mark, int step, const QColor& ink);

} // namespace plumbline
