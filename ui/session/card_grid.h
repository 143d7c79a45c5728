#pragma once

#include <QWidget>

#include <vector>

namespace plumbline {

/// Lays cards out in as many equal columns as fit, at most `mostColumns`; the first may take a row of its own.
class CardGrid : public QWidget {
    Q_OBJECT
public:
    explicit CardGrid(int mostColumns, QWidget* parent = nullptr);

    /// The card becomes a child.
    void addCard(QWidget* card);
    void setFirstWide(bool wide);
    /// To be called after a card was shown, hidden or got another text.
    void refresh();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] std::vector<QWidget*> shown() const;
    /// Places the cards when `apply`; answers with the height.
    int arrange(int width, bool apply) const;

    std::vector<QWidget*> m_cards;
    int m_most;
    bool m_firstWide = false;
};

} // namespace plumbline
