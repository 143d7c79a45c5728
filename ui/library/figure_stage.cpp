#include "ui/library/figure_stage.h"

#include "catalogue/figures.h"
#include "ui/figure/figure_widget.h"
#include "ui/library/scrub_bar.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace plumbline {
namespace {

constexpr int kWidth = 420; // design.md 2.7
constexpr int kHeight = 330;
constexpr int kTallest = 460;

/// The bar the transport's controls lie on.
class TransportBar : public QWidget {
public:
    explicit TransportBar(QWidget* parent)
        : QWidget(parent)
    {
        followTheme(this);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        paint::box(painter, rect(), {theme.colour(Role::Surface), theme.colour(Role::Border), radius::kInset});
    }
};

figure::RepTempo shownTempo(const Tempo& tempo)
{
    return {static_cast<double>(tempo.lowering), static_cast<double>(tempo.pauseBottom),
            static_cast<double>(tempo.lifting), static_cast<double>(tempo.pauseTop)};
}

} // namespace

FigureStage::FigureStage(QWidget* parent)
    : QWidget(parent)
    , m_figure(new FigureWidget(builtinFigures(), this))
    , m_transport(new TransportBar(this))
    , m_play(Button::iconOnly(QStringLiteral("play"), tr("Play"), Button::Kind::Ghost, m_transport))
    , m_scrub(new ScrubBar(tr("Moment of the movement"), m_transport))
    , m_phase(new Label({}, TextStyle::Label, Role::Text, m_transport))
{
    setObjectName(QStringLiteral("figureStage"));
    m_play->setObjectName(QStringLiteral("playFigure"));
    m_scrub->setObjectName(QStringLiteral("scrubFigure"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_figure->setCornerRadius(radius::kStage);
    m_phase->setWeight(Weight::SemiBold);
    auto* across = new QHBoxLayout(m_transport);
    across->setContentsMargins(space::k4, 0, space::k16, 0);
    across->setSpacing(space::k12);
    across->addWidget(m_play);
    across->addWidget(m_scrub, 1);
    across->addWidget(m_phase);
    connect(m_play, &QAbstractButton::clicked, this, &FigureStage::togglePlay);
    connect(m_scrub, &ScrubBar::scrubbed, this, [this](int value) {
        m_figure->pause();
        m_figure->seek(m_figure->loopSeconds() * value / ScrubBar::kSteps);
        m_phase->setText(m_figure->phaseName());
    });
    connect(m_figure, &FigureWidget::positionChanged, this, [this](double position) {
        const double loop = std::max(0.001, m_figure->loopSeconds());
        m_scrub->setValue(static_cast<int>(std::lround(std::fmod(position, loop) / loop * ScrubBar::kSteps)));
    });
    connect(m_figure, &FigureWidget::playingChanged, this, &FigureStage::showPlaying);
    connect(m_figure, &FigureWidget::phaseChanged, m_phase, &QLabel::setText);
    followTheme(this);
}

void FigureStage::showExercise(const Exercise& exercise)
{
    const QString name = QString::fromStdString(exercise.name);
    QStringList cues;
    for (const std::string& cue : exercise.cues) {
        cues << QString::fromStdString(cue);
    }
    m_figure->setFallback(name, cues);
    m_figure->showExercise(QString::fromStdString(exercise.id));
    m_figure->setAccessibleName(m_figure->hasFigure() ? tr("%1, animated figure").arg(name)
                                                      : tr("%1, no figure yet").arg(name));
    if (exercise.tempo) {
        m_figure->setTempo(shownTempo(*exercise.tempo));
    }
    m_transport->setVisible(m_figure->hasFigure());
    place();
    m_scrub->setValue(0);
    m_phase->setText(m_figure->phaseName());
    // With reduced motion the page does not start it by itself (design.md 5).
    if (m_figure->hasFigure() && !Theme::current().reducesMotion()) {
        m_figure->play();
    } else {
        m_figure->setStill();
    }
    showPlaying(m_figure->isPlaying());
}

bool FigureStage::isPlaying() const
{
    return m_figure->isPlaying();
}

void FigureStage::togglePlay()
{
    m_figure->isPlaying() ? m_figure->pause() : m_figure->play();
}

void FigureStage::showPlaying(bool playing)
{
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setIconName(playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setAccessibleName(name);
    m_play->setToolTip(name);
}

QSize FigureStage::sizeHint() const
{
    return {kWidth, kHeight};
}

QSize FigureStage::minimumSizeHint() const
{
    return {240, 240};
}

int FigureStage::heightForWidth(int width) const
{
    return std::min(width * kHeight / kWidth, kTallest);
}

void FigureStage::resizeEvent(QResizeEvent*)
{
    place();
}

void FigureStage::place()
{
    m_figure->setGeometry(rect());
    const int bar = std::max(Theme::current().controlHeight(40), m_transport->sizeHint().height());
    m_transport->setGeometry(space::k12, height() - bar - 10, width() - 2 * space::k12, bar);
    m_figure->setFooter(m_transport->isVisibleTo(this) ? bar + 10 : 0);
    m_transport->raise();
}

} // namespace plumbline
