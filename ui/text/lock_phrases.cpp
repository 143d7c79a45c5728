#include "ui/text/phrases.h"
#include "ui/text/words.h"

namespace plumbline {

QString Phrases::lockTitle(LockAction action) const
{
    switch (action) {
    case LockAction::Emergency:
        return tr("Please get medical help now");
    case LockAction::Urgent:
        return tr("Please get medical advice today");
    case LockAction::SameWeek:
        return tr("Please make an appointment this week");
    case LockAction::Consent:
        return tr("Please check with the people who treat you first");
    case LockAction::Clearance:
        return tr("Please ask a doctor first");
    }
    return {};
}

QString Phrases::lock(const Lock& lock) const
{
    switch (lock.action) {
    case LockAction::Emergency:
        return tr("Please call your local emergency number or go to an emergency department now. What you noticed can "
                  "need treatment within hours. Strength training waits until a professional has cleared you.");
    case LockAction::Urgent:
        return tr("Please get medical advice today or tomorrow, and leave out exercise until then. Most causes can be "
                  "treated well, and this one should be looked at first. Tell Plumbline when a professional has "
                  "cleared you.");
    case LockAction::SameWeek:
        return tr("Please make an appointment with a doctor or physiotherapist this week. Gentle walking is fine. "
                  "Strength training waits until a professional has cleared you.");
    case LockAction::Consent:
        return tr("Please ask your doctor, midwife, surgeon or therapist whether light to moderate strength training "
                  "suits you now. Gentle walking is fine. When they agree, confirm it here and your plan opens.");
    case LockAction::Clearance:
        return tr("Please ask a doctor whether light to moderate exercise is fine for you. Many people hear this "
                  "advice, and most are cleared. Gentle walking is fine. When you are cleared, confirm it here and "
                  "your plan opens.");
    }
    return {};
}

QStringList Phrases::lockBecause(const Lock& lock) const
{
    QStringList list;
    for (const std::string& because : lock.because) {
        if (const auto key = fromCode<ScreeningKey>(because)) {
            list += words::of(*key);
        } else if (because == "symptoms") {
            list += tr("Symptoms of the heart or circulation");
        } else if (because == "disease") {
            list += tr("Known heart, metabolic or kidney disease");
        } else {
            list += QString::fromStdString(because);
        }
    }
    return list;
}

} // namespace plumbline
