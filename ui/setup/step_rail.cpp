#include "ui/setup/step_rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/focus_shape.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paragraph.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kWide = 288;
constexpr int kNarrow = 72;
constexpr int kMargin = 28;
constexpr int kDot = 18;

/// A little widget that paints one icon, or the program's mark.
class Glyph : public QWidget {
public:
    Glyph(QString name, int size, QWidget* parent)
        : QWidget(parent)
        , m_name(std::move(name))
        , m_size(size)
    {
        setFixedSize(size, size);
        followTheme(this);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_name.isEmpty()) {
            icons::paintMark(painter, QRectF(0, 0, m_size, m_size));
        } else {
            icons::paint(painter, m_name, QRectF(0, 0, m_size, m_size), Theme::current().colour(Role::Text2));
        }
    }

private:
    QString m_name;
    int m_size;
};

} // namespace

/// One step: its mark on the line and its name.
class StepButton : public QAbstractButton, public HasFocusShape {
public:
    enum class State { Done, Current, Ahead };

    StepButton(const QString& name, int index, QWidget* parent)
        : QAbstractButton(parent)
        , m_index(index)
    {
        setText(name);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        followTheme(this);
    }

    void showState(State state, bool last, bool narrow)
    {
        m_state = state;
        m_last = last;
        m_narrow = narrow;
        setEnabled(state != State::Ahead);
        setCursor(state == State::Ahead ? Qt::ArrowCursor : Qt::PointingHandCursor);
        setToolTip(narrow ? text() : QString{});
        const QString where = state == State::Done      ? StepRail::tr("done", "wizard step")
                              : state == State::Current ? StepRail::tr("current step", "wizard step")
                                                        : StepRail::tr("to come", "wizard step");
        setAccessibleName(StepRail::tr("Step %1, %2, %3").arg(m_index + 1).arg(text(), where));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override { return {m_narrow ? kNarrow : kWide - 8, textHeight() + 30}; }
    QSize minimumSizeHint() const override { return {m_narrow ? kNarrow : 120, textHeight() + 30}; }
    FocusShape focusShape() const override
    {
        const double middle = height() / 2.0;
        const double half = (textHeight() + 12) / 2.0;
        return {QRectF(kMargin - 10, middle - half, width() - kMargin - (m_narrow ? 16 : 0), 2 * half),
                radius::kControl};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = Theme::current();
        const double x = kMargin + kDot / 2.0;
        const double y = height() / 2.0;
        const auto line = [&](double from, double to, bool passed) {
            painter.setPen(QPen(theme.colour(passed ? Role::Brass : Role::Planned), 2));
            painter.drawLine(QPointF(x, from), QPointF(x, to));
        };
        const double gap = kDot / 2.0;
        if (m_index > 0) {
            line(0, y - gap, m_state != State::Ahead);
        }
        if (!m_last) {
            line(y + gap, height(), m_state == State::Done);
        }
        paintMark(painter, QPointF(x, y));
        if (!m_narrow) {
            painter.setFont(
                theme.font(TextStyle::Body, m_state == State::Current ? Weight::SemiBold : Weight::Regular));
            painter.setPen(theme.colour(m_state == State::Current || underMouse() ? Role::Text : Role::Text2));
            const QRect room(kMargin + kDot + 18, 0, width() - kMargin - kDot - 22, height());
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text());
        }
    }

private:
    int textHeight() const
    {
        const QFontMetrics metrics(Theme::current().font(TextStyle::Body, Weight::SemiBold));
        if (m_narrow) {
            return metrics.height();
        }
        return metrics.boundingRect(QRect(0, 0, kWide - 8 - kMargin - kDot - 22, 1000), Qt::TextWordWrap, text())
            .height();
    }

    void paintMark(QPainter& painter, QPointF centre) const
    {
        const Theme& theme = Theme::current();
        const double half = kDot / 2.0;
        const QRectF dot(centre.x() - half, centre.y() - half, kDot, kDot);
        if (m_state == State::Current) { // the bob
            QPainterPath bob;
            bob.moveTo(dot.left() + 2, dot.top() + 1);
            bob.lineTo(dot.right() - 2, dot.top() + 1);
            bob.lineTo(dot.right() - 2, centre.y());
            bob.lineTo(centre.x(), dot.bottom());
            bob.lineTo(dot.left() + 2, centre.y());
            bob.closeSubpath();
            painter.fillPath(bob, theme.colour(Role::Brass));
            return;
        }
        const bool done = m_state == State::Done;
        painter.setPen(QPen(theme.colour(done ? Role::Primary : Role::Control), 2));
        painter.setBrush(done ? QBrush(theme.colour(Role::Primary)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
        if (done) {
            icons::paint(painter, QStringLiteral("check"), dot.adjusted(3, 3, -3, -3), theme.colour(Role::OnPrimary));
        }
    }

    int m_index;
    State m_state = State::Ahead;
    bool m_last = false;
    bool m_narrow = false;
};

StepRail::StepRail(QWidget* parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout)
    , m_brand(new Label(tr("Plumbline"), TextStyle::Title3, Role::Text, this))
    , m_promise(new QWidget(this))
{
    setObjectName(QStringLiteral("stepRail"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(kMargin, 0, space::k16, 0);
    brand->setSpacing(space::k8 + 2);
    brand->addWidget(new Glyph({}, 26, this));
    brand->addWidget(m_brand, 1);

    auto* promise = new QHBoxLayout(m_promise);
    promise->setContentsMargins(kMargin, 0, space::k24, 0);
    promise->setSpacing(space::k12);
    promise->addWidget(new Glyph(QStringLiteral("lock"), 20, m_promise), 0, Qt::AlignTop);
    promise->addWidget(new Paragraph(tr("Everything you enter stays on this computer. No account, nothing sent."),
                                     TextStyle::Small, Role::Text2, m_promise),
                       1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 28, 0, space::k24);
    layout->setSpacing(0);
    layout->addLayout(brand);
    layout->addSpacing(space::k24);
    layout->addLayout(m_list);
    layout->addStretch(1);
    layout->addWidget(m_promise);
    m_list->setSpacing(0);
    followTheme(this);
}

void StepRail::setSteps(const QStringList& names)
{
    if (names == m_names) {
        return;
    }
    m_names = names;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int i = 0; i < names.size(); ++i) {
        auto* button = new StepButton(names[i], i, this);
        button->setObjectName(QStringLiteral("step%1").arg(i));
        connect(button, &QAbstractButton::clicked, this, [this, i] { emit stepChosen(i); });
        m_list->addWidget(button);
        m_buttons.append(button);
    }
    refresh();
}

void StepRail::setCurrent(int index, int reached)
{
    m_current = index;
    m_reached = reached;
    refresh();
}

void StepRail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    refresh();
}

void StepRail::refresh()
{
    setFixedWidth(m_narrow ? kNarrow : kWide);
    m_brand->setVisible(!m_narrow);
    m_promise->setVisible(!m_narrow);
    for (int i = 0; i < m_buttons.size(); ++i) {
        const auto state = i == m_current   ? StepButton::State::Current
                           : i <= m_reached ? StepButton::State::Done
                                            : StepButton::State::Ahead;
        m_buttons[i]->showState(state, i + 1 == m_buttons.size(), m_narrow);
    }
}

void StepRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.colour(Role::Sidebar));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.colour(Role::Border));
}

} // namespace plumbline
