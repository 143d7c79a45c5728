#pragma once

#include "ui/breaks/break_faces.h"
#include "ui/breaks/corner_window.h"

namespace plumbline::figure {
class FigureLibrary;
}

namespace plumbline {

class Button;
class FigureThumbnails;
class Paragraph;
class PromptPicture;

/// The small quiet prompt: time for a break, with what a snooze would cost before it is chosen. It goes when the
/// scheduler says so.
class QuietPrompt : public CornerWindow {
    Q_OBJECT
public:
    explicit QuietPrompt(const figure::FigureLibrary& library);
    ~QuietPrompt() override;

    /// Appears with these words.
    void showFace(const PromptFace& face);
    /// Other words while it is shown.
    void setFace(const PromptFace& face);

signals:
    void started();
    void snoozed();
    void skipped();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::unique_ptr<FigureThumbnails> m_thumbnails;
    PromptPicture* m_picture;
    Paragraph* m_title;
    Paragraph* m_reason;
    Paragraph* m_offer;
    Paragraph* m_note;
    Paragraph* m_cost;
    Button* m_start;
    Button* m_snooze;
    Button* m_skip;
};

} // namespace plumbline
