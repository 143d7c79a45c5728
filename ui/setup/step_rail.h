#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace plumbline {

class StepButton;
class Paragraph;
class Label;

/// The steps of the wizard on a plumb line, bob at the current one. Steps that were reached can be gone back to.
/// Narrow, it shows only the line and its marks.
class StepRail : public QWidget {
    Q_OBJECT
public:
    explicit StepRail(QWidget* parent = nullptr);

    /// Names of the steps in order.
    void setSteps(const QStringList& names);
    /// @param reached the last step that can be gone to
    void setCurrent(int index, int reached);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }

signals:
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QStringList m_names;
    QList<StepButton*> m_buttons;
    QVBoxLayout* m_list;
    Label* m_brand;
    QWidget* m_promise;
    int m_current = 0;
    int m_reached = 0;
    bool m_narrow = false;
};

} // namespace plumbline
