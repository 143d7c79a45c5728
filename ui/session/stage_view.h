#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/exercise/exercise.h"
#include "core/session/look.h"
#include "ui/session/session_figures.h"
#endif
#include "ui/theme/theme.h"

#include <QWidget>

namespace plumbline {

class FigureWidget;
class Paragraph;

/// The large picture of the player: the figure in the moment of the session, and what is written over it.
class StageView : public QWidget {
    Q_OBJECT
public:
    StageView(SessionFigures& figures, QWidget* parent = nullptr);

    /// The exercise and side shown from now on; cheap when nothing changed.
    void showExercise(const Slot& slot, const Exercise* exercise, std::optional<Side> side);
    /// The figure at this moment.
    void showMoment(const session::View& view, const Slot& slot);
    /// Small line, heading and detail in the upper left corner; empty ones are left out.
    void setHeading(const QString& over, const QString& title, const QString& detail);
    void setPlumbLine(bool shown);
    [[nodiscard]] bool plumbLine() const { return m_plumbLine; }
    void setCompact(bool compact);

    QSize sizeHint() const override { return {744, 628}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void updateCaption();

    SessionFigures& m_figures;
    FigureWidget* m_figure;
    QWidget* m_text;
    Paragraph* m_over;
    Paragraph* m_title;
    Paragraph* m_detail;
    Paragraph* m_caption;
    QString m_exercise;
    QString m_name;
    QStringList m_cues;
    std::optional<Side> m_side;
    bool m_plumbLine = true;
    bool m_compact = false;
};

} // namespace plumbline
