#pragma once

#include "ui/widgets/picture.h"

#include <QWidget>

namespace plumbline {

/// A still picture, as beside an exercise in a list: decoration, so without a name of its own.
class StillPicture : public QWidget {
public:
    /// @param size in pixels; a width of 0 takes the width there is.
    StillPicture(QSize size, Picture picture, QWidget* parent);

    void setPicture(Picture picture);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Picture m_picture;
};

/// The size of a picture in a row of a list.
constexpr QSize kRowPicture{60, 44};

} // namespace plumbline
