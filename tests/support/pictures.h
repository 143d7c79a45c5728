#pragma once

#include "support/text_problems.h"
#include "ui/shell/main_window.h"
#include "ui/text/translation.h"
#include "ui/theme/theme.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>

#include <memory>

/// A page in the program's window, and pictures of it for people to look at: written only when PLUMBLINE_PICTURES names
/// a folder.
namespace plumbline::testing {

/// Lets layouts, queued repaints and deletions happen.
inline void settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// The window with one place that holds the page under test.
template <class Page>
class PageWindow {
public:
    template <class... Args>
    explicit PageWindow(const QString& id, const QString& title, Args&... args)
    {
        static const bool translated = installTranslation(*qApp);
        Q_UNUSED(translated)
        PlaceSpec place{id, title, id, 1, {}, false};
        place.make = [this, &args...](QWidget* parent) {
            m_page = new Page(args..., parent);
            return m_page;
        };
        m_window.addPlace(place);
        m_window.resize(1200, 800);
        m_window.show();
        settle();
        m_window.showPlace(id);
        settle();
    }
    ~PageWindow()
    {
        Theme::current().setTextPercent(100);
        Theme::current().setScheme(Scheme::Light);
    }
    Page& page() { return *m_page; }
    Page* operator->() { return m_page; }
    MainWindow& window() { return m_window; }
    void resize(int width, int height)
    {
        m_window.resize(width, height);
        settle();
    }
    template <class Widget = QAbstractButton>
    Widget* find(const char* name)
    {
        Widget* widget = page().template findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr) {
            FAIL("no widget named " << name);
        }
        return widget;
    }
    void press(const char* name)
    {
        QTest::mouseClick(find(name), Qt::LeftButton);
        settle();
    }
    /// At the sizes that pages are looked at in, and the text size of the moment.
    void checkNothingCut()
    {
        for (const QSize size : {QSize(900, 640), QSize(1200, 800), QSize(1920, 1080)}) {
            resize(size.width(), size.height());
            for (const QString& problem : test::textProblems(&page())) {
                FAIL_CHECK(Theme::current().textPercent() << " % at " << size.width() << ": " << problem.toStdString());
            }
        }
    }
    void picture(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES");
        settle();
        if (folder.isEmpty()) {
            return;
        }
        QDir().mkpath(folder);
        m_window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
    /// The sizes, themes and text sizes that pages are looked at in.
    void pictures(const QString& name)
    {
        Theme& theme = Theme::current();
        picture(name);
        theme.setScheme(Scheme::Dark);
        picture(name + QStringLiteral("-dark"));
        theme.setScheme(Scheme::Light);
        resize(900, 640);
        picture(name + QStringLiteral("-900"));
        resize(1920, 1080);
        picture(name + QStringLiteral("-1920"));
        resize(1200, 800);
        for (const int percent : {80, 150, 200}) {
            theme.setTextPercent(percent);
            picture(name + QStringLiteral("-text-%1").arg(percent));
        }
        theme.setTextPercent(100);
        settle();
    }

private:
    MainWindow m_window;
    Page* m_page = nullptr;
};

} // namespace plumbline::testing
