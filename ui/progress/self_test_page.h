#pragma once

#include "app/coach.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QVBoxLayout;

namespace plumbline {

class Banner;
class Button;
class Card;
class CheckRow;
class DecimalStepper;
class PageScroll;
class Paragraph;
class Phrases;
class Segmented;

/// Entry of self tests: how each is done, when to stop, the value (evidence.md 5.1 to 5.9). Not offered while pain is
/// high or the screening is open.
class SelfTestPage : public QWidget {
    Q_OBJECT
public:
    /// @param coach, phrases must outlive the page
    SelfTestPage(app::Coach& coach, const Phrases& phrases, QWidget* parent = nullptr);

    /// Reads what is known today and shows the first test.
    void start();
    void choose(TestKind test);
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void closed();
    void saved(const QString& text, const std::function<void()>& undo);

private:
    void buildChoice();
    void buildEntry();
    void showGate();
    void showTest();
    void showLast();
    void log();
    [[nodiscard]] std::optional<Side> side() const;

    app::Coach& m_coach;
    const Phrases& m_phrases;
    TestKind m_test = TestKind::ChairStand30s;
    PageScroll* m_scroll;
    Button* m_back;
    Banner* m_gate;
    CheckRow* m_helper;
    QWidget* m_choiceBox;
    QButtonGroup* m_choice;
    Card* m_card;
    QWidget* m_steps;
    Segmented* m_side;
    DecimalStepper* m_value;
    Button* m_log;
    Paragraph* m_last;
    Banner* m_error;
};

} // namespace plumbline
