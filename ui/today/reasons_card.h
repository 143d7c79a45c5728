#pragma once

#include "ui/widgets/card.h"

#include <QStringList>

class QVBoxLayout;

namespace plumbline {

class Button;
class Paragraph;

/// A card of sentences with the plumb mark: what changed since last time and why. It shows the first few; the rest
/// comes with "Show all".
class ReasonsCard : public Card {
    Q_OBJECT
public:
    explicit ReasonsCard(QWidget* parent = nullptr);

    void setView(const QString& title, const QString& info, const QStringList& sentences);
    [[nodiscard]] QStringList sentences() const { return m_sentences; }

private:
    void fold(bool folded);

    QVBoxLayout* m_list;
    Button* m_all;
    QStringList m_sentences;
    bool m_folded = true;
};

/// A small card that names the next session: day, title and minutes.
class NextSessionCard : public Card {
    Q_OBJECT
public:
    explicit NextSessionCard(QWidget* parent = nullptr);

    void setView(const QString& day, const QString& session);

signals:
    void openClicked();

private:
    Paragraph* m_day;
    Paragraph* m_session;
};

} // namespace plumbline
