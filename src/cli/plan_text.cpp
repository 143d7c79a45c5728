#include "cli/texts.h"

#include <algorithm>

namespace plumbline::cli {
namespace {

constexpr std::size_t kPartWidth = 10;
constexpr std::size_t kNameWidth = 44;
constexpr std::size_t kReasonColumn = 4 + kPartWidth;

std::string minutesOf(seconds time)
{
    return std::to_string(std::chrono::ceil<std::chrono::minutes>(time).count()) + " min";
}

/// Whether a reason tells more than the plan itself does.
bool isWorthALine(const Reason& reason)
{
    switch (reason.code) {
    case ReasonCode::Projected:
    case ReasonCode::Scheduled:
    case ReasonCode::WarmUp:
    case ReasonCode::Mobility:
        return false;
    default:
        return true;
    }
}

std::string slotLines(const Slot& slot, const Wording& wording)
{
    std::string lines = "    " + padded(std::string(code(slot.part)), kPartWidth) +
                        padded(wording.exercise(slot.exercise), kNameWidth) + "  " + wording.dose(slot) + "\n";
    if (isWorthALine(slot.reason)) {
        lines += std::string(kReasonColumn, ' ') + wording.sentences.reason(slot.reason, &slot) + "\n";
    }
    return lines;
}

std::string slotsText(const std::vector<Slot>& slots, const Wording& wording)
{
    std::string text;
    for (const Slot& slot : slots) {
        text += slotLines(slot, wording);
    }
    return text;
}

std::string sessionText(const PlannedSession& session, const Wording& wording)
{
    std::string text = "  " + wording.date(session.date) + "   session " + session.label + "   " +
                       minutesOf(session.estimate) + (session.tests.empty() ? "" : "   self tests") + "\n";
    if (isWorthALine(session.reason)) {
        text += "    " + wording.sentences.reason(session.reason, nullptr) + "\n";
    }
    return text + slotsText(session.slots, wording);
}

std::string reasonsText(const std::string& title, const std::vector<Reason>& reasons, const Wording& wording)
{
    if (reasons.empty()) {
        return {};
    }
    std::string text = "\n" + title + "\n";
    for (const Reason& reason : reasons) {
        text += "  " + wording.sentences.change(reason) + "\n";
    }
    return text;
}

} // namespace

std::string padded(const std::string& text, std::size_t width)
{
    const auto characters = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    return characters >= width ? text : text + std::string(width - characters, ' ');
}

std::string planText(const Plan& plan, const std::string& profile, const Wording& wording)
{
    std::string text = "Plan for " + profile + ", " + std::to_string(plan.weeks) +
                       (plan.weeks == 1 ? " week" : " weeks") + " from " + wording.date(plan.from) + "\n";
    if (plan.locked) {
        return text + "\n" + wording.sentences.lock(*plan.locked) + "\n";
    }
    int week = 0;
    for (const PlannedSession& session : plan.sessions) {
        if (session.week != week) {
            week = session.week;
            text += "\nWeek " + std::to_string(week) + ", " + std::string(code(session.phase)) +
                    (session.deload ? ", lighter" : "") + "\n";
        }
        text += sessionText(session, wording);
    }
    if (plan.sessions.empty()) {
        text += "\nNo session in this time.\n";
    }
    return text + reasonsText("Good to know", plan.notes, wording);
}

std::string todayText(const TodayPlan& today, std::optional<PainScore> restPain, const Wording& wording)
{
    std::string text;
    if (today.locked) {
        text = wording.date(today.date) + "\n\n" + wording.sentences.lock(*today.locked) + "\n";
    } else if (today.session) {
        text = "Today\n" + sessionText(*today.session, wording);
    } else {
        text = wording.date(today.date) + "\n\n" +
               (today.done ? "Today's session is done.\n" : "No strength session today.\n");
    }
    if (!today.offer.empty()) {
        text += "\nIf you like\n" + slotsText(today.offer, wording);
    }
    if (today.nextSessionDate) {
        text += "\nNext session: " + wording.date(*today.nextSessionDate) + "\n";
    }
    if (!today.session) { // the session's own lines say it already
        text += reasonsText("What changed", today.changes, wording);
    }
    text += reasonsText("Good to know", today.notes, wording);
    if (restPain) {
        text += "\nPain at rest today: " + std::to_string(restPain->value) + " of 10\n";
    }
    if (today.nextMorningDue) {
        text += "\nHow is it this morning? Record a pain score of kind next_morning.\n";
    }
    return text;
}

} // namespace plumbline::cli
