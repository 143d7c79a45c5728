#include "ui/figure/figure_palette.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

namespace plumbline {

FigurePalette FigurePalette::light()
{
    FigurePalette p;
    p.stage = 0xE4ECED;
    p.floor = 0xD3DEDF;
    p.outline = 0x51606E;
    p.bodyLit = 0xDCE1E7;
    p.bodyShade = 0xB3BECA;
    p.shirtLit = 0x6E93A6;
    p.shirtShade = 0x527689;
    p.shortsLit = 0x465A6C;
    p.shortsShade = 0x334555;
    p.shoeLit = 0xF4F4F2;
    p.shoeShade = 0xBFC6CC;
    p.effort = 0xDE9A26;
    p.stretch = 0x6C4DF0;
    p.band = 0xE8A33D;
    p.wood = 0xC9AD8B;
    p.metal = 0x8C98A3;
    p.seat = 0x5F6F7B;
    p.screen = 0x2E3C48;
    p.wall = 0xC3CDCE;
    p.cloth = 0xF1F2F0;
    p.matTop = 0x8FB8B0;
    p.matSide = 0x6E9A92;
    p.plumb = 0xA56B0A;
    p.text = 0x14201F;
    p.text2 = 0x435150;
    p.haze = 0x5D6B78;
    p.hazeShare = .36;
    return p;
}

FigurePalette FigurePalette::dark()
{
    FigurePalette p;
    p.stage = 0x1D282C;
    p.floor = 0x28353A;
    p.outline = 0x0B1015;
    p.bodyLit = 0xB9C3CE;
    p.bodyShade = 0x8B98A6;
    p.shirtLit = 0x4F7B90;
    p.shirtShade = 0x3A6073;
    p.shortsLit = 0x4A5C6E;
    p.shortsShade = 0x364655;
    p.shoeLit = 0xDDE1E5;
    p.shoeShade = 0x98A3AE;
    p.effort = 0xF2BE5E;
    p.stretch = 0xA08BFF;
    p.band = 0xF0B252;
    p.wood = 0x6F5B45;
    p.metal = 0x5A6570;
    p.seat = 0x46545E;
    p.screen = 0x0E151B;
    p.wall = 0x37464B;
    p.cloth = 0xA9B2BA;
    p.matTop = 0x3F6B66;
    p.matSide = 0x2E524E;
    p.plumb = 0xE0AC50;
    p.text = 0xE9EFEF;
    p.text2 = 0xB6C3C4;
    p.haze = 0x0D1218;
    p.hazeShare = .48;
    return p;
}

FigurePalette FigurePalette::of(const Theme& theme)
{
    FigurePalette p = theme.isDark() ? dark() : light();
    p.stage = theme.colour(Role::Stage);
    p.effort = theme.colour(Role::FigureMuscle);
    p.plumb = theme.colour(Role::Plumb);
    p.text = theme.colour(Role::Text);
    p.text2 = theme.colour(Role::Text2);
    if (theme.isHighContrast()) {
        p.outline = p.text;
        p.hazeShare = 0;
        p.strong = true;
    }
    return p;
}

FigurePalette FigurePalette::overlay(const Theme& theme)
{
    FigurePalette p = dark();
    const auto role = [&theme](Role which) { return theme.colour(which); };
    const QColor stage = role(Role::OverlayStage);
    const QColor body = role(Role::OverlayFigureNear);
    const QColor far = role(Role::OverlayFigureFar);
    const QColor prop = role(Role::OverlayProp);
    p.stage = stage;
    p.floor = paint::mix(stage, prop, .45);
    p.outline = role(Role::OverlayBackground);
    p.bodyLit = paint::mix(body, role(Role::OverlayText), .45);
    p.bodyShade = body;
    p.shirtLit = paint::mix(far, body, .3);
    p.shirtShade = far;
    p.shortsLit = paint::mix(prop, far, .4);
    p.shortsShade = prop;
    p.shoeLit = role(Role::OverlayText);
    p.shoeShade = role(Role::OverlayText3);
    p.effort = role(Role::OverlayFigureMuscle);
    p.stretch = paint::mix(dark().stretch, role(Role::OverlayText), .35);
    p.band = p.plumb = role(Role::OverlayRing);
    p.seat = p.wood = p.metal = prop;
    p.wall = paint::mix(stage, prop, .6);
    p.matTop = far;
    p.matSide = prop;
    p.text = role(Role::OverlayText);
    p.text2 = role(Role::OverlayText2);
    p.haze = role(Role::OverlayBackground);
    p.strong = theme.isHighContrast();
    return p;
}

} // namespace plumbline
