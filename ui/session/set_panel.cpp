#include "ui/session/set_panel.h"

#include "ui/session/next_up.h"
#include "ui/session/wording.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

namespace plumbline {

namespace {

/// A cue stays long enough to be read and tried.
constexpr std::chrono::seconds kCueFor{10};

} // namespace

SetPanel::SetPanel(SessionRunner& runner, SessionFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_figures(figures)
    , m_name(new Paragraph({}, TextStyle::PlayerTitle, Role::Text, this))
    , m_set(new Label({}, TextStyle::Cue, Role::Text, this))
    , m_sets(new SessionBar(tr("Sets"), this))
    , m_side(new Label({}, TextStyle::Title3, Role::Text2, this))
    , m_ring(new TempoRing(tr("Repetition"), 272, this))
    , m_phases(new PhaseBar(this))
    , m_cue(new Paragraph({}, TextStyle::Cue, Role::Text, this))
    , m_next(new NextCard(this))
{
    m_set->setWeight(Weight::Medium);
    m_side->setWeight(Weight::Regular);
    m_sets->setSegmentWidth(28);
    auto* setRow = new QHBoxLayout;
    setRow->setSpacing(space::k12);
    setRow->addWidget(m_set);
    setRow->addWidget(m_sets);
    setRow->addStretch();
    m_names = new QWidget(this);
    auto* names = new QVBoxLayout(m_names);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(space::k4);
    names->addWidget(m_name);
    names->addLayout(setRow);
    names->addWidget(m_side);
    names->addStretch();
    m_top = new QBoxLayout(QBoxLayout::TopToBottom);
    m_top->setSpacing(space::k12);
    m_top->addWidget(m_names);
    m_top->addWidget(m_ring, 0, Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addLayout(m_top);
    column->addWidget(m_phases);
    column->addWidget(m_cue);
    column->addStretch(1);
    column->addWidget(m_next);
}

void SetPanel::setCompact(bool compact)
{
    m_name->setStyle(compact ? TextStyle::Title1 : TextStyle::PlayerTitle);
    m_ringWanted = compact ? 196 : 272;
    m_phases->setBaseHeight(compact ? 48 : 60);
}

void SetPanel::fit(int width, int height)
{
    // What is needed during a set does not scroll: the ring gives way to a long name, and at large text in a small
    // window it moves beside it.
    const bool beside = Theme::current().isLargeText() && height < 560;
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_next->setVisible(!beside);
    const double grown = 1 + (Theme::current().textScale() - 1) / 2;
    if (beside) {
        m_ring->setDiameter(static_cast<int>(std::min(width * 0.42, height * 0.55) / grown));
        return;
    }
    constexpr int kSmallestRing = 150;
    const int others = m_names->layout()->heightForWidth(width) + m_phases->sizeHint().height() +
                       m_cue->heightForWidth(width) + 4 * space::k12;
    const int next = m_next->heightForWidth(width) + space::k12;
    const auto room = [&](int taken) { return static_cast<int>((height - taken) / grown); };
    // What comes next can wait until the rest when there is no room for it now.
    const bool withNext = room(others + next) >= kSmallestRing;
    m_next->setVisible(withNext);
    m_ring->setDiameter(std::clamp(room(withNext ? others + next : others), kSmallestRing, m_ringWanted));
}

void SetPanel::refresh()
{
    const session::View view = m_runner.view();
    const Slot& slot = m_runner.slot();
    const Exercise* exercise = m_runner.exercise(slot);
    m_name->setText(exercise ? QString::fromStdString(exercise->name) : QString::fromStdString(slot.exercise));
    m_set->setText(tr("Set %1 of %2").arg(view.set).arg(view.sets));
    const QString side = wording::side(view);
    m_side->setText(side);
    m_side->setVisible(!side.isEmpty());
    std::vector<PhaseBar::Phase> phases;
    std::vector<double> lengths;
    for (const session::TempoSpan& span : view.tempo) {
        const auto length = static_cast<double>(span.length.count());
        phases.push_back({wording::tempoPart(slot, span.part), QString::number(span.length.count()), length});
        lengths.push_back(length);
    }
    if (phases.empty()) {
        phases.push_back({tr("Hold"), tr("%1 s").arg(view.target), 1});
        lengths.push_back(view.target);
    }
    m_phases->setPhases(phases);
    m_ring->setPhases(lengths);
    showNext(view);
    showMoment(view);
}

void SetPanel::showNext(const session::View& view)
{
    const NextUp next = nextUp(m_runner, view);
    m_next->setContent(next.when, next.what, next.exercise.isEmpty() ? Picture{} : m_figures.thumbnail(next.exercise));
}

void SetPanel::showMoment(const session::View& view)
{
    const Slot& slot = m_runner.slot();
    std::vector<SessionBar::Segment> sets;
    for (const session::SetBar& bar : view.setBars) {
        sets.push_back({1.0, bar.done});
    }
    m_sets->setSegments(sets);
    m_sets->setValueText(m_set->text());
    showRing(view, slot);
    if (const Exercise* exercise = m_runner.exercise(slot); exercise && !exercise->cues.empty()) {
        const auto turn =
            view.phase == session::PhaseKind::Work ? static_cast<std::size_t>(view.elapsed / kCueFor) : 0U;
        m_cue->setText(QString::fromStdString(exercise->cues[turn % exercise->cues.size()]));
    }
}

void SetPanel::showRing(const session::View& view, const Slot& slot)
{
    const bool working = view.phase == session::PhaseKind::Work;
    const bool hold = slot.measure == Measure::Hold;
    if (!working) {
        const QString count = QString::number(std::chrono::ceil<seconds>(view.remaining).count());
        m_ring->setText(count, view.phase == session::PhaseKind::SideChange ? tr("change sides") : tr("get ready"));
        m_ring->setPosition(0, 0.0);
        m_phases->setCurrent(-1);
    } else if (hold) {
        m_ring->setText(QString::number(std::chrono::ceil<seconds>(view.remaining).count()),
                        tr("of %1 s").arg(view.target));
        m_ring->setPosition(0, view.stepProgress);
        m_phases->setCurrent(0);
    } else {
        m_ring->setText(QString::number(view.repetition), tr("of %n rep(s)", nullptr, view.target));
        m_ring->setPosition(static_cast<int>(view.tempoIndex), view.tempoProgress);
        m_phases->setCurrent(static_cast<int>(view.tempoIndex));
    }
}

} // namespace plumbline
