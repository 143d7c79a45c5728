#include "ui/session/next_card.h"

#include "ui/theme/paint.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

namespace plumbline {

namespace {

constexpr int kPadding = 12;

TextBlock whenBlock(const QString& text)
{
    return {text, TextStyle::Small, Weight::Regular};
}

TextBlock whatBlock(const QString& text)
{
    return {text, TextStyle::Body, Weight::SemiBold};
}

} // namespace

NextCard::NextCard(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(this);
}

void NextCard::setContent(const QString& when, const QString& what, const Picture& picture)
{
    m_picture = picture;
    if (when != m_when || what != m_what) {
        m_when = when;
        m_what = what;
        setAccessibleName(when.isEmpty() ? what : when + QStringLiteral(". ") + what);
        updateGeometry();
    }
    update();
}

QSize NextCard::pictureSize() const
{
    return m_picture ? QSize(84, 60) : QSize(0, 0);
}

int NextCard::textWidth(int width) const
{
    const int picture = pictureSize().width();
    return std::max(1, width - 2 * kPadding - (picture > 0 ? picture + 14 : 0));
}

int NextCard::heightForWidth(int width) const
{
    const int text = textWidth(width);
    const int lines = whenBlock(m_when).height(text) + whatBlock(m_what).height(text);
    return std::max(lines, pictureSize().height()) + 2 * kPadding;
}

QSize NextCard::sizeHint() const
{
    const int width = 384;
    return {width, heightForWidth(width)};
}

QSize NextCard::minimumSizeHint() const
{
    return {pictureSize().width() + 120, pictureSize().height() + 2 * kPadding};
}

void NextCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(painter, QRectF(rect()), {theme.colour(Role::Surface), theme.colour(Role::Border), radius::kCard});
    const QSize size = pictureSize();
    double x = kPadding;
    if (m_picture) {
        m_picture(painter, QRectF(QPointF(x, (height() - size.height()) / 2.0), QSizeF(size)));
        x += size.width() + 14;
    }
    const int width = textWidth(this->width());
    const TextBlock when = whenBlock(m_when);
    const TextBlock what = whatBlock(m_what);
    const double top = (height() - when.height(width) - what.height(width)) / 2.0;
    when.draw(painter, QRectF(x, top, width, when.height(width)), theme.colour(Role::Text2));
    what.draw(painter, QRectF(x, top + when.height(width), width, what.height(width)), theme.colour(Role::Text));
}

} // namespace plumbline
