#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace plumbline {

/// One line of text in a style and a colour of the theme. For text that may need more lines take Paragraph.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString& text, TextStyle style = TextStyle::Body, Role role = Role::Text,
                   QWidget* parent = nullptr);
    explicit Label(QWidget* parent = nullptr);

    void setStyle(TextStyle style);
    void setWeight(Weight weight);
    void setRole(Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void restyle();

    TextStyle m_style = TextStyle::Body;
    std::optional<Weight> m_weight;
    Role m_role = Role::Text;
};

} // namespace plumbline
