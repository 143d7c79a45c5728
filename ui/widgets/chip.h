#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QAbstractButton>

namespace plumbline {

/// A pill that toggles a filter or answers a question; a tick shows when it is on. Put several into a QButtonGroup, or
/// call setAutoExclusive, for one answer of many: the arrow keys then move between them.
class Chip : public QAbstractButton, public HasFocusShape {
    Q_OBJECT
public:
    enum class Shape { Pill, Box };
    /// Caution: brass when on, for an answer that needs care.
    enum class Tone { Normal, Caution };

    explicit Chip(const QString& text, QWidget* parent = nullptr);

    /// Base height in pixels: 32, or 40 in the player and in questions.
    void setBaseHeight(int px);
    void setShape(Shape shape);
    void setTone(Tone tone);
    /// Always leaves room for the tick, so that neighbours do not move when it appears.
    void setReservesTick(bool reserves);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int height40() const;

    Shape m_shape = Shape::Pill;
    Tone m_tone = Tone::Normal;
    int m_base = 32;
    bool m_reservesTick = false;
};

/// A small label that is not clickable: a change (petrol) or a fact (grey), design.md 3.
class Tag : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Change, Fact, Caution };

    explicit Tag(const QString& text, Kind kind = Kind::Change, const QString& icon = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeFor(const QString& text, const QString& icon);
    static void paint(QPainter& painter, const QRectF& rect, const QString& text, Kind kind, const QString& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Kind m_kind;
    QString m_icon;
};

} // namespace plumbline
