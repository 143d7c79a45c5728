#include "ui/session/still_picture.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace plumbline {

StillPicture::StillPicture(QSize size, Picture picture, QWidget* parent)
    : QWidget(parent)
    , m_picture(std::move(picture))
{
    if (size.width() > 0) {
        setFixedWidth(size.width());
    }
    setFixedHeight(size.height());
    followTheme(this);
}

void StillPicture::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    update();
}

void StillPicture::paintEvent(QPaintEvent*)
{
    if (!m_picture) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_picture(painter, QRectF(rect()));
}

} // namespace plumbline
