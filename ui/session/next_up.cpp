#include "ui/session/next_up.h"

#include <QCoreApplication>

namespace plumbline {

namespace {

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

const session::Step* pendingAfter(const session::SessionState& state, std::size_t from,
                                  const std::function<bool(const session::Step&)>& fits)
{
    for (std::size_t i = from; i < state.steps.size(); ++i) {
        if (state.steps[i].status == session::StepStatus::Pending && fits(state.steps[i])) {
            return &state.steps[i];
        }
    }
    return nullptr;
}

} // namespace

NextUp nextUp(const SessionRunner& runner, const session::View& view)
{
    const session::SessionState& state = runner.state();
    NextUp next;
    if (!view.step) {
        next.what = SessionWords::tr("Then you are done");
        return next;
    }
    const session::Step& now = state.steps[*view.step];
    const session::Step* following = pendingAfter(state, *view.step + 1, [](const session::Step&) { return true; });
    const session::Step* other =
        pendingAfter(state, *view.step + 1, [&now](const session::Step& step) { return step.slot != now.slot; });
    if (following && following->slot == now.slot && following->set == now.set) {
        next.when = following->side == Side::Left ? SessionWords::tr("First the left side too")
                                                  : SessionWords::tr("First the right side too");
    } else if (following && following->slot == now.slot) {
        const Slot& slot = state.slots[static_cast<std::size_t>(now.slot)];
        next.when =
            SessionWords::tr("After this set: rest %1 s, then set %2").arg(slot.rest.count()).arg(following->set);
    } else {
        next.when = view.setBars.size() > 1 ? SessionWords::tr("After set %1").arg(view.set)
                                            : SessionWords::tr("After this exercise");
    }
    if (!other) {
        next.what = SessionWords::tr("Then you are done");
        return next;
    }
    const Slot& slot = state.slots[static_cast<std::size_t>(other->slot)];
    const Exercise* exercise = runner.exercise(slot);
    next.exercise = QString::fromStdString(slot.exercise);
    next.what = SessionWords::tr("Next: %1").arg(exercise ? QString::fromStdString(exercise->name) : next.exercise);
    return next;
}

} // namespace plumbline
