#pragma once

#include <QBoxLayout>
#include <QLayout>
#include <QWidget>

#include <optional>

namespace plumbline {

/// Puts widgets in rows and starts a new row when one is full: chips, tags.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;
    /// Between rows, where it differs from what is between the widgets of a row.
    void setRowSpacing(int px) { m_rowSpacing = px; }

private:
    int arrange(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items;
    std::optional<int> m_rowSpacing;
};

/// Two widgets in one line, the first taking the room, the second at the end; the second goes under the first when the
/// line is too short for both. For headers, settings rows, banners with an action.
class SplitLayout : public QLayout {
    Q_OBJECT
public:
    explicit SplitLayout(QWidget* parent = nullptr, int spacing = 16);
    ~SplitLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

    /// The least share of the first widget's preferred width before the second one moves below; 0..1.
    void setKeepLeading(double share) { m_keepLeading = share; }
    /// Puts the second right after the first instead of at the end of the line.
    void setTogether(bool together) { m_together = together; }

private:
    bool isStacked(int width) const;
    int arrange(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items; // at most two
    double m_keepLeading = 0.6;
    bool m_together = false;
};

/// Columns side by side with the given shares of the width, 16 px apart; one under the other when text is large
/// (150 % and more) or the box is narrower than `stackBelow` pixels.
class Columns : public QWidget {
    Q_OBJECT
public:
    explicit Columns(int stackBelow = 0, QWidget* parent = nullptr);

    /// @param stretch share of the width; 0: as wide as the widget asks for.
    void addColumn(QWidget* widget, int stretch);
    void addColumn(QLayout* layout, int stretch);
    bool isStacked() const;
    /// Whether columns of different height end at the same line (cards) or at their own.
    void setEqualHeights(bool equal);
    /// Another width below which the columns go one under the other: what they show now needs more room.
    void setStackBelow(int px);
    /// Whether large text alone puts the columns under each other, as it does unless changed; not for short labels.
    void setStacksLargeText(bool stacks);
    /// Puts the columns under each other whatever the width: something in one of them needs the room.
    void setAlwaysStacked(bool always);
    /// As narrow as the widest column alone: what does not fit side by side goes one under the other.
    QSize minimumSizeHint() const override;

signals:
    void stackedChanged(bool stacked);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    int widthSideBySide() const;

    QBoxLayout* m_layout;
    int m_stackBelow;
    bool m_alwaysStacked = false;
    bool m_stacksLargeText = true;
};

/// Empties a layout. The widgets in it are hidden and deleted later: one of them may be what called.
void clearLayout(QLayout& layout);

/// How wide the window's content is (design.md 7).
enum class PageWidth {
    Wide,   ///< 1100 px and more
    Narrow, ///< below 1100 px
    Column, ///< text of 150 % and more, or below 700 px: everything in one column
};

/// The class of a window `width` pixels wide at the current text size.
PageWidth pageWidth(int width);

} // namespace plumbline
