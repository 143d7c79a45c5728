#include "ui/library/filter_bar.h"

#include "catalogue/muscles.h"
#include "ui/models/page_words.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>

namespace plumbline {
namespace {

constexpr int kTextWidth = 244; // design.md, Library at 1200 x 800

QString muscleText(const std::string& id)
{
    const std::string_view name = muscleName(id);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// One choice of a short list, ticked when it is the chosen one.
template <class Choose>
void addChoice(QMenu& menu, const QString& text, bool chosen, Choose choose)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, &menu, choose);
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("filterBar"));
    auto* flow = new FlowLayout(this, space::k8);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setPlaceholderText(tr("Filter by name"));
    m_text->setAccessibleName(tr("Filter by name"));
    m_text->setClearButtonEnabled(true);
    QAction* search = m_text->addAction(QIcon(), QLineEdit::LeadingPosition);
    const auto fit = [this, search] {
        search->setIcon(icons::icon(QStringLiteral("search"), Role::Text2));
        m_text->setFixedWidth(Theme::current().scaled(kTextWidth));
    };
    fit();
    connect(&Theme::current(), &Theme::changed, m_text, fit);
    flow->addWidget(m_text);
    m_atHand = addChip(QStringLiteral("filterAtHand"));
    m_inPlan = addChip(QStringLiteral("filterInPlan"));
    m_pattern = addMenuChip(QStringLiteral("filterPattern"));
    m_muscle = addMenuChip(QStringLiteral("filterMuscle"));
    m_posture = addMenuChip(QStringLiteral("filterPosture"));
    m_measure = addMenuChip(QStringLiteral("filterMeasure"));
    m_clear = new Button(tr("Clear"), Button::Kind::Quiet, this);
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_clear->setSize(Button::Size::Compact);
    flow->addWidget(m_clear);

    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        LibraryFilter filter = m_filter;
        filter.text = text.simplified().toStdString();
        change(filter);
    });
    connect(m_atHand, &QAbstractButton::clicked, this, [this](bool on) {
        LibraryFilter filter = m_filter;
        filter.atHand = on;
        change(filter);
    });
    connect(m_inPlan, &QAbstractButton::clicked, this, [this](bool on) {
        LibraryFilter filter = m_filter;
        filter.inPlan = on;
        change(filter);
    });
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        setFilter({});
        emit filterChanged();
        m_text->setFocus(Qt::OtherFocusReason);
    });
    showFilter();
}

Chip* FilterBar::addChip(const QString& name)
{
    auto* chip = new Chip({}, this);
    chip->setObjectName(name);
    layout()->addWidget(chip);
    return chip;
}

Chip* FilterBar::addMenuChip(const QString& name)
{
    Chip* chip = addChip(name);
    connect(chip, &QAbstractButton::clicked, this, [this, chip] {
        showFilter(); // the tick follows the choice, not the click
        openMenu(chip);
    });
    return chip;
}

void FilterBar::setMuscles(const std::vector<std::string>& muscles)
{
    m_muscles = muscles;
}

void FilterBar::setFilter(const LibraryFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_text);
    if (m_text->text().simplified().toStdString() != filter.text) {
        m_text->setText(QString::fromStdString(filter.text));
    }
    showFilter();
}

void FilterBar::change(const LibraryFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    showFilter();
    emit filterChanged();
}

void FilterBar::showFilter()
{
    const auto show = [](Chip& chip, bool on, const QString& text, const QString& name) {
        chip.setChecked(on);
        chip.setText(text);
        chip.setAccessibleName(name);
        chip.updateGeometry();
        chip.update();
    };
    show(*m_atHand, m_filter.atHand, tr("At hand"), tr("Only what needs nothing you lack"));
    m_atHand->setToolTip(tr("Only what needs nothing you lack"));
    show(*m_inPlan, m_filter.inPlan, tr("In my plan"), tr("Only what is in your plan"));
    const auto menu = [&](Chip& chip, bool on, const QString& what, const QString& value) {
        show(chip, on, on ? value : what, on ? tr("%1: %2").arg(what, value) : tr("%1: any").arg(what));
    };
    menu(*m_pattern, m_filter.pattern.has_value(), tr("Ladder"),
         m_filter.pattern ? words::of(*m_filter.pattern) : QString());
    menu(*m_muscle, !m_filter.muscle.empty(), tr("Muscle"),
         m_filter.muscle.empty() ? QString() : muscleText(m_filter.muscle));
    menu(*m_posture, m_filter.posture.has_value(), tr("Posture"),
         m_filter.posture ? words::of(*m_filter.posture) : QString());
    menu(*m_measure, m_filter.measure.has_value(), tr("Counted by"),
         m_filter.measure ? words::of(*m_filter.measure) : QString());
    m_clear->setVisible(m_filter.any());
}

void FilterBar::openMenu(Chip* chip)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(chip->objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (chip == m_pattern) {
        fillPatternMenu(*menu);
    } else if (chip == m_muscle) {
        fillMuscleMenu(*menu);
    } else if (chip == m_posture) {
        fillPostureMenu(*menu);
    } else {
        fillMeasureMenu(*menu);
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + space::k4)));
}

void FilterBar::fillPatternMenu(QMenu& menu)
{
    const auto choose = [this](std::optional<Pattern> pattern) {
        LibraryFilter filter = m_filter;
        filter.pattern = pattern;
        change(filter);
    };
    addChoice(menu, tr("Any ladder"), !m_filter.pattern, [choose] { choose(std::nullopt); });
    for (std::size_t i = 0; i < countOf<Pattern>; ++i) {
        const auto pattern = static_cast<Pattern>(i);
        addChoice(menu, words::of(pattern), m_filter.pattern == pattern, [choose, pattern] { choose(pattern); });
    }
}

void FilterBar::fillMuscleMenu(QMenu& menu)
{
    const auto choose = [this](const std::string& muscle) {
        LibraryFilter filter = m_filter;
        filter.muscle = muscle;
        change(filter);
    };
    addChoice(menu, tr("Any muscle"), m_filter.muscle.empty(), [choose] { choose({}); });
    for (const std::string& muscle : m_muscles) {
        addChoice(menu, muscleText(muscle), m_filter.muscle == muscle, [choose, muscle] { choose(muscle); });
    }
}

void FilterBar::fillMeasureMenu(QMenu& menu)
{
    const auto choose = [this](std::optional<Measure> measure) {
        LibraryFilter filter = m_filter;
        filter.measure = measure;
        change(filter);
    };
    addChoice(menu, tr("Either"), !m_filter.measure, [choose] { choose(std::nullopt); });
    for (const Measure measure : {Measure::Reps, Measure::Hold}) {
        addChoice(menu, words::of(measure), m_filter.measure == measure, [choose, measure] { choose(measure); });
    }
}

void FilterBar::fillPostureMenu(QMenu& menu)
{
    const auto choose = [this](std::optional<Posture> posture) {
        LibraryFilter filter = m_filter;
        filter.posture = posture;
        change(filter);
    };
    addChoice(menu, tr("Any posture"), !m_filter.posture, [choose] { choose(std::nullopt); });
    for (std::size_t i = 0; i < countOf<Posture>; ++i) {
        const auto posture = static_cast<Posture>(i);
        addChoice(menu, words::of(posture), m_filter.posture == posture, [choose, posture] { choose(posture); });
    }
}

QString FilterBar::partName(FilterPart part) const
{
    switch (part) {
    case FilterPart::Text:
        return tr("the text “%1”").arg(m_text->text().simplified());
    case FilterPart::Pattern:
        return tr("the ladder “%1”").arg(m_pattern->text());
    case FilterPart::Muscle:
        return tr("the muscle “%1”").arg(m_muscle->text());
    case FilterPart::AtHand:
        return tr("“At hand”");
    case FilterPart::Measure:
        return tr("“%1”").arg(m_measure->text());
    case FilterPart::Posture:
        return tr("the posture “%1”").arg(m_posture->text());
    case FilterPart::InPlan:
        return tr("“In my plan”");
    }
    return {};
}

} // namespace plumbline
