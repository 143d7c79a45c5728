#pragma once

#include <QPoint>
#include <QSize>
#include <QString>
#include <QWidget>

class QPainter;

namespace plumbline {

/// A key as a little cap: "Space", "H".
class KeyHint : public QWidget {
    Q_OBJECT
public:
    explicit KeyHint(const QString& key, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Size of the cap for `key` at the current text size.
    static QSize sizeFor(const QString& key);
    static void paint(QPainter& painter, const QRectF& rect, const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace plumbline
