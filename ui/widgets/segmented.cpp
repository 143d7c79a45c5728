#include "ui/widgets/segmented.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

class Segment : public QAbstractButton, public HasFocusShape {
public:
    Segment(const QString& text, const QString& icon, QWidget* parent)
        : QAbstractButton(parent)
        , m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        followTheme(this);
    }

    QSize sizeHint() const override
    {
        const Theme& theme = Theme::current();
        const int label = QFontMetrics(theme.font(TextStyle::Label, Weight::SemiBold)).horizontalAdvance(text());
        return {label + iconRoom() + 29, theme.controlHeight(34, TextStyle::Label)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override { return {QRectF(rect()), radius::kSmall}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        if (isChecked()) {
            paint::box(painter, rect(), {theme.colour(Role::Surface), theme.colour(Role::Control), radius::kSmall});
        } else if (underMouse()) {
            paint::box(painter, rect(), {theme.colour(Role::Hover), {}, radius::kSmall});
        }
        const QColor ink = theme.colour(!isEnabled() ? Role::Text3 : isChecked() ? Role::Text : Role::Text2);
        painter.setFont(theme.font(TextStyle::Label, isChecked() ? Weight::SemiBold : Weight::Medium));
        const double label = painter.fontMetrics().horizontalAdvance(text());
        double x = (width() - label - iconRoom()) / 2;
        if (!m_icon.isEmpty()) {
            const double size = theme.scaled(16);
            icons::paint(painter, m_icon, QRectF(std::round(x), std::round((height() - size) / 2), size, size), ink);
            x += iconRoom();
        }
        painter.setPen(ink);
        painter.drawText(QRectF(x, 0, label + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    int iconRoom() const { return m_icon.isEmpty() ? 0 : Theme::current().scaled(16) + space::k8; }

    QString m_icon;
};

} // namespace

Segmented::Segmented(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        stopAt(id, on);
        if (on) {
            emit currentChanged(id);
        }
    });
    followTheme(this);
}

int Segmented::addSegment(const QString& text, const QString& icon)
{
    auto* segment = new Segment(text, icon, this);
    const int index = count();
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    if (index == 0) {
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
    }
    stopAt(index, index == 0);
    return index;
}

void Segmented::stopAt(int index, bool chosen)
{
    // Tab reaches the chosen segment only; the arrows do the rest.
    m_group->button(index)->setFocusPolicy(chosen ? Qt::StrongFocus : Qt::ClickFocus);
}

int Segmented::currentIndex() const
{
    return m_group->checkedId();
}

void Segmented::setCurrentIndex(int index)
{
    if (auto* segment = m_group->button(index)) {
        segment->setChecked(true);
    }
}

int Segmented::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

void Segmented::setOnStage(bool onStage)
{
    m_onStage = onStage;
    update();
}

void Segmented::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(),
               {theme.colour(m_onStage ? Role::Surface : Role::Sunken), theme.colour(Role::Border), radius::kControl});
}

Toggle::Toggle(const QString& name, QWidget* parent)
    : QAbstractButton(parent)
{
    setAccessibleName(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this);
}

QSize Toggle::sizeHint() const
{
    const double grow = std::clamp(Theme::current().textScale(), 1.0, 1.5);
    return QSizeF(44 * grow, 40 * grow).toSize();
}

QRectF Toggle::track() const
{
    const double height = width() * 26.0 / 44.0;
    return {0, std::round((this->height() - height) / 2), static_cast<double>(width()), std::round(height)};
}

FocusShape Toggle::focusShape() const
{
    return {track(), track().height() / 2};
}

void Toggle::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QRectF bar = track();
    const Role fill = !isEnabled() ? Role::Heat0 : isChecked() ? Role::Primary : Role::Control;
    paint::box(painter, bar, {theme.colour(fill), {}, bar.height() / 2});
    const double knob = bar.height() - 6;
    const double x = isChecked() ? bar.right() - knob - 3 : bar.left() + 3;
    const Role ink = !isEnabled() ? Role::Text3 : isChecked() ? Role::OnPrimary : Role::Surface;
    paint::box(painter, QRectF(x, bar.top() + 3, knob, knob), {theme.colour(ink), {}, knob / 2});
}

void Toggle::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace plumbline
