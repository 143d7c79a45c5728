#pragma once

#include <QLayout>

#include <vector>

namespace plumbline {

/// Equal columns that fill the width; the items of a row are as tall as the tallest of them. Long ladders wrap.
class CardRows : public QLayout {
    Q_OBJECT
public:
    /// Columns of at least `leastWidth` px, never more than `mostColumns`.
    CardRows(int leastWidth, int mostColumns, QWidget* parent = nullptr);
    ~CardRows() override;
    CardRows(const CardRows&) = delete;
    CardRows& operator=(const CardRows&) = delete;

    void setLeastWidth(int leastWidth);
    /// How many columns a width holds.
    [[nodiscard]] int columnsIn(int width) const;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> m_items;
    int m_leastWidth;
    int m_mostColumns;
};

} // namespace plumbline
