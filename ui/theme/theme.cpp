#include "ui/theme/theme.h"

#include "ui/theme/app_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/system_appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QWidget>

#include <array>
#include <cmath>

namespace plumbline {

namespace {

struct Pair {
    QRgb light = 0;
    QRgb dark = 0;
    bool given = false;
};

constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::Count);

constexpr std::array<Pair, kRoleCount> makeTokens()
{
    std::array<Pair, kRoleCount> table{};
#define PLUMBLINE_TOKEN(role, light, dark) table[static_cast<std::size_t>(Role::role)] = Pair{light, dark, true};
#include "tokens.inc"
#undef PLUMBLINE_TOKEN
    return table;
}

constexpr auto kTokens = makeTokens();

constexpr bool allGiven()
{
    for (const Pair& pair : kTokens) {
        if (!pair.given) {
            return false;
        }
    }
    return true;
}
static_assert(allGiven(), "a colour role has no token");

struct StyleSpec {
    int px;
    int line;
    Weight weight;
    bool halfRate;
    bool display;
};

// design.md 2.2
constexpr std::array<StyleSpec, kTextStyleCount> kStyles{{
    {116, 112, Weight::SemiBold, true, true}, // Display
    {44, 46, Weight::SemiBold, true, true},   // Number
    {34, 42, Weight::SemiBold, true, false},  // PlayerTitle
    {28, 36, Weight::SemiBold, true, false},  // Title1
    {20, 28, Weight::SemiBold, false, false}, // Title2
    {16, 24, Weight::SemiBold, false, false}, // Title3
    {17, 28, Weight::Regular, false, false},  // Article
    {15, 22, Weight::Regular, false, false},  // Body
    {14, 20, Weight::Medium, false, false},   // Label
    {13, 18, Weight::Regular, false, false},  // Small
    {20, 28, Weight::Medium, false, false},   // Cue
    {24, 32, Weight::SemiBold, true, false},  // Title1Narrow
}};

const StyleSpec& spec(TextStyle style)
{
    return kStyles[static_cast<std::size_t>(style)];
}

Role highContrastRole(Role role)
{
    switch (role) {
    case Role::Border:
    case Role::Planned:
        return Role::Control;
    case Role::Text2:
    case Role::Text3:
        return Role::Text;
    case Role::Stage:
        return Role::Surface;
    default:
        return role;
    }
}

Theme* g_current = nullptr;

} // namespace

Theme::Theme(QApplication& app)
    : m_app(app)
    , m_system(std::make_unique<SystemAppearance>())
    , m_systemFont(app.font())
{
    Q_ASSERT(!g_current);
    g_current = this;
    m_interLoaded = loadInter();
    m_hasFonts = m_interLoaded || !QFontDatabase::families().isEmpty();
    if (!m_hasFonts) {
        qWarning("No fonts were found: text cannot be shown. Install a font package, for example fonts-inter.");
    }
    app.setStyle(new AppStyle); // owned by the application
    apply();
    connect(m_system.get(), &SystemAppearance::changed, this, &Theme::apply);
    m_system->watch();
}

Theme::~Theme()
{
    g_current = nullptr;
}

Theme& Theme::current()
{
    Q_ASSERT_X(g_current, "Theme::current", "make a Theme after the QApplication");
    return *g_current;
}

QColor Theme::colour(Role role) const
{
    const Role shown = isHighContrast() ? highContrastRole(role) : role;
    const Pair& pair = kTokens[static_cast<std::size_t>(shown)];
    return QColor::fromRgb(isDark() ? pair.dark : pair.light);
}

QFont Theme::font(TextStyle style) const
{
    return font(style, spec(style).weight);
}

QFont Theme::font(TextStyle style, Weight weight) const
{
    // A copy shares the font engine that the first one found; finding it is what costs.
    Made& made = m_made[static_cast<std::size_t>(style)];
    std::optional<QFont>& kept = weight == Weight::Regular  ? made.regular
                                 : weight == Weight::Medium ? made.medium
                                                            : made.semiBold;
    if (!kept) {
        kept = makeFont(style, weight);
    }
    return *kept;
}

QFont Theme::makeFont(TextStyle style, Weight weight) const
{
    QFont font(family(style));
    font.setPixelSize(pixelSize(style));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style == TextStyle::Title1 || style == TextStyle::Title1Narrow) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.3);
    }
    return font;
}

int Theme::lineHeight(TextStyle style) const
{
    int& kept = m_made[static_cast<std::size_t>(style)].lineHeight;
    if (kept > 0) {
        return kept;
    }
    const StyleSpec& s = spec(style);
    kept = static_cast<int>(std::lround(s.line * static_cast<double>(pixelSize(style)) / s.px));
    if (!s.display) { // digits only: nothing hangs below the base line
        kept = std::max(kept, QFontMetrics(font(style)).height());
    }
    return kept;
}

bool Theme::usesInter() const
{
    return m_interLoaded && !m_useSystemFont;
}

int Theme::scaled(double px) const
{
    return static_cast<int>(std::lround(px * textScale()));
}

int Theme::controlHeight(int base, TextStyle style) const
{
    // The room around the label at 100 % stays; only the line grows.
    const int room = std::max(4, base - spec(style).line);
    return std::max(base, lineHeight(style) + std::min(room, 18));
}

int Theme::duration(Motion motion) const
{
    static constexpr std::array<int, 7> kMs{80, 120, 200, 240, 320, 180, 140};
    const bool colourOnly = motion == Motion::Press || motion == Motion::Hover;
    if (!reducesMotion() || colourOnly) {
        return kMs[static_cast<std::size_t>(motion)];
    }
    return motion == Motion::Panel ? 100 : 0;
}

bool Theme::isDark() const
{
    return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_system->isDark());
}

bool Theme::isHighContrast() const
{
    return m_contrast == Switch::On || (m_contrast == Switch::System && m_system->isHighContrast());
}

bool Theme::reducesMotion() const
{
    return m_motion == Switch::On || (m_motion == Switch::System && m_system->reducesMotion());
}

void Theme::setScheme(Scheme scheme)
{
    if (std::exchange(m_scheme, scheme) != scheme) {
        apply();
    }
}

void Theme::setContrast(Switch contrast)
{
    if (std::exchange(m_contrast, contrast) != contrast) {
        apply();
    }
}

void Theme::setReducedMotion(Switch reduced)
{
    if (std::exchange(m_motion, reduced) != reduced) {
        apply();
    }
}

void Theme::setTextPercent(int percent)
{
    const int bounded = std::clamp(percent, 80, 200);
    if (std::exchange(m_textPercent, bounded) != bounded) {
        apply();
    }
}

void Theme::setUseSystemFont(bool use)
{
    if (std::exchange(m_useSystemFont, use) != use) {
        apply();
    }
}

void Theme::assumeSystemDark(bool dark)
{
    m_system->assumeDark(dark);
}

bool Theme::systemIsDark() const
{
    return m_system->isDark();
}

void Theme::apply()
{
    m_made = {};
    QPalette palette;
    const auto set = [&](QPalette::ColorRole where, Role role) { palette.setColor(where, colour(role)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Surface);
    set(QPalette::AlternateBase, Role::Sunken);
    set(QPalette::Text, Role::Text);
    set(QPalette::PlaceholderText, Role::Text3);
    set(QPalette::Button, Role::Surface);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::OnPrimary);
    set(QPalette::Highlight, Role::Primary);
    set(QPalette::HighlightedText, Role::OnPrimary);
    set(QPalette::Link, Role::Primary);
    set(QPalette::LinkVisited, Role::Primary);
    set(QPalette::ToolTipBase, Role::Toast);
    set(QPalette::ToolTipText, Role::OnToast);
    set(QPalette::Light, Role::Surface);
    set(QPalette::Midlight, Role::Sunken);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::Control);
    set(QPalette::Shadow, Role::Control);
    for (const auto where : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, where, colour(Role::Text3));
    }
    m_app.setPalette(palette);
    m_app.setFont(font(TextStyle::Body));
    emit changed();
}

int Theme::pixelSize(TextStyle style) const
{
    const StyleSpec& s = spec(style);
    const double scale = s.halfRate ? 1.0 + (textScale() - 1.0) / 2.0 : textScale();
    // Nothing is below 13 px at the normal size (design.md 2.2); below it only by the user's own choice of text size.
    return std::max(10, static_cast<int>(std::lround(s.px * scale)));
}

QString Theme::family(TextStyle style) const
{
    if (!usesInter()) {
        return m_systemFont.family();
    }
    return spec(style).display ? QStringLiteral("Inter Display") : QStringLiteral("Inter");
}

void followTheme(QWidget* widget)
{
    QObject::connect(&Theme::current(), &Theme::changed, widget, [widget] {
        widget->updateGeometry();
        widget->update();
    });
}

} // namespace plumbline
