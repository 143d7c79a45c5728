#include "ui/shell/main_window.h"

#include "ui/shell/page_stack.h"
#include "ui/shell/rail.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/messages.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>
#include <array>

namespace plumbline {

namespace {

constexpr QSize kMinimum{900, 640}; // design.md 7
constexpr int kNarrowBelow = 1100;
constexpr std::array<int, 8> kTextSteps{80, 90, 100, 110, 125, 150, 175, 200};

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QWidget(parent)
    , m_layers(new QStackedLayout(this))
    , m_frame(new QWidget(this))
    , m_rail(new Rail(m_frame))
    , m_pages(new PageStack(m_frame))
    , m_toast(new Toast(this))
    , m_search(new SearchOverlay(this))
    , m_ring(new FocusRing(this))
{
    setWindowTitle(QStringLiteral("Plumbline"));
    setWindowIcon(icons::appIcon());
    setMinimumSize(kMinimum);
    resize(MainWindow::sizeHint());
    auto* row = new QHBoxLayout(m_frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    m_layers->addWidget(m_frame);

    connect(m_rail, &Rail::placeChosen, this, &MainWindow::open);
    connect(m_rail, &Rail::searchRequested, this, &MainWindow::openSearch);
    connect(&Theme::current(), &Theme::changed, this, &MainWindow::adapt);
    m_search->addProvider([this] {
        std::vector<SearchEntry> entries;
        for (const PlaceSpec& place : m_places) {
            entries.push_back({place.title, tr("Place"), [this, id = place.id] { showPlace(id); }, {}});
        }
        return entries;
    });
    addKeys({tr("Everywhere"),
             {{tr("Ctrl ,"), tr("Settings")},
              {tr("Ctrl K"), tr("Search")},
              {tr("Ctrl Z"), tr("Undo")},
              {tr("Ctrl + - 0"), tr("Text size")},
              {tr("F1 ?"), tr("This list")},
              {tr("Ctrl Q"), tr("Quit")}}});
    addKey(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openSearch(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] {
        if (!m_toast->undo()) {
            emit undoRequested();
        }
    });
    addKey(QKeySequence(Qt::Key_F1), [this] { openKeys(); });
    addKey(QKeySequence(Qt::Key_Question), [this] { openKeys(); });
    for (const auto key : {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}) {
        addKey(QKeySequence(key), [this] { stepText(1); });
    }
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { stepText(-1); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { stepText(0); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { emit quitRequested(); });
    adapt();
}

MainWindow::~MainWindow() = default;

void MainWindow::addKey(const QKeySequence& keys, std::function<void()> act)
{
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void MainWindow::addPlace(const PlaceSpec& place)
{
    m_places.push_back(place);
    m_pages->addPage(place.id, place.make);
    const QKeySequence keys =
        place.ctrlNumber > 0
            ? QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + place.ctrlNumber)))
            : QKeySequence(Qt::CTRL | Qt::Key_Comma);
    m_rail->addPlace(place.id, place.title, place.icon, place.atBottom, keys.toString(QKeySequence::NativeText));
    addKey(keys, [this, id = place.id] {
        if (!m_fullPage) {
            showPlace(id);
        }
    });
}

QWidget* MainWindow::showPlace(const QString& id)
{
    return open(id, true);
}

QWidget* MainWindow::open(const QString& id, bool enter)
{
    QWidget* page = m_pages->showPage(id);
    if (!page) {
        return nullptr;
    }
    m_rail->setCurrent(id);
    if (enter) {
        focusFirst(page);
    }
    emit placeShown(id);
    return page;
}

QString MainWindow::currentPlace() const
{
    return m_pages->current();
}

void MainWindow::rebuildPlace(const QString& id)
{
    m_pages->rebuild(id);
}

void MainWindow::showFullWindow(QWidget* page)
{
    m_search->close();
    QWidget* old = std::exchange(m_fullPage, page);
    m_layers->addWidget(page);
    m_layers->setCurrentWidget(page);
    if (old) {
        m_layers->removeWidget(old);
        old->deleteLater();
    }
    focusFirst(page);
}

void MainWindow::leaveFullWindow()
{
    QWidget* old = std::exchange(m_fullPage, nullptr);
    if (!old) {
        return;
    }
    m_layers->setCurrentWidget(m_frame);
    m_layers->removeWidget(old);
    old->deleteLater();
    if (QWidget* page = m_pages->page(m_pages->current())) {
        focusFirst(page);
    }
}

void MainWindow::toast(const QString& text, std::function<void()> undo)
{
    m_toast->showMessage(text, std::move(undo));
}

void MainWindow::addSearchProvider(SearchProvider provider)
{
    m_search->addProvider(std::move(provider));
}

void MainWindow::addKeys(const KeySection& section)
{
    m_keys.push_back(section);
}

void MainWindow::addRailStatus(RailItem* item)
{
    m_rail->addAboveBottom(item);
}

void MainWindow::restore(const WindowMemory& memory)
{
    if (!memory.geometry.isEmpty()) {
        restoreGeometry(memory.geometry);
    }
    if (m_places.empty()) {
        return;
    }
    showPlace(m_pages->knows(memory.place) ? memory.place : m_places.front().id);
}

void MainWindow::setMemoryKeeper(std::function<void(const WindowMemory&)> keep)
{
    m_keep = std::move(keep);
}

void MainWindow::setCloseGuard(std::function<bool()> mayClose)
{
    m_mayClose = std::move(mayClose);
}

void MainWindow::openSearch()
{
    if (!m_fullPage) {
        m_search->open();
    }
}

void MainWindow::openKeys()
{
    QStringList numbered;
    for (const PlaceSpec& place : m_places) {
        if (place.ctrlNumber > 0) {
            numbered << place.title;
        }
    }
    std::vector<KeySection> keys = m_keys;
    if (!numbered.isEmpty()) {
        auto& everywhere = keys.front().lines;
        everywhere.insert(everywhere.begin(), {tr("Ctrl 1 … %1").arg(numbered.size()), numbered.join(tr(", "))});
    }
    openKeySheet(this, keys);
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::stepText(int direction)
{
    Theme& theme = Theme::current();
    int percent = 100;
    if (direction > 0) {
        const auto next = std::upper_bound(kTextSteps.begin(), kTextSteps.end(), theme.textPercent());
        percent = next == kTextSteps.end() ? kTextSteps.back() : *next;
    } else if (direction < 0) {
        const auto here = std::lower_bound(kTextSteps.begin(), kTextSteps.end(), theme.textPercent());
        percent = here == kTextSteps.begin() ? kTextSteps.front() : *std::prev(here);
    }
    theme.setTextPercent(percent);
    emit textPercentChanged(theme.textPercent());
}

void MainWindow::adapt()
{
    m_rail->setNarrow(width() < kNarrowBelow || Theme::current().isLargeText());
    update();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    adapt();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    if (m_keep) {
        m_keep({saveGeometry(), currentPlace()});
    }
    QWidget::closeEvent(event);
    emit closed();
}

void MainWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Role::Window));
}

} // namespace plumbline
