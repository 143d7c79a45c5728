#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace plumbline {

/// An icon with wrapped text beside it: a cue with its tick, a slip with its cross.
class IconLine : public QWidget {
    Q_OBJECT
public:
    IconLine(const QString& icon, Role ink, const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Role m_ink;
};

} // namespace plumbline
