#include "ui/theme/app_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kScrollBarExtent = 12;

QColor colour(Role role)
{
    return Theme::current().colour(role);
}

void drawInputFrame(const QStyleOption* option, QPainter* painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    paint::box(*painter, option->rect,
               {colour(enabled ? Role::Surface : Role::Heat0), colour(enabled ? Role::Control : Role::Border),
                radius::kControl});
}

bool isInsideInput(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

/// Icons of menus and inputs grow with the text beside them.
int smallIcon()
{
    return Theme::current().scaled(16);
}

void drawTick(const QStyleOption* option, QPainter* painter, bool round)
{
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QRectF square = option->rect;
    const double corner = round ? square.width() / 2 : radius::kKey;
    if (!on) {
        paint::box(*painter, square, {colour(Role::Surface), colour(enabled ? Role::Control : Role::Border), corner});
        return;
    }
    paint::box(*painter, square, {colour(enabled ? Role::Primary : Role::Control), {}, corner});
    if (round) {
        paint::box(*painter, square.adjusted(6, 6, -6, -6), {colour(Role::OnPrimary), {}, corner});
    } else {
        icons::paint(*painter, QStringLiteral("check"), square.adjusted(2, 2, -2, -2), colour(Role::OnPrimary));
    }
}

} // namespace

AppStyle::AppStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return;
    case PE_PanelLineEdit:
        if (!widget || !isInsideInput(widget)) {
            if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
                frame && frame->lineWidth > 0) {
                drawInputFrame(option, painter);
            }
        }
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea*>(widget)) {
            drawInputFrame(option, painter);
            return;
        }
        break;
    case PE_FrameLineEdit:
        drawInputFrame(option, painter);
        return;
    case PE_IndicatorCheckBox:
        drawTick(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawTick(option, painter, true);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, colour(Role::Surface));
        return;
    case PE_FrameMenu:
        paint::box(*painter, option->rect, {{}, colour(Role::Border), 0});
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colour(Role::Toast));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const
{
    if (element == CE_MenuItem) {
        drawMenuItem(option, painter);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AppStyle::drawMenuItem(const QStyleOption* option, QPainter* painter) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item) {
        return;
    }
    const QRect rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        paint::divider(*painter, rect.left() + space::k12, rect.right() - space::k12, rect.center().y(),
                       colour(Role::Border));
        return;
    }
    const bool enabled = item->state & State_Enabled;
    if (enabled && (item->state & State_Selected)) {
        paint::box(*painter, rect.adjusted(4, 1, -4, -1), {colour(Role::PrimarySoft), {}, radius::kSmall});
    }
    const int icon = smallIcon();
    const QRect iconRect(rect.left() + space::k16, rect.center().y() - icon / 2 + 1, icon, icon);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        QStyleOption box;
        box.rect = iconRect.adjusted(-1, -1, 1, 1);
        box.state = (item->checked ? State_On : State_Off) | (enabled ? State_Enabled : State_None);
        drawTick(&box, painter, item->checkType == QStyleOptionMenuItem::Exclusive);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    const auto parts = item->text.split(QLatin1Char('\t'));
    painter->setFont(item->font);
    painter->setPen(colour(enabled ? Role::Text : Role::Text3));
    const QRect text = rect.adjusted(space::k16 + icon + space::k12, 0, -space::k16, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, parts.first());
    if (parts.size() > 1) {
        painter->setPen(colour(Role::Text3));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, parts.last());
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        icons::paint(*painter, QStringLiteral("right"),
                     QRectF(rect.right() - space::k12 - icon, iconRect.top(), icon, icon), colour(Role::Text2));
    }
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                  const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        drawInputFrame(option, painter);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const int icon = smallIcon();
        const QRectF square(arrow.right() - 6 - icon, arrow.center().y() - icon / 2 + 1, icon, icon);
        icons::paint(*painter, QStringLiteral("down"), square, colour(Role::Text2));
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar) {
        drawScrollBar(bar, painter, widget);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
        drawStepper(spin, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void AppStyle::drawScrollBar(const QStyleOptionSlider* bar, QPainter* painter, const QWidget* widget) const
{
    if (bar->maximum <= bar->minimum) {
        return;
    }
    // No groove and no arrows: a handle on the page's own background.
    const bool flat = bar->orientation == Qt::Horizontal;
    const QRectF handle = QRectF(subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget))
                              .adjusted(flat ? 2 : 3, flat ? 3 : 2, flat ? -2 : -3, flat ? -3 : -2);
    const bool active = bar->activeSubControls & SC_ScrollBarSlider;
    paint::box(*painter, handle, {colour(active ? Role::Text3 : Role::Control), {}, 3});
}

void AppStyle::drawStepper(const QStyleOptionSpinBox* spin, QPainter* painter, const QWidget* widget) const
{
    drawInputFrame(spin, painter);
    const auto half = [&](SubControl part, const QString& icon, QAbstractSpinBox::StepEnabledFlag step) {
        const QRectF area = subControlRect(CC_SpinBox, spin, part, widget);
        const bool enabled = (spin->state & State_Enabled) && (spin->stepEnabled & step);
        const bool active = enabled && (spin->activeSubControls & part);
        if (active) {
            const Role role = spin->state & State_Sunken ? Role::Hover : Role::Sunken;
            paint::box(*painter, area.adjusted(1, 1, -1, -1), {colour(role), {}, radius::kControl - 1});
        }
        const double size = Theme::current().scaled(20);
        icons::paint(*painter, icon,
                     QRectF(area.center().x() - size / 2, area.center().y() - size / 2, size, size).toRect(),
                     colour(enabled ? Role::Text : Role::Text3));
        const double x = part == SC_SpinBoxDown ? area.right() : area.left();
        painter->fillRect(QRectF(std::floor(x), area.top() + 1, 1, area.height() - 2), colour(Role::Border));
    };
    half(SC_SpinBoxDown, QStringLiteral("minus"), QAbstractSpinBox::StepDownEnabled);
    half(SC_SpinBoxUp, QStringLiteral("plus"), QAbstractSpinBox::StepUpEnabled);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                               const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)) {
            return {};
        }
        if (bar && part == SC_ScrollBarGroove) {
            return bar->rect;
        }
        if (bar && (part == SC_ScrollBarSlider || part == SC_ScrollBarAddPage || part == SC_ScrollBarSubPage)) {
            const bool flat = bar->orientation == Qt::Horizontal;
            const int length = flat ? bar->rect.width() : bar->rect.height();
            const int range = bar->maximum - bar->minimum;
            int size = length;
            if (range > 0) {
                size =
                    std::clamp(static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (range + bar->pageStep)),
                               std::min(32, length), length);
            }
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size,
                                                      bar->upsideDown);
            int from = start;
            int extent = size;
            if (part == SC_ScrollBarSubPage) {
                from = 0;
                extent = start;
            } else if (part == SC_ScrollBarAddPage) {
                from = start + size;
                extent = length - from;
            }
            const QRect result = flat ? QRect(bar->rect.x() + from, bar->rect.y(), extent, bar->rect.height())
                                      : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), extent);
            return visualRect(bar->direction, bar->rect, result);
        }
    }
    if (control == CC_SpinBox) {
        // Minus at the start, plus at the end, square; the number between them.
        const QRect rect = option->rect;
        const int side = rect.height();
        switch (part) {
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect, QRect(rect.left(), rect.top(), side, side));
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect, QRect(rect.right() - side + 1, rect.top(), side, side));
        case SC_SpinBoxEditField:
            return rect.adjusted(side + 1, 2, -side - 1, -2);
        default:
            return rect;
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        if (part == SC_ComboBoxArrow) {
            return visualRect(option->direction, rect,
                              QRect(rect.right() - smallIcon() - 16, rect.top(), smallIcon() + 12, rect.height()));
        }
        if (part == SC_ComboBoxEditField) {
            return visualRect(option->direction, rect, rect.adjusted(space::k12, 2, -smallIcon() - 18, -2));
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                 const QWidget* widget) const
{
    const Theme& theme = Theme::current();
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit:
        size.setHeight(theme.controlHeight(40));
        break;
    case CT_ComboBox:
        size = QSize(contents.width() + space::k12 + smallIcon() + 24, theme.controlHeight(40));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                return {size.width(), 9};
            }
            const auto parts = item->text.split(QLatin1Char('\t'));
            int width = 0;
            for (const QString& part : parts) {
                width += QFontMetrics(item->font).horizontalAdvance(part) + space::k24;
            }
            return {width + space::k16 * 2 + smallIcon() + space::k12, theme.controlHeight(32)};
        }
        break;
    default:
        break;
    }
    return size;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Theme::current().scaled(20);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::k8;
    case PM_MenuVMargin:
        return 6;
    case PM_MenuHMargin:
        return 0;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit*>(widget) && !isInsideInput(widget)
                   ? 10
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_SmallIconSize:
        return smallIcon();
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_SpinBox_ClickAutoRepeatThreshold:
        return 400;
    case SH_SpinBox_KeyPressAutoRepeatRate:
    case SH_SpinBox_ClickAutoRepeatRate:
        return 90;
    case SH_UnderlineShortcut:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void AppStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

} // namespace plumbline
