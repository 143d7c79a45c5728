#pragma once

#ifndef Q_MOC_RUN
#include "core/base/result.h"
#endif

#include <QString>
#include <QStringList>

namespace plumbline {

/// Start at login (freedesktop's autostart specification): one file of ours in the folder for it. Nothing else is
/// written or read.
class Autostart {
public:
    /// @param program    absolute path of what is started; the one that runs by default
    /// @param arguments  with which it is started
    explicit Autostart(QString program = runningProgram(), QStringList arguments = {QStringLiteral("--in-tray")});

    /// "$XDG_CONFIG_HOME/autostart/org.plumbline.Plumbline.desktop".
    static QString filePath();
    /// The program as it was started; an AppImage's file rather than what it unpacked.
    static QString runningProgram();

    /// Whether the file is there and starts something (a desktop may have switched it off in it).
    static bool isOn();
    /// Writes or removes the file. Error: Unwritable, with the file and the reason.
    Result<void> set(bool on) const;

private:
    [[nodiscard]] QByteArray contents() const;

    QString m_program;
    QStringList m_arguments;
};

/// A word of an Exec line, quoted and escaped where it must be (desktop entry specification 1.5, "The Exec key").
QString execWord(const QString& word);

} // namespace plumbline
