#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace plumbline {

/// Names and seconds of a repetition's phases, the current one lit: "Lower 3, Pause 1, Rise 1".
class PhaseBar : public QWidget {
    Q_OBJECT
public:
    struct Phase {
        QString name;
        QString seconds;
        double weight = 1; ///< share of the width beyond what the text needs
    };

    explicit PhaseBar(QWidget* parent = nullptr);

    void setPhases(const std::vector<Phase>& phases);
    void setCurrent(int phase);
    /// Base height in pixels at 100 % text: 60 in the player.
    void setBaseHeight(int px);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    std::vector<Phase> m_phases;
    int m_current = -1;
    int m_base = 60;
};

/// A row of segments with lengths in proportion, filled from the left: exercises of a session by time, sets of an
/// exercise, breaks of a day.
class SessionBar : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        double weight = 1;   ///< share of the width
        double fraction = 0; ///< done part, 0..1
    };

    /// @param name for screen readers: "Session".
    explicit SessionBar(const QString& name, QWidget* parent = nullptr);

    void setSegments(const std::vector<Segment>& segments);
    /// What screen readers say of it: "Exercise 2 of 5".
    void setValueText(const QString& text);
    /// Every segment this wide instead of filling the width; 0: fill.
    void setSegmentWidth(int px);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Segment> m_segments;
    int m_segmentWidth = 0;
};

} // namespace plumbline
