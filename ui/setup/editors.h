#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/breaks/kinds.h"
#include "core/plan/requests.h"
#endif

#include <QWidget>

#include <array>
#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace plumbline {

class CheckRow;
class Chip;
class Button;
class ChoiceCard;
class DecimalStepper;
class FlowLayout;
class Paragraph;
class Stepper;
class TimeBox;

/// Seven round day buttons, Monday first.
class DayPicker : public QWidget {
    Q_OBJECT
public:
    /// @param prefix of the buttons' object names: "day" makes "day0" for Monday
    explicit DayPicker(const QString& name, QWidget* parent = nullptr, const QString& prefix = QStringLiteral("day"));

    void setDays(const std::array<bool, 7>& days);
    [[nodiscard]] std::array<bool, 7> days() const;
    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void changed();

private:
    std::array<QAbstractButton*, 7> m_buttons{};
};

/// Minutes of a session: common lengths as chips beside a stepper (8 to 45, decisions.md 1).
class MinutesEditor : public QWidget {
    Q_OBJECT
public:
    explicit MinutesEditor(QWidget* parent = nullptr);

    void setMinutes(int minutes);
    [[nodiscard]] int minutes() const;

signals:
    void changed();

private:
    void mark();

    std::vector<std::pair<int, Chip*>> m_chips;
    Stepper* m_stepper;
};

/// What is at hand, one card a thing, with the loads of the weights.
class EquipmentEditor : public QWidget {
    Q_OBJECT
public:
    explicit EquipmentEditor(QWidget* parent = nullptr);

    /// @param units decides in which unit the weights are shown; they are kept in grams
    void setValues(const EquipmentSet& equipment, const std::vector<Mass>& weights, UnitSystem units);
    [[nodiscard]] EquipmentSet equipment() const;
    /// Ascending; empty unless there is a weight among the equipment.
    [[nodiscard]] std::vector<Mass> weights() const;

signals:
    void changed();

private:
    void fillWeights();
    void addWeight();
    [[nodiscard]] Mass massOf(double value) const;

    std::vector<std::pair<Equipment, ChoiceCard*>> m_cards;
    QWidget* m_weightBox;
    QWidget* m_weightChips;
    FlowLayout* m_weightFlow;
    DecimalStepper* m_other;
    std::vector<Mass> m_weights;
    UnitSystem m_units = UnitSystem::Metric;
};

/// The condition flags as plain statements to tick (evidence.md 2.1).
class FlagEditor : public QWidget {
    Q_OBJECT
public:
    explicit FlagEditor(QWidget* parent = nullptr);

    /// @param known flags that follow from the safety check: not asked again
    void setFlags(const FlagSet& flags, const FlagSet& known);
    [[nodiscard]] FlagSet flags() const;

signals:
    void changed();

private:
    std::vector<std::pair<Flag, CheckRow*>> m_ticks;
    Paragraph* m_known;
};

/// Work days and hours; a day may have several ranges, and a range may go on after midnight.
class WorkHoursEditor : public QWidget {
    Q_OBJECT
public:
    explicit WorkHoursEditor(QWidget* parent = nullptr);

    void setWorkDay(const WorkDay& workDay);
    /// At least one range. While somebody types, a range may be empty (both ends the same).
    [[nodiscard]] WorkDay workDay() const;

signals:
    void changed();

private:
    struct Row {
        QWidget* holder;
        TimeBox* from;
        TimeBox* to;
        Button* remove;
    };
    void showRows(std::size_t count);
    void addRow();
    void removeRow(std::size_t row);

    DayPicker* m_days;
    QVBoxLayout* m_rowsLayout;
    std::vector<Row> m_rows;         ///< made once, hidden when not needed
    std::size_t m_count = 1;         ///< rows in use
    std::vector<TimeRange> m_beyond; ///< what came from a file and has no row; kept
    Button* m_add;
    Paragraph* m_hint;
};

/// The break rhythms as cards (evidence.md 6.2).
class RhythmEditor : public QWidget {
    Q_OBJECT
public:
    explicit RhythmEditor(QWidget* parent = nullptr);

    void setProfile(BreakProfile profile);
    [[nodiscard]] BreakProfile profile() const;

signals:
    void changed();

private:
    std::vector<std::pair<BreakProfile, ChoiceCard*>> m_cards;
};

/// How breaks are asked for, a card with a small picture each (decisions.md 21).
class MannerEditor : public QWidget {
    Q_OBJECT
public:
    explicit MannerEditor(QWidget* parent = nullptr);

    void setManner(breaks::Manner manner);
    [[nodiscard]] breaks::Manner manner() const;

signals:
    void changed();

private:
    std::vector<std::pair<breaks::Manner, ChoiceCard*>> m_cards;
};

} // namespace plumbline
