#pragma once

#include "ui/widgets/focus_shape.h"

#include <QAbstractButton>

#include <string>

namespace plumbline {

/// One exercise of the selected day, in words.
struct SlotView {
    std::string exercise; ///< id
    QString name;
    QString dose;          ///< "3 × 10"
    QString line;          ///< the reason, or a plain second line
    bool isReason = false; ///< the line carries the plumb mark
};

/// Thumbnail, name, dose at the right and the reason below (design.md, Plan). A click or Enter opens the exercise.
class SlotRow : public QAbstractButton, public HasFocusShape {
    Q_OBJECT
public:
    explicit SlotRow(const SlotView& view, QWidget* parent = nullptr);

    [[nodiscard]] const SlotView& view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    SlotView m_view;
    QWidget* m_picture;
};

} // namespace plumbline
