#include "ui/today/today_page.h"

#include "ui/models/page_words.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/today/pain_card.h"
#include "ui/today/reasons_card.h"
#include "ui/today/session_card.h"
#include "ui/today/sitting_card.h"
#include "ui/today/today_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>
#include <QMenu>

namespace plumbline {
namespace {

constexpr int kSessionShare = 600; // design.md, Today at 1200 x 800
constexpr int kSideShare = 312;
constexpr int kStackBelow = 700; // design.md 7: below it everything is one column

} // namespace

TodayPage::TodayPage(app::Coach& coach, QWidget* parent)
    : CoachPage(coach, QStringLiteral("todayPage"), parent)
{
    // The shell makes a page when it is first shown, so all of it is wanted now.
    build();
    refresh();
}

void TodayPage::build()
{
    m_scroll = addScroll();
    QVBoxLayout* content = m_scroll->content();
    m_header = new PageHeader({}, {}, this);
    content->addWidget(m_header);
    m_banners = new QVBoxLayout;
    m_banners->setSpacing(space::k12);
    content->addLayout(m_banners);

    m_columns = new Columns(kStackBelow, this);
    m_left = new QVBoxLayout;
    m_left->setSpacing(space::k16);
    m_session = new SessionCard(this);
    m_left->addWidget(m_session);
    buildWaiting();
    m_left->addWidget(m_waiting);
    m_left->addStretch();
    m_columns->addColumn(m_left, kSessionShare);
    m_right = new QVBoxLayout;
    m_right->setSpacing(space::k16);
    m_sitting = new SittingCard(m_coach, this);
    m_morning = new PainCard(QStringLiteral("morning"), this);
    m_pain = new PainCard(QStringLiteral("pain"), this);
    m_changes = new ReasonsCard(this);
    m_notes = new ReasonsCard(this);
    m_notes->setObjectName(QStringLiteral("notesCard"));
    m_next = new NextSessionCard(this);
    for (QWidget* card : std::initializer_list<QWidget*>{m_sitting, m_morning, m_pain, m_next}) {
        m_right->addWidget(card);
    }
    m_right->addStretch(1);
    m_columns->addColumn(m_right, kSideShare);
    content->addWidget(m_columns);
    m_week = new WeekStrip(tr("This week"), this);
    m_week->setObjectName(QStringLiteral("weekStrip"));
    content->addWidget(m_week);
    // Reasons in full stand below what a glance is for; the rows and the reason of the session say them in short.
    content->addWidget(m_changes);
    content->addWidget(m_notes);
    content->addStretch(1);
    connectCards();
}

/// What stands in the place of the session while the safety check keeps training locked.
void TodayPage::buildWaiting()
{
    m_waiting = new Card(tr("While training waits"), this);
    m_waiting->setObjectName(QStringLiteral("waitingCard"));
    m_waiting->body()->addWidget(new Paragraph(
        tr("Everything you recorded is kept. Your plan comes back as soon as you state that a professional has cleared "
           "you. Until then you can read about every exercise and note your pain."),
        TextStyle::Body, Role::Text2, m_waiting));
    auto* buttons = new QWidget(m_waiting);
    auto* flow = new FlowLayout(buttons, space::k8);
    auto* library = new Button(tr("Open the Library"), Button::Kind::Secondary, buttons);
    library->setObjectName(QStringLiteral("openLibrary"));
    auto* progress = new Button(tr("See your progress"), Button::Kind::Quiet, buttons);
    progress->setObjectName(QStringLiteral("openProgress"));
    flow->addWidget(library);
    flow->addWidget(progress);
    m_waiting->body()->addWidget(buttons);
    connect(library, &QAbstractButton::clicked, this, &TodayPage::openLibrary);
    connect(progress, &QAbstractButton::clicked, this, &TodayPage::openProgress);
}

/// A due session is long, so the next one stands beside it; a short left column has room for it.
void TodayPage::placeNext(bool beside)
{
    QVBoxLayout* from = beside ? m_left : m_right;
    QVBoxLayout* to = beside ? m_right : m_left;
    if (from->indexOf(m_next) < 0) {
        return;
    }
    from->removeWidget(m_next);
    to->insertWidget(to->count() - 1, m_next); // before the stretch
}

void TodayPage::connectCards()
{
    connect(m_session, &SessionCard::startClicked, this, &TodayPage::start);
    connect(m_session, &SessionCard::shorterClicked, this, &TodayPage::shorterOrFull);
    connect(m_session, &SessionCard::rowOpened, this, &TodayPage::openRow);
    connect(m_session, &SessionCard::rowMenuRequested, this, [this](int row, const QPoint& at) {
        if (QMenu* menu = makeRowMenu(row)) {
            menu->popup(at);
        }
    });
    connect(m_session, &SessionCard::menuRequested, this, [this](const QPoint& at) { makeSessionMenu()->popup(at); });
    connect(m_pain, &PainCard::logClicked, this, [this](PainScore score) { logPain(PainEntryKind::Rest, score); });
    connect(m_morning, &PainCard::logClicked, this,
            [this](PainScore score) { logPain(PainEntryKind::NextMorning, score); });
    connect(m_sitting, &SittingCard::failed, this, &TodayPage::failed);
    connect(m_next, &NextSessionCard::openClicked, this, &TodayPage::openPlan);
    connect(m_week, &CellGrid::cellActivated, this, &TodayPage::openPlan);
}

void TodayPage::read()
{
    m_model = todayModel(m_coach);
    showModel();
}

void TodayPage::showModel()
{
    const Phrases phrases(m_coach.catalogue());
    m_header->setTitle(words::longDate(m_model.plan.date, phrases));
    m_header->setContext(weekLine(m_model));
    const QWidget* focus = window()->focusWidget();
    const bool hadFocus = focus != nullptr && (focus == m_session->startButton() || focus == m_advice);
    showBanners();
    // While training is locked there is nothing to offer but, for some answers, a walk.
    m_session->setVisible(m_model.state != TodayState::Locked || !m_model.plan.offer.empty());
    m_session->setView(sessionCardView(m_model, m_coach.catalogue()));
    m_waiting->setVisible(m_session->isHidden());
    if (hadFocus && m_session->isHidden()) {
        // The advice has taken the place of the button, or was made anew.
        firstFocus()->setFocus(Qt::OtherFocusReason);
        m_scroll->scrollToTop();
    }
    showPain();
    const QStringList changes = changeSentences(m_model, phrases);
    const bool due = m_model.state == TodayState::Session;
    m_changes->setView(due ? tr("What changed") : tr("What changes next"),
                       due && m_model.lastSessionDay
                           ? tr("since %1").arg(phrases.dateWithWeekday(*m_model.lastSessionDay))
                           : QString(),
                       changes);
    placeNext(due || m_model.unfinished.has_value());
    m_changes->setVisible(!changes.isEmpty());
    const QStringList notes = noteSentences(m_model, phrases);
    m_notes->setView(tr("Good to know"), {}, notes);
    m_notes->setVisible(!notes.isEmpty());
    showNext();
    m_week->setDays(stripDays(m_model, m_coach));
    orderTabs();
}

/// What can be pressed in the banners is made later than the rest of the page, but stands above it.
void TodayPage::orderTabs()
{
    std::vector<QWidget*> order;
    for (int i = 0; i < m_banners->count(); ++i) {
        const auto buttons = m_banners->itemAt(i)->widget()->findChildren<Button*>();
        order.insert(order.end(), buttons.begin(), buttons.end());
    }
    if (order.empty()) {
        return;
    }
    for (QWidget* next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) &&
            std::find(order.begin(), order.end(), next) == order.end()) {
            order.push_back(next);
        }
    }
    for (std::size_t i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

void TodayPage::showBanners()
{
    clearLayout(*m_banners);
    m_advice = nullptr;
    if (m_model.plan.locked) {
        showLock(*m_model.plan.locked);
        return;
    }
    const Phrases phrases(m_coach.catalogue());
    if (m_model.caution) {
        const auto pain = std::find_if(m_model.plan.notes.begin(), m_model.plan.notes.end(), [](const Reason& note) {
            return note.code == ReasonCode::LevelZero || note.code == ReasonCode::RestPain;
        });
        const Reason& why =
            m_model.plan.session && pain == m_model.plan.notes.end() ? m_model.plan.session->reason : *pain;
        auto* banner =
            new Banner(Banner::Kind::Caution,
                       m_model.plan.session ? tr("An easy day, because of pain") : tr("A rest day, because of pain"),
                       phrases.reason(why), this);
        banner->setObjectName(QStringLiteral("cautionBanner"));
        m_banners->addWidget(banner);
    }
    for (const Reason& note : m_model.plan.notes) {
        if (note.code == ReasonCode::SeeProfessional) {
            m_banners->addWidget(
                new Banner(Banner::Kind::Caution, tr("Worth showing to a professional"), phrases.reason(note), this));
        } else if (note.code == ReasonCode::RescreenDue || note.code == ReasonCode::GapRescreen) {
            auto* banner = new Banner(Banner::Kind::Info, tr("Time for the safety check"), phrases.reason(note), this);
            banner->setObjectName(QStringLiteral("rescreenBanner"));
            auto* open = new Button(tr("Answer the safety check"), Button::Kind::Secondary, banner);
            open->setObjectName(QStringLiteral("openScreening"));
            connect(open, &QAbstractButton::clicked, this, &TodayPage::openScreening);
            banner->addWidget(open);
            m_banners->addWidget(banner);
        }
    }
}

void TodayPage::showLock(const Lock& lock)
{
    const Phrases phrases(m_coach.catalogue());
    const bool urgent = lock.action == LockAction::Emergency || lock.action == LockAction::Urgent;
    auto* banner = new Banner(urgent ? Banner::Kind::Urgent : Banner::Kind::Caution, phrases.lockTitle(lock.action),
                              phrases.lock(lock), this);
    banner->setObjectName(QStringLiteral("lockBanner"));
    const QStringList because = phrases.lockBecause(lock);
    if (!because.isEmpty()) {
        banner->addWidget(new Paragraph(tr("Because you answered: %1.").arg(because.join(QStringLiteral("; "))),
                                        TextStyle::Small, Role::Text2, banner));
    }
    auto* buttons = new QWidget(banner);
    auto* flow = new FlowLayout(buttons, space::k8);
    auto* cleared = new Button(tr("A professional has cleared me"), Button::Kind::Secondary, buttons);
    cleared->setObjectName(QStringLiteral("confirmCleared"));
    auto* check = new Button(tr("Check my answers"), Button::Kind::Quiet, buttons);
    check->setObjectName(QStringLiteral("openScreening"));
    flow->addWidget(cleared);
    flow->addWidget(check);
    banner->addWidget(buttons);
    connect(cleared, &QAbstractButton::clicked, this, &TodayPage::askCleared);
    connect(check, &QAbstractButton::clicked, this, &TodayPage::openScreening);
    m_banners->addWidget(banner);
    banner->show(); // now, so that it can take the focus
    m_advice = cleared;
}

void TodayPage::askCleared()
{
    auto* dialog = new Dialog(tr("Has a doctor or physiotherapist cleared you to exercise?"),
                              tr("They should know what you answered in the safety check. Plumbline keeps your answer "
                                 "with today's date and unlocks your plan."),
                              this);
    dialog->setObjectName(QStringLiteral("clearedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setButtons(tr("Not yet"), tr("Yes, I am cleared"));
    connect(dialog, &QDialog::accepted, this, [this] { report(m_coach.confirmCleared(), {}); });
    dialog->open();
}

void TodayPage::showPain()
{
    const Phrases phrases(m_coach.catalogue());
    m_pain->setTexts(tr("Lower back now"), lastPainLine(m_model, phrases), {});
    m_pain->setScore(m_model.lastPain ? m_model.lastPain->score : PainScore{0});
    m_morning->setVisible(m_model.plan.nextMorningDue);
    if (m_model.plan.nextMorningDue) {
        m_morning->setTexts(
            tr("The morning after"), {},
            tr("How does your lower back feel this morning? Your answer decides how the next session goes on."));
    }
}

void TodayPage::showNext()
{
    const Phrases phrases(m_coach.catalogue());
    // With a session due the week strip says enough of the one after it.
    const bool shown = m_model.plan.nextSessionDate && m_model.state != TodayState::Session;
    m_next->setVisible(shown);
    if (!shown) {
        return;
    }
    QString session;
    if (m_model.next) {
        session =
            words::sessionTitle(m_model.next->label) + QStringLiteral(" · ") + phrases.minutes(m_model.next->estimate);
    }
    m_next->setView(words::longDate(*m_model.plan.nextSessionDate, phrases), session);
}

QWidget* TodayPage::firstFocus() const
{
    if (m_session->startButton()->isVisible()) {
        return m_session->startButton();
    }
    if (m_advice) {
        return m_advice;
    }
    return m_pain->slider();
}

void TodayPage::focusPain()
{
    m_pain->focusSlider();
}

void TodayPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_session->startButton()->isVisible()) {
        start();
        return;
    }
    if (event->key() == Qt::Key_P && event->modifiers() == Qt::NoModifier && m_coach.setting(app::kLetterKeys)) {
        focusPain();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TodayPage::start()
{
    if (m_model.unfinished && m_model.state != TodayState::Locked) {
        emit resumeSession(*m_model.unfinished);
    } else if (m_model.plan.session) {
        emit startSession(*m_model.plan.session);
    } else if (!m_model.plan.offer.empty()) {
        emit startOffer(m_model.plan.offer);
    }
}

void TodayPage::shorterOrFull()
{
    if (m_model.unfinished && m_model.state != TodayState::Locked) {
        const auto result =
            m_coach.finishSession(m_model.unfinished->id, std::nullopt, m_model.unfinished->note, false);
        report(result, {});
        return;
    }
    const Phrases phrases(m_coach.catalogue());
    Edit edit;
    edit.kind = EditKind::Shorten;
    if (m_model.shorter) {
        edit.minutes = std::max(1, minutesOf(m_model.shorter->estimate));
        change(edit, tr("Today's session is now %1").arg(phrases.minutes(m_model.shorter->estimate)));
    } else {
        edit.minutes = m_coach.facts().minutesPerSession;
        change(edit, tr("Today's session is back at its full length"));
    }
}

void TodayPage::skipSession()
{
    if (!m_model.plan.session) {
        return;
    }
    Edit edit;
    edit.kind = EditKind::Skip;
    change(edit, tr("%1 skipped today").arg(words::sessionTitle(m_model.plan.session->label)));
}

void TodayPage::openRow(int row)
{
    const SessionCardView view = sessionCardView(m_model, m_coach.catalogue());
    if (row >= 0 && row < static_cast<int>(view.rows.size())) {
        emit openExercise(QString::fromStdString(view.rows[static_cast<std::size_t>(row)].exercise));
    }
}

void TodayPage::logPain(PainEntryKind kind, PainScore score)
{
    const QString text = kind == PainEntryKind::Rest ? tr("Pain %1 logged").arg(score.value)
                                                     : tr("Next morning: %1 logged").arg(score.value);
    report(m_coach.logPain(kind, score, PainPlace::LowBack), text);
}

void TodayPage::change(Edit edit, const QString& announcement)
{
    edit.date = m_model.plan.date;
    report(m_coach.addEdit(edit), announcement);
}

void TodayPage::report(const Result<app::Changes>& result, const QString& announcement)
{
    if (!result) {
        emit failed(result.error());
    } else if (!announcement.isEmpty()) {
        emit announce(announcement);
    }
}

} // namespace plumbline
