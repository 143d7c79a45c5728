#pragma once

#include "ui/widgets/picture.h"

#include <QRectF>

#include <string>

class QPainter;

namespace plumbline {

/// Draws the still figure of an exercise, hardest pose, fitted into `rect`. An exercise without keyframes gets the mark
/// of its kind in the figure's place: nothing ever shows a wrong movement.
/// @param opacity 0..1.
void paintExercise(QPainter& painter, const QRectF& rect, const std::string& exercise, double opacity,
                   double devicePixelRatio);
/// Whether there are keyframes of the exercise.
bool hasPicture(const std::string& exercise);
/// The same for the widgets that take a picture, at the pixel ratio of what they paint on.
Picture exercisePicture(const std::string& exercise);

} // namespace plumbline
