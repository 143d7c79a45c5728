#include "catalogue/breaks.h"
#include "ui/text/break_words.h"

#include "translated.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

#include <set>

using namespace plumbline;
using namespace plumbline::breaks;
using namespace std::chrono_literals;

namespace {

ZonedTime at(const char* rfc)
{
    return *parseRfc3339(rfc);
}

/// A Wednesday afternoon.
const ZonedTime kNow = at("2026-05-13T13:00:00+02:00");

void checkText(const QString& text)
{
    CAPTURE(text.toStdString());
    CHECK_FALSE(text.trimmed().isEmpty());
    CHECK_FALSE(text.contains(QRegularExpression(QStringLiteral("%[0-9nL]"))));
    CHECK_FALSE(text.contains(u"(s)"));
    CHECK_FALSE(text.contains(u'!'));
    CHECK_FALSE(text.contains(u"  "));
}

/// What others may see on the screen.
void checkPublic(const QString& text)
{
    checkText(text);
    for (const char* word : {"pain", "hurt", "sore", "injur", "pregnan", "health", "stiff", "condition"}) {
        CAPTURE(text.toStdString(), word);
        CHECK_FALSE(text.contains(QString::fromLatin1(word), Qt::CaseInsensitive));
    }
}

int numbersIn(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("\\b[0-9]+"));
    return static_cast<int>(text.count(number));
}

template <class Enum>
void checkNames()
{
    std::set<QString> names;
    for (std::size_t i = 0; i < countOf<Enum>; ++i) {
        const QString name = words::of(static_cast<Enum>(i));
        checkText(name);
        names.insert(name);
    }
    CHECK(names.size() == countOf<Enum>);
}

View view(StateKind state)
{
    View view;
    view.state = state;
    view.bout = 50min + 40s;
    return view;
}

} // namespace

TEST_CASE("Every code of the day at the desk has a name of its own", "[text][breaks]")
{
    testing::translated();
    checkNames<Kind>();
    checkNames<breaks::Posture>();
    checkNames<Outcome>();
    checkNames<MoveResult>();
    checkNames<Manner>();
    checkNames<Guard>();
    checkNames<StateKind>();
    checkNames<AbsenceKind>();
    checkNames<posture::Place>();
    checkNames<posture::Answer>();
    checkNames<posture::Exposure>();
    CHECK(words::of(breaks::Place::OpenOffice) == u"Open office");
    CHECK(words::of(Clothes::Easy) == u"Easy clothes");
    CHECK(words::of(AbsenceLength::LongBreak) == u"A long break or more");
    CHECK(words::of(posture::Band::WorthImproving) == u"Worth improving");
    for (const Manner manner : {Manner::Notify, Manner::TwoPhase, Manner::Firm}) {
        checkText(words::detailOf(manner));
    }
    for (const posture::Band band : {posture::Band::Fine, posture::Band::WorthImproving, posture::Band::FixFirst}) {
        checkText(words::of(band));
        checkText(words::detailOf(band));
        CHECK_FALSE(words::detailOf(band).contains(u"pain"));
    }
    CHECK(words::scoreText(4.2) == u"4.2 of 10, lower is better");
    CHECK(words::scoreText(3) == u"3.0 of 10, lower is better");
}

TEST_CASE("A notification names the act, is short and tells nothing private", "[text][breaks]")
{
    testing::translated();
    for (std::size_t i = 0; i < countOf<Kind>; ++i) {
        for (const bool seated : {false, true}) {
            for (const bool up : {false, true}) {
                for (const auto& routine : builtinRoutines()) {
                    const words::PromptFacts facts{static_cast<Kind>(i), 50min, QString::fromStdString(routine.name),
                                                   seated, up};
                    const QString title = words::promptTitle(facts);
                    const QString body = words::promptBody(facts);
                    checkPublic(title);
                    checkPublic(body);
                    CHECK(title.size() <= 30);
                    CHECK(body.size() <= 90);
                    CHECK(body.count(u'.') <= 2);
                    CHECK(numbersIn(title) == 0);
                    CHECK(numbersIn(body) <= 1);
                }
            }
        }
    }
    CHECK(words::promptTitle({Kind::Short, 50min, {}}) == u"Time to stand up");
    CHECK(words::promptBody({Kind::Short, 50min, QStringLiteral("Open the hips")}) ==
          u"You have been sitting for 50 minutes. Next: Open the hips.");
    CHECK(words::promptBody({Kind::Short, 1min, {}}) ==
          u"You have been sitting for 1 minute. A change of position is enough.");
    CHECK(words::promptBody({Kind::Short, 0min, QStringLiteral("Walk a little")}) == u"Next: Walk a little.");
    CHECK(words::promptTitle({Kind::Stand, 0min, {}, false, false}) == u"Time to sit for a while");
}

TEST_CASE("The tray says in a line how things stand", "[text][breaks]")
{
    testing::translated();
    const auto line = [](const View& now) {
        const QString text = words::stateLine(now, kNow);
        checkPublic(text);
        return text;
    };
    View working = view(StateKind::Working);
    CHECK(line(working) == u"Sitting 50 min");
    working.next = Next{Kind::Short, at("2026-05-13T15:13:00+02:00")};
    CHECK(line(working) == u"Sitting 50 min · break at 15:13");
    working.next->kind = Kind::Nudge;
    CHECK(line(working) == u"Sitting 50 min");
    working.posture = breaks::Posture::Standing;
    working.bout = 72min;
    CHECK(line(working) == u"Standing 1 h 12 min");
    CHECK(line(view(StateKind::Prompting)) == u"Sitting 50 min · break due");
    View waiting = view(StateKind::Inhibited);
    CHECK(line(waiting) == u"Sitting 50 min · break waits");
    waiting.inhibitedBy = {Guard::Battery, Guard::Call};
    CHECK(line(waiting) == u"Sitting 50 min · break waits: in a call");
    CHECK(line(view(StateKind::OnBreak)) == u"On a break");
    CHECK(line(view(StateKind::Away)) == u"Away");

    View paused = view(StateKind::Paused);
    paused.pausedUntil = at("2026-05-13T14:00:00+02:00");
    CHECK(line(paused) == u"Paused until 14:00");
    paused.pausedUntil = at("2026-05-14T04:00:00+02:00");
    CHECK(line(paused) == u"Paused until tomorrow 04:00");
    paused.pausedUntilOn = true;
    CHECK(line(paused) == u"Paused until you turn them on");

    View off = view(StateKind::OffHours);
    CHECK(line(off) == u"Off hours");
    off.hoursBegin = at("2026-05-18T08:30:00+02:00");
    CHECK(line(off) == u"Off hours until Mon 08:30");
}

TEST_CASE("The rail says whether reminders come and until when", "[text][breaks]")
{
    testing::translated();
    View now = view(StateKind::Working);
    now.hoursEnd = at("2026-05-13T17:30:00+02:00");
    CHECK(words::remindersTitle(now, true) == u"Reminders on");
    CHECK(words::remindersDetail(now, kNow, true) == u"until 17:30");
    CHECK(words::remindersTitle(now, false) == u"Reminders off");
    CHECK(words::remindersDetail(now, kNow, false).isEmpty());
    now.state = StateKind::Paused;
    now.pausedUntil = at("2026-05-13T14:00:00+02:00");
    CHECK(words::remindersTitle(now, true) == u"Reminders paused");
    CHECK(words::remindersDetail(now, kNow, true) == u"until 14:00");
    now.state = StateKind::OffHours;
    now.hoursBegin = at("2026-05-14T08:30:00+02:00");
    CHECK(words::remindersDetail(now, kNow, true) == u"from tomorrow 08:30");
    CHECK(words::guardReason({Guard::DoNotDisturb, Guard::FullScreen}) == u"Another window fills the screen");
    CHECK(words::guardReason({}).isEmpty());
}

TEST_CASE("A snooze shows its cost before the click", "[text][breaks]")
{
    testing::translated();
    SnoozeCost cost{at("2026-05-13T13:05:00+02:00"), 55min, false};
    CHECK(words::snoozeAction(5min) == u"Snooze 5 min");
    CHECK(words::snoozeCost(cost) == u"Break at 13:05, after 55 min of sitting.");
    cost.intoOffHours = true;
    checkPublic(words::snoozeCost(cost));
    CHECK(words::snoozeCost(std::nullopt) == u"No snooze left: start or skip.");
}

TEST_CASE("Every reason for a break's moves has a sentence fit for the screen", "[text][breaks]")
{
    testing::translated();
    for (const char* code : {"rotation", "pain", "locked", "seated", "walk_turn", "another", "position"}) {
        CAPTURE(code);
        checkPublic(words::routineWhy(code));
    }
    CHECK(words::routineWhy("whim").isEmpty());
    CHECK(words::intervalLengthened(40min).contains(u"40 minutes"));
    CHECK(words::offer(Offer::None, BreakProfile::Gentle, 30min).isEmpty());
    CHECK(words::offer(Offer::Gentler, BreakProfile::Gentle, 30min).contains(u"Gentle"));
    CHECK(words::offer(Offer::NextProfile, BreakProfile::Active, 30min).contains(u"Active"));
    CHECK(words::offer(Offer::BackToInterval, BreakProfile::Standard, 30min).contains(u"30 minutes"));
}
