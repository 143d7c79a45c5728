#pragma once

#include "ui/widgets/card.h"

class QAbstractItemModel;
class QStackedWidget;
class QTableView;

namespace plumbline {

class Button;
class Paragraph;

/// A card with a chart that can be shown as a table: from its menu, or by the context menu of the chart.
class ChartCard : public Card {
    Q_OBJECT
public:
    /// @param key what explains the chart in the title line (ChartKey, HeatLegend); may be null.
    /// @param table the same numbers; must outlive the card (the chart owns it).
    ChartCard(const QString& title, QWidget* key, QWidget* chart, QAbstractItemModel* table, QWidget* parent = nullptr);

    /// A plain sentence under the chart.
    void setRemark(const QString& remark);
    bool showsTable() const;

public Q_SLOTS:
    void setShowsTable(bool table);

signals:
    /// The table took the chart's place, or the chart came back.
    void showsTableChanged(bool table);

private:
    void openMenu();
    void fitTable();
    void fitViews();

    QStackedWidget* m_views;
    QWidget* m_chart;
    QTableView* m_table;
    Button* m_more;
    Paragraph* m_remark;
};

} // namespace plumbline
