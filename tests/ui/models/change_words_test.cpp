#include "ui/models/change_words.h"
#include "ui/text/translation.h"

#include <catch2/catch.hpp>

#include <QApplication>

using namespace plumbline;

namespace {

QString textOf(ReasonCode code, std::int64_t from, std::int64_t to, Measure measure = Measure::Reps)
{
    static const bool translated = installTranslation(*qApp);
    Q_UNUSED(translated)
    Slot slot;
    slot.measure = measure;
    slot.reason.code = code;
    slot.reason.with("from", from).with("to", to);
    return changeWords(slot).text;
}

} // namespace

TEST_CASE("A raise names the step in repetitions or seconds", "[models]")
{
    CHECK(textOf(ReasonCode::Raise, 8, 10) == QStringLiteral("+2 reps"));
    CHECK(textOf(ReasonCode::Raise, 8, 9) == QStringLiteral("+1 rep"));
    CHECK(textOf(ReasonCode::Raise, 20, 30, Measure::Hold) == QStringLiteral("+10 s"));
}

TEST_CASE("More load names the kilograms", "[models]")
{
    Slot slot;
    slot.reason.code = ReasonCode::AddLoad;
    slot.reason.with("grams_from", std::int64_t{5000}).with("grams", std::int64_t{7500});
    CHECK(changeWords(slot).text == QStringLiteral("+2.5 kg"));
    CHECK(changeWords(slot).isNews);
}

TEST_CASE("What stays the same is said plainly, and warm-ups say nothing", "[models]")
{
    Slot slot;
    slot.reason.code = ReasonCode::HoldEffort;
    CHECK(changeWords(slot) == ChangeWords{QStringLiteral("Same as last time"), false, {}});
    slot.reason.code = ReasonCode::WarmUp;
    CHECK(changeWords(slot).text.isEmpty());
    slot.reason.code = ReasonCode::Swapped;
    CHECK(changeWords(slot).icon == QStringLiteral("swap"));
}
