#include "ui/widgets/stepper.h"

#include "ui/theme/theme.h"

#include <QLineEdit>

namespace plumbline {

namespace {

template <class Box>
void prepare(Box* box, const QString& name, const QString& unit)
{
    box->setAccessibleName(name);
    box->setSuffix(unit);
    box->setAlignment(Qt::AlignCenter);
    box->setAccelerated(true);
    box->setKeyboardTracking(false);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto restyle = [box] {
        box->setFont(Theme::current().font(TextStyle::Body, Weight::SemiBold));
        box->updateGeometry();
    };
    restyle();
    QObject::connect(&Theme::current(), &Theme::changed, box, restyle);
}

QSize sizeFor(const QFont& font, const QString& widest, int base)
{
    const int height = Theme::current().controlHeight(base);
    const int text = QFontMetrics(font).horizontalAdvance(widest) + 2 * 14;
    return {2 * height + std::max(text, height + 16), height};
}

} // namespace

Stepper::Stepper(const QString& name, int minimum, int maximum, const QString& unit, QWidget* parent)
    : QSpinBox(parent)
{
    setRange(minimum, maximum);
    prepare(this, name, unit);
}

void Stepper::setBaseHeight(int px)
{
    m_base = px;
    updateGeometry();
}

QSize Stepper::sizeHint() const
{
    return sizeFor(font(), QLocale().toString(maximum()) + suffix(), m_base);
}

DecimalStepper::DecimalStepper(const QString& name, double minimum, double maximum, double step, const QString& unit,
                               QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setRange(minimum, maximum);
    setSingleStep(step);
    prepare(this, name, unit);
}

void DecimalStepper::setBaseHeight(int px)
{
    m_base = px;
    updateGeometry();
}

QSize DecimalStepper::sizeHint() const
{
    return sizeFor(font(), QLocale().toString(maximum(), 'f', decimals()) + suffix(), m_base);
}

} // namespace plumbline
