#include "ui/session/panel_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace plumbline {

PanelScroll::PanelScroll(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void PanelScroll::setPanel(QWidget* panel)
{
    setWidget(panel);
    panel->installEventFilter(this);
}

void PanelScroll::fit()
{
    QWidget* panel = widget();
    if (!panel || !panel->layout())
        return;
    const auto needed = [panel](int width) {
        const int byWidth = panel->layout()->totalHeightForWidth(width);
        return std::max(byWidth, panel->layout()->totalMinimumSize().height());
    };
    int wide = width();
    int high = needed(wide);
    if (high > height()) {
        wide -= verticalScrollBar()->sizeHint().width();
        high = needed(wide);
    }
    panel->resize(wide, std::max(high, height()));
}

bool PanelScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void PanelScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace plumbline
