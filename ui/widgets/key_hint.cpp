#include "ui/widgets/key_hint.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace plumbline {

KeyHint::KeyHint(const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
{
    setAccessibleName(key);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this);
}

QSize KeyHint::sizeFor(const QString& key)
{
    const Theme& theme = Theme::current();
    const int text = QFontMetrics(theme.font(TextStyle::Small, Weight::Medium)).horizontalAdvance(key);
    const int height = theme.lineHeight(TextStyle::Small) + 4;
    return {std::max(height + 2, text + 14), height};
}

void KeyHint::paint(QPainter& painter, const QRectF& rect, const QString& key)
{
    const Theme& theme = Theme::current();
    paint::box(painter, rect, {theme.colour(Role::Surface), theme.colour(Role::Border), radius::kKey});
    painter.fillRect(QRectF(rect.left() + radius::kKey, rect.bottom() - 2, rect.width() - 2 * radius::kKey, 2),
                     theme.colour(Role::Border));
    painter.setPen(theme.colour(Role::Text));
    painter.setFont(theme.font(TextStyle::Small, Weight::Medium));
    painter.drawText(rect.adjusted(0, 0, 0, -1), Qt::AlignCenter, key);
}

QSize KeyHint::sizeHint() const
{
    return sizeFor(m_key);
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_key);
}

} // namespace plumbline
