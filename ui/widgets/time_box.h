#pragma once

#include <QTimeEdit>

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include <chrono>
#endif

namespace plumbline {

/// A time of day between minus and plus, as wide as its text needs. The arrow keys and the buttons step the part under
/// the cursor; typing works.
class TimeBox : public QTimeEdit {
    Q_OBJECT
public:
    TimeBox(const QString& name, const QString& objectName, QWidget* parent = nullptr);

    /// Minutes after midnight, 0..1439.
    void setMinutes(std::chrono::minutes sinceMidnight);
    [[nodiscard]] std::chrono::minutes minutes() const;
    /// The step of the minutes part; 1 unless changed.
    void setMinuteStep(int step) { m_step = step; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void stepBy(int steps) override;

private:
    void restyle();

    int m_step = 1;
};

} // namespace plumbline
