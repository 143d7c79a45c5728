#include "ui/settings/display_settings.h"

#include "ui/theme/theme.h"

namespace plumbline {

void applyDisplaySettings(const app::Coach& coach)
{
    Theme& theme = Theme::current();
    const std::string look = coach.setting(app::kTheme);
    theme.setScheme(look == "light" ? Scheme::Light : look == "dark" ? Scheme::Dark : Scheme::System);
    theme.setContrast(look == "contrast" ? Switch::On : Switch::System);
    const std::string motion = coach.setting(app::kReducedMotion);
    theme.setReducedMotion(motion == "on" ? Switch::On : motion == "off" ? Switch::Off : Switch::System);
    theme.setTextPercent(coach.setting(app::kTextSize));
    theme.setUseSystemFont(coach.setting(app::kSystemFont));
}

} // namespace plumbline
