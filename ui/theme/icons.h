#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace plumbline::icons {

/// Draws the icon `name` (file name in resources/icons, without .svg) into a square, tinted.
/// Unknown names draw nothing; exists() tells.
void paint(QPainter& painter, const QString& name, const QRectF& square, const QColor& tint);

/// The same as a picture of `size` px, kept for the next time.
QPixmap pixmap(const QString& name, int size, const QColor& tint, qreal devicePixelRatio);

/// For menus and tool buttons: 16 px at 100 % text, in the text colour of the moment.
QIcon icon(const QString& name, Role role = Role::Text);

bool exists(const QString& name);

/// The program's mark in its own colours.
void paintMark(QPainter& painter, const QRectF& square);

/// The program's icon for windows.
QIcon appIcon();

} // namespace plumbline::icons
