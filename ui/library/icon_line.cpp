#include "ui/library/icon_line.h"

#include "ui/theme/icons.h"
#include "ui/widgets/paragraph.h"

#include <QHBoxLayout>
#include <QPainter>

namespace plumbline {
namespace {

constexpr int kIcon = 20;

} // namespace

IconLine::IconLine(const QString& icon, Role ink, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_ink(ink)
{
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(Theme::current().scaled(kIcon) + space::k12, 0, 0, 0);
    across->addWidget(new Paragraph(text, TextStyle::Body, Role::Text, this));
    connect(&Theme::current(), &Theme::changed, this,
            [across] { across->setContentsMargins(Theme::current().scaled(kIcon) + space::k12, 0, 0, 0); });
    followTheme(this);
}

void IconLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const double size = theme.scaled(kIcon);
    const double top = (theme.lineHeight(TextStyle::Body) - size) / 2;
    icons::paint(painter, m_icon, QRectF(0, top, size, size), theme.colour(m_ink));
}

} // namespace plumbline
