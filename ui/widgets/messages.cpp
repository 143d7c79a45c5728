#include "ui/widgets/messages.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPropertyAnimation>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kToastLife = 6000; // ms, design.md 3
constexpr int kToastUp = 24;     // px above the window's edge
constexpr int kDialogWidth = 480;

struct BannerLook {
    Role fill, edge, ink;
    const char* icon;
};

BannerLook lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return {Role::PrimarySoft, Role::Primary, Role::Primary, "info"};
    case Banner::Kind::Caution:
        return {Role::BrassSoft, Role::Brass, Role::OnBrassSoft, "warning"};
    case Banner::Kind::Urgent:
        return {Role::DangerSoft, Role::Danger, Role::OnDangerSoft, "phone"};
    }
    return {};
}

/// "Undo" with its key, in the colours of the toast.
class UndoButton : public QAbstractButton {
public:
    explicit UndoButton(QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(Toast::tr("Undo"));
        setAccessibleDescription(keys());
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        const Theme& theme = Theme::current();
        const int label = QFontMetrics(theme.font(TextStyle::Body, Weight::SemiBold)).horizontalAdvance(text());
        const int key = QFontMetrics(theme.font(TextStyle::Small)).horizontalAdvance(keys());
        return {label + space::k8 + key + 2 * space::k8, theme.controlHeight(36)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        const QRectF inner = QRectF(rect()).adjusted(space::k8, 0, -space::k8, 0);
        painter.setPen(theme.colour(Role::OnToastAction));
        painter.setFont(theme.font(TextStyle::Body, Weight::SemiBold));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setFont(theme.font(TextStyle::Small));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, keys());
    }

private:
    static QString keys()
    {
        return QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText).replace(u'+', u' ');
    }
};

} // namespace

Banner::Banner(Kind kind, const QString& heading, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_column(new QVBoxLayout(this))
    , m_heading(new Paragraph(heading, TextStyle::Body, Role::Text, this))
    , m_sentence(new Paragraph(sentence, TextStyle::Small, Role::Text, this))
{
    m_heading->setWeight(Weight::SemiBold);
    m_column->setSpacing(2);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_sentence);
    setText(heading, sentence);
    recolour();
    connect(&Theme::current(), &Theme::changed, this, &Banner::recolour);
}

void Banner::setText(const QString& heading, const QString& sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    recolour();
}

void Banner::setIconName(const QString& icon)
{
    m_icon = icon;
    update();
}

void Banner::addWidget(QWidget* widget)
{
    m_column->addSpacing(space::k8);
    m_column->addWidget(widget, 0, Qt::AlignLeft);
}

void Banner::recolour()
{
    const int icon = Theme::current().scaled(20);
    m_column->setContentsMargins(space::k16 + icon + space::k16, 13, space::k16, 13);
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const BannerLook look = lookOf(m_kind);
    QPainter painter(this);
    paint::box(painter, rect(), {theme.colour(look.fill), theme.colour(look.edge), radius::kInset});
    const double icon = theme.scaled(20);
    const double top = m_heading->y() + (theme.lineHeight(TextStyle::Body) - icon) / 2;
    icons::paint(painter, m_icon.isEmpty() ? QString::fromLatin1(look.icon) : m_icon,
                 QRectF(space::k16, std::round(top), icon, icon), theme.colour(look.ink));
}

Toast::Toast(QWidget* window)
    : QWidget(window)
    , m_button(new UndoButton(this))
{
    setObjectName(QStringLiteral("toast"));
    hide();
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this, &Toast::keepOrGo);
    connect(static_cast<QAbstractButton*>(m_button), &QAbstractButton::clicked, this, &Toast::undo);
    connect(&Theme::current(), &Theme::changed, this, &Toast::place);
    window->installEventFilter(this);
}

void Toast::showMessage(const QString& text, std::function<void()> undo)
{
    m_text = text;
    m_undo = std::move(undo);
    m_button->setVisible(static_cast<bool>(m_undo));
    setAccessibleName(text);
    show();
    place();
    raise();
    m_life.start(kToastLife);
    const int ms = Theme::current().duration(Motion::ToastIn);
    if (ms > 0) {
        auto* rise = new QPropertyAnimation(this, "pos", this);
        rise->setDuration(ms);
        rise->setEasingCurve(QEasingCurve::OutCubic);
        rise->setStartValue(pos() + QPoint(0, space::k12));
        rise->setEndValue(pos());
        rise->start(QAbstractAnimation::DeleteWhenStopped);
    }
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool Toast::undo()
{
    if (!m_undo) {
        return false;
    }
    const auto act = std::exchange(m_undo, {});
    dismiss();
    act();
    return true;
}

QSize Toast::sizeHint() const
{
    const Theme& theme = Theme::current();
    const int label = QFontMetrics(theme.font(TextStyle::Body, Weight::Medium)).horizontalAdvance(m_text);
    const int icon = theme.scaled(20);
    const int button = m_undo ? m_button->sizeHint().width() + space::k24 : space::k8;
    const int widest = std::max(200, parentWidget()->width() - 2 * space::k24);
    const int width = std::min(widest, space::k16 + icon + space::k12 + label + 2 + button + space::k8);
    const int room = width - (space::k16 + icon + space::k12 + button + space::k8);
    const int lines = QFontMetrics(theme.font(TextStyle::Body, Weight::Medium))
                          .boundingRect(QRect(0, 0, std::max(1, room), 10000), Qt::TextWordWrap, m_text)
                          .height();
    const int reach = paint::shadowReach(1);
    return {width + 2 * reach, std::max(theme.controlHeight(48), lines + space::k24) + 2 * reach};
}

void Toast::place()
{
    if (!isVisible()) {
        return;
    }
    const QSize size = sizeHint();
    const int reach = paint::shadowReach(1);
    setGeometry((parentWidget()->width() - size.width()) / 2,
                parentWidget()->height() - size.height() + reach - kToastUp, size.width(), size.height());
    const QSize button = m_button->sizeHint();
    m_button->setGeometry(width() - reach - space::k8 - button.width(), (height() - button.height()) / 2,
                          button.width(), button.height());
    update();
}

void Toast::dismiss()
{
    m_life.stop();
    hide();
}

void Toast::keepOrGo()
{
    if (underMouse() || m_button->hasFocus()) {
        m_life.start(1000);
    } else {
        m_undo = {};
        dismiss();
    }
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*)
{
    m_life.stop();
}

void Toast::leaveEvent(QEvent*)
{
    if (isVisible()) {
        m_life.start(kToastLife);
    }
}

void Toast::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const int reach = paint::shadowReach(1);
    const QRectF body = QRectF(rect()).adjusted(reach, reach, -reach, -reach);
    QPainter painter(this);
    paint::shadow(painter, body, radius::kInset, 1);
    paint::box(painter, body,
               {theme.colour(Role::Toast), theme.isDark() ? theme.colour(Role::Border) : QColor{}, radius::kInset});
    const double icon = theme.scaled(20);
    icons::paint(painter, QStringLiteral("check"),
                 QRectF(body.left() + space::k16, std::round(body.center().y() - icon / 2), icon, icon),
                 theme.colour(Role::OnToast));
    painter.setFont(theme.font(TextStyle::Body, Weight::Medium));
    painter.setPen(theme.colour(Role::OnToast));
    const double right = m_undo ? m_button->x() - space::k12 : body.right() - space::k8;
    painter.drawText(
        QRectF(QPointF(body.left() + space::k16 + icon + space::k12, body.top()), QPointF(right, body.bottom())),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_text);
}

Dialog::Dialog(const QString& question, const QString& sentence, QWidget* parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_buttons(new QWidget(this))
{
    setWindowTitle(question);
    setAccessibleDescription(sentence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    column->setSpacing(space::k8);
    column->addWidget(new Paragraph(question, TextStyle::Title2, Role::Text, this));
    if (!sentence.isEmpty()) {
        column->addWidget(new Paragraph(sentence, TextStyle::Body, Role::Text2, this));
    }
    column->addLayout(m_body);
    column->addSpacing(space::k12);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k8);
    row->addStretch();
    column->addWidget(m_buttons);
    new FocusRing(this);
}

void Dialog::setButtons(const QString& safe, const QString& act, bool dangerous)
{
    m_safe = new Button(safe, Button::Kind::Secondary, m_buttons);
    m_act = new Button(act, dangerous ? Button::Kind::Stop : Button::Kind::Primary, m_buttons);
    if (dangerous) {
        m_act->setIconName({});
    }
    m_buttons->layout()->addWidget(m_safe);
    m_buttons->layout()->addWidget(m_act);
    connect(m_safe, &Button::clicked, this, &QDialog::reject);
    connect(m_act, &Button::clicked, this, &QDialog::accept);
    (dangerous ? m_safe : m_act)->setDefault(true);
    (dangerous ? m_safe : m_act)->setFocus();
}

bool Dialog::event(QEvent* event)
{
    const bool first = event->type() == QEvent::Show;
    const bool done = QDialog::event(event);
    if (first || event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return done;
}

void Dialog::fit()
{
    // Windows do not ask for height by width, so the dialog does it for its wrapped text.
    const int wished = std::max(kDialogWidth, Theme::current().scaled(400));
    const int room = parentWidget() ? parentWidget()->window()->width() - space::k48 : wished;
    const int wide = std::max(layout()->minimumSize().width(), std::min(wished, room));
    setFixedSize(wide, layout()->totalHeightForWidth(wide));
}

void Dialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Role::Surface));
}

} // namespace plumbline
