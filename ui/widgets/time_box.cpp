#include "ui/widgets/time_box.h"

#include "ui/theme/theme.h"

namespace plumbline {

TimeBox::TimeBox(const QString& name, const QString& objectName, QWidget* parent)
    : QTimeEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setDisplayFormat(QStringLiteral("HH:mm"));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &TimeBox::restyle);
    restyle();
}

void TimeBox::setMinutes(std::chrono::minutes sinceMidnight)
{
    setTime(QTime(0, 0).addSecs(static_cast<int>(sinceMidnight.count()) * 60));
}

std::chrono::minutes TimeBox::minutes() const
{
    return std::chrono::minutes{time().hour() * 60 + time().minute()};
}

QSize TimeBox::sizeHint() const
{
    const int height = Theme::current().controlHeight(40);
    return {2 * height + QFontMetrics(font()).horizontalAdvance(QStringLiteral("00:00")) + space::k24, height};
}

void TimeBox::stepBy(int steps)
{
    if (m_step > 1 && currentSection() == MinuteSection) {
        setTime(time().addSecs(steps * m_step * 60));
        return;
    }
    QTimeEdit::stepBy(steps);
}

void TimeBox::restyle()
{
    setFont(Theme::current().font(TextStyle::Body, Weight::SemiBold));
    updateGeometry();
}

} // namespace plumbline
