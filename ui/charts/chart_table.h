#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace plumbline {

/// The numbers behind a chart, for its table view and for export. All cells are text as it is shown.
class ChartTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param rows each as long as `headers`.
    void setContent(const QStringList& headers, const std::vector<QStringList>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Columns of numbers stand at the right, under each other; the first column, words, and numbers before
    /// words stand at the left.
    Qt::Alignment alignment(int column) const;

    QStringList m_headers;
    std::vector<QStringList> m_rows;
};

} // namespace plumbline
