#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#endif

#include <QWidget>

namespace plumbline {

class PageScroll;

/// A page of what the coach knows. It reads again after changes that concern it and when a new training day has begun:
/// at once while it is seen, else when it is next shown.
class CoachPage : public QWidget {
    Q_OBJECT
public:
    ~CoachPage() override;

    /// Reads and shows everything again.
    void refresh();

protected:
    /// @param coach must outlive the page.
    CoachPage(app::Coach& coach, const QString& objectName, QWidget* parent);

    /// Lays one scroll area over the whole page.
    PageScroll* addScroll();
    /// Reads from the coach and shows it.
    virtual void read() = 0;
    /// Whether what the page shows may have changed; what the plan follows from, unless said otherwise.
    [[nodiscard]] virtual bool concerns(const app::Changes& changes) const;
    /// What a change that concerns the page brings about: `refreshWhenSeen`, unless said otherwise.
    virtual void hasChanged();
    /// Reads again now if the page is seen, else when it is next shown.
    void refreshWhenSeen();
    /// The same after the event under way, for pages whose controls make the changes and go with them.
    void refreshSoon();
    /// For a page that has just read by another way than `refresh`.
    void markRead();

    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

    app::Coach& m_coach;

private:
    [[nodiscard]] bool isStale() const;

    int m_listener = 0;
    std::optional<Day> m_readOn; ///< none: something has changed since
};

} // namespace plumbline
