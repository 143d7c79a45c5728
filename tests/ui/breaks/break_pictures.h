#pragma once

#include "support/pictures.h"
#include "support/text_problems.h"

#include <QWidget>

namespace plumbline::testing {

/// Writes a picture of the window when PLUMBLINE_PICTURES names a folder.
inline void pictureOf(QWidget& window, const QString& name)
{
    const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES");
    settle();
    if (folder.isEmpty()) {
        return;
    }
    QDir().mkpath(folder);
    window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// What does not fit in the window, as one text for a test's message.
inline std::string problemsOf(QWidget& window)
{
    settle();
    QStringList lines;
    for (const QString& problem : test::textProblems(&window)) {
        lines << problem;
    }
    return lines.join(QLatin1Char('\n')).toStdString();
}

/// Gives the theme back as it was.
struct ThemeAgain {
    ~ThemeAgain()
    {
        Theme::current().setTextPercent(100);
        Theme::current().setScheme(Scheme::Light);
        Theme::current().setReducedMotion(Switch::System);
    }
};

} // namespace plumbline::testing
