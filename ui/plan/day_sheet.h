#pragma once

#include <QWidget>

class QScrollArea;

namespace plumbline {

class DayPanel;

/// The selected day over the right side of a narrow page (design.md 7). Esc closes it.
class DaySheet : public QWidget {
    Q_OBJECT
public:
    /// Lies over `page`, hidden until opened.
    explicit DaySheet(QWidget* page);

    [[nodiscard]] DayPanel* panel() const { return m_panel; }
    void open();
    void close();
    /// Takes its place at the right edge of the page.
    void place();

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QScrollArea* m_scroll;
    DayPanel* m_panel;
};

} // namespace plumbline
