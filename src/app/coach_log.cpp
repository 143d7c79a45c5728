#include "app/check_input.h"
#include "app/coach_impl.h"
#include "app/match_sets.h"

#include <algorithm>

/// Facts from outside a guided session: pain scores, self tests and what `log` records.
namespace plumbline::app {

namespace {

Result<void> checkNotInFuture(const ZonedTime& at, const ZonedTime& now, const std::string& where)
{
    return at.wall > now.wall ? fail(ErrorCode::InFuture, where, {{"at", rfc3339(at)}}) : Result<void>();
}

std::string whereOfSet(std::size_t index, const std::string& field)
{
    return "session.sets[" + std::to_string(index) + "]." + field;
}

Result<void> checkLoggedSets(const LogSession& request, const Catalogue& catalogue, const ZonedTime& now)
{
    for (std::size_t i = 0; i < request.sets.size(); ++i) {
        const SetRecord& record = request.sets[i];
        if (auto valid = checkSet(record, catalogue); !valid) {
            valid.error().where = whereOfSet(i, valid.error().where);
            return valid;
        }
        if (auto past = checkNotInFuture(record.completedAt, now, whereOfSet(i, "completed_at")); !past) {
            return past;
        }
        if (record.completedAt < request.startedAt) {
            return fail(ErrorCode::InvalidInput, whereOfSet(i, "completed_at"), {{"reason", "before started_at"}});
        }
    }
    return {};
}

Result<void> checkLoggedSession(const LogSession& request, const Catalogue& catalogue, const ZonedTime& now)
{
    for (const auto& checked : {checkNotInFuture(request.startedAt, now, "session.started_at"),
                                checkNotInFuture(request.finishedAt.value_or(now), now, "session.finished_at"),
                                checkPain(request.painBefore, "session.pain_before"),
                                checkPain(request.painAfter, "session.pain_after"), checkNote(request.note)}) {
        if (!checked) {
            return checked;
        }
    }
    if (request.finishedAt && *request.finishedAt < request.startedAt) {
        return fail(ErrorCode::InvalidInput, "session.finished_at", {{"reason", "before started_at"}});
    }
    return checkLoggedSets(request, catalogue, now);
}

/// Whether a recorded set is the one in the file: what the file leaves open was filled in when it was recorded.
bool isSameSet(const SetRecord& recorded, const SetRecord& inFile)
{
    SetRecord copy = inFile;
    copy.id = recorded.id;
    if (!inFile.slot || !recorded.slot) { // without a prescription a slot means nothing and is left out
        copy.slot = recorded.slot;
    }
    if (inFile.part == SlotPart::Strength) {
        copy.part = recorded.part;
    }
    return copy == recorded;
}

bool isSameSession(const PerformedSession& recorded, const LogSession& inFile, Day plannedDate)
{
    return recorded.startedAt.wall == inFile.startedAt.wall && recorded.finishedAt == inFile.finishedAt &&
           recorded.plannedDate == plannedDate && recorded.painBefore == inFile.painBefore &&
           recorded.painAfter == inFile.painAfter && recorded.note == inFile.note &&
           recorded.sleepPoor == inFile.sleepPoor &&
           std::equal(recorded.sets.begin(), recorded.sets.end(), inFile.sets.begin(), inFile.sets.end(), isSameSet);
}

/// What matches no slot and belongs to no strength ladder is mobility: it counts for nothing (decisions.md 18).
void partOfUnplanned(std::vector<SetRecord>& sets, const Catalogue& catalogue)
{
    for (SetRecord& record : sets) {
        const Pattern pattern = catalogue.find(record.exercise)->pattern;
        const bool ladder = pattern != Pattern::Mobility && pattern != Pattern::Desk;
        if (!record.slot && record.part == SlotPart::Strength && !ladder) {
            record.part = SlotPart::Mobility;
        }
    }
}

/// Slots that the file names have to be in the prescription; without one they mean nothing and are left out.
Result<void> checkSlots(std::vector<SetRecord>& sets, const std::vector<Slot>& prescription)
{
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (prescription.empty()) {
            sets[i].slot.reset();
        } else if (sets[i].slot && *sets[i].slot >= static_cast<int>(prescription.size())) {
            return fail(ErrorCode::InvalidInput, whereOfSet(i, "slot"),
                        {{"reason", "the session has " + std::to_string(prescription.size()) + " slots"}});
        }
    }
    return {};
}

} // namespace

std::optional<PlannedSession> Coach::Impl::prescriptionFor(Day plannedDate, const ZonedTime& startedAt)
{
    // As the plan stood when the session began: later facts do not change what was asked for then.
    const Day startedOn = dayOf(startedAt);
    const PlanInput then = knownAt(facts.all, startedAt.wall, startedOn);
    const Plan plan = engine.plan(then, std::min(plannedDate, startedOn), plannedDate, 1);
    const auto found = std::find_if(plan.sessions.begin(), plan.sessions.end(),
                                    [&](const PlannedSession& session) { return session.date == plannedDate; });
    return found == plan.sessions.end() ? std::nullopt : std::optional(*found);
}

Result<LogOutcome> Coach::Impl::logSession(const LogSession& request)
{
    if (auto valid = checkLoggedSession(request, world.catalogue, time()); !valid) {
        return tl::unexpected(valid.error());
    }
    readForeignChanges();
    const Day plannedDate = request.plannedDate.value_or(dayOf(request.startedAt));
    for (const PerformedSession& recorded : facts.all.sessions) {
        if (isSameSession(recorded, request, plannedDate)) {
            return LogOutcome{true, recorded.id};
        }
    }
    PerformedSession session;
    session.id = newId<SessionId>();
    session.startedAt = request.startedAt;
    session.finishedAt = request.finishedAt;
    session.day = dayOf(request.startedAt);
    session.plannedDate = plannedDate;
    session.painBefore = request.painBefore;
    session.painAfter = request.painAfter;
    session.note = request.note;
    session.sleepPoor = request.sleepPoor;
    session.sets = request.sets;
    if (auto planned = prescriptionFor(plannedDate, request.startedAt)) {
        session.label = planned->label;
        session.prescription = std::move(planned->slots);
    }
    if (auto valid = checkSlots(session.sets, session.prescription); !valid) {
        return tl::unexpected(valid.error());
    }
    matchSets(session.sets, session.prescription);
    partOfUnplanned(session.sets, world.catalogue);
    for (SetRecord& record : session.sets) {
        record.id = newId<SetRecordId>();
    }
    const auto done = commit({.sessions = true}, session.id, [&](store::Writer& out) -> Result<void> {
        out.addSession(session);
        return {};
    });
    return done.map([&](const Changes&) { return LogOutcome{false, session.id}; });
}

Result<LogOutcome> Coach::Impl::logPain(const LogPain& request)
{
    for (const auto& checked :
         {checkPain(request.score, "pain.score"), checkNotInFuture(request.at, time(), "pain.at")}) {
        if (!checked) {
            return tl::unexpected(checked.error());
        }
    }
    readForeignChanges();
    const PainEntry entry{newId<PainId>(), request.at, dayOf(request.at), request.kind, request.score, request.where};
    for (const PainEntry& recorded : facts.all.pain) {
        if (recorded.at == entry.at && recorded.kind == entry.kind && recorded.score == entry.score &&
            recorded.where == entry.where) {
            return LogOutcome{true, std::nullopt};
        }
    }
    const auto done = commit({.pain = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.addPain(entry);
        out.rememberUndo(undoStep(UndoKind::PainAdded, entry.id.uuid));
        return {};
    });
    return done.map([](const Changes&) { return LogOutcome{}; });
}

Result<LogOutcome> Coach::Impl::logTests(const std::vector<LogTest>& request)
{
    readForeignChanges();
    std::vector<SelfTest> fresh;
    for (const LogTest& test : request) {
        for (const auto& checked :
             {checkTestValue(test.test, test.value), checkNotInFuture(test.at, time(), "self_test.at")}) {
            if (!checked) {
                return tl::unexpected(checked.error());
            }
        }
        const auto& all = facts.all.tests;
        const bool known = std::any_of(all.begin(), all.end(), [&](const SelfTest& recorded) {
            return recorded.at == test.at && recorded.test == test.test && recorded.value == test.value &&
                   recorded.side == test.side;
        });
        if (!known) {
            fresh.push_back({newId<SelfTestId>(), test.at, dayOf(test.at), test.test, test.value, test.side});
        }
    }
    if (fresh.empty()) {
        return LogOutcome{true, std::nullopt};
    }
    const auto done = commit({.tests = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        for (const SelfTest& test : fresh) {
            out.addTest(test);
            out.rememberUndo(undoStep(UndoKind::TestAdded, test.id.uuid));
        }
        return {};
    });
    return done.map([](const Changes&) { return LogOutcome{}; });
}

Result<LogOutcome> Coach::log(const LogRequest& request)
{
    if (const auto* session = std::get_if<LogSession>(&request)) {
        return m_impl->logSession(*session);
    }
    if (const auto* pain = std::get_if<LogPain>(&request)) {
        return m_impl->logPain(*pain);
    }
    return m_impl->logTests(std::get<std::vector<LogTest>>(request));
}

Result<Changes> Coach::logPain(PainEntryKind kind, PainScore score, PainPlace where)
{
    const ZonedTime at = m_impl->time();
    m_impl->noteOwn(at);
    return m_impl->logPain({at, kind, score, where}).map([](const LogOutcome& outcome) {
        return outcome.alreadyThere ? Changes{} : Changes{.pain = true};
    });
}

Result<Changes> Coach::deletePain(PainId pain)
{
    return m_impl->commit({.pain = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        if (!out.setDeleted(store::Row::Pain, pain.uuid, {}, m_impl->time().wall)) {
            return fail(ErrorCode::NotFound, "pain " + pain.text());
        }
        out.rememberUndo(m_impl->undoStep(UndoKind::PainDeleted, pain.uuid));
        return {};
    });
}

Result<Changes> Coach::logTest(TestKind test, double value, std::optional<Side> side)
{
    const ZonedTime at = m_impl->time();
    m_impl->noteOwn(at);
    return m_impl->logTests({{at, test, value, side}}).map([](const LogOutcome& outcome) {
        return outcome.alreadyThere ? Changes{} : Changes{.tests = true};
    });
}

Result<Changes> Coach::deleteTest(SelfTestId test)
{
    return m_impl->commit({.tests = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        if (!out.setDeleted(store::Row::Test, test.uuid, {}, m_impl->time().wall)) {
            return fail(ErrorCode::NotFound, "test " + test.text());
        }
        out.rememberUndo(m_impl->undoStep(UndoKind::TestDeleted, test.uuid));
        return {};
    });
}

} // namespace plumbline::app
