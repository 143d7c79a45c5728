#include "ui/session/card_grid.h"

#include "ui/theme/theme.h"

namespace plumbline {

CardGrid::CardGrid(int mostColumns, QWidget* parent)
    : QWidget(parent)
    , m_most(mostColumns)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, &CardGrid::refresh);
}

void CardGrid::addCard(QWidget* card)
{
    card->setParent(this);
    m_cards.push_back(card);
    refresh();
}

void CardGrid::setFirstWide(bool wide)
{
    m_firstWide = wide;
    refresh();
}

void CardGrid::refresh()
{
    updateGeometry();
    arrange(width(), true);
}

std::vector<QWidget*> CardGrid::shown() const
{
    std::vector<QWidget*> cards;
    for (QWidget* card : m_cards) {
        if (!card->isHidden()) {
            cards.push_back(card);
        }
    }
    return cards;
}

int CardGrid::arrange(int width, bool apply) const
{
    auto cards = shown();
    int top = 0;
    if (m_firstWide && !cards.empty()) {
        const int height = cards.front()->heightForWidth(width);
        if (apply) {
            cards.front()->setGeometry(0, 0, width, height);
        }
        top = height + space::k8;
        cards.erase(cards.begin());
    }
    int widest = 1;
    for (const QWidget* card : cards) {
        widest = std::max(widest, card->minimumSizeHint().width());
    }
    const int most = std::max(1, std::min(m_most, static_cast<int>(cards.size())));
    const int columns = std::clamp((width + space::k8) / (widest + space::k8), 1, most);
    const int each = (width - (columns - 1) * space::k8) / columns;
    for (std::size_t first = 0; first < cards.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(cards.size(), first + static_cast<std::size_t>(columns));
        int height = 0;
        for (std::size_t i = first; i < end; ++i) {
            height = std::max(height, cards[i]->heightForWidth(each));
        }
        for (std::size_t i = first; apply && i < end; ++i) {
            cards[i]->setGeometry(static_cast<int>(i - first) * (each + space::k8), top, each, height);
        }
        top += height + space::k8;
    }
    return std::max(0, top - space::k8);
}

int CardGrid::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize CardGrid::sizeHint() const
{
    constexpr int kUsual = 384;
    return {kUsual, heightForWidth(kUsual)};
}

QSize CardGrid::minimumSizeHint() const
{
    int widest = 1;
    for (const QWidget* card : shown()) {
        widest = std::max(widest, card->minimumSizeHint().width());
    }
    return {widest, 0};
}

void CardGrid::resizeEvent(QResizeEvent*)
{
    arrange(width(), true);
}

} // namespace plumbline
