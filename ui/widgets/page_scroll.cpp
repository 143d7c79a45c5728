#include "ui/widgets/page_scroll.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QScrollBar>

namespace plumbline {

PageScroll::PageScroll(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The bar keeps its place even when there is nothing to scroll (its style then paints nothing). If it came and
    // went, the width would follow it, the height of wrapped content the width, and the bar the height: without end
    // where a page stacks its columns at just that width.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto* page = new QWidget(this);
    page->setAutoFillBackground(false);
    m_content = new QVBoxLayout(page);
    m_content->setSpacing(space::k16);
    setWidget(page);
    page->setAutoFillBackground(false); // setWidget turns it on
    verticalScrollBar()->setSingleStep(space::k24);
    setMargins();
    connect(&Theme::current(), &Theme::changed, this, &PageScroll::setMargins);
}

void PageScroll::setContentWidth(int px)
{
    m_contentWidth = px;
    setMargins();
}

void PageScroll::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event)
{
    // Fitting the content resizes it, which lays it out and asks to fit it again, before the first fitting is over.
    // Where the height depends on how the parts lie, that goes deeper than the stack; what is still open follows with
    // the next layout request. (The bar that stays keeps the width from taking part; the height does so anyway.)
    if (watched != widget() || event->type() != QEvent::Resize) {
        return QScrollArea::eventFilter(watched, event);
    }
    if (m_fitting) {
        return false;
    }
    m_fitting = true;
    const bool taken = QScrollArea::eventFilter(watched, event);
    m_fitting = false;
    return taken;
}

void PageScroll::resizeEvent(QResizeEvent* event)
{
    setMargins();
    QScrollArea::resizeEvent(event);
}

int PageScroll::sideMargin(int width) const
{
    const int margin = window()->width() < 1100 ? space::k24 : space::k32;
    const int most = std::max(m_contentWidth, Theme::current().scaled(m_contentWidth));
    return std::max(margin, (width - most) / 2);
}

void PageScroll::setMargins()
{
    const int margin = window()->width() < 1100 ? space::k24 : space::k32;
    // The bar stands in the right margin.
    const int side = sideMargin(width());
    const QMargins margins(side, margin - 4, side - verticalScrollBar()->sizeHint().width(), margin);
    if (m_content->contentsMargins() != margins) {
        m_content->setContentsMargins(margins);
    }
}

} // namespace plumbline
