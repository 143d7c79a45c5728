#include "ui/plan/day_sheet.h"

#include "ui/plan/day_panel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace plumbline {
namespace {

constexpr int kWidth = 380;
constexpr double kWidestShare = 0.62;

} // namespace

DaySheet::DaySheet(QWidget* page)
    : QWidget(page)
    , m_scroll(new QScrollArea(this))
    , m_panel(new DayPanel(this))
{
    setObjectName(QStringLiteral("daySheet"));
    setAccessibleName(tr("Selected day"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(paint::shadowReach(1), space::k8, space::k8, space::k8);
    whole->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_panel);
    m_panel->setAutoFillBackground(false);
    m_panel->setObjectName(QStringLiteral("sheetPanel"));
    m_panel->setClosable(true);
    connect(m_panel, &DayPanel::closeClicked, this, &DaySheet::close);
    setProperty("overlay", true);
    followTheme(this);
    hide();
}

void DaySheet::open()
{
    place();
    show();
    raise();
    m_panel->closeButton()->setFocus(Qt::TabFocusReason);
}

void DaySheet::close()
{
    if (!isVisible()) {
        return;
    }
    hide();
    emit closed();
}

void DaySheet::place()
{
    const QWidget* page = parentWidget();
    const int width = std::min(Theme::current().scaled(kWidth), static_cast<int>(page->width() * kWidestShare)) +
                      paint::shadowReach(1);
    setGeometry(page->width() - width, 0, width, page->height());
}

void DaySheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF sheet = QRectF(m_scroll->geometry());
    paint::shadow(painter, sheet, radius::kCard, 1);
    paint::box(painter, sheet, {Theme::current().colour(Role::Surface), {}, radius::kCard});
}

void DaySheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace plumbline
