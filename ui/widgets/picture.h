#pragma once

#include <functional>

class QPainter;
class QRectF;

namespace plumbline {

/// Draws something into a rectangle, in the colours of the moment; used for thumbnails of exercises.
using Picture = std::function<void(QPainter&, const QRectF&)>;

} // namespace plumbline
