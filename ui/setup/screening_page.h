#pragma once

#include "app/coach.h"
#include "ui/setup/safety_answers.h"

#include <QWidget>

class QHBoxLayout;

namespace plumbline {

class Banner;
class Button;
class Paragraph;
class Phrases;
class SafetyForm;

/// The safety check asked again, from Today or Settings; saves through the coach. Nothing is preset: old answers are
/// not today's.
class ScreeningPage : public QWidget {
    Q_OBJECT
public:
    /// @param coach, phrases must outlive the page
    ScreeningPage(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);

    /// Clears the form for a new round and sets the focus.
    void start();

signals:
    /// Answered and saved.
    void done();
    void cancelled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void refresh();
    void save();

    app::Coach& m_coach;
    const Phrases& m_phrases;
    SafetyAnswers m_answers;
    class PageScroll* m_scroll;
    SafetyForm* m_form = nullptr;
    QHBoxLayout* m_footer;
    QWidget* m_errorBox;
    Banner* m_error;
    Paragraph* m_missing;
    Button* m_save;
};

/// Asks whether a professional has cleared the person and records the statement with today's date. Answers are shown by
/// the coach's listeners; an error is shown in the dialog.
void openClearedDialog(app::Coach& coach, const Phrases& phrases, QWidget* parent);

} // namespace plumbline
