#include "ui/setup/setup_wizard.h"

#include "catalogue/builtin.h"
#include "support/text_problems.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paragraph.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace plumbline;

namespace {

const Day kMonday = *parseIsoDate("2026-11-23");

struct Shown {
    Phrases phrases{builtinCatalogue()};
    SetupWizard wizard{builtinCatalogue(), phrases, kMonday};
    std::vector<SetupRequest> finished;

    Shown()
    {
        QObject::connect(&wizard, &SetupWizard::finished, &wizard,
                         [this](const SetupRequest& request) { finished.push_back(request); });
        wizard.resize(1200, 800);
        wizard.show();
        QApplication::processEvents();
    }

    /// The visible one of that name, else any.
    template <class T = QAbstractButton>
    T* find(const char* name) const
    {
        const auto all = wizard.findChildren<T*>(QString::fromLatin1(name));
        if (all.isEmpty()) {
            FAIL("no widget named " << name);
        }
        const auto shownOne = std::find_if(all.begin(), all.end(), [](const T* each) { return each->isVisible(); });
        return shownOne == all.end() ? all.front() : *shownOne;
    }
    void click(const char* name) const { find<>(name)->click(); }
    QString missing() const { return find<Paragraph>("missing")->text(); }
    void type(const char* name, const char* text) const
    {
        auto* field = find<QWidget>(name);
        field->setFocus();
        QTest::keyClicks(field, QString::fromLatin1(text));
    }
    void answerNoneToAll() const
    {
        for (int i = 0; i < 6; ++i) {
            click(qPrintable(QStringLiteral("none%1").arg(i)));
        }
    }
    /// @param way the button on Welcome
    void answerUpToSafety(const char* way) const
    {
        click(way);
        type("name", "Ada");
        find<QSpinBox>("birthYear")->setValue(1984);
        click("continue");
        answerNoneToAll();
    }
};

} // namespace

TEST_CASE("Start now leads from the name to a plan for today in four steps", "[setup][window]")
{
    Shown shown;
    CHECK(shown.wizard.currentStep() == SetupStep::Welcome);
    shown.click("startNow");
    CHECK(shown.wizard.currentStep() == SetupStep::You);
    CHECK_FALSE(shown.find<>("continue")->isEnabled());
    CHECK(shown.missing() == QStringLiteral("A name is missing"));
    shown.type("name", "Ada");
    CHECK(shown.missing() == QStringLiteral("The birth year is missing"));
    auto* year = shown.find<QSpinBox>("birthYear");
    year->selectAll();
    shown.type("birthYear", "1984");
    QTest::keyClick(year, Qt::Key_Tab);
    CHECK(shown.missing().isEmpty());
    shown.click("continue");
    CHECK(shown.wizard.currentStep() == SetupStep::Safety);
    CHECK(shown.missing() == QStringLiteral("6 questions left"));
    shown.answerNoneToAll();
    shown.click("continue");
    CHECK(shown.wizard.currentStep() == SetupStep::Plan);
    CHECK(shown.find<Button>("continue")->text() == QStringLiteral("Start"));
    CHECK(shown.find<Button>("continue")->kind() == Button::Kind::Primary);
    shown.click("continue");
    REQUIRE(shown.finished.size() == 1);
    CHECK(shown.finished[0].profile.name == "Ada");
    CHECK(shown.finished[0].profile.birthYear == 1984);
    CHECK(shown.finished[0].screening == Screening{});
}

TEST_CASE("A step that can be looked at but not finished leaves the focus on a button", "[setup][window]")
{
    Shown shown;
    shown.click("startNow");
    shown.wizard.showStep(SetupStep::Plan); // nothing is answered: Start is disabled
    CHECK_FALSE(shown.find<>("continue")->isEnabled());
    CHECK(shown.wizard.focusWidget() == shown.find<>("back"));
}

TEST_CASE("The whole short way works by keyboard alone", "[setup][window]")
{
    Shown shown;
    QTest::keyClick(shown.wizard.focusWidget(), Qt::Key_Return); // Start now has the focus
    CHECK(shown.wizard.currentStep() == SetupStep::You);
    QTest::keyClicks(shown.wizard.focusWidget(), QStringLiteral("Bo"));
    QTest::keyClick(shown.wizard.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(shown.wizard.focusWidget(), Qt::Key_Up); // from "Year" to a likely one
    CHECK(shown.wizard.draft().birthYear == 1986);
    QTest::keyClick(shown.find<QLineEdit>("name"), Qt::Key_Return);
    CHECK(shown.wizard.currentStep() == SetupStep::Safety);
    for (int i = 0; i < 6; ++i) {
        auto* none = shown.find<>(qPrintable(QStringLiteral("none%1").arg(i)));
        none->setFocus(Qt::TabFocusReason);
        QTest::keyClick(none, Qt::Key_Space);
    }
    QTest::keyClick(shown.find<>("continue"), Qt::Key_Return);
    CHECK(shown.wizard.currentStep() == SetupStep::Plan);
    CHECK(shown.wizard.focusWidget() == shown.find<>("continue"));
    QTest::keyClick(shown.wizard.focusWidget(), Qt::Key_Return);
    CHECK(shown.finished.size() == 1);
}

TEST_CASE("A red flag takes the filled button away and still lets the person go on", "[setup][window]")
{
    Shown shown;
    shown.answerUpToSafety("startNow");
    shown.click("some0");
    CHECK(shown.missing() == QStringLiteral("1 question left"));
    shown.wizard.draftForTour().safety.setTicked(ScreeningKey::SaddleNumbness, true);
    shown.wizard.showStep(SetupStep::Safety);
    CHECK(shown.find<Button>("continue")->kind() == Button::Kind::Secondary);
    CHECK(shown.find<>("cleared")->isVisible());
    shown.click("continue");
    CHECK(shown.find<Button>("continue")->text() == QStringLiteral("Finish without exercise"));
    shown.click("continue");
    REQUIRE(shown.finished.size() == 1);
    CHECK(lockOf(shown.finished[0].screening)->action == LockAction::Emergency);
}

TEST_CASE("The statement of clearance carries today's date", "[setup][window]")
{
    Shown shown;
    shown.answerUpToSafety("startNow");
    shown.click("some5");
    shown.wizard.draftForTour().safety.setTicked(ScreeningKey::UnderTreatment, true);
    shown.wizard.showStep(SetupStep::Safety);
    shown.click("cleared");
    CHECK(shown.find<Button>("continue")->kind() == Button::Kind::Primary);
    shown.click("continue");
    shown.click("continue");
    REQUIRE(shown.finished.size() == 1);
    CHECK(shown.finished[0].screening.clearedOn == kMonday);
}

TEST_CASE("Going back keeps every answer", "[setup][window]")
{
    Shown shown;
    shown.answerUpToSafety("setUpProperly");
    shown.click("continue");
    CHECK(shown.wizard.currentStep() == SetupStep::Back);
    shown.click("knee-pain");
    shown.click("chair2");
    shown.click("continue");
    shown.click("weight");
    shown.click("continue");
    shown.click("day5");
    shown.click("continue");
    CHECK(shown.wizard.currentStep() == SetupStep::WorkDay);
    shown.click("gentle");
    shown.click("step1"); // on the rail
    CHECK(shown.find<QLineEdit>("name")->text() == QStringLiteral("Ada"));
    shown.click("step3");
    CHECK(shown.find<>("knee-pain")->isChecked());
    CHECK(shown.find<>("chair2")->isChecked());
    shown.click("step7");
    shown.click("continue");
    CHECK(shown.finished.empty()); // the plan was not reached yet: the rail does not lead there
    shown.click("step6");
    shown.click("continue");
    shown.click("continue");
    REQUIRE(shown.finished.size() == 1);
    const SetupRequest& request = shown.finished[0];
    CHECK(request.facts.flags.contains(Flag::KneePain));
    CHECK(request.startingPoint.chairStand30s == 14);
    CHECK(request.facts.equipment.contains(Equipment::Weight));
    CHECK(request.facts.weekdays[5]);
    CHECK(request.breaks == BreakProfile::Gentle);
}

TEST_CASE("A person under 18 is refused kindly and cannot go on", "[setup][window]")
{
    Shown shown;
    shown.click("startNow");
    shown.type("name", "Kim");
    shown.find<QSpinBox>("birthYear")->setValue(2012);
    CHECK(shown.missing() == QStringLiteral("Plumbline is for adults"));
    CHECK_FALSE(shown.find<>("continue")->isEnabled());
    shown.find<QSpinBox>("birthYear")->setValue(2008);
    CHECK(shown.find<>("eighteenYes")->isVisible());
    shown.click("eighteenYes");
    CHECK(shown.find<>("continue")->isEnabled());
}

TEST_CASE("An error of Start is shown with what to do, and the answers stay", "[setup][window]")
{
    Shown shown;
    shown.answerUpToSafety("startNow");
    shown.click("continue");
    shown.wizard.showError({ErrorCode::DiskFull, "", {}});
    CHECK(shown.wizard.currentStep() == SetupStep::Plan);
    shown.wizard.showError({ErrorCode::AlreadyExists, "profile", {{"name", "Ada"}}});
    CHECK(shown.wizard.currentStep() == SetupStep::You);
    CHECK(shown.missing() == QStringLiteral("A profile of that name exists"));
    shown.type("name", " B");
    CHECK(shown.missing().isEmpty());
}

TEST_CASE("No text of the wizard is cut at any size", "[setup][window][layout]")
{
    Theme& theme = Theme::current();
    for (const auto& [size, percent] : std::vector<std::pair<QSize, int>>{
             {{900, 640}, 100}, {{900, 640}, 200}, {{1200, 800}, 80}, {{1200, 800}, 150}, {{1920, 1080}, 100}}) {
        theme.setTextPercent(percent);
        Shown shown;
        shown.wizard.resize(size);
        SetupDraft& draft = shown.wizard.draftForTour();
        draft.path = SetupPath::Proper;
        draft.name = "Ada";
        draft.birthYear = 1984;
        draft.facts.equipment.insert(Equipment::Weight);
        draft.safety.answerSome(SafetyGroup::Nerves);
        draft.safety.setTicked(ScreeningKey::SaddleNumbness, true);
        for (const SetupStep step : draft.steps()) {
            shown.wizard.showStep(step);
            QApplication::processEvents();
            for (const QString& problem : test::textProblems(&shown.wizard)) {
                FAIL_CHECK(size.width() << " px, " << percent << " %, step " << static_cast<int>(step) << ": "
                                        << problem.toStdString());
            }
        }
    }
    theme.setTextPercent(100);
}

TEST_CASE("The wizard's footer stands in line with the page above it", "[setup][window][layout]")
{
    Theme& theme = Theme::current();
    for (const auto& [size, percent] :
         std::vector<std::pair<QSize, int>>{{{1200, 800}, 100}, {{1200, 800}, 200}, {{1920, 1080}, 100}}) {
        theme.setTextPercent(percent);
        Shown shown;
        shown.wizard.draftForTour().path = SetupPath::Proper;
        shown.wizard.resize(size);
        shown.wizard.showStep(SetupStep::Week);
        QApplication::processEvents();
        CAPTURE(size.width(), percent);
        const auto* title = shown.find<Paragraph>("stepTitle");
        const auto* next = shown.find("continue");
        CHECK(next->mapTo(&shown.wizard, next->rect().topRight()).x() ==
              title->mapTo(&shown.wizard, title->rect().topRight()).x());
    }
    theme.setTextPercent(100);
}

TEST_CASE("The work day opens with the keyboard on its first day", "[setup][window]")
{
    Shown shown;
    shown.wizard.draftForTour().path = SetupPath::Proper;
    shown.wizard.showStep(SetupStep::WorkDay);
    CHECK(shown.wizard.focusWidget() == shown.find("workDay0"));
}
