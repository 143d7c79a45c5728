#include "ui/app/places.h"

#include "catalogue/figures.h"
#include "ui/app/program.h"
#include "ui/library/library_place.h"
#include "ui/library/library_words.h"
#include "ui/plan/plan_page.h"
#include "ui/posture/assessment_page.h"
#include "ui/posture/posture_page.h"
#include "ui/progress/progress_page.h"
#include "ui/settings/settings_page.h"
#include "ui/setup/screening_page.h"
#include "ui/shell/main_window.h"
#include "ui/today/sitting_card.h"
#include "ui/today/today_page.h"

#include <QMenu>
#include <QShortcut>

namespace plumbline {

namespace {

const QString kToday = QStringLiteral("today");
const QString kPlan = QStringLiteral("plan");
const QString kLibrary = QStringLiteral("library");
const QString kProgress = QStringLiteral("progress");
const QString kPosture = QStringLiteral("posture");
const QString kSettings = QStringLiteral("settings");

} // namespace

QString pageToOpen(const app::Coach& coach)
{
    const QString kept = QString::fromStdString(coach.setting(app::kWindowPage));
    const QString page = kept.section(QLatin1Char('@'), 0, 0);
    const QString day = kept.section(QLatin1Char('@'), 1);
    return day == QString::fromStdString(isoDate(coach.todaysDay())) ? page : kToday;
}

void rememberPage(app::Coach& coach, const QString& place)
{
    const QString kept = place + QLatin1Char('@') + QString::fromStdString(isoDate(coach.todaysDay()));
    static_cast<void>(coach.setSetting(app::kWindowPage, kept.toStdString()));
}

void Program::addPlaces()
{
    const auto add = [this](const QString& id, const QString& title, const QString& icon, int number,
                            QWidget* (Program::*make)(QWidget*)) {
        PlaceSpec place{id, title, icon, number, [this, make](QWidget* parent) { return (this->*make)(parent); }};
        place.atBottom = number == 0;
        m_window->addPlace(place);
    };
    add(kToday, tr("Today"), kToday, 1, &Program::makeToday);
    add(kPlan, tr("Plan"), kPlan, 2, &Program::makePlan);
    add(kLibrary, tr("Library"), kLibrary, 3, &Program::makeLibrary);
    add(kProgress, tr("Progress"), kProgress, 4, &Program::makeProgress);
    add(kPosture, tr("Posture"), kPosture, 5, &Program::makePosture);
    add(kSettings, tr("Settings"), kSettings, 0, &Program::makeSettings);
}

QWidget* Program::makeToday(QWidget* parent)
{
    auto* page = new TodayPage(*m_coach, parent);
    connect(page, &TodayPage::startSession, this, &Program::begin);
    connect(page, &TodayPage::startOffer, this, &Program::beginOffer);
    connect(page, &TodayPage::resumeSession, this, &Program::resume);
    connect(page, &TodayPage::openExercise, this, &Program::openExercise);
    connect(page, &TodayPage::openScreening, this, &Program::openScreening);
    connect(page, &TodayPage::openPlan, this, [this] { m_window->showPlace(kPlan); });
    connect(page, &TodayPage::openLibrary, this, [this] { m_window->showPlace(kLibrary); });
    connect(page, &TodayPage::openProgress, this, [this] { m_window->showPlace(kProgress); });
    connect(page, &TodayPage::announce, this, &Program::announce);
    connect(page, &TodayPage::failed, this, &Program::complain);
    auto* breakNow = new QShortcut(QKeySequence(Qt::Key_B), page); // design.md 4
    breakNow->setContext(Qt::WidgetWithChildrenShortcut);
    connect(breakNow, &QShortcut::activated, this, [this] {
        if (m_coach->setting(app::kLetterKeys)) {
            m_breaks->takeBreak();
        }
    });
    connect(page->sittingCard(), &SittingCard::pauseMenuWanted, this, &Program::offerPauses);
    return page;
}

void Program::offerPauses(const QPoint& at)
{
    auto* menu = new QMenu(m_window.get());
    menu->setObjectName(QStringLiteral("pauseMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_breaks->fillPauseMenu(*menu);
    menu->popup(at);
}

QWidget* Program::makePlan(QWidget* parent)
{
    auto* page = new PlanPage(*m_coach, parent);
    connect(page, &PlanPage::startSession, this, &Program::begin);
    connect(page, &PlanPage::openExercise, this, &Program::openExercise);
    connect(page, &PlanPage::openScreening, this, &Program::openScreening);
    connect(page, &PlanPage::openTrainingSettings, this, [this] { openSettings(QStringLiteral("training")); });
    connect(page, &PlanPage::announce, this, &Program::announce);
    connect(page, &PlanPage::failed, this, &Program::complain);
    return page;
}

QWidget* Program::makeLibrary(QWidget* parent)
{
    auto* place = new LibraryPlace(*m_coach, parent);
    connect(place, &LibraryPlace::tryOneSet, this,
            [this](const Slot& slot) { tryExercise(QString::fromStdString(slot.exercise)); });
    connect(place, &LibraryPlace::announce, this, &Program::announce);
    connect(place, &LibraryPlace::failed, this, &Program::complain);
    return place;
}

void Program::openExercise(const QString& exercise)
{
    if (auto* place = qobject_cast<LibraryPlace*>(m_window->showPlace(kLibrary))) {
        place->openExercise(exercise);
    }
}

void Program::openSettings(const QString& group)
{
    if (auto* page = qobject_cast<SettingsPage*>(m_window->showPlace(kSettings))) {
        page->showGroup(group);
    }
}

void Program::addSearch()
{
    m_window->addSearchProvider([this] { return exerciseResults(); });
    m_window->addSearchProvider([this] { return actionResults(); });
    m_window->addSearchProvider([this] { return breakResults(); });
    // Made once, at the first search: their titles come from the page itself.
    auto settings = std::make_shared<std::vector<SettingsEntry>>();
    m_window->addSearchProvider([this, settings] {
        if (settings->empty()) {
            *settings = SettingsPage(*m_coach, m_profiles, m_phrases).entries();
        }
        std::vector<SearchEntry> entries;
        for (const SettingsEntry& setting : *settings) {
            entries.push_back({setting.title, tr("Settings"),
                               [this, setting] {
                                   if (auto* page = qobject_cast<SettingsPage*>(m_window->showPlace(kSettings))) {
                                       page->reveal(setting);
                                   }
                               },
                               setting.group});
        }
        return entries;
    });
}

std::vector<SearchEntry> Program::exerciseResults()
{
    std::vector<SearchEntry> results;
    for (const ExerciseEntry& entry : searchEntries(m_catalogue)) {
        results.push_back(
            {entry.name, tr("Exercise"), [this, id = entry.exercise] { openExercise(id); }, entry.keywords});
    }
    return results;
}

std::vector<SearchEntry> Program::actionResults()
{
    std::vector<SearchEntry> results;
    results.push_back({tr("Start today's session"), tr("Action"), [this] { startToday(); }, tr("train workout begin")});
    results.push_back({tr("Answer the safety check again"), tr("Action"), [this] { openScreening(); },
                       tr("screening red flags doctor")});
    return results;
}

void Program::startToday()
{
    if (const auto session = m_coach->today().session) {
        begin(*session);
    } else {
        m_window->showPlace(kToday);
    }
}

QWidget* Program::makeProgress(QWidget* parent)
{
    auto* page = new ProgressPage(*m_coach, parent);
    connect(page, &ProgressPage::saved, m_window.get(), &MainWindow::toast);
    connect(page, &ProgressPage::startWanted, this, [this] { m_window->showPlace(kToday); });
    return page;
}

QWidget* Program::makePosture(QWidget* parent)
{
    auto* page = new PosturePage(*m_coach, parent);
    connect(page, &PosturePage::openReminders, this, [this] { openSettings(QStringLiteral("reminders")); });
    connect(page, &PosturePage::assessmentWanted, this, &Program::openAssessment);
    connect(page, &PosturePage::announce, this, &Program::announce);
    connect(page, &PosturePage::saved, m_window.get(), &MainWindow::toast);
    connect(page, &PosturePage::failed, this, &Program::complain);
    return page;
}

void Program::openAssessment(posture::Place place)
{
    auto* posture = qobject_cast<PosturePage*>(m_window->showPlace(kPosture));
    if (posture == nullptr) {
        return;
    }
    auto* page = new AssessmentPage(*m_coach, m_phrases, place, m_window.get());
    connect(page, &AssessmentPage::saved, this, &Program::announce);
    // The page goes when it is left, so this waits until its signal has returned.
    connect(page, &AssessmentPage::closed, m_window.get(), &MainWindow::leaveFullWindow, Qt::QueuedConnection);
    m_window->showFullWindow(page);
    page->start();
}

QWidget* Program::makeSettings(QWidget* parent)
{
    auto* page = new SettingsPage(*m_coach, m_profiles, m_phrases, parent);
    connect(page, &SettingsPage::saved, m_window.get(), &MainWindow::toast);
    page->setSources([this] { return m_breaks->sources(); });
    connect(page, &SettingsPage::screeningWanted, this, &Program::openScreening);
    connect(page, &SettingsPage::newProfileWanted, this, [this] { showWizard(true); });
    // The page goes with the profile it shows, so these wait until its signal has returned.
    connect(
        page, &SettingsPage::profileWanted, this, [this](const QString& name) { openProfile(name.toStdString()); },
        Qt::QueuedConnection);
    connect(page, &SettingsPage::removeProfileWanted, this, &Program::removeProfile, Qt::QueuedConnection);
    connect(page, &SettingsPage::restoreWanted, this, &Program::restoreBackup, Qt::QueuedConnection);
    return page;
}

} // namespace plumbline
