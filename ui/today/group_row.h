#pragma once

#include "ui/widgets/rows.h"

namespace plumbline {

/// Several exercises in one low line, "Warm-up  Cat-cow · Wall hinge  3 min". Pressing it shows and hides their rows.
class GroupRow : public RowButton {
    Q_OBJECT
public:
    explicit GroupRow(QWidget* parent = nullptr);

    /// @param detail what the group holds. @param time how long it takes; may be empty
    void setTexts(const QString& title, const QString& detail, const QString& time);
    /// Whether the rows of the group are shown.
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int preferredWidth() const override;

private:
    struct Places {
        QRectF title, detail, time, chevron;
        int height = 0;
    };
    [[nodiscard]] Places places(int width) const;
    [[nodiscard]] int trailingWidth() const;
    void describe();

    QString m_title;
    QString m_detail;
    QString m_time;
    bool m_open = false;
};

} // namespace plumbline
