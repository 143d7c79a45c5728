#include "ui/shell/page_stack.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVariantAnimation>

namespace plumbline {

namespace {

/// The old page, going away over the new one.
class FadingPage : public QWidget {
public:
    FadingPage(const QPixmap& picture, QWidget* parent)
        : QWidget(parent)
        , m_picture(picture)
    {
        setProperty("overlay", true);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(parent->rect());
        m_motion.setDuration(Theme::current().duration(Motion::Page));
        m_motion.setEasingCurve(QEasingCurve::OutCubic);
        m_motion.setStartValue(1.0);
        m_motion.setEndValue(0.0);
        connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
        connect(&m_motion, &QVariantAnimation::finished, this, &QObject::deleteLater);
        m_motion.start();
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setOpacity(m_motion.currentValue().toDouble());
        painter.drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
    QVariantAnimation m_motion;
};

} // namespace

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent)
{}

void PageStack::addPage(const QString& id, const Factory& make)
{
    m_factories.insert(id, make);
}

QWidget* PageStack::showPage(const QString& id)
{
    if (!m_factories.contains(id)) {
        return nullptr;
    }
    if (id == m_current && m_pages.contains(id)) {
        return m_pages.value(id);
    }
    const bool fades = isVisible() && currentWidget() && Theme::current().duration(Motion::Page) > 0;
    const QPixmap old = fades ? grab() : QPixmap();
    QWidget*& page = m_pages[id];
    if (!page) {
        page = m_factories.value(id)(this);
        addWidget(page);
    }
    m_current = id;
    setCurrentWidget(page);
    if (!old.isNull()) {
        fadeFrom(old);
    }
    return page;
}

void PageStack::rebuild(const QString& id)
{
    QWidget* page = m_pages.take(id);
    if (!page) {
        return;
    }
    removeWidget(page);
    page->deleteLater();
    if (id == m_current) {
        showPage(id);
    }
}

void PageStack::fadeFrom(const QPixmap& old)
{
    new FadingPage(old, this);
}

void focusFirst(QWidget* page)
{
    const auto usable = [page](const QWidget* widget) {
        if (!widget->isVisibleTo(page) || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) {
            return false;
        }
        // Of several of which one is chosen, the chosen one.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool oneOfMany = button && button->isCheckable() &&
                               (button->autoExclusive() || (button->group() && button->group()->exclusive()));
        return !oneOfMany || button->isChecked();
    };
    for (Button* button : page->findChildren<Button*>()) {
        if (button->kind() == Button::Kind::Primary && usable(button)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    for (QWidget* next = page->nextInFocusChain(); next && next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && usable(next)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace plumbline
