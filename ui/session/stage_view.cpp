#include "ui/session/stage_view.h"

#include "ui/figure/figure_widget.h"
#include "ui/session/wording.h"
#include "ui/widgets/paragraph.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace plumbline {

namespace {

figure::RepPhase figurePhase(session::TempoPart part)
{
    switch (part) {
    case session::TempoPart::Lowering:
        return figure::RepPhase::Lowering;
    case session::TempoPart::PauseBottom:
        return figure::RepPhase::PauseBottom;
    case session::TempoPart::Lifting:
        return figure::RepPhase::Lifting;
    case session::TempoPart::PauseTop:
        break;
    }
    return figure::RepPhase::PauseTop;
}

/// Moving into and out of a hold takes this long on the stage; the hold's own seconds are counted in full.
constexpr double kMoveSeconds = 2.0;

} // namespace

StageView::StageView(SessionFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_figures(figures)
    , m_figure(new FigureWidget(figures.library(), this))
    , m_text(new QWidget(this))
    , m_over(new Paragraph({}, TextStyle::Body, Role::Text2, m_text))
    , m_title(new Paragraph({}, TextStyle::Title1, Role::Text, m_text))
    , m_detail(new Paragraph({}, TextStyle::Title3, Role::Text2, m_text))
    , m_caption(new Paragraph({}, TextStyle::Body, Role::Text2, m_text))
{
    m_figure->setCornerRadius(radius::kStage);
    m_detail->setWeight(Weight::Regular);
    auto* column = new QVBoxLayout(m_text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k4);
    column->addWidget(m_over);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(m_caption);
    m_text->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, &StageView::place);
}

void StageView::showExercise(const Slot& slot, const Exercise* exercise, std::optional<Side> side)
{
    const QString id = QString::fromStdString(slot.exercise);
    if (id != m_exercise) {
        m_exercise = id;
        m_figure->showExercise(id);
        m_name = exercise ? QString::fromStdString(exercise->name) : id;
        m_cues.clear();
        if (exercise) {
            for (const std::string& cue : exercise->cues) {
                m_cues << QString::fromStdString(cue);
            }
        }
        updateCaption();
    }
    if (slot.tempo && slot.measure == Measure::Reps) {
        const Tempo& tempo = *slot.tempo;
        m_figure->setTempo(
            {double(tempo.lowering), double(tempo.pauseBottom), double(tempo.lifting), double(tempo.pauseTop)});
    }
    if (side != m_side || !side) {
        m_side = side;
        // Keyframes are drawn for the person's right side near the viewer.
        m_figure->setMirrored(side == Side::Left);
    }
}

void StageView::showMoment(const session::View& view, const Slot& slot)
{
    m_figure->setAccessibleName(QCoreApplication::translate("Session", "Figure: %1").arg(m_name));
    const double inPhase = static_cast<double>(view.elapsed.count()) / 1000.0;
    const bool working = view.phase == session::PhaseKind::Work;
    if (slot.measure == Measure::Hold) {
        if (working) {
            m_figure->setPhase(figure::RepPhase::Hold, view.stepProgress, inPhase);
        } else if (view.phase == session::PhaseKind::CountIn || view.phase == session::PhaseKind::SideChange) {
            m_figure->setPhase(
                figure::RepPhase::MoveIn,
                std::clamp(1.0 - static_cast<double>(view.remaining.count()) / 1000.0 / kMoveSeconds, 0.0, 1.0),
                inPhase);
        } else {
            m_figure->setPhase(figure::RepPhase::MoveIn, 0.0, inPhase);
        }
        return;
    }
    if (view.tempo.empty()) {
        return;
    }
    if (working) {
        m_figure->setPhase(figurePhase(view.tempo[view.tempoIndex].part), view.tempoProgress,
                           view.tempoProgress * static_cast<double>(view.tempo[view.tempoIndex].length.count()));
    } else { // where a repetition ends is where the next one begins; with reduced motion only ends are shown
        m_figure->setPhase(figurePhase(view.tempo.back().part), 1.0, 0.0);
    }
}

void StageView::setHeading(const QString& over, const QString& title, const QString& detail)
{
    const auto put = [](Paragraph* paragraph, const QString& text) {
        paragraph->setText(text);
        paragraph->setVisible(!text.isEmpty());
    };
    if (!m_figure->hasFigure()) {
        // The cues stand where the figure would: their heading says it all, nothing lies over them.
        const QString heading = title.isEmpty() ? m_name : QStringLiteral("%1: %2").arg(over, title);
        m_figure->setFallback(heading, m_cues);
        m_text->hide();
        return;
    }
    // Large text would lie over the body; the panel says the same.
    m_text->setVisible(!Theme::current().isLargeText());
    put(m_over, over);
    put(m_title, title);
    put(m_detail, detail);
    updateCaption();
    place();
}

void StageView::updateCaption()
{
    const figure::FigureSpec* spec = m_figures.library().find(m_exercise.toStdString());
    QString caption;
    if (m_plumbLine && spec && m_title->text().isEmpty()) {
        if (spec->plumb == figure::PlumbRule::Ankle) {
            caption = QCoreApplication::translate("Session", "Keep your weight over mid\u2011foot");
        } else if (spec->plumb == figure::PlumbRule::Hip) {
            caption = QCoreApplication::translate("Session", "Keep your shoulders over your hips");
        }
    }
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
    // The line has something to say while the body moves; under a heading it would only cross it.
    m_figure->setPlumbLine(m_plumbLine && m_title->text().isEmpty());
}

void StageView::setPlumbLine(bool shown)
{
    m_plumbLine = shown;
    updateCaption();
    place();
}

void StageView::setCompact(bool compact)
{
    m_compact = compact;
    m_title->setStyle(compact || width() < 600 ? TextStyle::Title2 : TextStyle::Title1);
    place();
}

void StageView::resizeEvent(QResizeEvent*)
{
    place();
}

void StageView::place()
{
    m_figure->setGeometry(rect());
    const int margin = m_compact ? space::k16 : space::k24;
    // Left of the middle, where a standing body and the plumb line are.
    const int words = m_title->isHidden() ? 0 : m_title->minimumSizeHint().width() + 2;
    const int widest = std::max(words, width() * 27 / 100);
    m_text->setGeometry(margin, margin - 4, widest, m_text->heightForWidth(widest));
    m_text->raise();
}

} // namespace plumbline
