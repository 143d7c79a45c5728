#pragma once

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace plumbline {

/// The pages of the places. Each is made when it is first shown, so that starting builds only one.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    using Factory = std::function<QWidget*(QWidget* parent)>;

    explicit PageStack(QWidget* parent = nullptr);

    void addPage(const QString& id, const Factory& make);
    bool knows(const QString& id) const { return m_factories.contains(id); }
    /// Shows the page, making it if needed, with the theme's fade.
    QWidget* showPage(const QString& id);
    /// The page if it was made already, else null.
    QWidget* page(const QString& id) const { return m_pages.value(id); }
    /// Forgets the made page, so that it is built anew when shown next; at once if it is the one shown.
    void rebuild(const QString& id);
    QString current() const { return m_current; }

private:
    void fadeFrom(const QPixmap& old);

    QHash<QString, Factory> m_factories;
    QHash<QString, QWidget*> m_pages;
    QString m_current;
};

/// Puts the keyboard where a page begins: on its filled button, or else its first control.
void focusFirst(QWidget* page);

} // namespace plumbline
