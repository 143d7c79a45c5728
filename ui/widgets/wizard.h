#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/cell_grid.h"

#include <QStringList>
#include <QWidget>

class QStackedWidget;

namespace plumbline {

class Button;
class Label;
class Paragraph;

/// The steps of a wizard on a plumb line: ticks above, the bob at the current step, rings below. Steps already seen can
/// be gone back to.
class WizardSteps : public CellGrid {
    Q_OBJECT
public:
    explicit WizardSteps(QWidget* parent = nullptr);

    void setSteps(const QStringList& titles);
    /// @param reached the furthest step seen; up to it every step can be chosen.
    void setCurrent(int step, int reached);

    int cellCount() const override { return static_cast<int>(m_titles.size()); }
    QRectF cellRect(int cell) const override;
    QString cellName(int cell) const override;
    bool isCellEnabled(int cell) const override { return cell <= m_reached; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    int neighbour(int cell, int key) const override;

private:
    int pitch() const;

    QStringList m_titles;
    int m_step = 0;
    int m_reached = 0;
};

/// A wizard over the whole window: steps at the left, the step's page, a footer with Back, what is missing, Continue.
/// With large text, or below 900 px, the steps become one line above the page.
class WizardFrame : public QWidget {
    Q_OBJECT
public:
    /// @param note stands at the foot of the steps, with a padlock.
    explicit WizardFrame(const QString& note, QWidget* parent = nullptr);

    /// Adds a step; its page scrolls by itself if it is a PageScroll. @return its index.
    int addStep(const QString& title, QWidget* page);
    int stepCount() const { return static_cast<int>(m_titles.size()); }
    int current() const { return m_current; }
    /// Shows a step and puts the keyboard where it begins.
    void showStep(int step);
    /// @param missing what still keeps Continue disabled ("1 question left"); empty: enabled.
    void setMissing(const QString& missing);
    /// The label of the filled button: "Continue", on the last step what it does.
    void setContinueText(const QString& text);
    /// Hides the filled button where the step offers nothing to go on to.
    void setContinueVisible(bool visible);
    Button* continueButton() const { return m_continue; }
    Button* backButton() const { return m_back; }

signals:
    void continueRequested();
    /// Back, or a step chosen at the left.
    void stepRequested(int step);
    /// Back on the first step, or Escape there.
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void adapt();
    void back();
    void makeSide(const QString& note);
    void makeFooter();

    QStringList m_titles;
    int m_current = 0;
    int m_reached = 0;
    QWidget* m_side;
    QWidget* m_head;
    QWidget* m_footer;
    WizardSteps* m_steps;
    Label* m_headText;
    QStackedWidget* m_pages;
    Paragraph* m_missing;
    Button* m_back;
    Button* m_continue;
};

} // namespace plumbline
