#include "support/text_problems.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QWidget>

namespace plumbline::test {

namespace {

/// Overlays lie over others on purpose.
bool isOverlay(const QWidget* widget)
{
    static const QStringList names{QStringLiteral("focusRing"), QStringLiteral("toast"),
                                   QStringLiteral("searchOverlay")};
    return names.contains(widget->objectName()) || widget->property("overlay").toBool();
}

/// Pictures that words and controls stand on.
bool isBackdrop(const QWidget* widget)
{
    return widget->inherits("plumbline::FigureWidget") || widget->property("backdrop").toBool();
}

QString nameOf(const QWidget* widget)
{
    QString text = widget->accessibleName();
    if (const auto* label = qobject_cast<const QLabel*>(widget); label && !label->text().isEmpty()) {
        text = label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !button->text().isEmpty()) {
        text = button->text();
    }
    return QStringLiteral("%1 %2 \"%3\" %4x%5+%6+%7")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text.left(60))
        .arg(widget->width())
        .arg(widget->height())
        .arg(widget->x())
        .arg(widget->y());
}

class Walker {
public:
    std::vector<QString> found;

    void visit(QWidget* widget)
    {
        if (!widget->isVisible() || isOverlay(widget)) {
            return;
        }
        checkSize(widget);
        checkInside(widget);
        // Qt itself places the little icons inside a field, beside the text.
        if (qobject_cast<QLineEdit*>(widget)) {
            return;
        }
        QList<QWidget*> children;
        for (QObject* child : widget->children()) {
            auto* each = qobject_cast<QWidget*>(child);
            if (each && each->isVisible() && !each->isWindow() && !isOverlay(each)) {
                children.append(each);
            }
        }
        checkOverlap(widget, children);
        for (QWidget* child : children) {
            visit(child);
        }
    }

private:
    void report(const QString& what, const QWidget* widget)
    {
        found.push_back(what + QStringLiteral(": ") + nameOf(widget));
    }

    void checkSize(const QWidget* widget)
    {
        if (widget->isWindow() || qobject_cast<const QAbstractScrollArea*>(widget)) {
            return;
        }
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) {
            const QFontMetrics metrics(edit->font());
            if (edit->height() < metrics.height()) {
                report(QStringLiteral("too low for its text"), widget);
            }
            // A number in its box has to be readable; elsewhere what is typed scrolls.
            if (qobject_cast<const QAbstractSpinBox*>(edit->parentWidget()) &&
                edit->width() < metrics.horizontalAdvance(edit->displayText())) {
                report(QStringLiteral("too narrow for its number"), widget);
            }
            return;
        }
        const QSize least = widget->minimumSizeHint();
        if (widget->layout() || !least.isValid()) {
            return;
        }
        if (widget->width() < least.width()) {
            report(QStringLiteral("too narrow, needs %1").arg(least.width()), widget);
        }
        const int high = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : least.height();
        if (widget->height() < high) {
            report(QStringLiteral("too low, needs %1").arg(high), widget);
        }
    }

    void checkInside(const QWidget* widget)
    {
        const QWidget* parent = widget->parentWidget();
        if (!parent || widget->isWindow()) {
            return;
        }
        // What a scroll area holds may be larger than its view, downwards.
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
        const bool scrolled = area && area->viewport() == parent;
        const QRect room = parent->rect();
        const QRect own = widget->geometry();
        if (own.left() < room.left() || own.right() > room.right()) {
            report(QStringLiteral("reaches beyond its parent sideways"), widget);
        }
        if (!scrolled && (own.top() < room.top() || own.bottom() > room.bottom())) {
            report(QStringLiteral("reaches beyond its parent"), widget);
        }
    }

    void checkOverlap(const QWidget* parent, const QList<QWidget*>& children)
    {
        if (qobject_cast<const QAbstractScrollArea*>(parent) || qobject_cast<const QStackedWidget*>(parent)) {
            return;
        }
        for (qsizetype first = 0; first < children.size(); ++first) {
            for (qsizetype second = first + 1; second < children.size(); ++second) {
                const QRect both = children[first]->geometry() & children[second]->geometry();
                const bool drawnOn = isBackdrop(children[first]) || isBackdrop(children[second]);
                if (!drawnOn && both.width() > 1 && both.height() > 1) {
                    report(QStringLiteral("lies on %1").arg(nameOf(children[second])), children[first]);
                }
            }
        }
    }
};

} // namespace

std::vector<QString> textProblems(QWidget* root)
{
    Walker walker;
    walker.visit(root);
    return walker.found;
}

} // namespace plumbline::test
