// Paints every step of the wizard: plumbline_setup_pictures FOLDER [WxH] [PERCENT] [light|dark]
#include "catalogue/builtin.h"
#include "support/text_problems.h"
#include "ui/setup/setup_wizard.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTextStream>

using namespace plumbline;

namespace {

constexpr std::array kSteps{SetupStep::Welcome, SetupStep::You,  SetupStep::Safety,  SetupStep::Back,
                            SetupStep::Space,   SetupStep::Week, SetupStep::WorkDay, SetupStep::Plan};

void answer(SetupDraft& draft)
{
    draft.path = SetupPath::Proper;
    draft.name = "Ada";
    draft.birthYear = 1984;
    for (const SafetyGroup group : kSafetyGroups) {
        draft.safety.answerNone(group);
    }
    draft.startingPoint.chairStand30s = 14;
    draft.facts.equipment.insert(Equipment::Weight);
    draft.facts.weights = {Mass::fromKilograms(4), Mass::fromKilograms(8)};
}

void save(SetupWizard& wizard, const QDir& folder, const QString& name)
{
    QApplication::processEvents();
    wizard.grab().save(folder.filePath(name + QStringLiteral(".png")));
    QTextStream out(stdout);
    for (const QString& problem : test::textProblems(&wizard)) {
        out << name << QStringLiteral(": ") << problem << Qt::endl;
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(app);
    const QStringList args = QApplication::arguments();
    if (args.size() < 2) {
        return 2;
    }
    const QDir folder(args.at(1));
    folder.mkpath(QStringLiteral("."));
    const QStringList size = args.value(2, QStringLiteral("1200x800")).split(QLatin1Char('x'));
    theme.setTextPercent(args.value(3, QStringLiteral("100")).toInt());
    theme.setScheme(args.value(4) == QLatin1String("dark") ? Scheme::Dark : Scheme::Light);
    const Catalogue& catalogue = builtinCatalogue();
    const Phrases phrases(catalogue);
    SetupWizard wizard(catalogue, phrases, *parseIsoDate("2026-11-23"));
    wizard.resize(size.value(0).toInt(), size.value(1).toInt());
    wizard.show();
    save(wizard, folder, QStringLiteral("welcome"));
    answer(wizard.draftForTour());
    for (const SetupStep step : kSteps) {
        wizard.showStep(step);
        save(wizard, folder, QStringLiteral("step%1").arg(static_cast<int>(step)));
    }
    wizard.draftForTour().safety.answerSome(SafetyGroup::Nerves);
    wizard.draftForTour().safety.setTicked(ScreeningKey::LegSymptomsWorsening, true);
    wizard.showStep(SetupStep::Safety);
    save(wizard, folder, QStringLiteral("safety-locked"));
    wizard.draftForTour().safety.setTicked(ScreeningKey::SaddleNumbness, true);
    wizard.showStep(SetupStep::Plan);
    save(wizard, folder, QStringLiteral("plan-locked"));
    return 0;
}
