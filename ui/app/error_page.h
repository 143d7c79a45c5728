#pragma once

#include "ui/text/phrases.h"

#include <QWidget>

#include <filesystem>

namespace plumbline {

/// The profile could not be opened: what happened, what to do now, and the ways on. Nothing is changed on disk until
/// one is chosen.
class ErrorPage : public QWidget {
    Q_OBJECT
public:
    explicit ErrorPage(const ErrorText& error, QWidget* parent = nullptr);

signals:
    void retryWanted();
    void backupChosen(const std::filesystem::path& file);
    void quitWanted();

private:
    void chooseBackup();
};

} // namespace plumbline
