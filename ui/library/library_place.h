#pragma once

#include "app/coach.h"

#include <QStackedWidget>

namespace plumbline {

class ExercisePage;
class LibraryPage;

/// The Library as a place: the list, and one exercise over it. Back leads to the list where it was left.
class LibraryPlace : public QStackedWidget {
    Q_OBJECT
public:
    /// @param coach must outlive the place.
    explicit LibraryPlace(app::Coach& coach, QWidget* parent = nullptr);

    /// @return false for an unknown exercise.
    bool openExercise(const QString& exercise);
    void showList();
    [[nodiscard]] LibraryPage* list() const { return m_list; }
    /// Null until an exercise was opened.
    [[nodiscard]] ExercisePage* exercise() const { return m_exercise; }

signals:
    void tryOneSet(const plumbline::Slot& slot);
    /// Something was done that can be undone; the shell shows its toast.
    void announce(const QString& text);
    void failed(const plumbline::Error& error);

private:
    app::Coach& m_coach;
    LibraryPage* m_list;
    ExercisePage* m_exercise = nullptr;
    QString m_opened;
};

} // namespace plumbline
