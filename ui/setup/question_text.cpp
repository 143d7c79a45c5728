#include "ui/setup/setup_text.h"

#include <QCoreApplication>

namespace plumbline::setuptext {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SafetyCheck", text);
}

QString keyQuestion(ScreeningKey key)
{
    switch (key) {
    case ScreeningKey::SaddleNumbness:
        return tr("Numbness or a changed feeling between the legs, around the genitals or back passage");
    case ScreeningKey::BladderBowelChange:
        return tr("New trouble passing, holding or feeling urine, or with bowel control");
    case ScreeningKey::SexualFunctionChange:
        return tr("New loss of sexual function or feeling, with back or leg pain");
    case ScreeningKey::LegWeaknessBothOrWorsening:
        return tr("Pain, numbness or weakness in both legs, or weakness that is quickly getting worse");
    case ScreeningKey::MajorTrauma:
        return tr("Back pain after a hard blow, a crash or a fall from height");
    case ScreeningKey::FeverVeryUnwell:
        return tr("Back pain with fever, shaking or feeling very unwell");
    case ScreeningKey::SuddenSeverePainFaint:
        return tr("Sudden severe back or belly pain with faintness");
    case ScreeningKey::ChestPainOrStrokeSigns:
        return tr("Chest pain, breathlessness at rest, fainting, or new weakness on one side or trouble speaking");
    case ScreeningKey::PregnancyWarningSigns:
        return tr("Pregnant with bleeding, fluid loss, regular painful contractions, chest pain, a painful or swollen "
                  "calf, or faintness");
    case ScreeningKey::MinorFallFractureRisk:
        return tr("Sudden back pain after a small strain or fall, with osteoporosis, long steroid use or age over 65");
    case ScreeningKey::InfectionRisk:
        return tr("Back pain with a slight fever, a recent infection or spine procedure, a weak immune system or "
                  "injected drugs");
    case ScreeningKey::NewLegWeakness:
        return tr("New weakness in one leg or foot, even if it stays the same");
    case ScreeningKey::CancerHistoryNewPain:
        return tr("Cancer in the past, and back pain that is new, unexplained or steadily rising");
    case ScreeningKey::UnexplainedWeightLoss:
        return tr("Losing weight without trying, or feeling ill");
    case ScreeningKey::ConstantOrNightPain:
        return tr("Constant pain that no position changes, or severe pain at night that rest does not ease");
    case ScreeningKey::ThoracicOrBandPain:
        return tr("New pain mainly between the shoulder blades, or like a band around the trunk");
    case ScreeningKey::FirstPainOutsideUsualAge:
        return tr("First back pain ever under 20 or over 50, together with anything else on this page");
    case ScreeningKey::LegSymptomsWorsening:
        return tr("Leg pain, numbness or tingling below the knee that is getting worse");
    case ScreeningKey::InflammatoryPattern:
        return tr("Over 3 months, begun before 45, with stiff mornings (over 30 minutes), better with movement than "
                  "with rest, waking late in the night, or with psoriasis, bowel or eye inflammation");
    case ScreeningKey::NotBetter6Weeks:
        return tr("No better after 6 weeks");
    case ScreeningKey::HipSigns:
        return tr("Outer hip pain at night, groin pain when the hip turns, or pain after a hip replacement");
    case ScreeningKey::Distress:
        return tr("Very low mood, strong fear of moving, or much distress");
    case ScreeningKey::Pregnant:
        return tr("Pregnant");
    case ScreeningKey::Surgery12Weeks:
        return tr("Surgery in the last 12 weeks");
    case ScreeningKey::HipReplacement12Weeks:
        return tr("A hip replaced in the last 12 weeks");
    case ScreeningKey::SpineFracture:
        return tr("A fracture of the spine, now or earlier");
    case ScreeningKey::UnderTreatment:
        return tr("In treatment for the back at the moment");
    }
    return {};
}

} // namespace

QString question(const SafetyQuestion& question)
{
    if (const auto* key = std::get_if<ScreeningKey>(&question)) {
        return keyQuestion(*key);
    }
    if (std::get<ClearanceQuestion>(question) == ClearanceQuestion::Disease) {
        return tr("A known disease of the heart, blood vessels or kidneys, or diabetes");
    }
    return tr("At rest or with effort: discomfort in the chest, neck, jaw or arm, unusual breathlessness or tiredness, "
              "dizziness, swollen ankles, a racing or uneven heartbeat, a known heart murmur, or calf pain on walking");
}

QString group(SafetyGroup group)
{
    switch (group) {
    case SafetyGroup::Nerves:
        return tr("Numbness, weakness, bladder or bowel");
    case SafetyGroup::Injury:
        return tr("A fall, a blow or a fracture");
    case SafetyGroup::Illness:
        return tr("Feeling ill");
    case SafetyGroup::Heart:
        return tr("Heart, breath and circulation");
    case SafetyGroup::PainPattern:
        return tr("The pattern of your pain");
    case SafetyGroup::Care:
        return tr("Pregnancy, surgery and treatment");
    }
    return {};
}

} // namespace plumbline::setuptext
