#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/picture.h"

#include <QWidget>

namespace plumbline {

/// What comes after this set: a small line, the name, a thumbnail. Not clickable.
class NextCard : public QWidget {
    Q_OBJECT
public:
    explicit NextCard(QWidget* parent = nullptr);

    void setContent(const QString& when, const QString& what, const Picture& picture);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize pictureSize() const;
    [[nodiscard]] int textWidth(int width) const;

    QString m_when;
    QString m_what;
    Picture m_picture;
};

} // namespace plumbline
