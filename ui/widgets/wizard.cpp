#include "ui/widgets/wizard.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/text_block.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

#include <cmath>

namespace plumbline {

namespace {

constexpr int kSide = 288;
constexpr int kContent = 784; // design.md 3
constexpr int kRing = 18;     // diameter of a step's mark
constexpr int kGap = 18;      // from mark to title

/// The mark and the name, or a small icon in text2: things drawn once at the side.
class Drawn : public QWidget {
public:
    using Draw = std::function<void(QPainter&, const QRectF&)>;
    Drawn(QSize size, Draw draw, QWidget* parent)
        : QWidget(parent)
        , m_size(size)
        , m_draw(std::move(draw))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        followTheme(this);
    }
    QSize sizeHint() const override { return m_size; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_draw(painter, rect());
    }

private:
    QSize m_size;
    Draw m_draw;
};

QWidget* brand(QWidget* parent)
{
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new Drawn({26, 26}, icons::paintMark, holder));
    row->addWidget(new Label(QStringLiteral("Plumbline"), TextStyle::Title3, Role::Text, holder), 1);
    return holder;
}

} // namespace

WizardSteps::WizardSteps(QWidget* parent)
    : CellGrid(tr("Steps"), parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WizardSteps::setSteps(const QStringList& titles)
{
    m_titles = titles;
    cellsChanged();
}

void WizardSteps::setCurrent(int step, int reached)
{
    m_step = step;
    m_reached = reached;
    setCurrentCell(step);
    update();
}

int WizardSteps::pitch() const
{
    return std::max(52, Theme::current().lineHeight(TextStyle::Body) + 24);
}

QRectF WizardSteps::cellRect(int cell) const
{
    const double high = Theme::current().controlHeight(36);
    return {0, cell * static_cast<double>(pitch()) + (pitch() - high) / 2, static_cast<double>(width()), high};
}

QString WizardSteps::cellName(int cell) const
{
    const QString step = tr("%1, step %2 of %3").arg(m_titles[cell]).arg(cell + 1).arg(cellCount());
    return cell == m_step ? tr("%1, now").arg(step) : cell < m_step ? tr("%1, done").arg(step) : step;
}

QSize WizardSteps::sizeHint() const
{
    int widest = 0;
    for (const QString& title : m_titles)
        widest = std::max(widest, TextBlock{title, TextStyle::Body, Weight::SemiBold}.naturalWidth());
    return {kRing + kGap + widest + space::k8, pitch() * cellCount()};
}

void WizardSteps::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = 1 + kRing / 2.0;
    const auto middle = [this](int cell) { return cellRect(cell).center().y(); };
    const double bob = middle(m_step);
    // The line is brass down to the bob and only hinted at below it.
    painter.setPen(QPen(theme.colour(Role::Planned), 1.5));
    painter.drawLine(QPointF(x, bob), QPointF(x, middle(cellCount() - 1)));
    painter.setPen(QPen(theme.colour(Role::Brass), 2));
    painter.drawLine(QPointF(x, middle(0)), QPointF(x, bob));
    for (int cell = 0; cell < cellCount(); ++cell) {
        const double y = middle(cell);
        const QRectF mark(x - kRing / 2.0, y - kRing / 2.0, kRing, kRing);
        painter.setPen(Qt::NoPen);
        if (cell == m_step) {
            QPainterPath tip;
            tip.moveTo(x - 7, y - 7);
            tip.lineTo(x + 7, y - 7);
            tip.lineTo(x + 7, y - 2);
            tip.lineTo(x, y + 9);
            tip.lineTo(x - 7, y - 2);
            tip.closeSubpath();
            painter.fillPath(tip, theme.colour(Role::Brass));
        } else if (cell < m_step || cell <= m_reached) {
            painter.setBrush(theme.colour(Role::Primary));
            painter.drawEllipse(mark);
            icons::paint(painter, QStringLiteral("check"), mark.adjusted(2, 2, -2, -2), theme.colour(Role::OnPrimary));
        } else {
            painter.setPen(QPen(theme.colour(Role::Control), 2));
            painter.setBrush(theme.colour(Role::Sidebar));
            painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        }
        const bool now = cell == m_step;
        const TextBlock title{m_titles[cell], TextStyle::Body, now ? Weight::SemiBold : Weight::Medium};
        const double line = theme.lineHeight(TextStyle::Body);
        const Role ink = now || (cell == hoveredCell() && isCellEnabled(cell)) ? Role::Text : Role::Text2;
        title.draw(painter, QRectF(kRing + kGap, y - line / 2, width() - kRing - kGap, line), theme.colour(ink));
    }
}

int WizardSteps::neighbour(int cell, int key) const
{
    switch (key) {
    case Qt::Key_Up:
        return std::max(0, cell - 1);
    case Qt::Key_Down:
        return std::min(m_reached, cell + 1);
    default:
        return -1;
    }
}

WizardFrame::WizardFrame(const QString& note, QWidget* parent)
    : QWidget(parent)
    , m_side(new QWidget(this))
    , m_head(new QWidget(this))
    , m_footer(new QWidget(this))
    , m_steps(new WizardSteps(m_side))
    , m_headText(new Label({}, TextStyle::Body, Role::Text2, m_head))
    , m_pages(new QStackedWidget(this))
    , m_missing(new Paragraph({}, TextStyle::Small, Role::Text2, m_footer))
    , m_back(new Button(tr("Back"), Button::Kind::Quiet, m_footer))
    , m_continue(new Button(tr("Continue"), Button::Kind::Primary, m_footer))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer);
    row->addLayout(column, 1);
    makeSide(note);
    makeFooter();
    auto* head = new QHBoxLayout(m_head);
    head->addWidget(m_headText, 1);
    connect(m_steps, &CellGrid::cellActivated, this, &WizardFrame::stepRequested);
    connect(m_back, &Button::clicked, this, &WizardFrame::back);
    connect(m_continue, &Button::clicked, this, &WizardFrame::continueRequested);
    connect(&Theme::current(), &Theme::changed, this, &WizardFrame::adapt);
    adapt();
}

void WizardFrame::makeSide(const QString& note)
{
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(28, 28, space::k24, space::k20);
    column->setSpacing(space::k16);
    column->addWidget(brand(m_side));
    column->addSpacing(space::k8);
    column->addWidget(m_steps);
    column->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k12);
    const auto lock = [](QPainter& painter, const QRectF& rect) {
        icons::paint(painter, QStringLiteral("lock"), rect, Theme::current().colour(Role::Text2));
    };
    row->addWidget(new Drawn({20, 20}, lock, m_side), 0, Qt::AlignTop);
    row->addWidget(new Paragraph(note, TextStyle::Small, Role::Text2, m_side), 1);
    column->addLayout(row);
}

void WizardFrame::makeFooter()
{
    auto* row = new QHBoxLayout(m_footer);
    row->setContentsMargins(space::k32, space::k16, space::k32, space::k16);
    row->setSpacing(space::k20);
    m_back->setIconName(QStringLiteral("left"));
    m_continue->setSize(Button::Size::Large);
    m_missing->setAlignment(Qt::AlignRight);
    row->addWidget(m_back);
    row->addWidget(m_missing, 1, Qt::AlignVCenter);
    row->addWidget(m_continue);
}

int WizardFrame::addStep(const QString& title, QWidget* page)
{
    m_titles << title;
    m_pages->addWidget(page);
    m_steps->setSteps(m_titles);
    if (stepCount() == 1)
        showStep(0);
    adapt();
    return stepCount() - 1;
}

void WizardFrame::showStep(int step)
{
    if (step < 0 || step >= stepCount())
        return;
    m_current = step;
    m_reached = std::max(m_reached, step);
    m_steps->setCurrent(step, m_reached);
    m_pages->setCurrentIndex(step);
    m_headText->setText(tr("Step %1 of %2 · %3").arg(step + 1).arg(stepCount()).arg(m_titles[step]));
    if (auto* scroll = qobject_cast<PageScroll*>(m_pages->currentWidget()))
        scroll->scrollToTop();
}

void WizardFrame::setMissing(const QString& missing)
{
    m_missing->setText(missing);
    m_continue->setEnabled(missing.isEmpty());
    m_continue->setAccessibleDescription(missing);
}

void WizardFrame::setContinueText(const QString& text)
{
    m_continue->setText(text);
    m_continue->updateGeometry();
}

void WizardFrame::setContinueVisible(bool visible)
{
    m_continue->setVisible(visible);
}

void WizardFrame::back()
{
    if (m_current > 0)
        emit stepRequested(m_current - 1);
    else
        emit leaveRequested();
}

void WizardFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        back();
    else
        QWidget::keyPressEvent(event);
}

void WizardFrame::adapt()
{
    const bool line = Theme::current().isLargeText() || width() < 900;
    m_side->setVisible(!line);
    m_head->setVisible(line);
    m_side->setFixedWidth(std::max(kSide, m_steps->sizeHint().width() + 28 + space::k24));
    // Line above and footer keep to the page's column; a quiet button's label, not its edge, stands on it.
    const int content = Theme::current().scaled(kContent);
    for (int index = 0; index < m_pages->count(); ++index) {
        if (auto* scroll = qobject_cast<PageScroll*>(m_pages->widget(index)))
            scroll->setContentWidth(std::max(kContent, content));
    }
    const int room = width() - (line ? 0 : m_side->width());
    const int edge = std::max(width() < 1100 ? space::k24 : space::k32, (room - std::max(kContent, content)) / 2);
    m_footer->layout()->setContentsMargins(edge - space::k12, space::k16, edge, space::k16);
    m_head->layout()->setContentsMargins(edge, space::k16, edge, 0);
    update();
}

void WizardFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    adapt();
}

void WizardFrame::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Role::Window));
    const double line = paint::hairline(painter);
    if (m_side->isVisible()) {
        painter.fillRect(m_side->geometry(), theme.colour(Role::Sidebar));
        painter.fillRect(QRectF(m_side->width() - line, 0, line, height()), theme.colour(Role::Border));
    }
    paint::divider(painter, m_footer->x(), m_footer->x() + m_footer->width(), m_footer->y(),
                   theme.colour(Role::Border));
}

} // namespace plumbline
