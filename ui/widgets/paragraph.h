#pragma once

#include "ui/theme/theme.h"

#include <QTextLayout>
#include <QWidget>

#include <array>
#include <vector>

namespace plumbline {

/// Wrapped text with the line height of its style, which QLabel cannot do. Parts between <b> and </b> are semibold;
/// nothing else is markup. Grows in height as it gets narrower.
class Paragraph : public QWidget {
    Q_OBJECT
public:
    explicit Paragraph(const QString& text = {}, TextStyle style = TextStyle::Body, Role role = Role::Text,
                       QWidget* parent = nullptr);

    void setText(const QString& text);
    /// The text without its marks.
    QString text() const { return m_plain; }
    void setStyle(TextStyle style);
    void setWeight(Weight weight);
    void setRole(Role role);
    void setAlignment(Qt::Alignment alignment);
    /// At most about this many characters a line; 0: no limit.
    void setMaximumCharacters(int characters);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    QFont baseFont() const;
    void fill(QTextLayout& layout, int width,
              QTextOption::WrapMode wrap = QTextOption::WrapAtWordBoundaryOrAnywhere) const;
    void measure() const;

    QString m_plain;
    std::vector<std::pair<int, int>> m_bold; // start and length
    TextStyle m_style;
    std::optional<Weight> m_weight;
    Role m_role;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    int m_maximumCharacters = 0;
    mutable int m_widest = -1; // the longest word, then the whole line; -1: measure again
    mutable int m_natural = -1;
    /// Heights of the widths asked for last, as a layout asks for the same few again and again; width 0: unused.
    mutable std::array<std::pair<int, int>, 4> m_heights{};
    mutable std::size_t m_nextHeight = 0;
};

/// A sentence that says why, with the plumb mark at its left (design.md 2.6).
class ReasonText : public QWidget {
    Q_OBJECT
public:
    explicit ReasonText(const QString& text = {}, TextStyle style = TextStyle::Body, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Paragraph* m_paragraph;
};

} // namespace plumbline
