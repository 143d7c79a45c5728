#pragma once

#include "ui/models/library_model.h"

#include <QWidget>

class QLineEdit;
class QMenu;

namespace plumbline {

class Button;
class Chip;

/// The filters of the Library: a text, what is at hand, in the plan, and chips that open a short list each.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// The muscles to choose from, by id, the most trained first.
    void setMuscles(const std::vector<std::string>& muscles);
    void setFilter(const LibraryFilter& filter);
    [[nodiscard]] const LibraryFilter& filter() const { return m_filter; }
    [[nodiscard]] QLineEdit* textField() const { return m_text; }
    /// "the equipment you have", for the sentence that names the filter that hides most.
    [[nodiscard]] QString partName(FilterPart part) const;

signals:
    void filterChanged();

private:
    Chip* addChip(const QString& name);
    Chip* addMenuChip(const QString& name);
    void openMenu(Chip* chip);
    void fillPatternMenu(QMenu& menu);
    void fillMuscleMenu(QMenu& menu);
    void fillMeasureMenu(QMenu& menu);
    void fillPostureMenu(QMenu& menu);
    void change(const LibraryFilter& filter);
    void showFilter();

    LibraryFilter m_filter;
    std::vector<std::string> m_muscles;
    QLineEdit* m_text;
    Chip* m_atHand;
    Chip* m_inPlan;
    Chip* m_pattern;
    Chip* m_muscle;
    Chip* m_measure;
    Chip* m_posture;
    Button* m_clear;
};

} // namespace plumbline
