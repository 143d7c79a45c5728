#include "ui/session/session_header.h"

#include "ui/session/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/number_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace plumbline {

SessionHeader::SessionHeader(QWidget* parent)
    : QWidget(parent)
    , m_end(new Button(tr("End session"), Button::Kind::Ghost, this))
    , m_middle(new QWidget(this))
    , m_title(new Label({}, TextStyle::Label, Role::Text, m_middle))
    , m_exercise(new Label({}, TextStyle::Label, Role::Text2, m_middle))
    , m_bar(new SessionBar(tr("Session"), m_middle))
    , m_right(new QWidget(this))
    , m_elapsed(new NumberLabel({}, TextStyle::Body, Role::Text2, m_right))
    , m_sound(Button::iconOnly(QStringLiteral("sound"), tr("Sound (M)"), Button::Kind::Ghost, m_right))
    , m_fullScreen(Button::iconOnly(QStringLiteral("fullscreen"), tr("Full screen (F)"), Button::Kind::Ghost, m_right))
{
    m_end->setIconName(QStringLiteral("close"));
    m_end->setToolTip(tr("Esc"));
    m_end->setObjectName(QStringLiteral("endSession"));
    m_title->setWeight(Weight::SemiBold);
    m_exercise->setWeight(Weight::Regular);
    for (Button* button : {m_end, m_sound, m_fullScreen}) {
        button->setFocusPolicy(Qt::TabFocus);
    }

    auto* names = new QHBoxLayout;
    names->addWidget(m_title);
    names->addStretch();
    names->addWidget(m_exercise);
    auto* middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(space::k4);
    middle->addLayout(names);
    middle->addWidget(m_bar);
    auto* right = new QHBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::k8);
    right->addStretch();
    right->addWidget(m_elapsed);
    right->addWidget(m_sound);
    right->addWidget(m_fullScreen);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    row->addWidget(m_end, 1, Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(m_middle, 3);
    row->addWidget(m_right, 1, Qt::AlignVCenter);
    connect(m_end, &Button::clicked, this, &SessionHeader::endWanted);
    connect(m_sound, &Button::clicked, this, &SessionHeader::soundToggled);
    connect(m_fullScreen, &Button::clicked, this, &SessionHeader::fullScreenToggled);
}

void SessionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SessionHeader::setCompact(bool compact)
{
    m_compact = compact;
}

void SessionHeader::setSoundOn(bool on)
{
    m_sound->setIconName(on ? QStringLiteral("sound") : QStringLiteral("mute"));
    m_sound->setAccessibleName(on ? tr("Sound is on (M)") : tr("Sound is off (M)"));
}

void SessionHeader::resizeEvent(QResizeEvent*)
{
    m_middle->setMaximumWidth(Theme::current().scaled(m_compact ? 300 : 480));
    fit();
}

void SessionHeader::fit()
{
    // At large text the line is too short for all of it: the end, the bar and sound stay.
    const auto tooWide = [this] {
        // The row remembers what its widgets asked for last.
        for (QWidget* part : {m_middle, m_right}) {
            part->updateGeometry();
        }
        layout()->invalidate();
        return layout()->totalMinimumSize().width() > width();
    };
    m_title->show();
    m_elapsed->show();
    m_title->setHidden(tooWide());
    m_elapsed->setHidden(tooWide());
}

void SessionHeader::show(const session::View& view)
{
    std::vector<SessionBar::Segment> segments;
    for (const session::BarPart& part : view.bar) {
        segments.push_back({static_cast<double>(part.length.count()), part.done});
    }
    m_bar->setSegments(segments);
    const QString exercise = m_compact ? tr("%1 of %2").arg(view.exerciseNumber).arg(view.exercises)
                                       : tr("Exercise %1 of %2").arg(view.exerciseNumber).arg(view.exercises);
    m_exercise->setText(exercise);
    m_bar->setValueText(exercise);
    const QString elapsed = wording::elapsed(view, m_compact || Theme::current().isLargeText());
    const bool longer = elapsed.size() != m_elapsed->text().size();
    m_elapsed->setText(elapsed);
    if (longer) {
        fit();
    }
}

} // namespace plumbline
