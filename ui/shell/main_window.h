#pragma once

#include "ui/shell/key_sheet.h"
#include "ui/shell/search_overlay.h"

#include <QWidget>

#include <functional>
#include <vector>

class QStackedLayout;

namespace plumbline {

class FocusRing;
class PageStack;
class Rail;
class RailItem;
class Toast;

/// A place of the program. What is not built yet is simply not added; the numbers stay (decisions.md 25).
struct PlaceSpec {
    QString id;                                    ///< "today"
    QString title;                                 ///< "Today"
    QString icon;                                  ///< name of an icon
    int ctrlNumber = 0;                            ///< Ctrl and this digit; 0: Ctrl and comma (Settings)
    std::function<QWidget*(QWidget* parent)> make; ///< called when the place is first shown
    bool atBottom = false;                         ///< at the foot of the rail
};

/// What a window remembers from one start to the next.
struct WindowMemory {
    QByteArray geometry;
    QString place;
};

/// The main window's frame: rail, pages, search, messages, the keys that work everywhere. It knows no service: pages
/// come from factories, and what is to be remembered goes through callbacks.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void addPlace(const PlaceSpec& place);
    /// Shows a place and puts the keyboard where it begins. @return its page, or null for an unknown id.
    QWidget* showPlace(const QString& id);
    QString currentPlace() const;
    /// Builds the place's page anew (after a change that concerns all of it).
    void rebuildPlace(const QString& id);

    /// Shows a page over the whole window, the rail hidden: player, wizard. The window takes it over and deletes it
    /// when the next one comes or leaveFullWindow is called.
    void showFullWindow(QWidget* page);
    /// Back to the place that was open before.
    void leaveFullWindow();
    QWidget* fullWindowPage() const { return m_fullPage; }

    /// A message at the bottom; with `undo`, Ctrl Z and its button call it.
    void toast(const QString& text, std::function<void()> undo = {});
    void addSearchProvider(SearchProvider provider);
    /// Adds keys of a page to the sheet that F1 opens.
    void addKeys(const KeySection& section);
    /// Puts a status entry above Settings: the reminders.
    void addRailStatus(RailItem* item);

    /// Size, position and place of last time; the place is opened, or the first one if it is gone.
    void restore(const WindowMemory& memory);
    /// Called when the window closes.
    void setMemoryKeeper(std::function<void(const WindowMemory&)> keep);
    /// Asked before closing; false keeps the window open (a session runs and asks first).
    void setCloseGuard(std::function<bool()> mayClose);

    QSize sizeHint() const override { return {1200, 800}; }

public Q_SLOTS:
    void openSearch();
    void openKeys();
    void toggleFullScreen();

signals:
    /// The window was closed, by whatever way.
    void closed();
    /// Ctrl Q: the program is to end, not only the window.
    void quitRequested();
    void placeShown(const QString& id);
    /// Ctrl Z with no message to undo.
    void undoRequested();
    /// The user changed the text size by key; the theme has it already.
    void textPercentChanged(int percent);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addKey(const QKeySequence& keys, std::function<void()> act);
    void stepText(int direction);
    void adapt();
    QWidget* open(const QString& id, bool enter);

    std::vector<PlaceSpec> m_places;
    QStackedLayout* m_layers;
    QWidget* m_frame;
    Rail* m_rail;
    PageStack* m_pages;
    QWidget* m_fullPage = nullptr;
    Toast* m_toast;
    SearchOverlay* m_search;
    FocusRing* m_ring;
    std::vector<KeySection> m_keys;
    std::function<void(const WindowMemory&)> m_keep;
    std::function<bool()> m_mayClose;
};

} // namespace plumbline
