#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QPushButton>

namespace plumbline {

/// A button in one of the kinds of design.md 3. Enter and Space press it. A long label wraps and the button grows.
class Button : public QPushButton, public HasFocusShape {
    Q_OBJECT
public:
    /// Primary: filled, one a screen. Secondary: outlined. Quiet: only its petrol label. Stop: danger, with the hand
    /// icon. Ghost: label or icon in text2 without an edge (close, more, back).
    enum class Kind { Primary, Secondary, Quiet, Stop, Ghost };
    /// Heights in pixels at 100 % text.
    enum class Size { Compact = 32, Normal = 40, Large = 48, Player = 56 };

    explicit Button(const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);
    /// Only an icon: `name` is the tool tip and the accessible name.
    static Button* iconOnly(const QString& icon, const QString& name, Kind kind, QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setSize(Size size);
    /// Icon before the label; by name, see icons.h.
    void setIconName(const QString& icon);
    QString iconName() const { return m_icon; }
    /// Icon after the label, as an arrow that leads on.
    void setTrailingIcon(const QString& icon);
    /// Shows the key that does the same in a little cap under the button.
    void setKeyHint(const QString& key);
    /// At least this wide at 100 % text.
    void setMinimumLabelWidth(int px);
    /// Without padding at the sides, so that the label stands in line with the text above or below it.
    void setFlush(bool flush);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool hitButton(const QPoint& pos) const override;

private:
    struct Colours {
        QColor fill, edge, label;
    };
    Colours colours() const;
    QFont labelFont() const;
    int padding() const;
    int iconSize() const;
    int iconRoom() const;
    int hintRoom() const;
    int bodyHeight(int width) const;
    QRectF bodyRect() const;

    Kind m_kind;
    Size m_size = Size::Normal;
    QString m_icon;
    QString m_trailing;
    QString m_keyHint;
    int m_minimumLabelWidth = 0;
    bool m_flush = false;
};

} // namespace plumbline
