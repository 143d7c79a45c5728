#pragma once

#include <QBoxLayout>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

namespace plumbline {

/// A small window in a corner of the display with the pointer, above others, that takes no focus when it appears: at
/// the top right, or at the bottom right where the pointer is at the top. A click, or the window list, gives it the
/// keyboard afterwards.
class CornerWindow : public QWidget {
    Q_OBJECT
public:
    /// @param title said by screen readers when it appears.
    explicit CornerWindow(const QString& title);

    void appear();
    /// Goes by itself after so long in real time, later while the pointer is on it or it has the keyboard.
    void goAfter(std::chrono::milliseconds time);
    /// Width in pixels at 100 % text.
    static constexpr int kWidth = 400;

signals:
    /// Its time was over; it is hidden.
    void ranOut();

protected:
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// Gives the window the height its content needs and puts it in its corner again.
    void fit();
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    [[nodiscard]] QRect placeFor(QSize size) const;

    QVBoxLayout* m_column;
    QTimer m_life;
};

} // namespace plumbline
