#include "ui/widgets/focus_ring.h"

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace plumbline {

namespace {

constexpr double kGap = 2;
constexpr double kWidth = 2;

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr;
}

FocusShape shapeOf(QWidget* widget)
{
    if (const auto* shaped = dynamic_cast<const HasFocusShape*>(widget)) {
        return shaped->focusShape();
    }
    return {QRectF(widget->rect()), radius::kControl};
}

} // namespace

QEvent::Type focusShapeEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void focusShapeChanged(QWidget* widget)
{
    QCoreApplication::postEvent(widget, new QEvent(focusShapeEvent()));
}

FocusRing::FocusRing(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("focusRing"));
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(&Theme::current(), &Theme::changed, this, &FocusRing::place, Qt::QueuedConnection);
    follow(window->focusWidget());
}

void FocusRing::setRole(Role role)
{
    m_role = role;
    update();
}

QRect FocusRing::ringRect() const
{
    return m_shown ? m_ring.adjusted(-kWidth / 2, -kWidth / 2, kWidth / 2, kWidth / 2).toRect() : QRect{};
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (!m_keyboard && !isModifier(static_cast<QKeyEvent*>(event)->key())) {
            m_keyboard = true;
            place();
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        if (m_keyboard) {
            m_keyboard = false;
            place();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        // Compared as objects: what is watched may be a window's handle, which is no widget.
        if (watched != this && std::any_of(m_watched.cbegin(), m_watched.cend(),
                                           [watched](const QObject* each) { return each == watched; })) {
            QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        }
        break;
    default:
        if (event->type() == focusShapeEvent() && watched == m_target) {
            place();
        }
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* widget)
{
    m_watched.clear();
    m_target = widget && widget->window() == window() ? widget : nullptr;
    for (QWidget* each = m_target; each && each != window(); each = each->parentWidget()) {
        m_watched.append(each);
    }
    place();
}

void FocusRing::place()
{
    m_shown = m_keyboard && m_target && m_target->isVisible() && !m_target->property("ringless").toBool();
    if (!m_shown) {
        hide();
        return;
    }
    FocusShape shape = shapeOf(m_target);
    const double out = kGap + kWidth / 2;
    m_radius = shape.radius + out;
    m_ring = shape.rect.translated(m_target->mapTo(window(), QPoint(0, 0))).adjusted(-out, -out, out, out);

    QRect visible = ringRect().adjusted(-1, -1, 1, 1) & window()->rect();
    for (QWidget* each = m_target->parentWidget(); each && each != window(); each = each->parentWidget()) {
        const auto* area = qobject_cast<QAbstractScrollArea*>(each);
        if (area && area->viewport()->isAncestorOf(m_target)) {
            const QWidget* port = area->viewport();
            visible &= QRect(port->mapTo(window(), QPoint(0, 0)), port->size());
        }
    }
    setGeometry(visible);
    setVisible(!visible.isEmpty());
    raise();
    update();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-pos());
    painter.setPen(QPen(Theme::current().colour(m_role), kWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_ring, m_radius, m_radius);
}

} // namespace plumbline
