#pragma once

#include "ui/setup/safety_answers.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace plumbline {

class Banner;
class Card;
class CheckRow;
class Chip;
class Paragraph;
class Phrases;

/// One card of questions: all of them to read, *None of these* and *Some apply*; then a tick for each, and what
/// follows.
class SafetyGroupRow : public QWidget {
    Q_OBJECT
public:
    SafetyGroupRow(SafetyGroup group, SafetyAnswers& answers, const Phrases& phrases, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void changed();

private:
    void addActivityQuestion(QVBoxLayout& column);
    void showAdvice();

    SafetyGroup m_group;
    SafetyAnswers& m_answers;
    const Phrases& m_phrases;
    Chip* m_none;
    Chip* m_some;
    QWidget* m_reading;
    QWidget* m_ticking;
    std::vector<std::pair<SafetyQuestion, CheckRow*>> m_ticks;
    QWidget* m_activity = nullptr;
    Chip* m_activeYes = nullptr;
    Chip* m_activeNo = nullptr;
    Banner* m_advice;
};

/// The whole safety check with the statement of clearance; used by set-up and when the check is repeated.
class SafetyForm : public QWidget {
    Q_OBJECT
public:
    /// @param answers, phrases must outlive the form. @param today the date a statement of clearance gets
    SafetyForm(SafetyAnswers& answers, const Phrases& phrases, Day today, QWidget* parent = nullptr);

    void refresh();
    /// The first card that is not answered, else the first card's answer.
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void changed();

private:
    SafetyAnswers& m_answers;
    const Phrases& m_phrases;
    Day m_today;
    std::vector<SafetyGroupRow*> m_rows;
    Card* m_clearance;
    CheckRow* m_cleared;
    Paragraph* m_clearedNote;
};

/// The signs of tier A and what to do, for the places that keep the emergency list one step away (evidence.md 8.3).
class EmergencyList : public QWidget {
    Q_OBJECT
public:
    explicit EmergencyList(QWidget* parent = nullptr);
};

} // namespace plumbline
