#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QVBoxLayout>

class QButtonGroup;

namespace plumbline {

/// One entry of the rail: icon beside its label, or above it when the rail is narrow.
class RailItem : public QAbstractButton, public HasFocusShape {
    Q_OBJECT
public:
    RailItem(const QString& title, const QString& icon, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    void setIconName(const QString& icon);
    /// A second line in small, for status: "until 17:30".
    void setDetail(const QString& detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    FocusShape focusShape() const override;

signals:
    /// Enter or Space: the user wants to go there, not only look.
    void entered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QStringList narrowLabel() const;

    QString m_icon;
    QString m_detail;
    bool m_narrow = false;
};

/// The navigation at the left: mark and name, search, the places, Settings at the bottom (design.md 3). 208 px wide, or
/// 88 px with the labels under the icons.
class Rail : public QScrollArea {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void addPlace(const QString& id, const QString& title, const QString& icon, bool atBottom, const QString& keys);
    /// Puts something above the bottom places: the reminders' status.
    void addAboveBottom(RailItem* item);
    void setCurrent(const QString& id);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 100}; }

signals:
    /// A place was chosen; `enter` when focus should go into its page.
    void placeChosen(const QString& id, bool enter);
    void searchRequested();

private:
    void apply();

    QVBoxLayout* m_column;
    QVBoxLayout* m_places;
    QVBoxLayout* m_bottom;
    QWidget* m_brand;
    QAbstractButton* m_search;
    RailItem* m_narrowSearch;
    QButtonGroup* m_group;
    QHash<QString, RailItem*> m_items;
    QList<RailItem*> m_all;
    bool m_narrow = false;
};

} // namespace plumbline
