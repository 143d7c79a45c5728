#pragma once

#include <QLayout>

#include <vector>

namespace plumbline {

/// Places items in equally wide columns, as many as fit their least width; each row is as tall as its tallest item.
class TileLayout : public QLayout {
    Q_OBJECT
public:
    /// @param leastWidth of a column, in pixels at 100 % text
    explicit TileLayout(int leastWidth, int spacing, QWidget* parent = nullptr);
    ~TileLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    /// At most this many columns; 0: as many as fit.
    void setMostColumns(int columns) { m_mostColumns = columns; }

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    std::vector<QLayoutItem*> shown() const;
    int columnsFor(int width, std::size_t items) const;
    /// Places items (or only measures) and answers with the height used.
    int place(const QRect& rect, bool apply) const;

    std::vector<QLayoutItem*> m_items;
    int m_leastWidth;
    int m_mostColumns = 0;
};

} // namespace plumbline
