#include "ui/setup/setup_text.h"

#include "ui/text/phrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace plumbline::setuptext {

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("SetupText", text, nullptr, n);
}

} // namespace

QString flagQuestion(Flag flag)
{
    switch (flag) {
    case Flag::KneePain:
        return tr("My knee hurts when squatting or on stairs");
    case Flag::LateralHipPain:
        return tr("The outside of my hip hurts, or is sore to lie on");
    case Flag::HipReplacement:
        return tr("I have a replaced hip");
    case Flag::BackFlexion:
        return tr("My back is worse with bending or sitting");
    case Flag::BackExtension:
        return tr("My back is worse with standing, arching or walking");
    case Flag::LegSymptoms:
        return tr("Pain, tingling or numbness from the back goes below the knee");
    case Flag::Pregnancy:
        return tr("I am pregnant");
    case Flag::Postnatal:
        return tr("I gave birth within the last 12 weeks, or my abdomen domes");
    case Flag::Osteoporosis:
        return tr("I have osteoporosis, or had a fracture of the spine");
    case Flag::WristPain:
        return tr("My wrist hurts when I lean on it");
    case Flag::ShoulderPain:
        return tr("My shoulder hurts");
    case Flag::AnklePain:
        return tr("My ankle hurts");
    case Flag::NeckPain:
        return tr("My neck hurts");
    case Flag::BalanceRisk:
        return tr("I fell in the last year, or feel unsteady");
    case Flag::BloodPressure:
        return tr("My blood pressure is not under control, or I was told not to strain");
    case Flag::AbdominalSurgery:
        return tr("I had belly surgery in the last 12 weeks, or have a hernia");
    case Flag::LyingDizzy:
        return tr("I get dizzy when I lie flat");
    case Flag::Kneeling:
        return tr("Kneeling is uncomfortable");
    }
    return {};
}

QString equipmentDetail(Equipment equipment)
{
    switch (equipment) {
    case Equipment::Mat:
        return tr("A carpet or towel does too");
    case Equipment::Chair:
        return tr("One that stands firm");
    case Equipment::Step:
        return tr("Stair or box, 10 to 45 cm high");
    case Equipment::Wall:
        return tr("To lean on, or a shut door");
    case Equipment::LoopBand:
        return tr("Elastic, for above the knees");
    case Equipment::Strap:
        return tr("A belt or long towel does too");
    case Equipment::Weight:
        return tr("Dumbbell, kettlebell or packed backpack");
    case Equipment::Sofa:
        return tr("Stable, 35 to 45 cm high");
    case Equipment::Stick:
        return tr("A broomstick does");
    case Equipment::Pillow:
        return tr("Or a folded blanket");
    case Equipment::SitStandDesk:
        return tr("Moves up and down");
    }
    return {};
}

QString breakProfileDetail(BreakProfile profile)
{
    switch (profile) {
    case BreakProfile::Gentle:
        return tr("2 minutes after 45 minutes of sitting");
    case BreakProfile::Standard:
        return tr("2 minutes after 30 minutes of sitting");
    case BreakProfile::Active:
        return tr("5 minutes after 30 minutes of sitting");
    case BreakProfile::DeepFocus:
        return tr("5 to 10 minutes after 50 minutes of sitting");
    case BreakProfile::SoreBack:
        return tr("1 to 2 minutes after 20 minutes of sitting, with reminders to shift");
    case BreakProfile::Off:
        return tr("No rhythm");
    }
    return {};
}

QString stepName(SetupStep step)
{
    switch (step) {
    case SetupStep::Welcome:
        return tr("Welcome");
    case SetupStep::You:
        return tr("About you");
    case SetupStep::Safety:
        return tr("Safety check");
    case SetupStep::Back:
        return tr("Your back and hips");
    case SetupStep::Space:
        return tr("Space and equipment");
    case SetupStep::Week:
        return tr("Your week");
    case SetupStep::WorkDay:
        return tr("Your work day");
    case SetupStep::Plan:
        return tr("Your plan");
    }
    return {};
}

QString missing(const SetupMissing& missing)
{
    switch (missing.what) {
    case SetupGap::Name:
        return tr("A name is missing");
    case SetupGap::NameTooLong:
        return tr("The name is too long");
    case SetupGap::NameTaken:
        return tr("A profile of that name exists");
    case SetupGap::BirthYear:
        return tr("The birth year is missing");
    case SetupGap::UnderAge:
        return tr("Plumbline is for adults");
    case SetupGap::EighteenYes:
        return tr("1 question left");
    case SetupGap::SafetyQuestions:
        return missing.count == 1 ? tr("1 question left") : tr("%n questions left", missing.count);
    case SetupGap::TooFewDays:
        return missing.count == 1 ? tr("Choose 1 more day") : tr("Choose %n more days", missing.count);
    case SetupGap::TooManyDays:
        return tr("At most 5 days: take %n away", missing.count);
    case SetupGap::WorkHours:
        return tr("Work starts and ends at the same time");
    }
    return {};
}

QString weekdayShort(int index)
{
    return QLocale().dayName(index + 1, QLocale::ShortFormat).left(2);
}

QString weekdayLong(int index)
{
    return QLocale().dayName(index + 1, QLocale::LongFormat);
}

CreateError createError(const Error& error, const Phrases& phrases)
{
    if (error.what == ErrorCode::AlreadyExists) {
        return {tr("A profile of that name exists on this computer"),
                tr("Choose another name here, or open that profile in Settings. Your answers are kept.")};
    }
    const ErrorText text = phrases.error(error);
    const QString safe = tr("Your answers are still here; nothing is lost.");
    return {tr("The profile could not be saved: %1").arg(text.what),
            text.hint.isEmpty() ? tr("%1 Press Start to try again.").arg(safe)
                                : tr("%1. %2 Then press Start again.").arg(text.hint, safe)};
}

} // namespace plumbline::setuptext
