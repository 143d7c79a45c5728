#pragma once

#include "ui/theme/theme.h"

#include <QVariantAnimation>
#include <QWidget>

#include <vector>

namespace plumbline {

/// What rings share: a round picture with a number and a caption inside, and their accessible value.
class RingBase : public QWidget {
    Q_OBJECT
public:
    /// @param name what it measures, for screen readers: "Sitting".
    RingBase(const QString& name, int diameter, QWidget* parent = nullptr);

    /// The number in the middle and the line under it; either may be empty.
    void setText(const QString& number, const QString& caption);
    /// Done part in 0..1.
    virtual double fraction() const = 0;
    /// "34 of 50 min"
    QString valueText() const;
    void setDiameter(int px);
    int diameter() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    QRectF ringRect(double stroke) const;
    bool isLarge() const;
    void paintText(QPainter& painter, double room) const;

private:
    QString m_number;
    QString m_caption;
    int m_diameter;
};

/// A ring that fills from twelve o'clock: brass for sitting and rest, petrol for work.
class ProgressRing : public RingBase {
    Q_OBJECT
public:
    enum class Kind { Rest, Work };

    ProgressRing(const QString& name, Kind kind, int diameter = 152, QWidget* parent = nullptr);

    /// Moves to `fraction` in 0..1, with the theme's motion unless `animate` is false (timers move in real time).
    void setFraction(double fraction, bool animate = true);
    double fraction() const override { return m_fraction; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    double m_fraction = 0;
    double m_shown = 0;
    QVariantAnimation m_motion;
};

/// One arc per phase of a repetition, filled behind a moving knob; a timed hold is one arc.
class TempoRing : public RingBase {
    Q_OBJECT
public:
    explicit TempoRing(const QString& name, int diameter = 272, QWidget* parent = nullptr);

    /// Seconds of the phases in order, those of length 0 left out by the caller; one entry: a hold.
    void setPhases(const std::vector<double>& seconds);
    /// @param phase index into the phases; @param fraction of it done, 0..1.
    void setPosition(int phase, double fraction);
    double fraction() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_phases;
    int m_phase = 0;
    double m_done = 0;
};

} // namespace plumbline
