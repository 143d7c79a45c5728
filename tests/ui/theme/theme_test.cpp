#include <catch2/catch.hpp>

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPixmap>
#include <QSignalSpy>
#include <QStyle>

using namespace plumbline;

namespace {

/// Puts everything back after a test.
struct Restored {
    ~Restored()
    {
        Theme& theme = Theme::current();
        theme.setScheme(Scheme::Light);
        theme.setContrast(Switch::Off);
        theme.setReducedMotion(Switch::System);
        theme.setTextPercent(100);
        theme.setUseSystemFont(false);
    }
};

struct Promise {
    const char* what;
    Role ink;
    Role ground;
    double light; // least contrast, design.md 2.1
    double dark;
};

} // namespace

TEST_CASE("Every contrast the design promises holds in both schemes", "[theme][contrast]")
{
    const Restored restored;
    const Promise promises[] = {
        {"control on surface", Role::Control, Role::Surface, 4.0, 4.2},
        {"control on window", Role::Control, Role::Window, 3.6, 4.6},
        {"text on surface", Role::Text, Role::Surface, 16.7, 14.1},
        {"text on stage", Role::Text, Role::Stage, 13.9, 13.0},
        {"text2 on surface", Role::Text2, Role::Surface, 8.3, 9.0},
        {"text2 on stage", Role::Text2, Role::Stage, 6.9, 8.3},
        {"text2 on sidebar", Role::Text2, Role::Sidebar, 4.5, 4.5},
        {"text3 on surface", Role::Text3, Role::Surface, 6.2, 6.7},
        {"text3 on heat0", Role::Text3, Role::Heat0, 5.0, 5.7},
        {"primary on surface", Role::Primary, Role::Surface, 7.2, 7.8},
        {"primary on window", Role::Primary, Role::Window, 6.6, 8.6},
        {"onPrimary on primary", Role::OnPrimary, Role::Primary, 7.2, 7.6},
        {"onPrimary on hovered", Role::OnPrimary, Role::PrimaryHover, 8.9, 8.9},
        {"onPrimary on pressed", Role::OnPrimary, Role::PrimaryPressed, 11.1, 6.3},
        {"onPrimarySoft on primarySoft", Role::OnPrimarySoft, Role::PrimarySoft, 7.7, 8.5},
        {"brass on surface", Role::Brass, Role::Surface, 3.5, 7.9},
        {"plumb on stage", Role::Plumb, Role::Stage, 3.7, 7.3},
        {"onBrassSoft on brassSoft", Role::OnBrassSoft, Role::BrassSoft, 6.9, 9.3},
        {"text on brassSoft", Role::Text, Role::BrassSoft, 4.5, 4.5},
        {"danger on surface", Role::Danger, Role::Surface, 6.5, 6.8},
        {"onDanger on danger", Role::OnDanger, Role::Danger, 4.5, 4.5},
        {"onDangerSoft on dangerSoft", Role::OnDangerSoft, Role::DangerSoft, 7.6, 8.8},
        {"text on dangerSoft", Role::Text, Role::DangerSoft, 4.5, 4.5},
        {"focus on surface", Role::Focus, Role::Surface, 5.6, 8.3},
        {"focus on sidebar", Role::Focus, Role::Sidebar, 4.8, 9.8},
        {"sitting on surface", Role::Sitting, Role::Surface, 3.2, 3.3},
        {"series1 on surface", Role::Series1, Role::Surface, 3.3, 4.4},
        {"series2 on surface", Role::Series2, Role::Surface, 3.3, 4.4},
        {"series3 on surface", Role::Series3, Role::Surface, 3.3, 4.4},
        {"series4 on surface", Role::Series4, Role::Surface, 3.3, 4.4},
        {"near limb on stage", Role::FigureNear, Role::Stage, 4.4, 4.9},
        {"onToast on toast", Role::OnToast, Role::Toast, 4.5, 4.5},
        {"undo on toast", Role::OnToastAction, Role::Toast, 4.5, 4.5},
        {"overlay text", Role::OverlayText, Role::OverlayBackground, 12.3, 12.3},
    };
    Theme& theme = Theme::current();
    for (const Promise& promise : promises) {
        for (const bool dark : {false, true}) {
            theme.setScheme(dark ? Scheme::Dark : Scheme::Light);
            INFO(promise.what << (dark ? ", dark" : ", light"));
            const double found = paint::contrast(theme.colour(promise.ink), theme.colour(promise.ground));
            CHECK(found >= (dark ? promise.dark : promise.light) - 0.06); // the design rounds to one digit
        }
    }
}

TEST_CASE("High contrast leaves no pale edge and no pale text", "[theme][contrast]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    theme.setContrast(Switch::On);
    CHECK(theme.colour(Role::Border) == theme.colour(Role::Control));
    CHECK(theme.colour(Role::Planned) == theme.colour(Role::Control));
    CHECK(theme.colour(Role::Text2) == theme.colour(Role::Text));
    CHECK(theme.colour(Role::Text3) == theme.colour(Role::Text));
    CHECK(theme.colour(Role::Stage) == theme.colour(Role::Surface));
}

TEST_CASE("Body text grows fully with the text size, page titles and above at half the rate", "[theme][text]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    CHECK(theme.font(TextStyle::Body).pixelSize() == 15);
    CHECK(theme.font(TextStyle::Title1).pixelSize() == 28);
    CHECK(theme.font(TextStyle::Display).pixelSize() == 116);
    theme.setTextPercent(200);
    CHECK(theme.font(TextStyle::Body).pixelSize() == 30);
    CHECK(theme.font(TextStyle::Small).pixelSize() == 26);
    CHECK(theme.font(TextStyle::Title2).pixelSize() == 40);
    CHECK(theme.font(TextStyle::Title1).pixelSize() == 42);
    CHECK(theme.font(TextStyle::Number).pixelSize() == 66);
    CHECK(theme.isLargeText());
    theme.setTextPercent(500);
    CHECK(theme.textPercent() == 200);
    theme.setTextPercent(10);
    CHECK(theme.textPercent() == 80);
}

TEST_CASE("Lines and controls always hold their text", "[theme][text]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    for (int percent = 80; percent <= 200; percent += 5) {
        theme.setTextPercent(percent);
        INFO(percent << " %");
        for (const TextStyle style :
             {TextStyle::PlayerTitle, TextStyle::Title1, TextStyle::Title2, TextStyle::Title3, TextStyle::Article,
              TextStyle::Body, TextStyle::Label, TextStyle::Small, TextStyle::Cue}) {
            CHECK(theme.lineHeight(style) >= QFontMetrics(theme.font(style)).height());
        }
        for (const int base : {32, 40, 48, 56}) {
            CHECK(theme.controlHeight(base) >= base);
            CHECK(theme.controlHeight(base) >= theme.lineHeight(TextStyle::Body) + 4);
        }
    }
}

TEST_CASE("A change of scheme reaches the application's palette and is told once", "[theme]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Scheme::Dark);
    CHECK(changed.count() == 1);
    CHECK(theme.isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == theme.colour(Role::Window));
    CHECK(QApplication::palette().color(QPalette::Text) == theme.colour(Role::Text));
    theme.setScheme(Scheme::Dark);
    CHECK(changed.count() == 1);
}

TEST_CASE("Following the system takes what the desktop says", "[theme]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    theme.setScheme(Scheme::System);
    theme.assumeSystemDark(true);
    CHECK(theme.isDark());
    theme.assumeSystemDark(false);
    CHECK_FALSE(theme.isDark());
    theme.setScheme(Scheme::Dark); // forced: the desktop no longer matters
    CHECK(theme.isDark());
}

TEST_CASE("Reduced motion makes movement instant and leaves colour changes alone", "[theme][motion]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    theme.setReducedMotion(Switch::Off);
    CHECK(theme.duration(Motion::Page) == 200);
    CHECK(theme.duration(Motion::Ring) == 320);
    theme.setReducedMotion(Switch::On);
    CHECK(theme.duration(Motion::Page) == 0);
    CHECK(theme.duration(Motion::Ring) == 0);
    CHECK(theme.duration(Motion::Panel) == 100);
    CHECK(theme.duration(Motion::Hover) == 120);
}

TEST_CASE("The program's own font is used, and the system's when asked", "[theme][text]")
{
    const Restored restored;
    Theme& theme = Theme::current();
    REQUIRE(theme.hasFonts());
    if (!theme.usesInter()) {
        WARN("fonts-inter was not there when this was built");
    } else {
        CHECK(QFontInfo(theme.font(TextStyle::Body)).family().startsWith(QStringLiteral("Inter")));
    }
    theme.setUseSystemFont(true);
    CHECK_FALSE(theme.usesInter());
    CHECK(theme.font(TextStyle::Body).family() != QStringLiteral("Inter"));
    CHECK(theme.font(TextStyle::Body).pixelSize() == 15);
}
