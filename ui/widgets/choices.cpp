#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

QSize pictureSize()
{
    const double scale = std::clamp(Theme::current().textScale(), 1.0, 1.5);
    return QSizeF(64 * scale, 50 * scale).toSize();
}

constexpr int kPadding = 14;

/// Where the letters of a line in this style stand, from the line's top.
double baseline(TextStyle style, Weight weight)
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(theme.font(style, weight));
    return (theme.lineHeight(style) - metrics.height()) / 2 + metrics.ascent();
}

} // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& detail, QWidget* parent)
    : RowButton(parent)
    , m_detail(detail)
{
    setText(title);
    setCheckable(true);
    setAccessibleDescription(detail);
}

void ChoiceCard::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    contentChanged();
}

void ChoiceCard::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    contentChanged();
}

void ChoiceCard::setIconName(const QString& icon)
{
    m_icon = icon;
    contentChanged();
}

void ChoiceCard::setTag(const QString& tag)
{
    m_tag = tag;
    contentChanged();
}

void ChoiceCard::setKeyHint(const QString& key)
{
    m_key = key;
    contentChanged();
}

void ChoiceCard::setDetailBeside(bool beside)
{
    m_detailBeside = beside;
    contentChanged();
}

void ChoiceCard::setSuggested(bool suggested)
{
    m_suggested = suggested;
    update();
}

ChoiceCard::Places ChoiceCard::places(int width) const
{
    const bool framed = m_picture || !m_icon.isEmpty();
    const QSize picture = framed ? pictureSize() : QSize();
    const QSize tag = m_tag.isEmpty() ? QSize() : Tag::sizeFor(m_tag, {});
    const QSize key = m_key.isEmpty() ? QSize() : KeyHint::sizeFor(m_key);
    const TextBlock title{text(), TextStyle::Title3, Weight::SemiBold};
    const TextBlock detail{m_detail, framed ? TextStyle::Body : TextStyle::Small};
    const int left = framed ? 10 + picture.width() + kPadding : kPadding;
    const int room = width - left - kPadding - (key.isEmpty() ? 0 : key.width() + space::k8);
    const int beside = room - (tag.isEmpty() ? 0 : tag.width() + space::k12);
    const bool below = !tag.isEmpty() && beside < title.naturalWidth();
    const int textWidth = std::max(1, below ? room : beside);

    Places at;
    if (m_detailBeside && !framed && title.naturalWidth() + space::k8 + detail.naturalWidth() <= beside) {
        const double line = title.height(textWidth);
        at.height = Theme::current().controlHeight(40);
        const double top = (at.height - line) / 2;
        at.title = QRectF(left, top, title.naturalWidth(), line);
        const double down = baseline(TextStyle::Title3, Weight::SemiBold) - baseline(TextStyle::Small, Weight::Regular);
        at.detail = QRectF(at.title.right() + space::k8, top + down, detail.naturalWidth(), detail.height(textWidth));
        placeEnds(at, width, tag, key);
        return at;
    }
    const int titleHeight = title.height(textWidth);
    const int detailHeight = detail.height(textWidth);
    int column = titleHeight + detailHeight;
    if (below) {
        column += space::k4 + tag.height();
    }
    at.height =
        std::max(48, std::max(column + (m_detail.isEmpty() ? space::k20 : space::k16), picture.height() + space::k20));
    const double top = (at.height - column) / 2.0;
    at.picture = QRectF(10, (at.height - picture.height()) / 2.0, picture.width(), picture.height());
    at.title = QRectF(left, top, textWidth, titleHeight);
    at.detail = QRectF(left, top + titleHeight, textWidth, detailHeight);
    placeEnds(at, width, tag, key);
    if (below) {
        at.tag.moveTopLeft(QPointF(left, at.detail.bottom() + space::k4));
    }
    return at;
}

/// Key and tag stand at the end of the card, in its middle.
void ChoiceCard::placeEnds(Places& at, int width, QSize tag, QSize key)
{
    at.key = QRectF(QPointF(width - kPadding - key.width(), (at.height - key.height()) / 2.0), QSizeF(key));
    const double end = width - kPadding - (key.isEmpty() ? 0 : key.width() + space::k8);
    at.tag = QRectF(QPointF(end - tag.width(), (at.height - tag.height()) / 2.0), QSizeF(tag));
}

QSize ChoiceCard::minimumSizeHint() const
{
    const bool framed = m_picture || !m_icon.isEmpty();
    const int text_width = std::max(TextBlock{text(), TextStyle::Title3, Weight::SemiBold}.minimumWidth(),
                                    m_tag.isEmpty() ? 0 : Tag::sizeFor(m_tag, {}).width());
    const int key = m_key.isEmpty() ? 0 : KeyHint::sizeFor(m_key).width() + space::k8;
    return {text_width + key + 2 * kPadding + (framed ? 10 + pictureSize().width() : 0), m_detailBeside ? 40 : 48};
}

int ChoiceCard::preferredWidth() const
{
    const bool framed = m_picture || !m_icon.isEmpty();
    const int texts = std::max(TextBlock{text(), TextStyle::Title3, Weight::SemiBold}.naturalWidth(),
                               TextBlock{m_detail, framed ? TextStyle::Body : TextStyle::Small}.naturalWidth());
    const int tag = m_tag.isEmpty() ? 0 : Tag::sizeFor(m_tag, {}).width() + space::k12;
    const int key = m_key.isEmpty() ? 0 : KeyHint::sizeFor(m_key).width() + space::k8;
    return texts + tag + key + 2 * kPadding + (framed ? 10 + pictureSize().width() : 0);
}

int ChoiceCard::heightForWidth(int width) const
{
    return places(width).height;
}

FocusShape ChoiceCard::focusShape() const
{
    return {QRectF(rect()), radius::kInset};
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const bool on = isChecked();
    const Role fill = on ? Role::PrimarySoft : isDown() ? Role::Hover : underMouse() ? Role::Sunken : Role::Surface;
    const bool marked = on || m_suggested;
    const Role edge = !isEnabled() ? Role::Border : marked ? Role::Primary : Role::Control;
    paint::box(painter, rect(), {theme.colour(fill), theme.colour(edge), radius::kInset, marked ? 2.0 : 1.0});

    // Places are for the height the text needs; a taller card centres them.
    const Places at = places(width());
    painter.translate(0, (height() - at.height) / 2.0);
    const bool framed = m_picture || !m_icon.isEmpty();
    if (framed) {
        paint::box(painter, at.picture, {theme.colour(m_picture ? Role::Stage : Role::Sunken), {}, radius::kControl});
        if (m_picture) {
            m_picture(painter, at.picture);
        } else {
            const double size = theme.scaled(20);
            const QPointF corner = at.picture.center() - QPointF(size / 2, size / 2);
            icons::paint(painter, m_icon, QRectF(corner, QSizeF(size, size)), theme.colour(Role::Text2));
        }
    }
    const Role ink = !isEnabled() ? Role::Text3 : on ? Role::OnPrimarySoft : Role::Text;
    TextBlock{text(), TextStyle::Title3, Weight::SemiBold}.draw(painter, at.title, theme.colour(ink));
    TextBlock{m_detail, framed ? TextStyle::Body : TextStyle::Small}.draw(
        painter, at.detail, theme.colour(on ? Role::OnPrimarySoft : Role::Text2));
    if (!m_tag.isEmpty()) {
        Tag::paint(painter, at.tag, m_tag, Tag::Kind::Change, {});
    }
    if (!m_key.isEmpty()) {
        KeyHint::paint(painter, at.key, m_key);
    }
}

CheckRow::CheckRow(const QString& text, const QString& detail, QWidget* parent)
    : RowButton(parent)
    , m_detail(detail)
{
    setText(text);
    setCheckable(true);
    setAccessibleDescription(detail);
}

int CheckRow::indent() const
{
    return space::k8 + Theme::current().scaled(20) + space::k12;
}

QSize CheckRow::minimumSizeHint() const
{
    return {indent() + TextBlock{text()}.minimumWidth() + space::k8, 40};
}

int CheckRow::preferredWidth() const
{
    return indent() + std::max(TextBlock{text()}.naturalWidth(), TextBlock{m_detail, TextStyle::Small}.naturalWidth()) +
           space::k8;
}

int CheckRow::heightForWidth(int width) const
{
    const int room = width - indent() - space::k8;
    return std::max(40, TextBlock{text()}.height(room) + TextBlock{m_detail, TextStyle::Small}.height(room) + 18);
}

void CheckRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    if (isDown() || underMouse()) {
        paint::box(painter, rect(), {theme.colour(isDown() ? Role::Hover : Role::Sunken), {}, radius::kControl});
    }
    const double size = theme.scaled(20);
    const double line = theme.lineHeight(TextStyle::Body);
    const QRectF square(space::k8, 9 + (line - size) / 2, size, size);
    if (isChecked()) {
        paint::box(painter, square, {theme.colour(isEnabled() ? Role::Primary : Role::Control), {}, radius::kKey});
        icons::paint(painter, QStringLiteral("check"), square.adjusted(2, 2, -2, -2), theme.colour(Role::OnPrimary));
    } else {
        paint::box(
            painter, square,
            {theme.colour(Role::Surface), theme.colour(isEnabled() ? Role::Control : Role::Border), radius::kKey});
    }
    const int room = width() - indent() - space::k8;
    const TextBlock name{text()};
    name.draw(painter, QRectF(indent(), 9, room, height()), theme.colour(isEnabled() ? Role::Text : Role::Text3));
    TextBlock{m_detail, TextStyle::Small}.draw(painter, QRectF(indent(), 9 + name.height(room), room, height()),
                                               theme.colour(Role::Text2));
}

} // namespace plumbline
