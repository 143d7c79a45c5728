#include "ui/tour/showing.h"

#include "app/demo.h"
#include "catalogue/breaks.h"
#include "catalogue/ergonomics.h"
#include "catalogue/figures.h"
#include "core/session/look.h"
#include "core/session/session_state.h"
#include "ui/app/program.h"
#include "ui/breaks/break_host.h"
#include "ui/breaks/overlay_page.h"
#include "ui/breaks/quiet_prompt.h"
#include "ui/charts/chart_card.h"
#include "ui/posture/posture_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QMenu>

/// The day at the desk on the tour: reminders, breaks, Posture and its checks.
namespace plumbline {

void Showing::showBreaks()
{
    const Instant before = m_clock.now();
    m_clock.move(std::chrono::hours{2});
    {
        app::Profiles profiles(m_world, folder("desk"));
        SetupRequest request = atDesk("Cleo");
        request.breaks = BreakProfile::Standard;
        if (!profiles.create(request)) {
            return;
        }
        Program program(profiles, m_clock, m_catalogue, m_phrases, {});
        start(program);
        BreakHost& host = program.breaks();
        sit(program, minutes{17});
        program.window().showPlace(QStringLiteral("plan")); // coming back, the sitting is looked at anew
        visitToday("today-at-work", program);
        sit(program, minutes{14});
        if (const auto* prompt = host.prompter().window()) {
            visitOwn("break-prompt", *prompt->window());
        }
        QMenu menu;
        host.fillMenu(menu);
        menu.popup({});
        visitOwn("tray-menu", menu);
        menu.close();
        host.takeBreak();
        m_clock.move(seconds{22});
        host.overlay().tick();
        if (const auto* page = host.overlay().page()) {
            settle();
            page->window()->setWindowState(Qt::WindowNoState);
            page->window()->resize(m_look.width, m_look.height);
            visitOwn("break-overlay", *page->window());
        }
        host.skip();
    }
    m_clock.move(before.boot - m_clock.now().boot);
}

void Showing::sit(Program& program, minutes time)
{
    for (minutes passed{0}; passed < time; ++passed) {
        m_clock.move(minutes{1});
        program.coach()->breaks().handle(breaks::Wake{});
    }
    settle();
}

void Showing::visitOwn(const char* screen, QWidget& window)
{
    settle();
    m_visit(QString::fromLatin1(screen), window);
}

SetupRequest Showing::atDesk(const char* name)
{
    SetupRequest request;
    request.profile = {name, 1990, std::nullopt, UnitSystem::Metric};
    request.facts.weekdays = {true, false, true, false, true, false, false};
    request.workDay = {{true, true, true, true, true, false, false}, {{minutes{510}, minutes{1050}}}};
    return request;
}

void Showing::showPosture()
{
    {
        app::Profiles profiles(m_world, folder("fresh"));
        if (!profiles.create(atDesk("Ben"))) {
            return;
        }
        Program program(profiles, m_clock, m_catalogue, m_phrases, {});
        start(program);
        program.window().showPlace(QStringLiteral("posture"));
        visit("posture-empty", program);
    }
    app::Profiles profiles(m_world, folder("demo"));
    Program program(profiles, m_clock, m_catalogue, m_phrases, {});
    start(program);
    if (auto* page = qobject_cast<PosturePage*>(program.window().showPlace(QStringLiteral("posture")))) {
        page->showDay(program.coach()->todaysDay() - days{1});
        visit("posture-yesterday", program);
    }
    program.openAssessment(posture::Place::Driving);
    QWidget* check = program.window().fullWindowPage();
    press(*check, Qt::Key_2);
    settle();
    visit("posture-question", program);
    const std::size_t questions = program.coach()->posture().checklist(posture::Place::Driving).items.size();
    for (std::size_t i = 0; i < questions; ++i) {
        press(*check, i % 4 == 1 ? Qt::Key_3 : Qt::Key_1);
        settle();
    }
    visit("posture-result", program);
}

} // namespace plumbline
