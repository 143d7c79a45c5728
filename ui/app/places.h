#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#endif

#include <QString>

namespace plumbline {

/// The page to come back to; Today when a new day has begun since it was remembered.
QString pageToOpen(const app::Coach& coach);
/// Keeps the page with today's date. A failure is not worth a word: the next start opens Today.
void rememberPage(app::Coach& coach, const QString& place);

} // namespace plumbline
