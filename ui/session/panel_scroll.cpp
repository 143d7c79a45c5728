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
    if (!panel || !panel->layout()) {
        return;
    }
    const auto needed = [panel](int width) {
        const int byWidth = panel->layout()->totalHeightForWidth(width);
        return std::max(byWidth, panel->layout()->totalMinimumSize().height());
    };
    // Resizing lays the panel out, and only then are the heights of what wraps in it known for the width; so it is
    // looked at again, at most once without and once with room for the scroll bar.
    for (const int wide : {width(), width() - verticalScrollBar()->sizeHint().width()}) {
        panel->resize(wide, std::max(needed(wide), height()));
        panel->layout()->activate();
        const int settled = needed(wide);
        if (settled <= height()) {
            panel->resize(wide, height());
            return;
        }
        panel->resize(wide, settled);
    }
}

bool PanelScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return done;
}

void PanelScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace plumbline
