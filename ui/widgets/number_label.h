#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace plumbline {

/// Width of `text` when every digit takes the room of the widest one.
double numberWidth(const QFont& font, const QString& text);

/// Draws `text` with every digit centred in a cell as wide as the widest digit, so that a changing number stands still.
void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

/// A number that changes in place, or a right-aligned one in a column.
class NumberLabel : public QWidget {
    Q_OBJECT
public:
    explicit NumberLabel(const QString& text = {}, TextStyle style = TextStyle::Body, Role role = Role::Text,
                         QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    void setWeight(Weight weight);
    void setRole(Role role);
    void setAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont labelFont() const;

    QString m_text;
    TextStyle m_style;
    Role m_role;
    std::optional<Weight> m_weight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace plumbline
