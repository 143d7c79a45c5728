#include "ui/tour/showing.h"

#include "app/demo.h"
#include "catalogue/breaks.h"
#include "catalogue/ergonomics.h"
#include "catalogue/figures.h"
#include "core/session/look.h"
#include "core/session/session_state.h"
#include "ui/app/program.h"
#include "ui/breaks/break_host.h"
#include "ui/charts/chart_card.h"
#include "ui/progress/progress_page.h"
#include "ui/session/session_page.h"
#include "ui/session/session_runner.h"
#include "ui/settings/display_settings.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QMenu>

namespace plumbline {

namespace {

/// Wednesday 13 May 2026, 08:20 in Central Europe: the fifth week of a plan that began on 13 April.
constexpr const char* kMoment = "2026-05-13T08:20:00+02:00";
constexpr int kDemoWeeks = 5;
constexpr int kMaxSteps = 40; ///< to the first strength set; a session has fewer sets before it

const std::vector<std::pair<SetupStep, const char*>>& tourSteps()
{
    static const std::vector<std::pair<SetupStep, const char*>> steps{
        {SetupStep::You, "setup-you"},     {SetupStep::Safety, "setup-safety"}, {SetupStep::Back, "setup-back"},
        {SetupStep::Space, "setup-space"}, {SetupStep::Week, "setup-week"},     {SetupStep::WorkDay, "setup-work-day"},
        {SetupStep::Plan, "setup-plan"}};
    return steps;
}

} // namespace

Showing::Showing(const Catalogue& catalogue, const Phrases& phrases, const TourLook& look, const TourVisitor& visit)
    : m_catalogue(catalogue)
    , m_phrases(phrases)
    , m_look(look)
    , m_visit(visit)
    , m_clock(*parseRfc3339(kMoment))
    , m_world{catalogue, m_clock, [this] { return static_cast<std::uint32_t>(m_random()); }, builtinRoutines,
              builtinChecklists}
{}

Result<void> Showing::run()
{
    const auto demo = app::makeDemo({m_catalogue, builtinRoutines, builtinChecklists}, folder("demo"),
                                    app::DemoRequest{"Ada", kDemoWeeks, 3, *parseRfc3339(kMoment)});
    if (!demo) {
        return tl::unexpected(demo.error());
    }
    showFirstStart();
    showPlaces();
    showSettings();
    showProgressParts();
    showPosture();
    showBreaks();
    showSession();
    showDays();
    showLocked();
    showTrouble();
    return {};
}

void Showing::visit(const char* screen, Program& program)
{
    QWidget& window = program.window();
    window.resize(m_look.width, m_look.height);
    settle();
    m_visit(QString::fromLatin1(screen), window);
}

void Showing::start(Program& program)
{
    program.start();
    if (app::Coach* coach = program.coach()) {
        static_cast<void>(coach->setSetting(app::kTheme, std::string(m_look.dark ? "dark" : "light")));
        static_cast<void>(coach->setSetting(app::kTextSize, m_look.textPercent));
        static_cast<void>(coach->setSetting(app::kReducedMotion, std::string("on")));
        applyDisplaySettings(*coach);
    } else {
        Theme& theme = Theme::current();
        theme.setScheme(m_look.dark ? Scheme::Dark : Scheme::Light);
        theme.setTextPercent(m_look.textPercent);
        theme.setReducedMotion(Switch::On);
    }
    program.window().resize(m_look.width, m_look.height);
    settle();
}

void Showing::showFirstStart()
{
    app::Profiles profiles(m_world, folder("new"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    auto* wizard = qobject_cast<SetupWizard*>(program.window().fullWindowPage());
    if (wizard == nullptr) {
        return;
    }
    visit("setup-welcome", program);
    SetupDraft& draft = wizard->draftForTour();
    draft.path = SetupPath::Proper;
    draft.name = "Ada";
    draft.birthYear = 1984;
    for (const auto& [step, name] : tourSteps()) {
        wizard->showStep(step);
        visit(name, program);
    }
}

void Showing::showPlaces()
{
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    for (const char* place : {"today", "plan", "library", "progress", "posture", "settings"}) {
        program.window().showPlace(QString::fromLatin1(place));
        visit(place, program);
    }
    program.openExercise(QStringLiteral("box-squat"));
    visit("exercise", program);
    program.openExercise(QStringLiteral("hip-90-90"));
    visit("exercise-without-figure", program);
    program.openScreening();
    visit("safety-again", program);
    program.window().leaveFullWindow();
    program.window().toast(QStringLiteral("Pain 2 logged"), [] {});
    visit("toast", program);
    program.window().openSearch();
    visit("search", program);
}

void Showing::showSettings()
{
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    for (const auto& [group, name] :
         std::initializer_list<std::pair<const char*, const char*>>{{"training", "settings-training"},
                                                                    {"safety", "settings-safety"},
                                                                    {"sessions", "settings-sessions"},
                                                                    {"sound", "settings-sound"},
                                                                    {"reminders", "settings-reminders"},
                                                                    {"display", "settings-display"},
                                                                    {"data", "settings-data"},
                                                                    {"about", "settings-about"}}) {
        program.openSettings(QString::fromLatin1(group));
        visit(name, program);
    }
}

void Showing::showProgressParts()
{
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    auto* page = qobject_cast<ProgressPage*>(program.window().showPlace(QStringLiteral("progress")));
    if (page == nullptr) {
        return;
    }
    const auto cards = page->findChildren<ChartCard*>();
    for (ChartCard* card : cards) {
        card->setShowsTable(true);
    }
    visit("progress-tables", program);
    for (ChartCard* card : cards) {
        card->setShowsTable(false);
    }
    page->openTests();
    visit("tests", program);
}

void Showing::showSession()
{
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    const TodayPlan today = program.coach()->today();
    if (!today.session) {
        return;
    }
    program.begin(*today.session);
    SessionPage& page = *program.sessionPage();
    visit("player-pain-now", program);
    if (auto* one = page.findChild<QAbstractButton*>(QStringLiteral("painNow1"))) {
        one->click();
    }
    settle();
    if (!page.isRunning()) {
        return;
    }
    reachStrengthSet(page);
    letFadesEnd();
    visit("player", program);
    press(page, Qt::Key_H, QStringLiteral("h"));
    visit("player-stop", program);
    page.runner().send(session::PainNothing{});
    page.runner().send(session::NextStep{});
    step(page, seconds{18});
    visit("player-rest", program);
    page.runner().send(session::EndSession{});
    settle();
    visit("summary", program);
}

void Showing::reachStrengthSet(SessionPage& page)
{
    for (int i = 0; i < kMaxSteps; ++i) {
        const session::View view = page.runner().view();
        const auto& slots = page.runner().state().slots;
        const bool strength = slots[static_cast<std::size_t>(view.slot)].part == SlotPart::Strength;
        if (strength && view.phase == session::PhaseKind::Work) {
            break;
        }
        page.runner().send(session::NextStep{});
        settle();
    }
    for (int second = 0; second < 14; ++second) {
        step(page, seconds{1});
    }
}

void Showing::step(SessionPage& page, milliseconds by)
{
    m_clock.move(by);
    page.runner().send(session::Wake{});
    settle();
}

void Showing::showDays()
{
    app::Profiles profiles(m_world, folder("demo"));
    {
        Program program(profiles, m_clock, m_catalogue, m_phrases, {});
        start(program);
        visitToday("today-done", program);
    }
    m_clock.move(std::chrono::hours{24});
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    visitToday("today-morning-after", program);
    static_cast<void>(program.coach()->logPain(PainEntryKind::NextMorning, PainScore{1}, PainPlace::LowBack));
    visitToday("today-rest", program);
    static_cast<void>(program.coach()->logPain(PainEntryKind::Rest, PainScore{7}, PainPlace::LowBack));
    visitToday("today-rest-pain", program);
    m_clock.move(std::chrono::hours{24});
    static_cast<void>(program.coach()->logPain(PainEntryKind::Rest, PainScore{5}, PainPlace::LowBack));
    visitToday("today-pain", program);
    const TodayPlan today = program.coach()->today();
    if (!today.session) {
        return;
    }
    static_cast<void>(program.coach()->startSession(*today.session, std::nullopt));
    visitToday("today-resume", program);
}

void Showing::visitToday(const char* screen, Program& program)
{
    QEvent comesBack(QEvent::WindowActivate);
    QCoreApplication::sendEvent(program.window().showPlace(QStringLiteral("today")), &comesBack);
    visit(screen, program);
}

void Showing::showLocked()
{
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    Screening screening = program.coach()->screening();
    screening.yes.insert(ScreeningKey::NewLegWeakness);
    static_cast<void>(program.coach()->answerScreening(screening));
    program.window().showPlace(QStringLiteral("today"));
    visit("today-locked", program);
    program.window().showPlace(QStringLiteral("plan"));
    visit("plan-locked", program);
}

void Showing::showTrouble()
{
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    program.showError(Error{ErrorCode::Corrupt, "ada.db", {{"reason", "file is not a database"}}});
    visit("error", program);
}

Result<void> showEveryScreen(const Catalogue& catalogue, const Phrases& phrases, const TourLook& look,
                             const TourVisitor& visit)
{
    return Showing(catalogue, phrases, look, visit).run();
}

} // namespace plumbline
