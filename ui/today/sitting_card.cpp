#include "ui/today/sitting_card.h"

#include "core/breaks/day_aim.h"
#include "ui/models/desk_words.h"
#include "ui/models/minute_tick.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"

namespace plumbline {

namespace {

constexpr int kRing = 152;
constexpr int kMostDots = 16; // more do not fit; the number says it

double shareOf(milliseconds part, milliseconds whole)
{
    return whole > milliseconds{0} ? static_cast<double>(part.count()) / static_cast<double>(whole.count()) : 0.0;
}

QString wholeMinutes(milliseconds time)
{
    return QString::number(std::chrono::floor<minutes>(time).count());
}

/// The ring: what is counted towards the next break, or what is going on instead.
void fillRing(SittingView& view, const breaks::View& state, bool on, const ZonedTime& now)
{
    view.title = SittingCard::tr("Sitting");
    if (state.posture == breaks::Posture::Standing) {
        view.title = SittingCard::tr("Standing");
        view.number = wholeMinutes(state.bout);
        view.caption = SittingCard::tr("min");
        return;
    }
    switch (state.state) {
    case breaks::StateKind::Prompting:
    case breaks::StateKind::Inhibited:
        view.number = SittingCard::tr("Break");
        view.caption = SittingCard::tr("due");
        view.share = 1;
        return;
    case breaks::StateKind::OnBreak:
        view.number = SittingCard::tr("Break");
        view.caption = SittingCard::tr("now");
        view.share = 1;
        return;
    default:
        break;
    }
    if (!on || state.state == breaks::StateKind::OffHours) {
        view.number = QStringLiteral("–"); // nothing is counted
        return;
    }
    // A long break may come before the short one would: the ring fills towards what comes first.
    milliseconds whole = state.interval;
    if (state.next) {
        whole = std::min(whole, state.sinceBreak + std::max(milliseconds{0}, state.next->dueAt.wall - now.wall));
    }
    view.number = wholeMinutes(state.sinceBreak);
    view.caption = SittingCard::tr("of %1 min").arg(std::chrono::round<minutes>(whole).count());
    view.share = std::min(1.0, shareOf(state.sinceBreak, whole));
}

} // namespace

SittingView sittingView(app::Coach& coach)
{
    app::BreakService& service = coach.breaks();
    const breaks::Policy& policy = service.policy();
    const breaks::View state = service.status().view;
    const Instant instant = coach.now();
    const ZonedTime now{instant.wall, instant.utcOffset};
    SittingView view;
    fillRing(view, state, policy.on, now);
    const bool next = policy.on && state.state == breaks::StateKind::Working && state.next.has_value();
    if (next) {
        view.above = SittingCard::tr("Next break");
        view.time = deskwords::moment(state.next->dueAt, now);
        view.below = deskwords::inMinutes(state.next->dueAt, now);
        if (policy.fixedInterval) {
            view.below = SittingCard::tr("%1, by the clock only").arg(view.below);
        }
    } else {
        const deskwords::StateText text = deskwords::state(state, now, policy.on, policy.fixedInterval);
        view.above = text.heading;
        view.below = text.detail;
    }
    const breaks::DayLedger day = service.day(coach.todaysDay());
    view.had = breaks::breaksHad(day);
    view.ofDay = breaks::breaksOfDay(day, policy, now);
    view.canBreak = state.state != breaks::StateKind::OnBreak;
    view.act = !policy.on                                 ? SittingView::Act::TurnOn
               : state.state == breaks::StateKind::Paused ? SittingView::Act::Resume
                                                          : SittingView::Act::Pause;
    return view;
}

SittingCard::SittingCard(app::Coach& coach, QWidget* parent)
    : Card(tr("Sitting"), parent)
    , m_coach(coach)
{
    setObjectName(QStringLiteral("sittingCard"));
    build();
    const auto changed = [this] {
        if (isVisible()) {
            // Later: the service may be in the middle of what it tells.
            QMetaObject::invokeMethod(this, &SittingCard::refresh, Qt::QueuedConnection);
        }
    };
    m_listener = m_coach.addListener([changed](const app::Changes& changes) {
        if (changes.breaks || changes.settings || changes.profile) {
            changed();
        }
    });
    m_breakListener = m_coach.breaks().addListener([changed](const app::BreakNews&) { changed(); });
    connect(new MinuteTick(m_coach, this), &MinuteTick::minute, this, &SittingCard::refresh);
    refresh();
}

SittingCard::~SittingCard()
{
    m_coach.removeListener(m_listener);
    m_coach.breaks().removeListener(m_breakListener);
}

void SittingCard::build()
{
    auto* upper = new Columns(0, this);
    m_ring = new ProgressRing(tr("Sitting"), ProgressRing::Kind::Rest, kRing, upper);
    m_ring->setObjectName(QStringLiteral("sittingRing"));
    auto* left = new QVBoxLayout;
    left->addWidget(m_ring, 0, Qt::AlignLeft | Qt::AlignVCenter);
    upper->addColumn(left, 0);
    auto* words = new QWidget(upper);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    m_above = new Paragraph({}, TextStyle::Small, Role::Text2, words);
    m_above->setObjectName(QStringLiteral("sittingState"));
    m_time = new NumberLabel({}, TextStyle::Title1Narrow, Role::Text, words);
    m_time->setWeight(Weight::SemiBold);
    m_time->setObjectName(QStringLiteral("nextBreak"));
    m_below = new Paragraph({}, TextStyle::Small, Role::Text2, words);
    m_below->setObjectName(QStringLiteral("sittingDetail"));
    column->addWidget(m_above);
    column->addWidget(m_time);
    column->addWidget(m_below);
    column->addStretch(1);
    upper->addColumn(words, 1);
    body()->addWidget(upper);

    auto* line = new QWidget(this);
    auto* split = new SplitLayout(line, space::k8);
    split->addWidget(new Paragraph(tr("Breaks today"), TextStyle::Small, Role::Text2, line));
    m_count = new Paragraph({}, TextStyle::Small, Role::Text2, line);
    m_count->setObjectName(QStringLiteral("breaksToday"));
    split->addWidget(m_count);
    body()->addWidget(line);
    body()->addSpacing(-space::k4);
    m_bar = new SessionBar(tr("Breaks today"), this);
    body()->addWidget(m_bar);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::k8);
    m_break = new Button(tr("Break now"), Button::Kind::Secondary, this);
    m_break->setIconName(QStringLiteral("stand"));
    m_break->setObjectName(QStringLiteral("breakNow"));
    m_act = Button::iconOnly(QStringLiteral("pause"), tr("Pause reminders"), Button::Kind::Secondary, this);
    m_act->setObjectName(QStringLiteral("pauseReminders"));
    buttons->addWidget(m_break, 1);
    buttons->addWidget(m_act);
    body()->addLayout(buttons);
    connect(m_break, &Button::clicked, this, &SittingCard::takeBreak);
    connect(m_act, &Button::clicked, this, &SittingCard::act);
}

void SittingCard::takeBreak()
{
    if (m_view.canBreak) {
        m_coach.breaks().handle(breaks::Take{});
    }
}

void SittingCard::act()
{
    switch (m_view.act) {
    case SittingView::Act::Pause:
        emit pauseMenuWanted(m_act->mapToGlobal(QPoint(0, m_act->height())));
        break;
    case SittingView::Act::Resume:
        m_coach.breaks().handle(breaks::Resume{});
        break;
    case SittingView::Act::TurnOn:
        if (const auto done = m_coach.setBreakProfile(BreakProfile::Standard); !done) {
            emit failed(done.error());
        }
        break;
    }
}

void SittingCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    refresh();
}

void SittingCard::refresh()
{
    m_view = sittingView(m_coach);
    showView(m_view);
}

void SittingCard::showView(const SittingView& view)
{
    setTitle(view.title);
    m_ring->setAccessibleName(view.title);
    m_ring->setText(view.number, view.caption);
    m_ring->setFraction(view.share, false);
    m_above->setText(view.above);
    m_above->setRole(view.time.isEmpty() ? Role::Text : Role::Text2);
    m_above->setStyle(view.time.isEmpty() ? TextStyle::Title3 : TextStyle::Small);
    m_time->setText(view.time);
    m_time->updateGeometry();
    m_time->setVisible(!view.time.isEmpty());
    m_below->setText(view.below);
    m_below->setVisible(!view.below.isEmpty());
    const QString count = tr("%1 of %2").arg(view.had).arg(view.ofDay);
    m_count->setText(count);
    std::vector<SessionBar::Segment> dots;
    for (int i = 0; i < std::clamp(view.ofDay, 1, kMostDots); ++i) {
        dots.push_back({1, i < view.had ? 1.0 : 0.0});
    }
    m_bar->setSegments(dots);
    m_bar->setValueText(count);
    m_break->setEnabled(view.canBreak);
    const QString name = view.act == SittingView::Act::Pause    ? tr("Pause reminders")
                         : view.act == SittingView::Act::Resume ? tr("Go on with reminders")
                                                                : tr("Turn reminders on");
    m_act->setIconName(view.act == SittingView::Act::Pause    ? QStringLiteral("pause")
                       : view.act == SittingView::Act::Resume ? QStringLiteral("play")
                                                              : QStringLiteral("bell"));
    m_act->setToolTip(name);
    m_act->setAccessibleName(name);
}

} // namespace plumbline
