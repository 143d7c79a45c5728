#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;

namespace plumbline {

/// Something the search can find.
struct SearchEntry {
    QString title;                ///< "Box squat"
    QString kind;                 ///< "Exercise", "Place", "Action"
    std::function<void()> action; ///< what choosing it does
    QString keywords;             ///< further words that find it
};

/// Gives entries when the search opens.
using SearchProvider = std::function<std::vector<SearchEntry>()>;

class SearchResults;

/// Ctrl K: a 560 px list over the page, with results from the first letter.
class SearchOverlay : public QWidget {
    Q_OBJECT
public:
    explicit SearchOverlay(QWidget* window);

    void addProvider(SearchProvider provider);
    void open();
    void close();
    /// Titles shown at the moment, best first.
    QStringList shownTitles() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& text);
    void choose(int row);
    void place();
    QRect panel() const;

    std::vector<SearchProvider> m_providers;
    std::vector<SearchEntry> m_entries;
    QLineEdit* m_edit;
    SearchResults* m_results;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace plumbline
