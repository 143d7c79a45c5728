#include "ui/library/library_place.h"

#include "ui/library/exercise_page.h"
#include "ui/library/library_page.h"
#include "ui/widgets/button.h"

namespace plumbline {

LibraryPlace::LibraryPlace(app::Coach& coach, QWidget* parent)
    : QStackedWidget(parent)
    , m_coach(coach)
    , m_list(new LibraryPage(coach, this))
{
    setObjectName(QStringLiteral("libraryPlace"));
    addWidget(m_list);
    connect(m_list, &LibraryPage::openExercise, this, &LibraryPlace::openExercise);
}

bool LibraryPlace::openExercise(const QString& exercise)
{
    if (m_exercise == nullptr) {
        m_exercise = new ExercisePage(m_coach, this);
        addWidget(m_exercise);
        connect(m_exercise, &ExercisePage::back, this, &LibraryPlace::showList);
        connect(m_exercise, &ExercisePage::openExercise, this, &LibraryPlace::openExercise);
        connect(m_exercise, &ExercisePage::tryOneSet, this, &LibraryPlace::tryOneSet);
        connect(m_exercise, &ExercisePage::announce, this, &LibraryPlace::announce);
        connect(m_exercise, &ExercisePage::failed, this, &LibraryPlace::failed);
    }
    if (!m_exercise->showExercise(exercise)) {
        return false;
    }
    m_opened = exercise;
    setCurrentWidget(m_exercise);
    m_exercise->focusStart();
    return true;
}

void LibraryPlace::showList()
{
    setCurrentWidget(m_list);
    m_list->focusCard(m_opened);
}

} // namespace plumbline
