#include "ui/posture/fix_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QPainter>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kBadge = 28;
constexpr int kAround = 8;

} // namespace

FixRow::FixRow(int number, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_fix(new Paragraph({}, TextStyle::Body, Role::Text))
    , m_good(new Paragraph({}, TextStyle::Small, Role::Text2))
    , m_button(new Button(tr("Done"), Button::Kind::Quiet, this))
{
    auto* split = new SplitLayout(this, space::k12);
    auto* texts = new QWidget(this);
    auto* column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_fix->setWeight(Weight::SemiBold);
    column->addWidget(m_fix);
    column->addWidget(m_good);
    split->addWidget(texts);
    m_button->setFlush(true);
    m_button->setObjectName(QStringLiteral("fixDone%1").arg(number));
    split->addWidget(m_button);
    connect(m_button, &Button::clicked, this, [this] { emit doneChanged(m_item, !m_done); });
    connect(&Theme::current(), &Theme::changed, this, &FixRow::fitBadge);
    followTheme(this);
    fitBadge();
}

void FixRow::setFix(const posture::Item& item, bool done)
{
    m_item = QString::fromStdString(item.id);
    m_done = done;
    const QString fix = QString::fromStdString(item.fix);
    m_fix->setText(fix);
    m_fix->setAccessibleName(tr("%1: %2").arg(QString::number(m_number), fix));
    m_fix->setRole(done ? Role::Text2 : Role::Text);
    m_good->setText(QString::fromStdString(item.good));
    m_button->setText(done ? tr("Not done") : tr("Done"));
    m_button->setAccessibleName(done ? tr("Take back that it is done: %1").arg(fix) : tr("It is done: %1").arg(fix));
    update();
}

int FixRow::badge() const
{
    return std::max(kBadge, Theme::current().scaled(kBadge));
}

void FixRow::fitBadge()
{
    layout()->setContentsMargins(badge() + space::k12, kAround, 0, kAround);
}

void FixRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = badge();
    const double line = theme.lineHeight(TextStyle::Body) + theme.lineHeight(TextStyle::Small);
    const QRectF circle(0, kAround + std::max(0.0, (line - size) / 2), size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(m_done ? Role::PrimarySoft : Role::Text));
    painter.drawEllipse(circle);
    if (m_done) {
        const double icon = size * 0.66;
        icons::paint(painter, QStringLiteral("check"),
                     QRectF(circle.center().x() - icon / 2, circle.center().y() - icon / 2, icon, icon),
                     theme.colour(Role::OnPrimarySoft));
        return;
    }
    QFont font = theme.font(TextStyle::Label, Weight::SemiBold);
    painter.setFont(font);
    painter.setPen(theme.colour(Role::Surface));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace plumbline
