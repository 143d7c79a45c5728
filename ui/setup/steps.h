#pragma once

#include "ui/setup/step_page.h"

#include <QButtonGroup>

class QLineEdit;

namespace plumbline {

class Banner;
class Button;
class Chip;
class EquipmentEditor;
class FlagEditor;
class MannerEditor;
class MinutesEditor;
class DayPicker;
class Paragraph;
class Phrases;
class RhythmEditor;
class SafetyForm;
class ScoreSlider;
class Segmented;
class Stepper;
class WorkHoursEditor;

/// What Plumbline is, and the two ways on.
class WelcomeStep : public StepPage {
    Q_OBJECT
public:
    explicit WelcomeStep(SetupDraft& answers, QWidget* parent = nullptr);
    [[nodiscard]] QWidget* firstFocus() override;

signals:
    void pathChosen();

private:
    QWidget* wayCard(const QString& title, const QString& text, Button* button);
    Button* m_startNow;
    Button* m_proper;
};

/// Name and birth year; on the longer way sex and units too.
class YouStep : public StepPage {
    Q_OBJECT
public:
    explicit YouStep(SetupDraft& answers, QWidget* parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void addAgeQuestions();
    void addMore();
    void showAge();

    QLineEdit* m_name;
    Stepper* m_year;
    QWidget* m_eighteen;
    Chip* m_yes;
    Chip* m_no;
    Banner* m_refusal;
    QWidget* m_more;
    Segmented* m_sex;
    Segmented* m_units;
};

/// The safety check; cannot be skipped.
class SafetyStep : public StepPage {
    Q_OBJECT
public:
    SafetyStep(SetupDraft& answers, const Phrases& phrases, QWidget* parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    SafetyForm* m_form;
};

/// Pain now, condition flags, and three questions that stand for the self tests.
class BackStep : public StepPage {
    Q_OBJECT
public:
    explicit BackStep(SetupDraft& answers, QWidget* parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    /// One question with large answers; the answer without a value is "not sure".
    struct Question {
        QButtonGroup* group = nullptr;
        std::optional<double> StartingPoint::*field = nullptr;
        std::vector<std::optional<double>> values;
        bool answered = false;
    };
    void addPain();
    void addQuestion(const QString& id, const QString& text, std::optional<double> StartingPoint::*field,
                     const std::vector<std::pair<QString, std::optional<double>>>& answers);
    void showPain();

    ScoreSlider* m_pain;
    Paragraph* m_painWord;
    FlagEditor* m_flags;
    std::vector<Question> m_questions;
};

/// Equipment and weights at hand.
class SpaceStep : public StepPage {
    Q_OBJECT
public:
    explicit SpaceStep(SetupDraft& answers, QWidget* parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    EquipmentEditor* m_editor;
};

/// Training days and minutes.
class WeekStep : public StepPage {
    Q_OBJECT
public:
    explicit WeekStep(SetupDraft& answers, QWidget* parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void showCount();

    DayPicker* m_days;
    Paragraph* m_count;
    MinutesEditor* m_minutes;
};

/// Work hours and the rhythm of breaks.
class WorkDayStep : public StepPage {
    Q_OBJECT
public:
    explicit WorkDayStep(SetupDraft& answers, QWidget* parent = nullptr);
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    WorkHoursEditor* m_hours;
    RhythmEditor* m_rhythm;
    MannerEditor* m_manner;
};

} // namespace plumbline
