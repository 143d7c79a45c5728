#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/session/session_runner.h"
#endif
#include "ui/session/session_figures.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QWidget>

namespace plumbline {

class Banner;
class Button;
class Card;
class Chip;
class PageScroll;
class Paragraph;
class Phrases;
class ScoreSlider;

/// The end of a session: what was done, what changes next time and why, pain now, a note.
class SummaryView : public QWidget {
    Q_OBJECT
public:
    SummaryView(SessionRunner& runner, SessionFigures& figures, const Phrases& phrases, QWidget* parent = nullptr);

    /// @param title of the session: "Strength B".
    void open(const QString& title, bool early);
    void focusFinish();
    /// What was corrected or could not be saved.
    void refresh();

signals:
    void finished();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitFooter();
    void buildDone(QVBoxLayout* column);
    void buildPain(QVBoxLayout* column);
    void fillDone();
    void addDoneRow(QGridLayout* grid, std::size_t slotIndex, const QString& done);
    void fillNext();
    void fillCorrections();
    [[nodiscard]] QString headline(bool early) const;
    void save();
    void finish();
    void keepPractice();

    SessionRunner& m_runner;
    SessionFigures& m_figures;
    const Phrases& m_phrases;
    QString m_session;
    PageScroll* m_scroll;
    Paragraph* m_title;
    Paragraph* m_headline;
    Banner* m_problem;
    Card* m_done;
    QWidget* m_doneRows = nullptr;
    Card* m_next;
    QWidget* m_nextRows = nullptr;
    Card* m_corrections;
    QWidget* m_correctionRows = nullptr;
    Card* m_pain;
    Paragraph* m_painHint;
    ScoreSlider* m_score;
    Button* m_log;
    QLineEdit* m_note;
    QWidget* m_noteRow;
    Chip* m_sleep;
    QHBoxLayout* m_footer;
    Paragraph* m_after; ///< when the next session is
    Button* m_correct;
    Button* m_finish;
    std::optional<PainScore> m_painAfter;
    bool m_early = false;
};

} // namespace plumbline
