#pragma once

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace plumbline {

/// Minus, a value with its unit, plus. Holding a button repeats after 400 ms; typing a number works. The look comes
/// from the application's style.
class Stepper : public QSpinBox {
    Q_OBJECT
public:
    /// @param name for screen readers; @param unit is shown after the number, with its own space: " min".
    Stepper(const QString& name, int minimum, int maximum, const QString& unit = {}, QWidget* parent = nullptr);

    /// 40, or 48 in the player.
    void setBaseHeight(int px);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_base = 40;
};

/// The same for loads and other values with decimals.
class DecimalStepper : public QDoubleSpinBox {
    Q_OBJECT
public:
    DecimalStepper(const QString& name, double minimum, double maximum, double step, const QString& unit = {},
                   QWidget* parent = nullptr);

    void setBaseHeight(int px);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_base = 40;
};

} // namespace plumbline
