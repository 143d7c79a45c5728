#pragma once

#include "ui/models/session_view.h"

#include <QWidget>

namespace plumbline {

/// The best set of each of the last sessions as bars; the newest stands out.
class HistoryBars : public QWidget {
    Q_OBJECT
public:
    explicit HistoryBars(QWidget* parent = nullptr);

    /// @param first,last  the days at both ends; @param spoken  the whole chart in a sentence.
    void setSets(std::vector<BestSet> best, const QString& first, const QString& last, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<BestSet> m_best;
    QString m_first;
    QString m_last;
};

} // namespace plumbline
