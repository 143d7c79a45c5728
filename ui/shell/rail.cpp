#include "ui/shell/rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kWide = 208;
constexpr int kNarrow = 88;
constexpr int kIcon = 20;
constexpr int kNarrowPadding = 2; // beside the label under an icon

/// The mark with the program's name; the name goes when the rail is narrow.
class Brand : public QWidget {
public:
    explicit Brand(QWidget* parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        followTheme(this);
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        return {m_narrow ? 30 : 150, std::max(32, Theme::current().lineHeight(TextStyle::Title3))};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        const double size = m_narrow ? 30 : 26;
        const double x = m_narrow ? std::round((width() - size) / 2) : space::k8;
        icons::paintMark(painter, QRectF(x, std::round((height() - size) / 2), size, size));
        if (m_narrow) {
            return;
        }
        painter.setFont(theme.font(TextStyle::Title3));
        painter.setPen(theme.colour(Role::Text));
        painter.drawText(QRectF(x + size + 10, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("Plumbline"));
    }

private:
    bool m_narrow = false;
};

/// Looks like a field, opens the search.
class SearchButton : public QAbstractButton {
public:
    explicit SearchButton(QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(Rail::tr("Search"));
        setAccessibleDescription(keys());
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        followTheme(this);
    }
    QSize sizeHint() const override
    {
        const Theme& theme = Theme::current();
        const int label = QFontMetrics(theme.font(TextStyle::Label)).horizontalAdvance(text());
        const int key = QFontMetrics(theme.font(TextStyle::Small)).horizontalAdvance(keys());
        return {space::k12 + theme.scaled(16) + space::k8 + label + space::k8 + key + space::k12,
                theme.controlHeight(36, TextStyle::Label)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        paint::box(
            painter, rect(),
            {theme.colour(underMouse() ? Role::Sunken : Role::Surface), theme.colour(Role::Border), radius::kControl});
        const double icon = theme.scaled(16);
        icons::paint(painter, QStringLiteral("search"),
                     QRectF(space::k12, std::round((height() - icon) / 2), icon, icon), theme.colour(Role::Text2));
        const QRectF inner = QRectF(rect()).adjusted(space::k12 + icon + space::k8, 0, -space::k12, 0);
        painter.setPen(theme.colour(Role::Text2));
        painter.setFont(theme.font(TextStyle::Label, Weight::Regular));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setFont(theme.font(TextStyle::Small));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, keys());
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
        } else {
            QAbstractButton::keyPressEvent(event);
        }
    }

private:
    static QString keys() { return Rail::tr("Ctrl K"); }
};

/// Paints the rail's own background and its edge.
class RailBody : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.fillRect(rect(), theme.colour(Role::Sidebar));
        const double line = paint::hairline(painter);
        painter.fillRect(QRectF(width() - line, 0, line, height()), theme.colour(Role::Border));
    }
};

} // namespace

RailItem::RailItem(const QString& title, const QString& icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(title);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(this);
}

void RailItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

void RailItem::setIconName(const QString& icon)
{
    m_icon = icon;
    update();
}

void RailItem::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

/// The label under the icon: a long one in two lines, so that it does not widen the rail.
QStringList RailItem::narrowLabel() const
{
    const QFontMetrics metrics(Theme::current().font(TextStyle::Small, Weight::SemiBold));
    const auto space = text().lastIndexOf(QLatin1Char(' '));
    if (space < 0 || metrics.horizontalAdvance(text()) + 2 * kNarrowPadding <= kNarrow - 2 * space::k8) {
        return {text()};
    }
    return {text().left(space), text().mid(space + 1)};
}

QSize RailItem::sizeHint() const
{
    const Theme& theme = Theme::current();
    if (m_narrow) {
        const QFontMetrics metrics(theme.font(TextStyle::Small, Weight::SemiBold));
        const QStringList lines = narrowLabel();
        int label = 0;
        for (const QString& line : lines) {
            label = std::max(label, metrics.horizontalAdvance(line));
        }
        const int height = static_cast<int>(lines.size()) * theme.lineHeight(TextStyle::Small);
        return {label + 2 * kNarrowPadding, std::max(54, theme.scaled(kIcon) + height + space::k16)};
    }
    const int label = QFontMetrics(theme.font(TextStyle::Body, Weight::SemiBold)).horizontalAdvance(text());
    const int detail = m_detail.isEmpty() ? 0 : theme.lineHeight(TextStyle::Small);
    return {space::k12 + theme.scaled(kIcon) + space::k12 + label + space::k12, theme.controlHeight(40) + detail};
}

QSize RailItem::minimumSizeHint() const
{
    return sizeHint();
}

FocusShape RailItem::focusShape() const
{
    // Inside the row: the rail's edge would cut a ring around it.
    return {QRectF(rect()).adjusted(2, 2, -2, -2), radius::kControl};
}

void RailItem::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const bool on = isChecked();
    if (on || isDown() || underMouse()) {
        paint::box(painter, rect(), {theme.colour(on ? Role::PrimarySoft : Role::Hover), {}, radius::kControl});
    }
    if (on) {
        paint::box(painter, QRectF(0, 10, 3, height() - 20), {theme.colour(Role::Primary), {}, 1.5});
    }
    const QColor ink = theme.colour(on ? Role::OnPrimarySoft : Role::Text2);
    const double icon = theme.scaled(kIcon);
    painter.setPen(ink);
    if (m_narrow) {
        const QStringList lines = narrowLabel();
        const double label = theme.lineHeight(TextStyle::Small) * static_cast<double>(lines.size());
        const double top = std::round((height() - icon - label - 2) / 2);
        icons::paint(painter, m_icon, QRectF(std::round((width() - icon) / 2), top, icon, icon), ink);
        painter.setFont(theme.font(TextStyle::Small, on ? Weight::SemiBold : Weight::Medium));
        painter.drawText(QRectF(0, top + icon + 2, width(), label), Qt::AlignCenter, lines.join(QLatin1Char('\n')));
        return;
    }
    icons::paint(painter, m_icon, QRectF(space::k12, std::round((height() - icon) / 2), icon, icon), ink);
    painter.setFont(theme.font(TextStyle::Body, on ? Weight::SemiBold : Weight::Medium));
    QRectF label = QRectF(rect()).adjusted(space::k12 + icon + space::k12, 0, 0, 0);
    if (m_detail.isEmpty()) {
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, text());
        return;
    }
    const double body = theme.lineHeight(TextStyle::Body);
    const double small = theme.lineHeight(TextStyle::Small);
    label.setTop((height() - body - small) / 2);
    painter.drawText(QRectF(label.topLeft(), QSizeF(label.width(), body)), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(theme.font(TextStyle::Small));
    painter.drawText(QRectF(label.left(), label.top() + body, label.width(), small), Qt::AlignVCenter | Qt::AlignLeft,
                     m_detail);
}

void RailItem::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (!isCheckable()) {
            click();
        }
        emit entered();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool RailItem::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

Rail::Rail(QWidget* parent)
    : QScrollArea(parent)
    , m_group(new QButtonGroup(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the wheel and the focus scroll it when text is very large
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* body = new RailBody;
    body->setAccessibleName(tr("Places"));
    setWidget(body);
    auto* brand = new Brand(body);
    m_brand = brand;
    m_search = new SearchButton(body);
    m_narrowSearch = new RailItem(tr("Search"), QStringLiteral("search"), body);
    m_column = new QVBoxLayout(body);
    m_places = new QVBoxLayout;
    m_bottom = new QVBoxLayout;
    for (auto* list : {m_places, m_bottom}) {
        list->setSpacing(2);
    }
    m_column->setSpacing(0);
    m_column->addWidget(m_brand);
    m_column->addSpacing(14);
    m_column->addWidget(m_search);
    m_column->addWidget(m_narrowSearch);
    m_column->addSpacing(2);
    m_column->addLayout(m_places);
    m_column->addStretch();
    m_column->addLayout(m_bottom);
    connect(m_search, &QAbstractButton::clicked, this, &Rail::searchRequested);
    connect(m_narrowSearch, &QAbstractButton::clicked, this, &Rail::searchRequested);
    connect(&Theme::current(), &Theme::changed, this, &Rail::apply);
    apply();
}

void Rail::addPlace(const QString& id, const QString& title, const QString& icon, bool atBottom, const QString& keys)
{
    auto* item = new RailItem(title, icon, widget());
    item->setObjectName(QStringLiteral("place-") + id);
    item->setCheckable(true);
    item->setFocusPolicy(Qt::NoFocus); // until it is the place one is at
    item->setNarrow(m_narrow);
    item->setToolTip(keys);
    item->setAccessibleDescription(keys);
    (atBottom ? m_bottom : m_places)->addWidget(item);
    m_group->addButton(item);
    m_items.insert(id, item);
    m_all.append(item);
    connect(item, &QAbstractButton::toggled, this, [this, id, item](bool on) {
        item->setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus); // one stop for Tab, the arrows do the rest
        if (on) {
            emit placeChosen(id, !item->hasFocus());
        }
    });
    connect(item, &RailItem::entered, this, [this, id] { emit placeChosen(id, true); });
    updateGeometry();
}

void Rail::addAboveBottom(RailItem* item)
{
    m_bottom->insertWidget(0, item);
    item->setNarrow(m_narrow);
    m_all.append(item);
    updateGeometry();
}

void Rail::setCurrent(const QString& id)
{
    if (RailItem* item = m_items.value(id)) {
        const QSignalBlocker quiet(this); // told, not chosen
        item->setChecked(true);
        for (RailItem* each : std::as_const(m_all)) {
            each->update();
        }
    }
}

void Rail::setNarrow(bool narrow)
{
    if (std::exchange(m_narrow, narrow) != narrow) {
        apply();
    }
}

void Rail::apply()
{
    static_cast<Brand*>(m_brand)->setNarrow(m_narrow);
    m_brand->setVisible(!Theme::current().isLargeText());
    m_search->setVisible(!m_narrow);
    m_narrowSearch->setVisible(m_narrow);
    m_narrowSearch->setNarrow(true);
    for (RailItem* item : std::as_const(m_all)) {
        item->setNarrow(m_narrow);
    }
    const int side = m_narrow ? space::k8 : space::k12;
    m_column->setContentsMargins(side, m_narrow ? space::k12 : space::k16 + 2, side, space::k12);
    m_column->itemAt(1)->spacerItem()->changeSize(0, m_narrow ? space::k8 : 14);
    m_column->itemAt(4)->spacerItem()->changeSize(0, m_narrow ? 2 : space::k16);
    m_column->invalidate();
    updateGeometry();
}

QSize Rail::sizeHint() const
{
    int widest = m_narrow ? 0 : m_search->sizeHint().width();
    for (const RailItem* item : m_all) {
        widest = std::max(widest, item->sizeHint().width());
    }
    if (m_narrow) {
        widest = std::max(widest, m_narrowSearch->sizeHint().width());
    }
    const int margins = 2 * (m_narrow ? space::k8 : space::k12) + 1;
    return {std::max(m_narrow ? kNarrow : kWide, widest + margins), 400};
}

} // namespace plumbline
