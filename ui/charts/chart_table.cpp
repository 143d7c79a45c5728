#include "ui/charts/chart_table.h"

#include <algorithm>

namespace plumbline {
namespace {

/// "12", "2.5", "14 → 15", or nothing recorded.
bool isNumber(const QString& cell)
{
    return cell.isEmpty() || cell == QStringLiteral("–") || cell.front().isDigit();
}

} // namespace

Qt::Alignment ChartTable::alignment(int column) const
{
    const auto holdsNumbers = [this](int each) {
        return each < m_headers.size() && std::all_of(m_rows.begin(), m_rows.end(),
                                                      [each](const QStringList& row) { return isNumber(row[each]); });
    };
    // A number at the right edge would touch words that begin there.
    const bool last = column + 1 == m_headers.size();
    const bool numbers = column > 0 && holdsNumbers(column) && (last || holdsNumbers(column + 1));
    return Qt::AlignVCenter | (numbers ? Qt::AlignRight : Qt::AlignLeft);
}

void ChartTable::setContent(const QStringList& headers, const std::vector<QStringList>& rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    for ([[maybe_unused]] const QStringList& row : m_rows) {
        Q_ASSERT(row.size() == m_headers.size());
    }
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_rows[static_cast<std::size_t>(index.row())][index.column()];
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignment(index.column()));
    }
    return {};
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headers.size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_headers[section];
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignment(section));
    }
    return {};
}

} // namespace plumbline
