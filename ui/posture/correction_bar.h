#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "ui/posture/day_timeline.h"
#endif

#include <QWidget>

#include <array>

namespace plumbline {

class Button;
class Paragraph;
class TimeBox;

/// Says by hand what a chosen stretch of the day was: its times, and one button for each posture.
class CorrectionBar : public QWidget {
    Q_OBJECT
public:
    explicit CorrectionBar(QWidget* parent = nullptr);

    /// Opens for a stretch. @param last the latest moment that can be said anything about.
    void open(const Stretch& stretch, const ZonedTime& last);
    [[nodiscard]] Stretch stretch() const;
    /// The first of the three answers.
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    /// The times were changed by hand.
    void stretchChanged(const plumbline::Stretch& stretch);
    void said(const plumbline::Stretch& stretch, plumbline::breaks::Posture posture);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void check();

    Stretch m_base; ///< gives the date and offset that the times belong to
    ZonedTime m_last;
    Paragraph* m_title;
    TimeBox* m_from;
    TimeBox* m_to;
    Paragraph* m_hint;
    std::array<Button*, 3> m_answers{};
};

} // namespace plumbline
