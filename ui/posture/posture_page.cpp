#include "ui/posture/posture_page.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/models/desk_words.h"
#include "ui/models/minute_tick.h"
#include "ui/posture/day_card.h"
#include "ui/posture/place_card.h"
#include "ui/posture/posture_words.h"
#include "ui/posture/week_compare.h"
#include "ui/text/break_words.h"
#include "ui/text/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/rows.h"

#include <QButtonGroup>
#include <QLocale>
#include <QPointer>

namespace plumbline {

namespace {

constexpr int kStackTwo = 640; // px of content below which cards go under each other
constexpr int kGoalRing = 108;
constexpr std::array kPlaces{posture::Place::Desk, posture::Place::Driving, posture::Place::Standing};

} // namespace

PosturePage::PosturePage(app::Coach& coach, QWidget* parent)
    : CoachPage(coach, QStringLiteral("posturePage"), parent)
    , m_phrases(coach.catalogue())
    , m_scroll(addScroll())
{
    m_shown = m_today = m_coach.todaysDay();
    build();
    connectCards();
    m_breakListener = m_coach.breaks().addListener([this](const app::BreakNews&) { hasChanged(); });
    connect(new MinuteTick(m_coach, this), &MinuteTick::minute, this, &PosturePage::refresh);
    refresh();
}

PosturePage::~PosturePage()
{
    m_coach.breaks().removeListener(m_breakListener);
}

void PosturePage::build()
{
    QVBoxLayout& content = *m_scroll->content();
    m_header = new PageHeader(tr("Posture"), QStringLiteral(" "), m_scroll);
    auto* rhythm = new Button(tr("Rhythm"), Button::Kind::Ghost, m_header);
    rhythm->setIconName(QStringLiteral("settings"));
    rhythm->setObjectName(QStringLiteral("rhythm"));
    m_breakNow = new Button(tr("Break now"), Button::Kind::Primary, m_header);
    m_breakNow->setIconName(QStringLiteral("stand"));
    m_breakNow->setObjectName(QStringLiteral("breakNow"));
    m_header->addAction(rhythm);
    m_header->addAction(m_breakNow);
    content.addWidget(m_header);
    connect(rhythm, &Button::clicked, this, &PosturePage::openReminders);
    connect(m_breakNow, &Button::clicked, this, [this] { m_coach.breaks().handle(breaks::Take{}); });
    buildNotices(content);
    m_day = new DayCard(m_scroll);
    content.addWidget(m_day);
    buildPlaces(content);
    buildWeek(content);
    content.addStretch(1);
}

void PosturePage::buildNotices(QVBoxLayout& content)
{
    m_state = new Banner(Banner::Kind::Info, {}, {}, m_scroll);
    m_state->setObjectName(QStringLiteral("stateBanner"));
    m_stateAct = new Button({}, Button::Kind::Secondary, m_state);
    m_stateAct->setObjectName(QStringLiteral("stateAct"));
    m_state->addWidget(m_stateAct);
    content.addWidget(m_state);
    m_offer = new Banner(Banner::Kind::Info, {}, {}, m_scroll);
    m_offer->setObjectName(QStringLiteral("offerBanner"));
    auto* answers = new QWidget(m_offer);
    auto* flow = new FlowLayout(answers, space::k8);
    m_accept = new Button({}, Button::Kind::Secondary, answers);
    m_accept->setObjectName(QStringLiteral("acceptOffer"));
    auto* decline = new Button(tr("Stay as it is"), Button::Kind::Quiet, answers);
    decline->setObjectName(QStringLiteral("declineOffer"));
    flow->addWidget(m_accept);
    flow->addWidget(decline);
    m_offer->addWidget(answers);
    content.addWidget(m_offer);
    connect(m_accept, &Button::clicked, this, [this] { answerOffer(true); });
    connect(decline, &Button::clicked, this, [this] { answerOffer(false); });
    connect(m_stateAct, &Button::clicked, this, [this] {
        if (m_view.policy.on) {
            m_coach.breaks().handle(breaks::Resume{});
        } else {
            turnOn();
        }
    });
}

void PosturePage::buildWeek(QVBoxLayout& content)
{
    auto* columns = new Columns(kStackTwo, m_scroll);
    columns->setEqualHeights(true);
    m_week = new WeekCompare(columns);
    m_week->setObjectName(QStringLiteral("weekCompare"));
    auto* keys = new QWidget(columns);
    auto* keyRow = new QHBoxLayout(keys);
    keyRow->setContentsMargins(0, 0, space::k8, 0);
    keyRow->setSpacing(space::k16);
    keyRow->addWidget(new ChartKey(ChartKey::Swatch::Filled, Role::Series1, tr("this week"), keys));
    keyRow->addWidget(new ChartKey(ChartKey::Swatch::Outline, Role::Control, tr("last week"), keys));
    m_weekCard = new ChartCard(tr("Week against week"), keys, m_week, m_week->table(), columns);
    m_weekCard->setObjectName(QStringLiteral("weekCard"));
    columns->addColumn(m_weekCard, 3);
    auto* goal = new Card(tr("Standing and moving today"), columns);
    goal->setObjectName(QStringLiteral("goalCard"));
    m_goalRing = new ProgressRing(tr("Standing and light activity"), ProgressRing::Kind::Work, kGoalRing, goal);
    m_goalRing->setObjectName(QStringLiteral("goalRing"));
    m_goalText = new Paragraph({}, TextStyle::Body, Role::Text2, goal);
    goal->body()->addWidget(m_goalRing, 0, Qt::AlignLeft);
    goal->body()->addWidget(m_goalText);
    auto* change = new Button(tr("Change the goal"), Button::Kind::Quiet, goal);
    change->setFlush(true);
    change->setObjectName(QStringLiteral("changeGoal"));
    goal->body()->addWidget(change, 0, Qt::AlignLeft);
    goal->body()->addStretch(1);
    connect(change, &Button::clicked, this, &PosturePage::openReminders);
    columns->addColumn(goal, 2);
    content.addWidget(columns);
}

void PosturePage::buildPlaces(QVBoxLayout& content)
{
    auto* tabs = new Columns(0, m_scroll);
    tabs->setStacksLargeText(false);
    tabs->setAccessibleName(tr("Places to check"));
    m_placeGroup = new QButtonGroup(this);
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
        auto* tab = new ChoiceCard(words::of(kPlaces[i]), QStringLiteral(" "), tabs);
        const auto placeCode = code(kPlaces[i]);
        tab->setDetailBeside(true);
        QSizePolicy policy = tab->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Preferred); // all as high as the highest
        tab->setSizePolicy(policy);
        tab->setObjectName(QStringLiteral("place-%1")
                               .arg(QString::fromUtf8(placeCode.data(), static_cast<qsizetype>(placeCode.size()))));
        m_placeGroup->addButton(tab, static_cast<int>(i));
        tabs->addColumn(tab, 1);
        m_placeButtons[i] = tab;
    }
    m_placeButtons.front()->setChecked(true);
    m_placeCard = new PlaceCard(m_phrases, m_scroll);
    content.addWidget(tabs);
    content.addWidget(m_placeCard);
    connect(m_placeGroup, &QButtonGroup::idClicked, this,
            [this](int id) { showPlace(kPlaces[static_cast<std::size_t>(id)]); });
}

void PosturePage::connectCards()
{
    app::BreakService& service = m_coach.breaks();
    connect(m_day, &DayCard::dayWanted, this, &PosturePage::showDay);
    connect(m_day, &DayCard::corrected, this, &PosturePage::correct);
    connect(m_day, &DayCard::standingSaid, this, [&service](bool on) { service.handle(breaks::Standing{on}); });
    connect(m_day, &DayCard::countAsBreak, this, [&service] { service.handle(breaks::CountAsBreak{}); });
    connect(m_placeCard, &PlaceCard::checkWanted, this, [this] { emit assessmentWanted(m_place); });
    connect(m_placeCard, &PlaceCard::fixChanged, this, [this](const QString& item, bool done) {
        const app::PlaceReport place = m_coach.posture().report(m_place);
        if (place.newest) {
            report(m_coach.posture().setFixDone(place.newest->id, item.toStdString(), done),
                   done ? tr("Marked as done") : tr("No longer marked as done"));
        }
    });
    connect(m_placeCard, &PlaceCard::removeWanted, this, [this](const AssessmentId& assessment) {
        report(m_coach.posture().remove(assessment), tr("Result removed"));
    });
}

QWidget* PosturePage::firstFocus() const
{
    return m_breakNow;
}

bool PosturePage::concerns(const app::Changes& changes) const
{
    return changes.breaks || changes.posture || changes.settings || changes.profile || changes.pain;
}

void PosturePage::hasChanged()
{
    refreshSoon(); // the change may come from a control of this page that is not done yet
}

void PosturePage::showEvent(QShowEvent* event)
{
    refresh(); // time has passed, and a check may have been stopped
    CoachPage::showEvent(event);
}

void PosturePage::showDay(Day day)
{
    m_shown = day;
    refresh();
}

void PosturePage::showPlace(posture::Place place)
{
    m_place = place;
    m_placeButtons[static_cast<std::size_t>(place)]->setChecked(true);
    showPlaces();
}

void PosturePage::read()
{
    const Day today = m_coach.todaysDay();
    if (std::exchange(m_today, today) != today) {
        m_shown = today; // a new day began while the page was open
    }
    m_view = postureView(m_coach, m_shown);
    m_header->setContext(posturewords::context(m_view));
    showState();
    showOffer();
    m_day->setView(m_view);
    showWeek();
    showPlaces();
}

void PosturePage::showState()
{
    const breaks::View& state = m_view.state;
    m_breakNow->setEnabled(state.state != breaks::StateKind::OnBreak);
    const bool paused = m_view.policy.on && state.state == breaks::StateKind::Paused;
    const bool waits = m_view.policy.on && state.state == breaks::StateKind::Inhibited;
    m_state->setVisible(!m_view.policy.on || paused || waits);
    if (m_state->isHidden()) {
        return;
    }
    const deskwords::StateText text =
        deskwords::state(state, m_view.now, m_view.policy.on, m_view.policy.fixedInterval);
    m_state->setText(text.heading, text.detail);
    m_stateAct->setVisible(!waits);
    m_stateAct->setText(m_view.policy.on ? tr("Go on with reminders") : tr("Turn on"));
}

void PosturePage::showOffer()
{
    const bool open = m_view.offer != breaks::Offer::None && m_view.policy.on;
    m_offer->setVisible(open);
    if (open) {
        const posturewords::OfferText text = posturewords::offer(m_view.offer, m_view);
        m_offer->setText(text.heading, text.sentence);
        m_accept->setText(text.accept);
    }
}

void PosturePage::showWeek()
{
    const breaks::WeekLedger& now = m_view.thisWeek;
    const breaks::WeekLedger& before = m_view.lastWeek;
    const auto time = [](const QString& title, milliseconds a, milliseconds b) {
        return WeekCompare::Row{title, static_cast<double>(a.count()), static_cast<double>(b.count()),
                                words::duration(a), words::duration(b)};
    };
    const auto taken = [](const breaks::WeekLedger& week) { return tr("%1 of %2").arg(week.taken).arg(week.asked); };
    m_week->setRows({time(tr("Sitting a day"), now.sittingPerDay, before.sittingPerDay),
                     time(tr("Longest sitting"), now.longestSitting, before.longestSitting),
                     time(tr("Standing a day"), now.standingPerDay, before.standingPerDay),
                     {tr("Breaks taken"), static_cast<double>(now.taken), static_cast<double>(before.taken), taken(now),
                      taken(before)}},
                    before.daysWithData > 0);
    m_weekCard->setRemark(posturewords::weekSentence(m_view));
    const double share = m_view.goal > minutes{0} ? static_cast<double>(m_view.active.count()) /
                                                        static_cast<double>(milliseconds{m_view.goal}.count())
                                                  : 0.0;
    m_goalRing->setFraction(std::min(1.0, share));
    m_goalRing->setText(QString::number(std::chrono::floor<minutes>(m_view.active).count()),
                        tr("of %1 min").arg(m_view.goal.count()));
    m_goalText->setText(posturewords::goalSentence(m_view));
}

void PosturePage::showPlaces()
{
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
        const app::PlaceReport place = m_coach.posture().report(kPlaces[i]);
        QString detail = tr("Not checked yet");
        if (place.score) {
            detail = tr("%1 \u00b7 %2")
                         .arg(QLocale().toString(place.score->value, 'f', 1),
                              place.recheckDue ? tr("look again") : words::of(place.score->band));
        } else if (place.newest) {
            detail = tr("Nothing applied");
        }
        m_placeButtons[i]->setDetail(detail);
        if (kPlaces[i] == m_place) {
            m_placeCard->setReport(m_coach.posture().checklist(m_place), place,
                                   m_coach.posture().draft(m_place).answered());
        }
    }
}

void PosturePage::correct(const Stretch& stretch, breaks::Posture posture)
{
    report(m_coach.breaks().correct(stretch.from, stretch.to, posture),
           tr("%1 to %2: %3").arg(words::clock(stretch.from), words::clock(stretch.to), words::of(posture).toLower()));
}

void PosturePage::turnOn()
{
    report(m_coach.setBreakProfile(BreakProfile::Standard), {});
}

void PosturePage::answerOffer(bool accept)
{
    app::BreakService& service = m_coach.breaks();
    const breaks::Offer offer = m_view.offer;
    const app::RhythmChoice before = service.rhythm();
    const QString done = posturewords::accepted(offer, m_view);
    const Result<app::Changes> result = accept ? service.acceptOffer(offer) : service.declineOffer(offer);
    report(result, {});
    if (result && accept) {
        // The toast may outlive this page when the profile is switched; there is nothing to take back then.
        emit saved(done, [self = QPointer<PosturePage>(this), before] {
            if (self) {
                self->report(self->m_coach.breaks().setRhythm(before), {});
            }
        });
    }
    m_breakNow->setFocus(Qt::OtherFocusReason);
}

void PosturePage::report(const Result<app::Changes>& result, const QString& announcement)
{
    if (!result) {
        emit failed(result.error());
    } else if (!announcement.isEmpty()) {
        emit announce(announcement);
    }
}

} // namespace plumbline
