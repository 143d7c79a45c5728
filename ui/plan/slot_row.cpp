#include "ui/plan/slot_row.h"

#include "ui/models/exercise_picture.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace plumbline {
namespace {

/// The still figure on its stage, 60 x 44.
class RowPicture : public QWidget {
public:
    RowPicture(std::string exercise, QWidget* parent)
        : QWidget(parent)
        , m_exercise(std::move(exercise))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        followTheme(this);
    }
    [[nodiscard]] QSize sizeHint() const override { return {60, 44}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath clip;
        clip.addRoundedRect(QRectF(rect()), radius::kControl, radius::kControl);
        painter.setClipPath(clip);
        painter.fillRect(rect(), Theme::current().colour(Role::Stage));
        paintExercise(painter, QRectF(rect()), m_exercise, 1.0, devicePixelRatioF());
    }

private:
    std::string m_exercise;
};

} // namespace

SlotRow::SlotRow(const SlotView& view, QWidget* parent)
    : QAbstractButton(parent)
    , m_view(view)
    , m_picture(new RowPicture(view.exercise, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(QStringList{view.name, view.dose, view.line}.join(QStringLiteral(", ")));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, space::k12, 0, space::k12);
    across->setSpacing(space::k12);
    across->addWidget(m_picture, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    auto* head = new QWidget(this);
    auto* split = new SplitLayout(head, space::k8);
    auto* name = new Paragraph(view.name, TextStyle::Body, Role::Text, head);
    name->setWeight(Weight::SemiBold);
    split->addWidget(name);
    if (!view.dose.isEmpty()) {
        split->addWidget(new Label(view.dose, TextStyle::Body, Role::Text2, head));
    }
    column->addWidget(head);
    if (!view.line.isEmpty()) {
        if (view.isReason) {
            column->addWidget(new ReasonText(view.line, TextStyle::Small, this));
        } else {
            column->addWidget(new Paragraph(view.line, TextStyle::Small, Role::Text2, this));
        }
    }
    column->addStretch(1);
    across->addLayout(column, 1);
    // The row is one button: clicks on its texts are clicks on it.
    for (QWidget* child : findChildren<QWidget*>()) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

QSize SlotRow::sizeHint() const
{
    return layout()->sizeHint();
}

QSize SlotRow::minimumSizeHint() const
{
    return layout()->minimumSize();
}

int SlotRow::heightForWidth(int width) const
{
    return std::max(layout()->heightForWidth(width), m_picture->sizeHint().height() + 2 * space::k12);
}

FocusShape SlotRow::focusShape() const
{
    return {QRectF(rect()).adjusted(-space::k8, 2, space::k8, -2), radius::kControl};
}

void SlotRow::paintEvent(QPaintEvent*)
{
    if (!underMouse()) {
        return;
    }
    QPainter painter(this);
    paint::box(painter, QRectF(rect()).adjusted(0, 3, 0, -3),
               {Theme::current().colour(isDown() ? Role::Hover : Role::Sunken), {}, radius::kControl});
}

void SlotRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace plumbline
