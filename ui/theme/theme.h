#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>
#include <memory>
#include <optional>

class QApplication;

namespace plumbline {

class SystemAppearance;

/// What a colour is for; the values come from resources/theme/tokens.json (design.md 2.1).
enum class Role {
    Window,
    Sidebar,
    Surface,
    Sunken,
    Stage,
    Hover,
    Border,
    Control,
    Planned,
    Text,
    Text2,
    Text3,
    Primary,
    PrimaryHover,
    PrimaryPressed,
    OnPrimary,
    PrimarySoft,
    OnPrimarySoft,
    Brass,
    BrassSoft,
    OnBrassSoft,
    Danger,
    DangerSoft,
    OnDangerSoft,
    OnDanger,
    Focus,
    Series1,
    Series2,
    Series3,
    Series4,
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    FigureNear,
    FigureFar,
    FigureMuscle,
    Plumb,
    Prop,
    PropInk,
    Toast,
    OnToast,
    OnToastAction,
    Sitting,
    OverlayBackground,
    OverlayStage,
    OverlayText,
    OverlayText2,
    OverlayText3,
    OverlayRing,
    OverlayRingTrack,
    OverlayBorder,
    OverlayFigureNear,
    OverlayFigureFar,
    OverlayFigureMuscle,
    OverlayProp,
    Count
};

/// Type styles of design.md 2.2.
/// Title1Narrow is the page title below 1100 px.
enum class TextStyle {
    Display,
    Number,
    PlayerTitle,
    Title1,
    Title2,
    Title3,
    Article,
    Body,
    Label,
    Small,
    Cue,
    Title1Narrow
};
inline constexpr std::size_t kTextStyleCount = 12;

/// The three weights in use.
enum class Weight { Regular = 400, Medium = 500, SemiBold = 600 };

/// Which colours to show; System follows the desktop.
enum class Scheme { System, Light, Dark };

/// Whether a preference follows the desktop or is forced.
enum class Switch { System, Off, On };

/// Durations of design.md 2.4.
enum class Motion { Press, Hover, Page, Panel, Ring, ToastIn, ToastOut };

/// Spaces of design.md 2.3, in pixels.
namespace space {
inline constexpr int k4 = 4;
inline constexpr int k8 = 8;
inline constexpr int k12 = 12;
inline constexpr int k16 = 16;
inline constexpr int k20 = 20;
inline constexpr int k24 = 24;
inline constexpr int k32 = 32;
inline constexpr int k48 = 48;
inline constexpr int k64 = 64;
} // namespace space

/// Corner radii of design.md 2.3, in pixels.
namespace radius {
inline constexpr int kKey = 5;
inline constexpr int kSmall = 6;
inline constexpr int kControl = 8;
inline constexpr int kInset = 10;
inline constexpr int kCard = 12;
inline constexpr int kStage = 16;
inline constexpr int kOverlayStage = 24;
} // namespace radius

/// The one source of colours, fonts, text size and motion. Painted widgets read it at paint time, so a change shows at
/// once. Exactly one lives as long as the QApplication; current() finds it.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Embeds the fonts, sets the application's style, palette and font, and follows the desktop from then on.
    explicit Theme(QApplication& app);
    ~Theme() override;
    Theme(const Theme&) = delete;
    Theme& operator=(const Theme&) = delete;

    /// The application's theme. One must have been made.
    static Theme& current();

    QColor colour(Role role) const;

    /// The font of a style in its own weight, at the current text size.
    QFont font(TextStyle style) const;
    QFont font(TextStyle style, Weight weight) const;
    /// Pixels from one base line to the next, never less than the font needs.
    int lineHeight(TextStyle style) const;
    /// True if the platform offers at least one font; without one no text can be shown.
    bool hasFonts() const { return m_hasFonts; }
    /// True if the program shows its own embedded font.
    bool usesInter() const;

    /// A size in pixels that grows with body text (1 at 100 %).
    int scaled(double px) const;
    /// Height of a control whose label is in `style`: base pixels (32, 40, 48, 56), more if large text needs it.
    int controlHeight(int base, TextStyle style = TextStyle::Body) const;

    /// 0 if motion is reduced and the change should be instant, else the duration.
    int duration(Motion motion) const;

    bool isDark() const;
    bool isHighContrast() const;
    bool reducesMotion() const;
    /// Text size in per cent, 80 to 200.
    int textPercent() const { return m_textPercent; }
    double textScale() const { return m_textPercent / 100.0; }
    /// True from 150 %: pages become one column (design.md 5).
    bool isLargeText() const { return m_textPercent >= 150; }
    Scheme scheme() const { return m_scheme; }

    void setScheme(Scheme scheme);
    void setContrast(Switch contrast);
    void setReducedMotion(Switch reduced);
    /// @param percent is brought into 80..200.
    void setTextPercent(int percent);
    void setUseSystemFont(bool use);
    /// What the desktop last said, so that the first picture is right before it answers again.
    void assumeSystemDark(bool dark);
    bool systemIsDark() const;

signals:
    /// Colours, fonts or sizes changed: repaint and lay out again.
    void changed();

private:
    void apply();
    int pixelSize(TextStyle style) const;
    QString family(TextStyle style) const;
    QFont makeFont(TextStyle style, Weight weight) const;

    /// What every layout asks for again and again; forgotten when sizes or families change.
    struct Made {
        std::optional<QFont> regular, medium, semiBold;
        int lineHeight = 0;
    };

    QApplication& m_app;
    std::unique_ptr<SystemAppearance> m_system;
    QFont m_systemFont;
    Scheme m_scheme = Scheme::System;
    Switch m_contrast = Switch::System;
    Switch m_motion = Switch::System;
    int m_textPercent = 100;
    bool m_useSystemFont = false;
    bool m_interLoaded = false;
    bool m_hasFonts = true;
    mutable std::array<Made, kTextStyleCount> m_made;
};

/// Repaints `widget` and asks for a new layout whenever the theme changes.
void followTheme(QWidget* widget);

} // namespace plumbline
