#include "app/break_service_impl.h"

#include <algorithm>

/// The daily goal as it grows, and what the last weeks suggest.
namespace plumbline::app {

using breaks::DayLedger;
using breaks::Offer;

namespace {

/// How long an offer that was declined is not made again.
constexpr days kDeclinedFor{14};
/// The longest look back that an offer needs: ten work days (evidence.md 6.3 rule 7), and holidays between them.
constexpr std::size_t kOfferDays = 10;
constexpr days kOfferLookBack{42};

std::string_view nameOf(Offer offer)
{
    switch (offer) {
    case Offer::Gentler:
        return "gentler";
    case Offer::NextProfile:
        return "next_profile";
    case Offer::BackToInterval:
        return "back_to_interval";
    case Offer::None:
        break;
    }
    return "none";
}

/// The setting's entries, "gentler=2026-11-23 next_profile=2026-11-30".
std::vector<std::pair<std::string, Day>> readDeclined(const std::string& text)
{
    std::vector<std::pair<std::string, Day>> entries;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string entry = text.substr(at, end - at);
        const std::size_t equals = entry.find('=');
        const auto day = equals == std::string::npos ? std::nullopt : parseIsoDate(entry.substr(equals + 1));
        if (day) {
            entries.emplace_back(entry.substr(0, equals), *day);
        }
        at = end + 1;
    }
    return entries;
}

bool wasDeclined(const std::string& text, Offer offer, Day today)
{
    const auto entries = readDeclined(text);
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.first == nameOf(offer) && entry.second <= today && today - entry.second < kDeclinedFor;
    });
}

bool hasSomething(const DayLedger& day)
{
    return !day.bouts.empty() || !day.breaks.empty();
}

} // namespace

std::vector<DayLedger> BreakService::Impl::workDays(std::size_t most) const
{
    const Day today = coach.todaysDay();
    const Day from = today - kOfferLookBack;
    const auto bouts = boutsOf(from, today - days{1});
    const auto records = recordsOf(from, today - days{1});
    const WorkDay& week = coach.workDay();
    std::vector<DayLedger> found;
    for (Day day = today - days{1}; day >= from && found.size() < most; day -= days{1}) {
        if (week.weekdays[static_cast<std::size_t>(weekdayIndex(day))]) {
            DayLedger ledger = breaks::dayLedger(day, bouts, records);
            if (hasSomething(ledger)) {
                found.push_back(std::move(ledger));
            }
        }
    }
    std::reverse(found.begin(), found.end());
    return found;
}

bool BreakService::Impl::isLengthened() const
{
    return policyNow().shortBreak.interval > intervalOf(inside.breaks);
}

minutes BreakService::goal() const
{
    Impl& impl = *m_impl;
    impl.inside.readForeignChanges();
    const int version = impl.inside.foreignVersion;
    const Day today = impl.coach.todaysDay();
    const minutes start{impl.coach.setting(kStandingGoal)};
    const minutes growth{impl.coach.setting(kGoalGrowth)};
    const auto& known = impl.goal;
    if (known && known->day == today && known->start == start && known->growth == growth && known->version == version) {
        return impl.goal->value;
    }
    // It grows from set-up on, or from the day it was last set by hand.
    Day since = impl.coach.planInput().setUpOn;
    if (const auto set = impl.inside.store->settingChangedAt(std::string(kStandingGoal.name)); set && *set) {
        since = std::max(since, impl.inside.dayOf({**set, impl.inside.time().utcOffset}));
    }
    const auto bouts = impl.boutsOf(since, today - days{1});
    const auto records = impl.recordsOf(since, today - days{1});
    std::vector<DayLedger> past;
    for (auto bout = bouts.begin(); bout != bouts.end();) {
        const auto next = std::find_if(bout, bouts.end(), [&](const auto& other) { return other.day != bout->day; });
        const auto isOfDay = [&](const breaks::BreakRecord& record) { return record.day == bout->day; };
        std::vector<breaks::BreakRecord> ofDay;
        std::copy_if(records.begin(), records.end(), std::back_inserter(ofDay), isOfDay);
        past.push_back(breaks::dayLedger(bout->day, {bout, next}, ofDay));
        bout = next;
    }
    impl.goal = Impl::Goal{today, start, growth, breaks::goalOn(today, start, since, growth, past), version};
    return impl.goal->value;
}

Offer BreakService::offer() const
{
    const Impl& impl = *m_impl;
    const Offer offer = breaks::rhythmOffer(impl.workDays(kOfferDays), impl.coach.breakProfile(), impl.isLengthened());
    return wasDeclined(impl.coach.setting(kOffersDeclined), offer, impl.coach.todaysDay()) ? Offer::None : offer;
}

Result<Changes> BreakService::acceptOffer(Offer offer)
{
    if (offer == Offer::None) {
        return Changes{};
    }
    RhythmChoice choice = rhythm();
    choice.profile = breaks::offeredProfile(offer, choice.profile);
    // An interval or a length of one's own would hide the rhythm that was accepted.
    choice.interval.reset();
    if (offer != Offer::BackToInterval) {
        choice.length.reset();
    }
    return setRhythm(choice);
}

RhythmChoice BreakService::rhythm() const
{
    const Impl& impl = *m_impl;
    return {impl.coach.breakProfile(), impl.settingText(kBreakInterval.name), impl.settingText(kBreakLength.name)};
}

Result<Changes> BreakService::setRhythm(const RhythmChoice& choice)
{
    Impl& impl = *m_impl;
    const auto write = [&](store::Writer& out) -> Result<void> {
        const WallTime now = impl.inside.time().wall;
        out.setBreakProfile(choice.profile);
        out.setSetting(std::string(kBreakInterval.name), choice.interval, now);
        out.setSetting(std::string(kBreakLength.name), choice.length, now);
        return {};
    };
    return impl.inside.commit({.profile = true, .settings = true}, std::nullopt, write);
}

Result<Changes> BreakService::declineOffer(Offer offer)
{
    Impl& impl = *m_impl;
    if (offer == Offer::None) {
        return Changes{};
    }
    const Day today = impl.coach.todaysDay();
    std::string text = std::string(nameOf(offer)) + "=" + isoDate(today);
    for (const auto& [name, day] : readDeclined(impl.coach.setting(kOffersDeclined))) {
        if (name != nameOf(offer) && today - day < kDeclinedFor) {
            text += " " + name + "=" + isoDate(day);
        }
    }
    return impl.coach.setSetting(kOffersDeclined, text);
}

} // namespace plumbline::app
