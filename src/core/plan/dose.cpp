#include "core/plan/dose.h"

#include <algorithm>

namespace plumbline::planning {

int stepOf(const Exercise& exercise)
{
    return exercise.measure == Measure::Hold ? 5 : 1;
}

Dose startDose(const Exercise& exercise)
{
    return {exercise.start.sets, exercise.start.amount, 0};
}

Dose middleDose(const Exercise& exercise)
{
    return {exercise.start.sets, (exercise.start.amount + exercise.top.amount) / 2, 0};
}

int fifthLess(const Exercise& exercise, int amount)
{
    const int least = exercise.measure == Measure::Hold ? 5 : 2;
    return std::max(1, amount - std::max(least, (amount + 4) / 5));
}

int amountOf(const Dose& dose, const Exercise& exercise, int number)
{
    if (number > dose.stepped) {
        return dose.amount;
    }
    return std::max(dose.amount, std::min(dose.amount + stepOf(exercise), exercise.top.amount));
}

bool atTop(const Dose& dose, const Exercise& exercise)
{
    return dose.amount >= exercise.top.amount;
}

void raiseAll(Dose& dose, const Exercise& exercise, int steps)
{
    dose.amount = std::min(dose.amount + steps * stepOf(exercise), std::max(exercise.top.amount, dose.amount));
    if (atTop(dose, exercise)) {
        dose.stepped = 0;
    }
}

void raiseFirst(Dose& dose, const Exercise& exercise)
{
    ++dose.stepped;
    if (dose.stepped >= dose.sets) {
        dose.stepped = 0;
        raiseAll(dose, exercise, 1);
    }
}

} // namespace plumbline::planning
