#include "catalogue/builtin.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

#include "translated.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

#include <set>

using namespace plumbline;

namespace {

/// The texts as the program has them, plural forms included.
const Phrases& phrases()
{
    testing::translated();
    static const Phrases phrases(builtinCatalogue());
    return phrases;
}

using Params = std::vector<ReasonParam>;

ReasonParam n(const char* name, std::int64_t value)
{
    return {name, value};
}

ReasonParam t(const char* name, const char* value)
{
    return {name, std::string(value)};
}

/// Each reason as the engine gives it, with the pieces its sentence must hold.
struct Sample {
    ReasonCode code;
    Params params;
    std::vector<const char*> pieces;
};

std::vector<Sample> samples()
{
    using C = ReasonCode;
    const Params step{t("from_exercise", "box-squat"), t("to_exercise", "bodyweight-squat")};
    const auto with = [](Params params, const Params& more) {
        params.insert(params.end(), more.begin(), more.end());
        return params;
    };
    return {
        {C::Scheduled, {t("label", "B")}, {"Session B"}},
        {C::Projected, {}, {"today"}},
        {C::StartRung, {n("rung", 2), n("sets", 2), n("amount", 10)}, {"step 2", "2 × 10"}},
        {C::StartRung, {n("rung", 3), t("test", "chair_stand_30s"), n("value", 14)}, {"3", "chair stand: 14 stands"}},
        {C::StartRung,
         {n("rung", 2), t("from_exercise", "low-step-up"), t("equipment", "step")},
         {"stands in", "Step"}},
        {C::StartRung, {n("rung", 2), t("from_exercise", "low-step-up"), t("flag", "knee-pain")}, {"Knee pain"}},
        {C::Raise, {n("from", 8), n("to", 9), n("sets", 2), n("rpe", 55)}, {"8", "9 repetitions", "5.5"}},
        {C::Raise, {n("from", 8), n("to", 9), n("first_only", 1), n("rpe", 70)}, {"first set", "8", "9", "7 of 10"}},
        {C::AddSet, {n("sets_from", 2), n("sets_to", 3), n("from", 12), n("to", 8)}, {"3 sets", "2", "12", "8 rep"}},
        {C::RungUp, with(step, {n("rung", 4)}), {"Bodyweight squat", "Squat to a chair", "step 4"}},
        {C::HoldNew, {n("left", 1)}, {"1 more session."}},
        {C::HoldNew, {n("left", 2)}, {"2 more sessions"}},
        {C::HoldEffort, {n("rpe", 85)}, {"8.5"}},
        {C::HoldIncomplete, {n("percent", 80)}, {"80 %"}},
        {C::RegressEffort, {n("from", 10), n("to", 8), n("rpe", 95)}, {"10", "8 repetitions", "9.5"}},
        {C::RegressEffort, with(step, {n("percent", 60)}), {"Bodyweight squat", "60 %"}},
        {C::PainHold, {n("pain", 4), n("base", 2)}, {"4 of 10", "2"}},
        {C::PainHold, {n("morning", 3), n("base", 2)}, {"3 of 10 the next morning", "2"}},
        {C::PainStop, with(step, {n("pain", 6), n("base", 2), n("left", 3)}), {"Bodyweight", "6 of 10", "3 sessions"}},
        {C::PainRegress, with(step, {n("pain", 5), n("base", 3)}), {"5 of 10", "3"}},
        {C::PainFlare, {n("morning", 4), n("base", 2), n("sets_from", 3), n("sets_to", 2)}, {"4", "2 sets", "3"}},
        {C::GapRepeat, {n("days", 12)}, {"12 days"}},
        {C::GapReduce,
         {n("days", 20), n("from", 10), n("to", 8), n("sets_from", 2), n("sets_to", 1)},
         {"20 days", "10", "8", "1 set instead of 2"}},
        {C::GapRungDown, with(step, {n("days", 40)}), {"40 days", "Bodyweight squat"}},
        {C::GapRescreen, {n("days", 120)}, {"120 days"}},
        {C::Deload, {n("sets_from", 3), n("sets_to", 2)}, {"2 sets", "3"}},
        {C::Deload, {t("why", "signs"), t("label", "A")}, {"lighter week"}},
        {C::Raise,
         {n("from", 8), n("to", 9), n("trimmed_from", 3), n("trimmed_to", 2), t("trimmed_by", "time_trim")},
         {"9 repetitions", "2 sets instead of 3", "minutes"}},
        {C::HoldEffort,
         {n("rpe", 90), n("trimmed_from", 2), n("trimmed_to", 1), t("trimmed_by", "deload")},
         {"9 of 10", "1 set instead of 2", "lighter week"}},
        {C::TimeTrim, {n("sets_from", 3), n("sets_to", 2)}, {"2 sets", "3", "minutes"}},
        {C::TimeTrim, {t("pattern", "hinge")}, {"Hinge"}},
        {C::EquipmentMissing, with(step, {t("equipment", "loop-band")}), {"Bodyweight squat", "Loop band"}},
        {C::EquipmentMissing, {t("pattern", "lunge"), t("equipment", "step")}, {"Lunge", "Step"}},
        {C::AvoidFlag, with(step, {t("flag", "knee-pain")}), {"Knee pain"}},
        {C::AvoidFlag, {t("pattern", "squat"), t("flag", "knee-pain")}, {"Squat", "Knee pain"}},
        {C::WeeklyCeiling, {n("sets_from", 3), n("sets_to", 2)}, {"2 sets", "3"}},
        {C::TestDue, {n("days", 28)}, {"28 days"}},
        {C::TestDue, {t("test", "bridge_hold_s")}, {"Bridge hold"}},
        {C::Hold, {n("sets", 2), n("amount", 10)}, {"2 × 10"}},
        {C::Hold, {n("last_sets", 3), n("last_amount", 8)}, {"3 × 8"}},
        {C::RungReturn, {n("trimmed_from", 3), n("trimmed_to", 2), t("trimmed_by", "spaced_out")}, {"2 sets", "3"}},
        {C::WarmUp, {}, {"ready"}},
        {C::Mobility, {}, {"hips"}},
        {C::Streak, {n("streak", 1)}, {"1 good session at"}},
        {C::AddLoad, {n("grams_from", 8000), n("grams", 9500), n("from", 12), n("to", 8)}, {"8 kg", "9.5 kg", "12"}},
        {C::SlowerTempo, {n("seconds", 1)}, {"1 second slower"}},
        {C::RungBack, with(step, {n("left", 2), n("rpe", 90)}), {"Bodyweight", "9 of 10", "2 sessions"}},
        {C::PatternLeftOut, {t("pattern", "hinge"), t("why", "equipment")}, {"Hinge", "equipment"}},
        {C::PatternLeftOut, {t("pattern", "hinge"), t("why", "level")}, {"Hinge"}},
        {C::PatternLeftOut, {t("pattern", "core"), t("why", "pain")}, {"Core", "settled"}},
        {C::PatternLeftOut, {t("pattern", "core"), t("why", "banned")}, {"Core", "asked"}},
        {C::LevelZero, {n("base", 5)}, {"5 of 10"}},
        {C::LevelZero, {n("left", 7)}, {"7 more days"}},
        {C::LevelZero, {n("left", 0)}, {"last easy session"}},
        {C::RestPain, {n("base", 6)}, {"6 of 10"}},
        {C::MorningTrend, {n("before", 21), n("now", 34)}, {"2.1", "3.4"}},
        {C::Swapped, step, {"Bodyweight squat"}},
        {C::Minimum, {}, {"two exercises"}},
        {C::RungReturn, step, {"Bodyweight squat"}},
        {C::AddedForWeek, {n("sets_from", 2), n("sets_to", 3)}, {"3 sets", "2"}},
        {C::SpacedOut, {}, {"day before"}},
        {C::SeeProfessional, {t("why", "flares")}, {"doctor"}},
        {C::SeeProfessional, {t("why", "routine"), t("key", "distress")}, {"appointment", "mood"}},
        {C::RescreenDue, {t("why", "interval")}, {"safety questions"}},
        {C::AdherenceLow, {n("percent", 60), n("minutes", 12)}, {"60 %", "12 minutes"}},
        {C::Improved, {n("before", 34), n("now", 21)}, {"3.4", "2.1"}},
    };
}

/// A text that can be shown: something in it, nothing left open, no source form of a plural, one line.
void checkText(const QString& text)
{
    CAPTURE(text.toStdString());
    CHECK_FALSE(text.trimmed().isEmpty());
    CHECK_FALSE(text.contains(QRegularExpression(QStringLiteral("%[0-9nL]"))));
    CHECK_FALSE(text.contains(u"(s)"));
    CHECK_FALSE(text.contains(u"  "));
    CHECK_FALSE(text.contains(u'\n'));
    CHECK_FALSE(text.contains(u'!'));
}

} // namespace

TEST_CASE("Every reason has a sentence with its numbers", "[text]")
{
    std::set<ReasonCode> seen;
    for (const Sample& sample : samples()) {
        CAPTURE(code(sample.code));
        seen.insert(sample.code);
        const QString text = phrases().reason({sample.code, sample.params});
        CAPTURE(text.toStdString());
        checkText(text);
        CHECK((text.endsWith(u'.') || text.endsWith(u'?')));
        for (const char* piece : sample.pieces) {
            CAPTURE(piece);
            CHECK(text.contains(QString::fromUtf8(piece)));
        }
    }
    CHECK(seen.size() == countOf<ReasonCode>);
}

TEST_CASE("A reason without numbers still has a sentence", "[text]")
{
    for (std::size_t i = 0; i < countOf<ReasonCode>; ++i) {
        const auto reasonCode = static_cast<ReasonCode>(i);
        CAPTURE(code(reasonCode));
        checkText(phrases().reason({reasonCode, {}}));
    }
}

TEST_CASE("A hold is spoken of in seconds", "[text]")
{
    Slot slot;
    slot.measure = Measure::Hold;
    const Reason raise{ReasonCode::Raise, {n("from", 20), n("to", 25)}};
    CHECK(phrases().reason(raise, &slot).contains(u"25 seconds"));
    const Reason plank{ReasonCode::Raise, {t("exercise", "front-plank"), n("from", 20), n("to", 25)}};
    CHECK(phrases().reason(plank).contains(u"25 seconds"));
    CHECK(phrases().change(plank).startsWith(phrases().exercise("front-plank") + QStringLiteral(": ")));
}

TEST_CASE("Every error says what happened and what to do", "[text]")
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const Error error{static_cast<ErrorCode>(i),
                          "f.json#/a",
                          {{"field", "colour"},
                           {"exercise", "hop"},
                           {"at", "2026-11-24"},
                           {"limit", "4 MiB"},
                           {"byte", "12"},
                           {"reason", "some reason"},
                           {"name", "Ada"},
                           {"found", "9"},
                           {"known", "1"},
                           {"action", "urgent"},
                           {"what", "import"}}};
        CAPTURE(name(error.what));
        const ErrorText text = phrases().error(error);
        checkText(text.what);
        CHECK_FALSE(text.what.endsWith(u'.'));
        CHECK_FALSE(text.hint.endsWith(u'.'));
        if (error.what != ErrorCode::NotAvailable) {
            checkText(text.hint);
        }
        checkText(phrases().errorSentence(error));
    }
    CHECK(phrases().error({ErrorCode::FileTooNew, "", {{"found", "9"}, {"known", "1"}}}).what.contains(u"version 9"));
    CHECK(phrases().error({ErrorCode::UnknownField, "", {{"field", "colour"}}}).what.contains(u"\"colour\""));
}

TEST_CASE("Every reason of a refused value is worded", "[text]")
{
    for (const std::string reason :
         {"wrong_type",      "out_of_range",      "unknown_value",     "too_long",       "too_many",
          "empty",           "control_character", "not_a_date",        "not_an_instant", "not_a_pause",
          "not_understood",  "not_a_time",        "not_whole",         "not_half",       "duplicate",
          "duplicate_key",   "days_differ",       "weekdays_differ",   "empty_range",    "wrong_schema",
          "outside_session", "before_start",      "longer_than_a_day", "far_from_start", "side_not_asked",
          "one_of"}) {
        CAPTURE(reason);
        const ErrorText text = phrases().error({ErrorCode::InvalidInput,
                                                "f.json#/a",
                                                {{"reason", reason},
                                                 {"expected", "integer"},
                                                 {"found", "7"},
                                                 {"lowest", "1"},
                                                 {"highest", "5"},
                                                 {"most", "40"}}});
        checkText(text.what);
        checkText(text.hint);
        CHECK(text.what != QString::fromStdString(reason));
    }
    const ErrorText range = phrases().error(
        {ErrorCode::InvalidInput, "", {{"reason", "out_of_range"}, {"lowest", "1"}, {"highest", "5"}, {"found", "7"}}});
    CHECK(range.what == u"7 is outside 1 to 5");
}

TEST_CASE("Every lock says calmly what to do", "[text]")
{
    for (std::size_t i = 0; i < countOf<LockAction>; ++i) {
        const auto action = static_cast<LockAction>(i);
        const QString text = phrases().lock({{}, action});
        checkText(text);
        checkText(phrases().lockTitle(action));
        CHECK(text.contains(u"Please"));
    }
    CHECK(phrases().lock({{}, LockAction::Emergency}).contains(u"emergency number"));
    CHECK(phrases().lock({{}, LockAction::SameWeek}).contains(u"walking is fine"));
    const Lock lock{{"saddle_numbness", "symptoms", "disease"}, LockAction::Emergency};
    CHECK(phrases().lockBecause(lock).size() == 3);
    for (std::size_t i = 0; i < countOf<ScreeningKey>; ++i) {
        checkText(words::of(static_cast<ScreeningKey>(i)));
    }
}

TEST_CASE("Doses, tempo and dates read as people write them", "[text]")
{
    Slot slot;
    slot.sets = 3;
    slot.target = 10;
    CHECK(phrases().dose(slot) == u"3 × 10");
    slot.perSide = true;
    CHECK(phrases().dose(slot) == u"3 × 10 each side");
    slot.load = Mass{7500};
    CHECK(phrases().dose(slot) == u"3 × 10 each side with 7.5 kg");
    slot.load.reset();
    slot.targets = {10, 9, 9};
    CHECK(phrases().dose(slot) == u"10, 9, 9 each side");
    slot.perSide = false;
    CHECK(phrases().dose(slot) == u"10, 9, 9");
    slot.targets.clear();
    slot.measure = Measure::Hold;
    slot.target = 30;
    slot.sets = 2;
    CHECK(phrases().dose(slot) == u"2 × 30 s");
    slot.perSide = true;
    CHECK(phrases().dose(slot) == u"2 × 30 s each side");

    CHECK(phrases().tempo(Tempo{3, 1, 1, 0}) == u"Lower 3, pause 1, rise 1");
    CHECK(phrases().tempo(Tempo{2, 0, 1, 8}) == u"Lower 2, rise 1, hold 8");
    CHECK(phrases().tempo(std::nullopt) == u"Hold");
    CHECK(phrases().effort({Rpe::of(5), Rpe::of(6.5)}) == u"5 to 6.5 of 10");
    CHECK(phrases().effort({}).isEmpty());

    const Day day = *parseIsoDate("2026-05-13");
    CHECK(phrases().date(day) == u"13 May");
    CHECK(phrases().dateWithWeekday(day) == u"Wed 13 May");
    CHECK(phrases().dateWithYear(day) == u"13 May 2026");
    CHECK(phrases().minutes(seconds{1381}) == u"24 min");
    CHECK(phrases().amount(1, Measure::Reps) == u"1 repetition");
    CHECK(phrases().amount(30, Measure::Hold) == u"30 s");
    CHECK(phrases().load(Mass{4536}, true) == u"10 lb");
}

TEST_CASE("Effort reads as repetitions left", "[text]")
{
    phrases();
    CHECK(words::repetitionsLeft(Rpe::of(4)) == u"6 or more repetitions left");
    CHECK(words::repetitionsLeft(Rpe::of(5.5)) == u"4 or 5 repetitions left");
    CHECK(words::repetitionsLeft(Rpe::of(7)) == u"about 3 repetitions left");
    CHECK(words::repetitionsLeft(Rpe::of(9)) == u"about 1 repetition left");
    CHECK(words::repetitionsLeft(Rpe::of(10)) == u"no repetition left");
    CHECK(words::pain(PainScore{0}) == u"none");
    CHECK(words::pain(PainScore{4}) == u"4 of 10, moderate");
}
