#include "ui/posture/day_card.h"

#include "ui/models/desk_words.h"
#include "ui/posture/correction_bar.h"
#include "ui/posture/posture_words.h"
#include "ui/posture/stat_line.h"
#include "ui/text/break_words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"

#include <QPainter>
#include <QSignalBlocker>

namespace plumbline {

namespace {

/// A padlock and "Kept on this computer".
class KeptHere : public QWidget {
public:
    KeptHere(const QString& text, QWidget* parent)
        : QWidget(parent)
    {
        auto* row = new QHBoxLayout(this);
        row->addWidget(new Paragraph(text, TextStyle::Small, Role::Text2, this));
        const auto fit = [row] { row->setContentsMargins(icon() + space::k8, 0, 0, 0); };
        fit();
        connect(&Theme::current(), &Theme::changed, this, fit);
        followTheme(this);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const double line = Theme::current().lineHeight(TextStyle::Small);
        icons::paint(painter, QStringLiteral("lock"), QRectF(0, (line - icon()) / 2, icon(), icon()),
                     Theme::current().colour(Role::Text2));
    }

private:
    static int icon() { return Theme::current().scaled(16); }
};

} // namespace

struct DayCard::Parts {
    DayTimeline* timeline = new DayTimeline;
    QWidget* days = new QWidget;
    Button* earlier = nullptr;
    Button* later = nullptr;
    Button* today = nullptr;

    Parts()
    {
        auto* row = new QHBoxLayout(days);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::k4);
        today = new Button(DayCard::tr("Back to today"), Button::Kind::Quiet, days);
        earlier = Button::iconOnly(QStringLiteral("left"), DayCard::tr("The day before"), Button::Kind::Ghost, days);
        later = Button::iconOnly(QStringLiteral("right"), DayCard::tr("The day after"), Button::Kind::Ghost, days);
        today->setObjectName(QStringLiteral("dayToday"));
        earlier->setObjectName(QStringLiteral("dayEarlier"));
        later->setObjectName(QStringLiteral("dayLater"));
        for (Button* button : {today, earlier, later}) {
            button->setSize(Button::Size::Compact);
            row->addWidget(button);
        }
    }
};

DayCard::DayCard(QWidget* parent)
    : DayCard(Parts{}, parent)
{}

DayCard::DayCard(Parts parts, QWidget* parent)
    : ChartCard(tr("Today"), parts.days, parts.timeline, parts.timeline->table(), parent)
    , m_timeline(parts.timeline)
    , m_earlier(parts.earlier)
    , m_later(parts.later)
    , m_backToToday(parts.today)
{
    setObjectName(QStringLiteral("dayCard"));
    m_timeline->setObjectName(QStringLiteral("dayTimeline"));
    build();
    connect(m_earlier, &Button::clicked, this, [this] { emit dayWanted(m_shown - days{1}); });
    connect(m_later, &Button::clicked, this, [this] { emit dayWanted(m_shown + days{1}); });
    connect(m_backToToday, &Button::clicked, this, [this] {
        emit dayWanted(m_today);
        m_earlier->setFocus(Qt::OtherFocusReason);
    });
    connect(m_timeline, &DayTimeline::stretchChosen, this, &DayCard::openCorrection);
    connect(m_correction, &CorrectionBar::closed, this, &DayCard::closeCorrection);
    connect(m_correction, &CorrectionBar::stretchChanged, m_timeline, &DayTimeline::setChosen);
    connect(m_correction, &CorrectionBar::said, this, [this](const Stretch& stretch, breaks::Posture posture) {
        closeCorrection();
        emit corrected(stretch, posture);
    });
}

void DayCard::build()
{
    m_stats = new StatLine(this);
    m_stats->setObjectName(QStringLiteral("dayStats"));
    setBesideTitle(m_stats);

    auto* foot = new QWidget(this);
    auto* footSplit = new SplitLayout(foot);
    m_legend = new TimelineLegend(foot);
    footSplit->addWidget(m_legend);
    auto* ends = new QWidget(foot);
    auto* endsFlow = new FlowLayout(ends, space::k16);
    endsFlow->addWidget(new KeptHere(tr("Kept on this computer"), ends));
    m_standing = new Chip(tr("I am standing"), ends);
    m_standing->setCheckable(true);
    m_standing->setReservesTick(true);
    m_standing->setObjectName(QStringLiteral("iAmStanding"));
    m_standing->setToolTip(tr("Standing is known only if you say so"));
    endsFlow->addWidget(m_standing);
    footSplit->addWidget(ends);
    connect(m_standing, &Chip::clicked, this, &DayCard::standingSaid);

    m_count = new Banner(Banner::Kind::Info, {}, {}, this);
    m_count->setObjectName(QStringLiteral("countBanner"));
    auto* count = new Button(tr("Count as a break"), Button::Kind::Secondary, m_count);
    count->setObjectName(QStringLiteral("countAsBreak"));
    m_count->addWidget(count);
    m_count->hide();
    connect(count, &Button::clicked, this, &DayCard::countAsBreak);

    m_correction = new CorrectionBar(this);
    m_correction->hide();
    // After the title with the numbers comes a question, if there is one; the line of time is in place; then what
    // belongs to it.
    body()->insertWidget(1, m_count);
    body()->insertWidget(3, foot);
    body()->insertWidget(4, m_correction);
    setTabOrder(m_timeline, m_standing);
}

void DayCard::setView(const PostureView& view)
{
    const bool otherDay = view.shown != m_shown;
    m_shown = view.shown;
    m_today = view.today;
    m_now = view.now;
    if (otherDay) {
        closeCorrection();
    }
    setTitle(posturewords::dayTitle(view));
    m_earlier->setEnabled(view.hasEarlier);
    m_later->setEnabled(!view.isToday());
    m_backToToday->setVisible(view.shown < view.today - days{1});
    showStats(view);
    m_standing->setVisible(view.isToday());
    {
        const QSignalBlocker quiet(m_standing);
        m_standing->setChecked(view.state.posture == breaks::Posture::Standing);
    }
    const bool mayCount = view.isToday() && view.state.canCountAsBreak;
    m_count->setVisible(mayCount);
    if (mayCount) {
        m_count->setText(tr("Were you up just now?"),
                         tr("You were away for a few minutes, too short to count by itself."));
    }
    m_timeline->setDay(timelineOf(view.day, view.policy.workDay, view.policy.shortBreak.interval,
                                  view.isToday() ? std::optional(view.now) : std::nullopt, view.now.utcOffset));
    m_timeline->setAccessibleDescription(posturewords::daySentence(view));
    m_legend->setInterval(view.policy.shortBreak.interval);
    m_legend->setAsleep(std::any_of(m_timeline->day().bouts.begin(), m_timeline->day().bouts.end(),
                                    [](const breaks::Bout& bout) { return bout.posture == breaks::Posture::Asleep; }));
    setRemark(hasData(view.day) ? posturewords::otherOutcomes(view.day)
              : view.isToday()  ? tr("The line fills as you work. Choose a stretch of it to say what it was.")
                                : tr("Nothing is known of this day."));
}

void DayCard::showStats(const PostureView& view)
{
    const breaks::DayLedger& day = view.day;
    std::vector<StatLine::Stat> stats;
    if (view.isToday()) {
        const bool standing = view.state.posture == breaks::Posture::Standing;
        const bool present = standing || view.state.posture == breaks::Posture::Sitting;
        QString caption = standing ? tr("standing now") : tr("sitting now");
        if (view.state.next && view.policy.on) {
            caption = tr("%1, break at %2").arg(caption, deskwords::moment(view.state.next->dueAt, view.now));
        }
        if (present) {
            stats.push_back({words::duration(view.state.bout), caption});
        }
    } else {
        stats.push_back({words::duration(day.sitting), tr("sitting")});
    }
    stats.push_back({tr("%1 of %2").arg(view.breaksHad).arg(view.breaksOfDay),
                     day.natural > 0 ? tr("breaks and times away") : tr("breaks")});
    stats.push_back({words::duration(day.longestSitting), tr("longest sitting")});
    stats.push_back({words::duration(day.standing), tr("standing")});
    m_stats->setStats(stats);
}

void DayCard::openCorrection(const Stretch& stretch)
{
    m_timeline->setChosen(stretch);
    const ZonedTime last = m_shown == m_today ? m_now : m_timeline->day().span.to;
    m_correction->open(stretch, last);
    m_correction->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void DayCard::closeCorrection()
{
    if (m_correction->isHidden()) {
        return;
    }
    const bool hadFocus = m_correction->isAncestorOf(focusWidget() ? focusWidget() : m_timeline);
    m_correction->hide();
    m_timeline->setChosen(std::nullopt);
    if (hadFocus) {
        m_timeline->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace plumbline
