#pragma once

#include <QScrollArea>
#include <QVBoxLayout>

namespace plumbline {

/// The one scroll area of a page: only the page scrolls, never a card in it. Content is at most 1280 px wide and
/// centred, with a margin of 32 px (24 in a narrow window).
class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget* parent = nullptr);

    /// Where the page's parts go, 16 px apart.
    QVBoxLayout* content() const { return m_content; }
    /// Content at most this wide at 100 % text, and wider with larger text; 1280 unless changed.
    void setContentWidth(int px);
    /// From the edge to the content of a page `width` pixels wide; a footer under the page keeps to it.
    int sideMargin(int width) const;
    /// Scrolls to the top, as a page does when it is opened.
    void scrollToTop();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setMargins();

    QVBoxLayout* m_content;
    int m_contentWidth = 1280;
    bool m_fitting = false;
};

} // namespace plumbline
