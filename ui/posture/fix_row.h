#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/posture/ergonomics.h"
#endif

#include <QWidget>

namespace plumbline {

class Button;
class Paragraph;

/// A numbered fix: what to do, what good looks like, and whether it is done.
class FixRow : public QWidget {
    Q_OBJECT
public:
    explicit FixRow(int number, QWidget* parent = nullptr);

    void setFix(const posture::Item& item, bool done);
    [[nodiscard]] bool isDone() const { return m_done; }

signals:
    void doneChanged(const QString& item, bool done);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fitBadge();
    [[nodiscard]] int badge() const;

    int m_number;
    bool m_done = false;
    QString m_item;
    Paragraph* m_fix;
    Paragraph* m_good;
    Button* m_button;
};

} // namespace plumbline
