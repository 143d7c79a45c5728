#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"
#include "ui/widgets/progress_ring.h"

#include <QAbstractButton>

#include <chrono>

namespace plumbline {

/// A button in the overlay's fixed colours: filled, outlined, or its label alone; the key that does the same stands
/// under it. Enter and Space press it. A long label wraps.
class OverlayButton : public QAbstractButton, public HasFocusShape {
    Q_OBJECT
public:
    enum class Kind { Filled, Outlined, Plain };
    /// Heights in pixels at 100 % text.
    enum class Size { Small = 40, Large = 56 };

    OverlayButton(const QString& text, Kind kind, Size size = Size::Large, QWidget* parent = nullptr);

    void setIconName(const QString& icon);
    void setKeyHint(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont labelFont() const;
    int bodyHeight() const;
    int sidePadding() const;
    QSize keySize() const;
    void paintKey(QPainter& painter) const;

    Kind m_kind;
    Size m_size;
    QString m_icon;
    QString m_key;
};

/// The time left of the break, in the overlay's fixed colours.
class OverlayRing : public RingBase {
    Q_OBJECT
public:
    explicit OverlayRing(QWidget* parent = nullptr);

    /// @param left, length of the break; shows m:ss and the part left.
    void setTime(std::chrono::milliseconds left, std::chrono::milliseconds length);
    double fraction() const override { return m_fraction; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_fraction = 1;
    QString m_text;
};

} // namespace plumbline
