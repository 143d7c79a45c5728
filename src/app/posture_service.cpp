#include "app/posture_service.h"

#include "app/coach_impl.h"

#include <algorithm>
#include <sstream>

namespace plumbline::app {

using posture::Assessment;
using posture::Checklist;
using posture::ItemAnswer;
using posture::Place;

namespace {

/// A rise of pain that asks for another look (evidence.md 7.1).
constexpr int kPainRise = 2;

bool isItem(const Checklist& checklist, const std::string& id)
{
    return std::any_of(checklist.items.begin(), checklist.items.end(),
                       [&](const posture::Item& item) { return item.id == id; });
}

Result<void> checkAnswers(const Checklist& checklist, const std::vector<ItemAnswer>& answers)
{
    const auto refuse = [](std::size_t index, const char* reason) {
        return fail(ErrorCode::InvalidInput, "answers[" + std::to_string(index) + "].item", {{"reason", reason}});
    };
    if (answers.empty()) {
        return fail(ErrorCode::InvalidInput, "answers", {{"reason", "empty"}});
    }
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!isItem(checklist, answers[i].item)) {
            return refuse(i, "unknown_value");
        }
        const auto isSame = [&](const ItemAnswer& other) { return other.item == answers[i].item; };
        if (std::any_of(answers.begin(), answers.begin() + static_cast<std::ptrdiff_t>(i), isSame)) {
            return refuse(i, "duplicate");
        }
    }
    return {};
}

/// The day on which pain had risen by 2 against what it was at the assessment; nullopt when it has not.
std::optional<Day> painRoseOn(const ZonedTime& since, const PlanInput& known)
{
    std::optional<int> before = known.painAtSetUp;
    for (const PainEntry& entry : known.pain) {
        if (!(since < entry.at) || !before) {
            before = entry.score.value;
        } else if (entry.score.value >= *before + kPainRise) {
            return entry.day;
        }
    }
    return std::nullopt;
}

/// "window/": where the program was left, not a choice that undo takes back.
/// Answers of longer ago may tell of another chair; the check then begins anew.
constexpr days kDraftHolds{14};

std::string draftSetting(Place place)
{
    return "window/check_" + std::string(code(place));
}

/// "on=2026-11-24 step=3 exposure=2_to_4 d01=yes d02=partly"; the ids of items are words.
std::string draftText(const AssessmentDraft& draft, Day today)
{
    std::string text = "on=" + isoDate(today) + " step=" + std::to_string(draft.step);
    if (draft.exposure) {
        text += " exposure=" + std::string(code(*draft.exposure));
    }
    for (const auto& [item, answer] : draft.answers) {
        text += " " + item + "=" + std::string(code(answer));
    }
    return text;
}

/// What the checklist of today still knows of it; nothing of one that was left too long ago.
AssessmentDraft draftOf(std::istringstream text, const Checklist& checklist, Day today)
{
    AssessmentDraft draft;
    std::string on;
    for (std::string word; text >> word;) {
        const std::size_t equals = std::min(word.find('='), word.size() - 1);
        const std::string key = word.substr(0, equals);
        const std::string value = word.substr(equals + 1);
        if (key == "on") {
            on = value;
        } else if (key == "step") {
            draft.step = std::clamp(std::atoi(value.c_str()), 0, static_cast<int>(checklist.items.size()));
        } else if (key == "exposure") {
            draft.exposure = fromCode<posture::Exposure>(value);
        } else if (const auto answer = fromCode<posture::Answer>(value); answer && isItem(checklist, key)) {
            draft.answers[key] = *answer;
        }
    }
    return on < isoDate(today - kDraftHolds) ? AssessmentDraft{} : draft;
}

} // namespace

struct PostureService::Impl {
    Coach& coach;
    Coach::Impl& inside;

    [[nodiscard]] store::Assessments stored() const
    {
        return inside.store->assessments().value_or(store::Assessments{});
    }
    [[nodiscard]] std::optional<Assessment> find(AssessmentId id) const
    {
        const auto all = stored().all;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Assessment& each) { return each.id == id; });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
};

PostureService::PostureService(Coach& coach)
    : m_impl(std::make_unique<Impl>(Impl{coach, *coach.m_impl}))
{}

PostureService::~PostureService() = default;

const Checklist& PostureService::checklist(Place place) const
{
    static const std::array<Checklist, countOf<Place>> none{Checklist{Place::Desk, {}}, Checklist{Place::Driving, {}},
                                                            Checklist{Place::Standing, {}}};
    if (const auto& checklists = m_impl->inside.world.checklists) {
        for (const Checklist& each : checklists()) {
            if (each.place == place) {
                return each;
            }
        }
    }
    return none[static_cast<std::size_t>(place)];
}

PlaceReport PostureService::report(Place place) const
{
    const ZonedTime now = m_impl->inside.time();
    store::Assessments stored = m_impl->stored();
    PlaceReport report;
    report.place = place;
    std::copy_if(stored.all.begin(), stored.all.end(), std::back_inserter(report.history),
                 [&](const Assessment& each) { return each.place == place && !(now < each.at); });
    if (report.history.empty()) {
        return report;
    }
    report.newest = report.history.back();
    report.score = posture::score(checklist(place), *report.newest);
    std::copy_if(stored.done.begin(), stored.done.end(), std::back_inserter(report.done),
                 [&](const posture::FixDone& fix) { return fix.assessment == report.newest->id; });
    report.recheck = posture::recheckOn(*report.newest);
    if (const auto rose = painRoseOn(report.newest->at, m_impl->coach.planInput())) {
        report.recheck = std::min(*report.recheck, *rose);
    }
    report.recheckDue = m_impl->coach.todaysDay() >= *report.recheck;
    return report;
}

Result<Changes> PostureService::save(Place place, posture::Exposure exposure, const std::vector<ItemAnswer>& answers)
{
    if (auto valid = checkAnswers(checklist(place), answers); !valid) {
        return tl::unexpected(valid.error());
    }
    const store::Moment moment = m_impl->inside.moment();
    const Assessment made{m_impl->inside.newId<AssessmentId>(), moment.at, moment.day, place, exposure, answers};
    return m_impl->inside.commit({.settings = true, .posture = true}, std::nullopt,
                                 [&](store::Writer& out) -> Result<void> {
                                     out.addAssessment(made);
                                     out.setSetting(draftSetting(place), std::nullopt, moment.at.wall);
                                     out.rememberUndo(m_impl->inside.undoStep(UndoKind::AssessmentAdded, made.id.uuid));
                                     return {};
                                 });
}

AssessmentDraft PostureService::draft(Place place) const
{
    const auto& settings = m_impl->inside.settings;
    const auto kept = settings.find(draftSetting(place));
    return kept == settings.end()
               ? AssessmentDraft{}
               : draftOf(std::istringstream(kept->second), checklist(place), m_impl->coach.todaysDay());
}

Result<Changes> PostureService::keepDraft(Place place, const AssessmentDraft& draft)
{
    Coach::Impl& inside = m_impl->inside;
    const std::string name = draftSetting(place);
    const std::optional<std::string> text =
        draft == AssessmentDraft{} ? std::nullopt : std::optional(draftText(draft, inside.today()));
    auto kept = inside.commit({.posture = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        out.setSetting(name, text, inside.time().wall);
        return {};
    });
    // Beside the settings proper: nobody's plan or break changes by an answer.
    if (kept && text) {
        inside.settings.insert_or_assign(name, *text);
    } else if (kept) {
        inside.settings.erase(name);
    }
    return kept;
}

Result<Changes> PostureService::setFixDone(AssessmentId assessment, const std::string& item, bool done)
{
    const auto found = m_impl->find(assessment);
    if (!found) {
        return fail(ErrorCode::NotFound, "assessment " + assessment.text());
    }
    if (!isItem(checklist(found->place), item)) {
        return fail(ErrorCode::InvalidInput, "item", {{"reason", "unknown_value"}, {"found", item}});
    }
    return m_impl->inside.commit({.posture = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        if (done) {
            out.addFixDone({assessment, item, m_impl->inside.time()});
        } else {
            out.removeFixDone(assessment, item);
        }
        return {};
    });
}

Result<Changes> PostureService::remove(AssessmentId assessment)
{
    return m_impl->inside.commit({.posture = true}, std::nullopt, [&](store::Writer& out) -> Result<void> {
        if (!m_impl->find(assessment)) {
            return fail(ErrorCode::NotFound, "assessment " + assessment.text());
        }
        out.setDeleted(store::Row::Assessment, assessment.uuid, {}, m_impl->inside.time().wall);
        out.rememberUndo(m_impl->inside.undoStep(UndoKind::AssessmentDeleted, assessment.uuid));
        return {};
    });
}

} // namespace plumbline::app
