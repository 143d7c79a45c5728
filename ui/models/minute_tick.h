#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#endif

#include <QObject>
#include <QTimer>

namespace plumbline {

/// Tells a page once a minute, shortly after the full minute, while the page is on screen; nothing at all while it is
/// hidden or its window minimised.
class MinuteTick : public QObject {
    Q_OBJECT
public:
    /// @param coach, page must outlive this.
    MinuteTick(const app::Coach& coach, QWidget* page);

signals:
    void minute();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arm();

    const app::Coach& m_coach;
    QWidget* m_page;
    QTimer m_timer;
};

} // namespace plumbline
