#include "ui/settings/display_settings.h"
#include "ui/settings/groups.h"
#include "ui/setup/editors.h"
#include "ui/setup/safety_form.h"
#include "ui/text/phrases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"

#include "ui/setup/screening_page.h"

#include <QVBoxLayout>

namespace plumbline {

SessionGroup::SessionGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Sessions"), QStringLiteral("play"), coach_, phrases_, parent)
{
    addSection(tr("Pace"));
    addStepper(tr("Count-in"), tr("Seconds before each set"), app::kCountIn, tr(" s"), 1);
    addStepper(tr("Speed"), tr("Of tempo, holds and rest; 100 % is as planned"), app::kSessionSpeed, tr(" %"), 10);
    addToggle(tr("Rest waits for me"), tr("The next set starts only when you say so"), app::kRestWaits);
    addSection(tr("Picture"));
    addToggle(tr("Plumb line"), tr("The brass line over the figure"), app::kPlumbLine);
}

SoundGroup::SoundGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Sound and voice"), QStringLiteral("sound"), coach_, phrases_, parent)
{
    addSection(tr("Sounds"));
    addToggle(tr("Sounds"), tr("Tones for start, change of side and rest"), app::kSounds);
    addStepper(tr("Volume of sounds"), {}, app::kSoundVolume, tr(" %"), 10);
    addSection(tr("Voice"));
    addToggle(tr("Voice"), tr("Speaks names, counts and cues, if your system has a voice"), app::kVoice);
    addStepper(tr("Volume of the voice"), {}, app::kVoiceVolume, tr(" %"), 10);
    addNote(tr("Everything said or played is on the screen too; sessions work in silence."));
}

DisplayGroup::DisplayGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Display and access"), QStringLiteral("eye"), coach_, phrases_, parent)
{
    addSection(tr("Looks"));
    addChoice(
        tr("Theme"), {}, app::kTheme,
        {{"system", tr("System")}, {"light", tr("Light")}, {"dark", tr("Dark")}, {"contrast", tr("High contrast")}});
    addStepper(tr("Text size"), tr("80 to 200 %, on top of the system's"), app::kTextSize, tr(" %"), 10);
    addToggle(tr("System font"), tr("Instead of Inter"), app::kSystemFont);
    addSection(tr("Access"));
    addChoice(tr("Reduced motion"), tr("Steps instead of movement"), app::kReducedMotion,
              {{"system", tr("System")}, {"on", tr("On")}, {"off", tr("Off")}});
    addToggle(tr("Single-letter keys"), tr("Keys like H for it hurts, in the session"), app::kLetterKeys);
    onRefresh([this] { applyDisplaySettings(coach()); });
    connect(this, &SettingsGroup::saved, this, [this] { applyDisplaySettings(coach()); });
}

SafetySettingsGroup::SafetySettingsGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("Safety"), QStringLiteral("shield"), coach_, phrases_, parent)
    , m_state(new Banner(Banner::Kind::Info, {}, {}, this))
    , m_cleared(new Button(tr("I have been cleared"), Button::Kind::Secondary, this))
{
    addSection(tr("Safety check"));
    m_state->addWidget(m_cleared);
    addWide(tr("What holds now"), {}, m_state);
    auto* again = new Button(tr("Answer again"), Button::Kind::Secondary, this);
    again->setObjectName(QStringLiteral("answerAgain"));
    m_cleared->setObjectName(QStringLiteral("confirmCleared"));
    addRow(tr("Safety check"), tr("When something changed, and every four weeks"), again);
    addSection(tr("When to get help at once"));
    addWide(tr("Emergency signs"), {}, new EmergencyList(this));
    addNote(tr("Plumbline gives general information for adults. It is not medical care and cannot diagnose anything."));
    connect(again, &Button::clicked, this, &SafetySettingsGroup::screeningWanted);
    connect(m_cleared, &Button::clicked, this, [this] { openClearedDialog(coach(), phrases(), window()); });
    onRefresh([this] { show(); });
}

void SafetySettingsGroup::show()
{
    const auto lock = coach().lock();
    m_cleared->setVisible(lock.has_value());
    if (lock) {
        m_state->setKind(lock->action <= LockAction::Urgent ? Banner::Kind::Urgent : Banner::Kind::Caution);
        m_state->setText(phrases().lockTitle(lock->action),
                         tr("%1 You told Plumbline: %2.")
                             .arg(phrases().lock(*lock), phrases().lockBecause(*lock).join(QStringLiteral("; "))));
        return;
    }
    m_state->setKind(Banner::Kind::Info);
    const Screening& screening = coach().screening();
    const QString answered = phrases().dateWithYear(coach().planInput().screenings.back().from);
    m_state->setText(tr("Training is open"),
                     screening.clearedOn
                         ? tr("Answered on %1. You stated on %2 that a professional has cleared you.")
                               .arg(answered, phrases().dateWithYear(*screening.clearedOn))
                         : tr("Answered on %1. Nothing you told Plumbline stands in the way.").arg(answered));
}

AboutGroup::AboutGroup(app::Coach& coach_, const Phrases& phrases_, QWidget* parent)
    : SettingsGroup(tr("About"), QStringLiteral("info"), coach_, phrases_, parent)
{
    const auto fact = [this](const QString& text) {
        auto* paragraph = new Paragraph(text, TextStyle::Body, Role::Text2, this);
        paragraph->setAlignment(Qt::AlignLeft);
        return paragraph;
    };
    addSection(tr("Plumbline"));
    addWide(tr("Version"), {}, fact(QStringLiteral(PLUMBLINE_VERSION)));
    addWide(tr("Licence"), {},
            fact(tr("GPL-3.0-or-later. You may use, study, share and change Plumbline; it comes without warranty.")));
    addWide(tr("Font"), {},
            fact(Theme::current().usesInter() ? tr("Inter, under the SIL Open Font License 1.1 (OFL)")
                                              : tr("Your system's font")));
    addWide(tr("Privacy"), {},
            fact(tr("Everything stays on this computer. Plumbline has no account and opens no network connection.")));
    addSection(tr("What Plumbline is not"));
    addWide(tr("Not medical care"), {},
            fact(tr("Plumbline gives general information for adults. It cannot examine anybody or diagnose anything. "
                    "If pain persists or worries you, see a professional.")));
    addWide(tr("When to get help at once"), {}, new EmergencyList(this));
}

} // namespace plumbline
