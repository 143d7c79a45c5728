#include "ui/today/group_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

namespace plumbline {
namespace {

constexpr int kPadding = 8; // as in an exercise row
constexpr int kLeast = 36;

int chevronSize()
{
    return Theme::current().scaled(16);
}

TextBlock titleBlock(const QString& text)
{
    return {text, TextStyle::Body, Weight::SemiBold};
}

TextBlock smallBlock(const QString& text)
{
    return {text, TextStyle::Small};
}

} // namespace

GroupRow::GroupRow(QWidget* parent)
    : RowButton(parent)
{}

void GroupRow::setTexts(const QString& title, const QString& detail, const QString& time)
{
    m_title = title;
    m_detail = detail;
    m_time = time;
    describe();
}

void GroupRow::setOpen(bool open)
{
    m_open = open;
    describe();
}

void GroupRow::describe()
{
    setAccessibleName(QStringList{m_title, m_detail, m_time}.join(QStringLiteral(", ")));
    setAccessibleDescription(m_open ? tr("Its exercises are shown below") : tr("Shows its exercises"));
    setToolTip(m_open ? tr("Hide the exercises") : tr("Show the exercises"));
    contentChanged();
}

int GroupRow::trailingWidth() const
{
    return smallBlock(m_time).naturalWidth() + space::k8 + chevronSize();
}

GroupRow::Places GroupRow::places(int width) const
{
    const TextBlock title = titleBlock(m_title);
    const TextBlock detail = smallBlock(m_detail);
    const int room = std::max(1, width - 2 * kPadding - space::k12 - trailingWidth());
    const int titleWidth = std::min(room, title.naturalWidth());
    const bool beside = titleWidth + space::k12 + detail.naturalWidth() <= room;
    const int titleHeight = title.height(titleWidth);
    const int detailHeight = detail.height(beside ? detail.naturalWidth() : room);
    const int column = beside ? std::max(titleHeight, detailHeight) : titleHeight + detailHeight;

    Places at;
    at.height = std::max(kLeast, column + space::k12);
    const double middle = at.height / 2.0;
    const double top = beside ? middle - titleHeight / 2.0 : (at.height - column) / 2.0;
    at.title = QRectF(kPadding, top, titleWidth, titleHeight);
    at.detail = beside ? QRectF(kPadding + titleWidth + space::k12, middle - detailHeight / 2.0, detail.naturalWidth(),
                                detailHeight)
                       : QRectF(kPadding, top + titleHeight, room, detailHeight);
    const int icon = chevronSize();
    at.chevron = QRectF(width - kPadding - icon, middle - icon / 2.0, icon, icon);
    const int time = smallBlock(m_time).naturalWidth();
    const int line = smallBlock(m_time).height(time);
    at.time = QRectF(at.chevron.left() - space::k8 - time, middle - line / 2.0, time, line);
    return at;
}

QSize GroupRow::minimumSizeHint() const
{
    const int words = std::max(titleBlock(m_title).minimumWidth(), smallBlock(m_detail).minimumWidth());
    return {2 * kPadding + words + space::k12 + trailingWidth(), kLeast};
}

int GroupRow::preferredWidth() const
{
    return 2 * kPadding + titleBlock(m_title).naturalWidth() + space::k12 + smallBlock(m_detail).naturalWidth() +
           space::k12 + trailingWidth();
}

int GroupRow::heightForWidth(int width) const
{
    return places(width).height;
}

void GroupRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const Places at = places(width());
    if (isDown() || underMouse()) {
        paint::box(painter, rect(), {theme.colour(isDown() ? Role::Hover : Role::Sunken), {}, radius::kControl});
    }
    titleBlock(m_title).draw(painter, at.title, theme.colour(Role::Text));
    smallBlock(m_detail).draw(painter, at.detail, theme.colour(Role::Text2));
    smallBlock(m_time).draw(painter, at.time, theme.colour(Role::Text2));
    icons::paint(painter, m_open ? QStringLiteral("up") : QStringLiteral("down"), at.chevron,
                 theme.colour(Role::Text2));
}

} // namespace plumbline
