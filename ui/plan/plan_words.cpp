#include "ui/plan/plan_words.h"

#include "ui/models/page_words.h"
#include "ui/models/session_view.h"
#include "ui/models/today_model.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace plumbline {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PlanWords", text);
}

QString aim(Phase phase)
{
    switch (phase) {
    case Phase::Activate:
        return tr("the movements");
    case Phase::Build:
        return tr("reps and sets");
    case Phase::Strengthen:
        return tr("harder steps");
    case Phase::Consolidate:
        return tr("lighter");
    }
    return {};
}

std::string performedLabel(const PlanDay& day, const app::Coach& coach)
{
    if (!day.performed) {
        return {};
    }
    const auto session = coach.session(*day.performed);
    return session ? session->label : std::string();
}

QString cellLabel(const CellView& view, bool brief)
{
    if (view.cell == PlanCell::Rest) {
        return {};
    }
    if (view.test && view.cell == PlanCell::Planned) {
        return tr("Test");
    }
    const QString letter = view.label.empty() ? QStringLiteral("·") : QString::fromStdString(view.label);
    return view.easy && !brief ? tr("%1 easy").arg(letter) : letter;
}

QString statusWord(const CellView& view)
{
    switch (view.cell) {
    case PlanCell::Rest:
        return tr("rest day");
    case PlanCell::Done:
        return tr("done");
    case PlanCell::Skipped:
        return tr("skipped");
    case PlanCell::Planned:
        break;
    }
    return view.test ? tr("planned, with self tests") : tr("planned");
}

QString spoken(const PlanDay& day, const CellView& view, const Phrases& phrases)
{
    QString text = words::longDate(day.date, phrases);
    if (view.today) {
        text = tr("%1, today").arg(text);
    }
    if (view.cell != PlanCell::Rest && !view.label.empty()) {
        text += QStringLiteral(": ") + words::sessionTitle(view.label);
    }
    if (view.cell == PlanCell::Planned && day.planned) {
        text += QStringLiteral(", ") + phrases.minutes(day.planned->estimate);
    }
    if (view.easy) {
        text += QStringLiteral(", ") + tr("easy week");
    }
    return text + QStringLiteral(", ") + statusWord(view);
}

/// A slot whose second line explains a change carries the plumb mark; the others say what they are.
bool tellsWhy(const Slot& slot)
{
    switch (slot.reason.code) {
    case ReasonCode::WarmUp:
    case ReasonCode::Mobility:
    case ReasonCode::Projected:
    case ReasonCode::Scheduled:
        return false;
    default:
        return true;
    }
}

SlotView slotView(const Slot& slot, const Phrases& phrases)
{
    return {slot.exercise, phrases.exercise(slot.exercise), phrases.dose(slot), phrases.reason(slot.reason, &slot),
            tellsWhy(slot)};
}

/// What was done, one row an exercise: "10, 10, 9".
std::vector<SlotView> doneRows(const PerformedSession& session, const Phrases& phrases)
{
    std::vector<std::string> order;
    std::map<std::string, QStringList> amounts;
    std::map<std::string, const Slot*> asked;
    for (const Slot& slot : session.prescription) {
        if (slot.part != SlotPart::Warmup) {
            asked.emplace(slot.exercise, &slot);
        }
    }
    for (const SetRecord& record : session.sets) {
        if (record.part == SlotPart::Warmup) {
            continue;
        }
        if (!amounts.contains(record.exercise)) {
            order.push_back(record.exercise);
        }
        amounts[record.exercise] << (record.hold ? tr("%1 s").arg(record.hold->count())
                                                 : QString::number(record.reps.value_or(0)));
    }
    std::vector<SlotView> rows;
    for (const std::string& id : order) {
        SlotView row{id, phrases.exercise(id), {}, {}, false};
        row.line = tr("Done: %1").arg(amounts[id].join(QStringLiteral(", ")));
        if (const auto found = asked.find(id); found != asked.end()) {
            row.dose = phrases.dose(*found->second);
        }
        rows.push_back(row);
    }
    return rows;
}

void describePlanned(DayPanelView& view, const PlannedSession& session, const PlanDay& day, const PlanModel& model,
                     const Phrases& phrases)
{
    view.title = words::sessionTitle(session.label);
    view.tag = phrases.minutes(session.estimate);
    view.note = phrases.reason(session.reason);
    view.noteIsReason = true;
    if (!session.tests.empty() && session.reason.code != ReasonCode::TestDue) {
        view.note = tr("Self tests are part of this day. %1").arg(view.note);
    }
    if (session.deload) {
        view.title = tr("%1, easy").arg(view.title);
    }
    for (const Slot& slot : session.slots) {
        view.rows.push_back(slotView(slot, phrases));
    }
    const bool open = day.status == DayStatus::Today || day.status == DayStatus::Planned;
    view.canStart = open && day.date == model.today;
    view.canSkip = open && day.date >= model.today;
}

} // namespace

std::vector<PhaseView> phaseViews(const PlanModel& model)
{
    std::vector<PhaseView> views;
    for (const PhaseSpan& span : model.phases) {
        const QString weeks = span.firstWeek == span.lastWeek
                                  ? tr("Week %1").arg(span.firstWeek)
                                  : tr("Weeks %1–%2").arg(span.firstWeek).arg(span.lastWeek);
        views.push_back(
            {words::of(span.phase), weeks + QStringLiteral(" · ") + aim(span.phase), span.past, span.current});
    }
    return views;
}

std::vector<GridWeek> gridWeeks(const PlanModel& model, const app::Coach& coach)
{
    const Phrases phrases(coach.catalogue());
    std::vector<GridWeek> rows;
    for (const PlanWeek& week : model.weeks) {
        GridWeek row;
        row.number = QString::number(weekOfBlock(week.number));
        row.date = phrases.date(week.monday);
        row.current = model.today >= week.monday && model.today < week.monday + days{7};
        row.startsPhase = !rows.empty() && week.phase != model.weeks[rows.size() - 1].phase;
        for (const PlanDay& day : week.days) {
            const CellView view =
                cellOf(day, week, model.today, day.planned ? std::string() : performedLabel(day, coach));
            row.days.push_back({view, cellLabel(view, false), cellLabel(view, true), spoken(day, view, phrases)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList weekdayNames()
{
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        names << QLocale().standaloneDayName(day, QLocale::ShortFormat);
    }
    return names;
}

DayPanelView dayPanelView(const PlanModel& model, Day date, const app::Coach& coach)
{
    const Phrases phrases(coach.catalogue());
    DayPanelView view;
    view.date = words::longDate(date, phrases);
    if (date == model.today) {
        view.date = tr("%1 · today").arg(view.date);
    }
    const PlanDay* day = model.day(date);
    if (day == nullptr) {
        return view;
    }
    const auto performed = day->performed ? coach.session(*day->performed) : std::nullopt;
    if (performed) {
        view.title = performed->label.empty() ? tr("Free session") : words::sessionTitle(performed->label);
        if (performed->finishedAt) {
            view.tag = phrases.minutes(
                std::chrono::duration_cast<seconds>(performed->finishedAt->wall - performed->startedAt.wall));
        }
        view.note = tr("Done. What was recorded:");
        view.rows = doneRows(*performed, phrases);
    } else if (day->status == DayStatus::Skipped && day->planned) {
        view.title = tr("%1, skipped").arg(words::sessionTitle(day->planned->label));
        view.note = tr("A missed session is simply the next one. Nothing is lost.");
        for (const Slot& slot : day->planned->slots) {
            view.rows.push_back(slotView(slot, phrases));
        }
    } else if (day->planned) {
        describePlanned(view, *day->planned, *day, model, phrases);
    } else if (model.lock && date >= model.today) {
        view.title = tr("Paused");
        view.note = tr("The safety check holds training back. Today says what comes first.");
    } else {
        view.title = tr("Rest day");
        view.note = date == model.today ? tr("Today offers easy mobility, if you like.")
                                        : tr("Muscles get stronger between sessions. A walk is always fine.");
    }
    return view;
}

QString planContext(const PlanModel& model, const Phrases& phrases)
{
    const QString span = tr("%1 to %2").arg(phrases.date(model.from), phrases.date(model.to));
    return span + QStringLiteral(" · ") + tr("%1 strength days a week").arg(model.sessionsPerWeek);
}

} // namespace plumbline
