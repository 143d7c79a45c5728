#include "ui/setup/editors.h"
#include "ui/setup/setup_text.h"
#include "ui/setup/tile_layout.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/stepper.h"

#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace plumbline {

namespace {

constexpr double kPound = 0.45359237; // kg, by definition

/// Loads that are commonly sold, in the unit's own steps.
const std::vector<double>& commonLoads(UnitSystem units)
{
    static const std::vector<double> kilograms{1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24};
    static const std::vector<double> pounds{2, 5, 8, 10, 12, 15, 20, 25, 30, 35, 45, 55};
    return units == UnitSystem::Metric ? kilograms : pounds;
}

} // namespace

EquipmentEditor::EquipmentEditor(QWidget* parent)
    : QWidget(parent)
    , m_weightBox(new QWidget(this))
    , m_weightChips(new QWidget(m_weightBox))
    , m_weightFlow(new FlowLayout(m_weightChips, space::k8))
    , m_other(new DecimalStepper(tr("Another load"), 0.5, 200, 0.5, {}, m_weightBox))
{
    m_other->setDecimals(1);
    m_other->setValue(5);
    auto* holder = new QWidget(this);
    auto* tiles = new TileLayout(220, space::k12, holder);
    tiles->setMostColumns(3);
    for (const Equipment thing :
         {Equipment::Chair, Equipment::Wall, Equipment::Mat, Equipment::LoopBand, Equipment::Weight, Equipment::Step,
          Equipment::Strap, Equipment::Stick, Equipment::Sofa, Equipment::Pillow, Equipment::SitStandDesk}) {
        auto* card = new ChoiceCard(words::of(thing), setuptext::equipmentDetail(thing), holder);
        const auto thingCode = code(thing);
        card->setObjectName(QString::fromUtf8(thingCode.data(), static_cast<qsizetype>(thingCode.size())));
        tiles->addWidget(card);
        m_cards.emplace_back(thing, card);
        connect(card, &ChoiceCard::toggled, this, [this, thing](bool on) {
            if (thing == Equipment::Weight) {
                m_weightBox->setVisible(on);
            }
            emit changed();
        });
    }

    auto* other = new QWidget(m_weightBox);
    auto* otherRow = new FlowLayout(other, space::k8);
    otherRow->addWidget(m_other);
    auto* add = new Button(tr("Add this load"), Button::Kind::Secondary, other);
    connect(add, &Button::clicked, this, &EquipmentEditor::addWeight);
    otherRow->addWidget(add);

    auto* weights = new QVBoxLayout(m_weightBox);
    weights->setContentsMargins(0, 0, 0, 0);
    weights->setSpacing(space::k8);
    auto* title = new Paragraph(tr("Which loads do you have?"), TextStyle::Body, Role::Text, m_weightBox);
    title->setWeight(Weight::SemiBold);
    weights->addWidget(title);
    weights->addWidget(m_weightChips);
    weights->addWidget(other);
    m_weightBox->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k16);
    column->addWidget(holder);
    column->addWidget(m_weightBox);
    fillWeights();
}

Mass EquipmentEditor::massOf(double value) const
{
    return Mass::fromKilograms(m_units == UnitSystem::Metric ? value : value * kPound);
}

void EquipmentEditor::fillWeights()
{
    while (QLayoutItem* item = m_weightFlow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_other->setSuffix(m_units == UnitSystem::Metric ? tr(" kg") : tr(" lb"));
    std::set<Mass> shown(m_weights.begin(), m_weights.end());
    for (const double load : commonLoads(m_units)) {
        shown.insert(massOf(load));
    }
    for (const Mass mass : shown) {
        const double value = m_units == UnitSystem::Metric ? mass.kilograms() : mass.kilograms() / kPound;
        const QString number = QLocale().toString(std::round(value * 10) / 10, 'f', QLocale::FloatingPointShortest);
        auto* chip =
            new Chip(m_units == UnitSystem::Metric ? tr("%1 kg").arg(number) : tr("%1 lb").arg(number), m_weightChips);
        chip->setReservesTick(true);
        chip->setCheckable(true);
        chip->setChecked(std::find(m_weights.begin(), m_weights.end(), mass) != m_weights.end());
        connect(chip, &Chip::toggled, this, [this, mass](bool on) {
            std::erase(m_weights, mass);
            if (on) {
                m_weights.insert(std::upper_bound(m_weights.begin(), m_weights.end(), mass), mass);
            }
            emit changed();
        });
        m_weightFlow->addWidget(chip);
        chip->show();
    }
    m_weightChips->updateGeometry();
}

void EquipmentEditor::addWeight()
{
    const Mass mass = massOf(m_other->value());
    if (std::find(m_weights.begin(), m_weights.end(), mass) == m_weights.end()) {
        m_weights.insert(std::upper_bound(m_weights.begin(), m_weights.end(), mass), mass);
        fillWeights();
        emit changed();
    }
}

void EquipmentEditor::setValues(const EquipmentSet& equipment, const std::vector<Mass>& weights, UnitSystem units)
{
    const QSignalBlocker quiet(this);
    m_weights = weights;
    std::sort(m_weights.begin(), m_weights.end());
    m_units = units;
    fillWeights();
    for (const auto& [thing, card] : m_cards) {
        card->setChecked(equipment.contains(thing));
    }
    m_weightBox->setVisible(equipment.contains(Equipment::Weight));
}

EquipmentSet EquipmentEditor::equipment() const
{
    EquipmentSet equipment;
    for (const auto& [thing, card] : m_cards) {
        if (card->isChecked()) {
            equipment.insert(thing);
        }
    }
    return equipment;
}

std::vector<Mass> EquipmentEditor::weights() const
{
    return equipment().contains(Equipment::Weight) ? m_weights : std::vector<Mass>{};
}

} // namespace plumbline
