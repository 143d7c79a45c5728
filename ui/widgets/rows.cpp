#include "ui/widgets/rows.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kRowPadding = 8;

/// Pictures grow with the text, but less.
QSize pictureSize(int width, int height)
{
    const double scale = std::clamp(Theme::current().textScale(), 1.0, 1.5);
    return QSizeF(width * scale, height * scale).toSize();
}

} // namespace

RowButton::RowButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(this);
}

QSize RowButton::sizeHint() const
{
    // Layouts take the height of the hint as the limit, so it follows the width the row was given.
    const int wide = preferredWidth();
    return {wide, heightForWidth(testAttribute(Qt::WA_WState_Created) ? width() : wide)};
}

void RowButton::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
}

FocusShape RowButton::focusShape() const
{
    return {QRectF(rect()), radius::kControl};
}

bool RowButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

void RowButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void RowButton::contentChanged()
{
    updateGeometry();
    update();
}

ExerciseRow::ExerciseRow(const QString& name, const QString& dose, Picture thumbnail, QWidget* parent)
    : RowButton(parent)
    , m_name(name)
    , m_dose(dose)
    , m_thumbnail(std::move(thumbnail))
{
    describe();
}

void ExerciseRow::setName(const QString& name)
{
    m_name = name;
    describe();
}

void ExerciseRow::setDose(const QString& dose)
{
    m_dose = dose;
    describe();
}

void ExerciseRow::setThumbnail(Picture thumbnail)
{
    m_thumbnail = std::move(thumbnail);
    update();
}

void ExerciseRow::setTrailing(const QString& text, Trailing kind, const QString& icon)
{
    m_trailing = text;
    m_kind = kind;
    m_icon = icon;
    describe();
}

void ExerciseRow::describe()
{
    QStringList parts{m_name, m_dose};
    if (!m_trailing.isEmpty()) {
        parts << m_trailing;
    }
    setAccessibleName(parts.join(QStringLiteral(", ")));
    contentChanged();
}

void ExerciseRow::setCompact(bool compact)
{
    if (compact == m_compact) {
        return;
    }
    m_compact = compact;
    contentChanged();
}

QSize ExerciseRow::thumbnailSize() const
{
    return m_compact ? pictureSize(56, 40) : pictureSize(64, 46);
}

QSize ExerciseRow::trailingSize() const
{
    if (m_trailing.isEmpty()) {
        return {};
    }
    if (m_kind != Trailing::Note) {
        return Tag::sizeFor(m_trailing, m_icon);
    }
    return {TextBlock{m_trailing, TextStyle::Small}.naturalWidth(), Theme::current().lineHeight(TextStyle::Small)};
}

ExerciseRow::Places ExerciseRow::places(int width) const
{
    const QSize picture = thumbnailSize();
    const TextBlock name{m_name, TextStyle::Body, Weight::SemiBold};
    const TextBlock dose{m_dose, TextStyle::Small};
    const QSize trailing = trailingSize();
    const int left = kRowPadding + picture.width() + space::k16;
    const int room = width - left - kRowPadding;
    const int beside = room - trailing.width() - (trailing.isEmpty() ? 0 : space::k12);
    const bool below = !trailing.isEmpty() && beside < std::max(name.naturalWidth(), 90);
    const int text = std::max(1, below ? room : beside);

    Places at;
    const int nameHeight = name.height(text);
    const int doseHeight = dose.height(text);
    int column = nameHeight + doseHeight;
    if (below) {
        column += trailing.height() + space::k4;
    }
    at.height = std::max(leastHeight(), std::max(column, picture.height()) + (m_compact ? space::k4 : space::k12));
    at.thumbnail = QRectF(kRowPadding, (at.height - picture.height()) / 2, picture.width(), picture.height());
    const int top = (at.height - column) / 2;
    at.name = QRectF(left, top, text, nameHeight);
    at.dose = QRectF(left, top + nameHeight, text, doseHeight);
    if (below) {
        at.trailing = QRectF(QPointF(left, top + nameHeight + doseHeight + space::k4), QSizeF(trailing));
    } else {
        at.trailing = QRectF(QPointF(width - kRowPadding - trailing.width(), (at.height - trailing.height()) / 2),
                             QSizeF(trailing));
    }
    return at;
}

QSize ExerciseRow::minimumSizeHint() const
{
    const int text =
        std::max(TextBlock{m_name, TextStyle::Body, Weight::SemiBold}.minimumWidth(), trailingSize().width());
    return {2 * kRowPadding + thumbnailSize().width() + space::k16 + text, leastHeight()};
}

int ExerciseRow::preferredWidth() const
{
    const int text = std::max(TextBlock{m_name, TextStyle::Body, Weight::SemiBold}.naturalWidth(),
                              TextBlock{m_dose, TextStyle::Small}.naturalWidth());
    return 2 * kRowPadding + thumbnailSize().width() + space::k16 + text + space::k12 + trailingSize().width();
}

int ExerciseRow::heightForWidth(int width) const
{
    return places(width).height;
}

void ExerciseRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const Places at = places(width());
    if (isDown() || underMouse()) {
        paint::box(painter, rect(), {theme.colour(isDown() ? Role::Hover : Role::Sunken), {}, radius::kControl});
    }
    paint::box(painter, at.thumbnail, {theme.colour(Role::Stage), {}, radius::kControl});
    if (m_thumbnail) {
        m_thumbnail(painter, at.thumbnail);
    }
    TextBlock{m_name, TextStyle::Body, Weight::SemiBold}.draw(painter, at.name, theme.colour(Role::Text));
    TextBlock{m_dose, TextStyle::Small}.draw(painter, at.dose, theme.colour(Role::Text2));
    if (m_trailing.isEmpty()) {
        return;
    }
    if (m_kind == Trailing::Note) {
        TextBlock{m_trailing, TextStyle::Small}.draw(painter, at.trailing, theme.colour(Role::Text2));
    } else {
        Tag::paint(painter, at.trailing, m_trailing, m_kind == Trailing::Change ? Tag::Kind::Change : Tag::Kind::Fact,
                   m_icon);
    }
}

LadderCard::LadderCard(int step, const QString& name, const QString& needs, Picture thumbnail, QWidget* parent)
    : RowButton(parent)
    , m_step(step)
    , m_name(name)
    , m_needs(needs)
    , m_thumbnail(std::move(thumbnail))
{
    describe();
}

void LadderCard::setState(State state)
{
    m_state = state;
    describe();
}

void LadderCard::setNeeds(const QString& needs)
{
    m_needs = needs;
    describe();
}

void LadderCard::setFiltered(bool filtered)
{
    m_filtered = filtered;
    update();
}

void LadderCard::describe()
{
    const QString step = m_state == State::Now      ? tr("Step %1, now").arg(m_step)
                         : m_state == State::Passed ? tr("Step %1, passed").arg(m_step)
                                                    : tr("Step %1").arg(m_step);
    setAccessibleName(QStringList{m_name, step, m_needs}.join(QStringLiteral(", ")));
    contentChanged();
}

int LadderCard::stageHeight(int width) const
{
    return width * 106 / 176; // design.md 2.7
}

QSize LadderCard::minimumSizeHint() const
{
    const int text = TextBlock{m_name, TextStyle::Label, Weight::SemiBold}.minimumWidth() + 2 * space::k12;
    return {std::max(140, text), stageHeight(140) + Theme::current().lineHeight(TextStyle::Label)};
}

int LadderCard::preferredWidth() const
{
    return std::max(176, Theme::current().scaled(150));
}

int LadderCard::heightForWidth(int width) const
{
    const int text = width - 2 * space::k12;
    return stageHeight(width) + space::k8 + TextBlock{m_name, TextStyle::Label, Weight::SemiBold}.height(text) +
           TextBlock{m_needs, TextStyle::Small}.height(text) + space::k12;
}

FocusShape LadderCard::focusShape() const
{
    return {QRectF(rect()), radius::kInset};
}

void LadderCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const bool hot = isDown() || underMouse();
    paint::box(painter, rect(), {theme.colour(hot ? Role::Sunken : Role::Surface), {}, radius::kInset});
    const QRectF stage(0, 0, width(), stageHeight(width()));
    painter.save();
    QPainterPath round;
    round.addRoundedRect(rect(), radius::kInset, radius::kInset);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    painter.fillRect(stage, theme.colour(Role::Stage));
    painter.setOpacity(m_filtered ? 0.42 : 1.0); // design.md 3
    if (m_thumbnail) {
        m_thumbnail(painter, stage);
    }
    painter.restore();
    const bool now = m_state == State::Now;
    paint::box(painter, rect(),
               {{}, theme.colour(now ? Role::Primary : Role::Border), radius::kInset, now ? 2.0 : 1.0});
    paintBadge(painter);

    const TextBlock name{m_name, TextStyle::Label, Weight::SemiBold};
    const double text = width() - 2 * space::k12;
    const double top = stage.bottom() + space::k8;
    const int nameHeight = name.height(static_cast<int>(text));
    name.draw(painter, QRectF(space::k12, top, text, nameHeight), theme.colour(Role::Text));
    TextBlock{m_needs, TextStyle::Small}.draw(painter, QRectF(space::k12, top + nameHeight, text, height()),
                                              theme.colour(Role::Text2));
}

void LadderCard::paintBadge(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const bool now = m_state == State::Now;
    const bool passed = m_state == State::Passed;
    const QString label = now ? tr("%1 Now").arg(m_step) : QString::number(m_step);
    painter.setFont(theme.font(TextStyle::Small, Weight::SemiBold));
    const double text = painter.fontMetrics().horizontalAdvance(label);
    const double tick = passed ? theme.scaled(14) + 4 : 0;
    const double height = theme.lineHeight(TextStyle::Small) + 6;
    const QRectF badge(8, 8, std::max(height, text + tick + space::k16), height);
    const QColor ink = theme.colour(now ? Role::OnPrimary : Role::Text);
    paint::box(painter, badge, {theme.colour(now ? Role::Primary : Role::Surface), {}, height / 2});
    double x = badge.center().x() - (text + tick) / 2;
    if (passed) {
        const double size = theme.scaled(14);
        icons::paint(painter, QStringLiteral("check"), QRectF(x, badge.center().y() - size / 2, size, size), ink);
        x += tick;
    }
    painter.setPen(ink);
    painter.drawText(QRectF(x, badge.top(), text + 2, height), Qt::AlignVCenter | Qt::AlignLeft, label);
}

} // namespace plumbline
