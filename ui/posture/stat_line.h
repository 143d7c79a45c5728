#pragma once

#include <QWidget>

#include <vector>

namespace plumbline {

class FlowLayout;
class NumberLabel;
class Paragraph;

/// A few numbers side by side, each with what it is below it: "47 min", "sitting now, break at 15:13". They go on in a
/// further row where one is too short.
class StatLine : public QWidget {
    Q_OBJECT
public:
    struct Stat {
        QString value;
        QString caption;
    };

    explicit StatLine(QWidget* parent = nullptr);

    void setStats(const std::vector<Stat>& stats);
    /// "47 min, sitting now; 5 of 8, breaks"
    [[nodiscard]] QString text() const;

private:
    struct Entry {
        QWidget* holder;
        NumberLabel* value;
        Paragraph* caption;
    };
    FlowLayout* m_flow;
    std::vector<Entry> m_entries;
    std::size_t m_shown = 0;
};

} // namespace plumbline
