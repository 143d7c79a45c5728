#include "ui/platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace plumbline {

namespace {

/// The value of a key in the file, or "".
QByteArray valueOf(const QByteArray& file, const QByteArray& key)
{
    for (const QByteArray& line : file.split('\n')) {
        if (line.startsWith(key + '=')) {
            return line.mid(key.size() + 1).trimmed();
        }
    }
    return {};
}

tl::unexpected<Error> unwritable(const QString& file, const QString& reason)
{
    return fail(ErrorCode::Unwritable, file.toStdString(), {{"reason", reason.toStdString()}});
}

} // namespace

QString execWord(const QString& word)
{
    QString text;
    for (const QChar letter : word) {
        if (QStringView(u"\"`$\\").contains(letter)) {
            text += QLatin1Char('\\');
        } else if (letter == QLatin1Char('%')) {
            text += QLatin1Char('%'); // or it would begin a field code
        }
        text += letter;
    }
    const bool quoted = text.isEmpty() || text.contains(QLatin1Char('\\')) ||
                        std::any_of(word.begin(), word.end(),
                                    [](QChar letter) { return QStringView(u" \t\n'><~|&;*?#()").contains(letter); });
    if (quoted) {
        text = QLatin1Char('"') + text + QLatin1Char('"');
    }
    // A second time, because the line is a string value of the file, in which a backslash escapes as well.
    return text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\n'), QStringLiteral("\\n"));
}

Autostart::Autostart(QString program, QStringList arguments)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
{}

QString Autostart::filePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/autostart/org.plumbline.Plumbline.desktop");
}

QString Autostart::runningProgram()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

bool Autostart::isOn()
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray text = file.readAll();
    return !valueOf(text, "Exec").isEmpty() && valueOf(text, "Hidden") != "true" &&
           valueOf(text, "X-GNOME-Autostart-enabled") != "false";
}

QByteArray Autostart::contents() const
{
    QStringList words{execWord(m_program)};
    for (const QString& argument : m_arguments) {
        words << execWord(argument);
    }
    return QByteArrayLiteral("[Desktop Entry]\n"
                             "Type=Application\n"
                             "Name=Plumbline\n"
                             "Comment=Reminds you to take breaks\n"
                             "Icon=org.plumbline.Plumbline\n"
                             "Exec=") +
           words.join(QLatin1Char(' ')).toUtf8() +
           QByteArrayLiteral("\n"
                             "Terminal=false\n"
                             "StartupNotify=false\n"
                             "X-GNOME-Autostart-enabled=true\n");
}

Result<void> Autostart::set(bool on) const
{
    const QString path = filePath();
    if (!on) {
        QFile file(path);
        if (file.exists() && !file.remove()) {
            return unwritable(path, file.errorString());
        }
        return {};
    }
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder)) {
        return unwritable(folder, QStringLiteral("the folder cannot be made"));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents()) < 0 || !file.commit()) {
        return unwritable(path, file.errorString());
    }
    return {};
}

} // namespace plumbline
