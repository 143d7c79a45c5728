#include "app/office.h"
#include "app/posture_service.h"

using namespace plumbline;
using namespace plumbline::testing;
using posture::Answer;
using posture::Exposure;
using posture::ItemAnswer;
using posture::Place;

namespace {

/// All of the desk's questions with one answer, but for the first, which is no.
std::vector<ItemAnswer> deskAnswers(app::Coach& coach, Answer rest)
{
    std::vector<ItemAnswer> answers;
    for (const posture::Item& item : coach.posture().checklist(Place::Desk).items) {
        answers.push_back({item.id, answers.empty() ? Answer::No : rest});
    }
    return answers;
}

} // namespace

TEST_CASE("An assessment is scored, kept and looked at again after two weeks", "[posture]")
{
    Office office;
    office.ada();
    const auto coach = office.open();
    CHECK_FALSE(coach->posture().report(Place::Desk).newest);
    const auto answers = deskAnswers(*coach, Answer::Yes);
    REQUIRE(answers.size() > 20);
    CHECK(coach->posture().save(Place::Desk, Exposure::OverFour, answers)->posture);

    const auto reopened = office.open();
    const auto report = reopened->posture().report(Place::Desk);
    REQUIRE(report.newest);
    CHECK(report.newest->answers == answers);
    CHECK(report.newest->day == day("2026-11-23"));
    REQUIRE(report.score);
    CHECK(report.score->fixes.size() == 1);
    CHECK(report.score->fixes[0]->id == answers[0].item);
    CHECK(report.recheck == day("2026-12-07"));
    CHECK_FALSE(report.recheckDue);
    CHECK(report.history.size() == 1);
    CHECK_FALSE(reopened->posture().report(Place::Driving).newest);
    office.clock.set("2026-12-07T07:00:00+01:00");
    CHECK(reopened->posture().report(Place::Desk).recheckDue);

    REQUIRE(reopened->posture().save(Place::Desk, Exposure::UnderTwo, answers).has_value());
    CHECK(reopened->posture().report(Place::Desk).history.size() == 2);
    CHECK(reopened->posture().report(Place::Desk).score->value < report.score->value);
    CHECK_FALSE(reopened->posture().report(Place::Desk).recheckDue);
}

TEST_CASE("A check that was begun is there after a restart, and gone when it is finished", "[posture]")
{
    Office office;
    const auto coach = office.ada();
    CHECK(coach->posture().draft(Place::Desk) == app::AssessmentDraft{});
    const auto answers = deskAnswers(*coach, Answer::DoesNotApply);
    app::AssessmentDraft draft;
    draft.exposure = Exposure::TwoToFour;
    draft.answers = {{answers[0].item, Answer::Partly}, {answers[1].item, Answer::DoesNotApply}};
    draft.step = 3;
    REQUIRE(coach->posture().keepDraft(Place::Desk, draft).has_value());
    CHECK_FALSE(coach->undoable().has_value()); // nothing that one would take back
    const auto reopened = office.open();
    CHECK(reopened->posture().draft(Place::Desk) == draft);
    CHECK(reopened->posture().draft(Place::Driving) == app::AssessmentDraft{});
    office.clock.advance(days{14});
    CHECK(reopened->posture().draft(Place::Desk) == draft);
    office.clock.advance(days{1}); // by now it may tell of another chair
    CHECK(reopened->posture().draft(Place::Desk) == app::AssessmentDraft{});
    REQUIRE(reopened->posture().keepDraft(Place::Desk, draft).has_value());
    CHECK_FALSE(reopened->posture().report(Place::Desk).newest);

    REQUIRE(reopened->posture().save(Place::Desk, Exposure::TwoToFour, answers).has_value());
    CHECK(reopened->posture().draft(Place::Desk) == app::AssessmentDraft{});
    REQUIRE(reopened->posture().keepDraft(Place::Desk, draft).has_value());
    REQUIRE(reopened->posture().keepDraft(Place::Desk, {}).has_value());
    CHECK(office.open()->posture().draft(Place::Desk) == app::AssessmentDraft{});
}

TEST_CASE("A rise of pain by two asks for another look", "[posture]")
{
    Office office;
    const auto coach = office.ada(); // pain 1 at set-up
    REQUIRE(coach->posture().save(Place::Desk, Exposure::OverFour, deskAnswers(*coach, Answer::Yes)).has_value());
    office.clock.advance(std::chrono::hours{24});
    REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{2}, PainPlace::LowBack).has_value());
    CHECK_FALSE(coach->posture().report(Place::Desk).recheckDue);
    REQUIRE(coach->logPain(PainEntryKind::Rest, PainScore{3}, PainPlace::LowBack).has_value());
    CHECK(coach->posture().report(Place::Desk).recheckDue);
    CHECK(coach->posture().report(Place::Desk).recheck == day("2026-11-24"));
    // Looked at again, it is compared with the pain of now.
    office.clock.advance(std::chrono::hours{1});
    REQUIRE(coach->posture().save(Place::Desk, Exposure::OverFour, deskAnswers(*coach, Answer::Yes)).has_value());
    CHECK_FALSE(coach->posture().report(Place::Desk).recheckDue);
}

TEST_CASE("An unknown question, one answered twice and an empty checklist are refused", "[posture]")
{
    Office office;
    const auto coach = office.ada();
    const auto refused = [&](const std::vector<ItemAnswer>& answers) {
        return codeOfError(coach->posture().save(Place::Desk, Exposure::TwoToFour, answers));
    };
    CHECK(refused({}) == ErrorCode::InvalidInput);
    CHECK(refused({{"c01", Answer::Yes}}) == ErrorCode::InvalidInput);
    CHECK(refused({{"d01", Answer::Yes}, {"d02", Answer::No}, {"d01", Answer::No}}) == ErrorCode::InvalidInput);
    CHECK_FALSE(coach->posture().report(Place::Desk).newest);
}

TEST_CASE("Fixes are ticked and unticked, and assessments can be deleted and taken back", "[posture][undo]")
{
    Office office;
    const auto coach = office.ada();
    REQUIRE(coach->posture().save(Place::Desk, Exposure::OverFour, deskAnswers(*coach, Answer::Partly)).has_value());
    const auto id = coach->posture().report(Place::Desk).newest->id;
    CHECK(coach->posture().setFixDone(id, "d04", true)->posture);
    CHECK(coach->posture().setFixDone(id, "d09", true)->posture);
    CHECK(coach->posture().setFixDone(id, "d04", false)->posture);
    CHECK(codeOfError(coach->posture().setFixDone(id, "s01", true)) == ErrorCode::InvalidInput);
    CHECK(codeOfError(coach->posture().setFixDone(newId<AssessmentId>(), "d04", true)) == ErrorCode::NotFound);
    REQUIRE(coach->posture().report(Place::Desk).done.size() == 1);
    CHECK(coach->posture().report(Place::Desk).done[0].item == "d09");

    CHECK(coach->undoable() == app::UndoKind::AssessmentAdded);
    CHECK(coach->posture().remove(id)->posture);
    CHECK(codeOfError(coach->posture().remove(id)) == ErrorCode::NotFound);
    CHECK_FALSE(coach->posture().report(Place::Desk).newest);
    CHECK(coach->undoable() == app::UndoKind::AssessmentDeleted);
    CHECK(coach->undo()->posture);
    CHECK(coach->posture().report(Place::Desk).done.size() == 1);
    CHECK(coach->undo()->posture);
    CHECK_FALSE(coach->posture().report(Place::Desk).newest);
    CHECK_FALSE(coach->undoable());
}

TEST_CASE("Without checklists there is nothing to assess, and nothing breaks", "[posture]")
{
    Office office;
    office.ada();
    app::Profiles bare{{builtinCatalogue(), office.clock, [] { return 7U; }}, office.folder.path()};
    const auto coach = Office::take(bare.open(std::nullopt));
    CHECK(coach->posture().checklist(Place::Standing).items.empty());
    CHECK(coach->posture().checklist(Place::Standing).place == Place::Standing);
    CHECK(codeOfError(coach->posture().save(Place::Desk, Exposure::OverFour, {{"d01", Answer::Yes}})) ==
          ErrorCode::InvalidInput);
}
