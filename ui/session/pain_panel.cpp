#include "ui/session/pain_panel.h"

#include "ui/session/card_grid.h"
#include "ui/session/next_up.h"
#include "ui/text/words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/score_slider.h"

namespace plumbline {

namespace {

/// The places that come first in the list of decisions.md 18 for these exercises; the others are one tap away.
constexpr std::array kUsualPlaces{PainPlace::LowBack, PainPlace::Buttock, PainPlace::OuterHip,
                                  PainPlace::Groin,   PainPlace::Knee,    PainPlace::BelowKnee};

Paragraph* question(const QString& text, QWidget* parent)
{
    auto* paragraph = new Paragraph(text, TextStyle::Body, Role::Text, parent);
    paragraph->setWeight(Weight::SemiBold);
    return paragraph;
}

} // namespace

PainPanel::PainPanel(SessionRunner& runner, SessionFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_figures(figures)
    , m_title(new Paragraph(tr("Stopped. What do you feel?"), TextStyle::PlayerTitle, Role::Text, this))
    , m_comfort(
          new Paragraph(tr("Stand or sit in any way that feels comfortable."), TextStyle::Body, Role::Text2, this))
    , m_kinds(new QButtonGroup(this))
    , m_places(new QButtonGroup(this))
    , m_strength(new ScoreSlider(tr("How strong, 0 to 10?"), this))
    , m_banner(new Banner(Banner::Kind::Urgent, {}, {}, this))
    , m_next(question(tr("What next?"), this))
    , m_grid(new CardGrid(2, this))
    , m_rule(new Paragraph({}, TextStyle::Small, Role::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k8);
    column->addWidget(m_title);
    column->addWidget(m_comfort);
    buildQuestions(column);
    column->addSpacing(space::k4);
    column->addWidget(m_banner);
    column->addWidget(m_next);
    m_grid->setFirstWide(true);
    column->addWidget(m_grid);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new ChoiceCard({}, {}, m_grid);
        m_cards[i]->setCheckable(false);
        m_cards[i]->setObjectName(QStringLiteral("painChoice%1").arg(i + 1));
        m_grid->addCard(m_cards[i]);
        connect(m_cards[i], &ChoiceCard::clicked, this, [this, i] {
            if (i < m_choices.size()) {
                take(m_choices[i]);
            }
        });
    }
    column->addStretch(1);
    column->addWidget(m_rule);
}

void PainPanel::buildQuestions(QVBoxLayout* column)
{
    auto* kinds = new QWidget(this);
    auto* kindFlow = new FlowLayout(kinds);
    for (const PainKind kind :
         {PainKind::Ache, PainKind::Sharp, PainKind::Tingling, PainKind::Dizzy, PainKind::Soreness, PainKind::Other}) {
        auto* chip = new Chip(words::of(kind), kinds);
        m_kinds->addButton(chip, static_cast<int>(kind));
        kindFlow->addWidget(chip);
    }
    column->addSpacing(space::k4);
    column->addWidget(kinds);
    connect(m_kinds, &QButtonGroup::idClicked, this, &PainPanel::judge);

    column->addSpacing(space::k4);
    column->addWidget(question(tr("Where?"), this));
    m_placeBox = new QWidget(this);
    auto* placeFlow = new FlowLayout(m_placeBox);
    const auto add = [&](PainPlace place, bool rare) {
        auto* chip = new Chip(words::of(place), m_placeBox);
        m_places->addButton(chip, static_cast<int>(place));
        placeFlow->addWidget(chip);
        if (rare) {
            m_rarePlaces.push_back(chip);
        }
    };
    for (const PainPlace place : kUsualPlaces) {
        add(place, false);
    }
    for (std::size_t i = 0; i < countOf<PainPlace>; ++i) {
        const auto place = static_cast<PainPlace>(i);
        if (std::find(kUsualPlaces.begin(), kUsualPlaces.end(), place) == kUsualPlaces.end()) {
            add(place, true);
        }
    }
    m_morePlaces = new Chip(tr("Somewhere else"), m_placeBox);
    m_morePlaces->setCheckable(false);
    placeFlow->addWidget(m_morePlaces);
    column->addWidget(m_placeBox);
    connect(m_places, &QButtonGroup::idClicked, this, &PainPanel::judge);
    connect(m_morePlaces, &Chip::clicked, this, [this] {
        m_morePlaces->hide();
        for (Chip* chip : m_rarePlaces) {
            chip->show();
        }
        m_rarePlaces.front()->setFocus();
    });

    column->addSpacing(space::k4);
    column->addWidget(question(tr("How strong, 0 to 10?"), this));
    m_strength->setObjectName(QStringLiteral("painStrength"));
    column->addWidget(m_strength);
    connect(m_strength, &QAbstractSlider::valueChanged, this, &PainPanel::judge);
}

void PainPanel::setCompact(bool compact)
{
    m_title->setStyle(compact ? TextStyle::Title1 : TextStyle::PlayerTitle);
    m_comfort->setVisible(!compact); // the choices come before it where there is little room
}

void PainPanel::open()
{
    m_kinds->button(static_cast<int>(PainKind::Ache))->setChecked(true);
    m_places->button(static_cast<int>(PainPlace::LowBack))->setChecked(true);
    for (Chip* chip : m_rarePlaces) {
        chip->hide();
    }
    m_morePlaces->show();
    const QSignalBlocker quiet(m_strength);
    m_strength->setValue(m_runner.base().value);
    judge();
    m_strength->setFocus();
}

session::PainReport PainPanel::report() const
{
    session::PainReport report;
    report.score = PainScore{m_strength->value()};
    report.kind = static_cast<PainKind>(m_kinds->checkedId());
    report.where = static_cast<PainPlace>(m_places->checkedId());
    return report;
}

void PainPanel::judge()
{
    m_verdict = m_runner.judge(report());
    m_choices = session::painChoices(m_runner.state(), m_verdict);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < m_choices.size());
        if (i < m_choices.size()) {
            showChoice(m_cards[i], m_choices[i], i == 0);
        }
    }
    m_grid->refresh();
    const bool dizzy = report().kind == PainKind::Dizzy;
    m_banner->setVisible(m_verdict.askRedFlags || dizzy);
    if (m_verdict.light == PainLight::Spread) {
        m_banner->setKind(Banner::Kind::Urgent);
        m_banner->setText(
            tr("Stop training for now"),
            tr("A symptom that spreads down the leg needs care. The safety questions come next. Numbness "
               "between the legs, or trouble with bladder or bowel, is an emergency: call for help now."));
    } else if (m_verdict.askRedFlags && !dizzy) {
        m_banner->setKind(Banner::Kind::Caution);
        m_banner->setText(tr("This is strong pain"),
                          tr("The safety questions come again when you leave the session. If you also notice numbness "
                             "between the legs, or trouble with bladder or bowel, call for help now."));
    } else if (dizzy) {
        m_banner->setKind(Banner::Kind::Caution);
        m_banner->setText(
            tr("Sit or lie down until it has passed"),
            tr("If it does not pass within minutes, or comes with chest pain or weakness, call for help."));
    }
    m_rule->setText(rule());
    updateGeometry();
    emit suggestionChanged();
}

QString PainPanel::rule() const
{
    const bool easySession = m_runner.base().value >= 4;
    if (m_verdict.endsSession) {
        return tr("The session ends here: dizziness, a spreading symptom, or a second exercise that hurts too much.");
    }
    if (easySession) {
        return tr("You started with pain %1. One more is fine today; two more and this exercise is left out.")
            .arg(m_runner.base().value);
    }
    return tr(
        "Up to 3 is fine. 4 or 5, or two more than before: an easier version. 6 and above, three more than before, "
        "or sharp: this exercise is left out today.");
}

void PainPanel::showChoice(ChoiceCard* card, session::PainChoice choice, bool suggested)
{
    card->setText(titleOf(choice));
    card->setDetail(detailOf(choice));
    card->setSuggested(suggested);
    card->setTag(suggested ? tr("Suggested at %1").arg(m_strength->value()) : QString());
    switch (choice) {
    case session::PainChoice::Easier:
        card->setPicture(m_figures.thumbnail(QString::fromStdString(m_verdict.easier->exercise)));
        return;
    case session::PainChoice::Swap:
        card->setPicture(m_figures.thumbnail(QString::fromStdString(m_verdict.swap->exercise)));
        return;
    case session::PainChoice::GoOn:
        card->setIconName(QStringLiteral("play"));
        break;
    case session::PainChoice::LeaveOut:
        card->setIconName(QStringLiteral("next"));
        break;
    case session::PainChoice::End:
        card->setIconName(QStringLiteral("check"));
        break;
    }
    card->setPicture({});
}

QString PainPanel::titleOf(session::PainChoice choice) const
{
    const auto name = [this](const Slot& slot) {
        const Exercise* exercise = m_runner.exercise(slot);
        return exercise ? QString::fromStdString(exercise->name) : QString::fromStdString(slot.exercise);
    };
    switch (choice) {
    case session::PainChoice::GoOn:
        return m_verdict.light == PainLight::Amber ? tr("Finish this set gently") : tr("Go on");
    case session::PainChoice::Easier:
        return tr("Easier: %1").arg(name(*m_verdict.easier));
    case session::PainChoice::Swap:
        return tr("Instead: %1").arg(name(*m_verdict.swap));
    case session::PainChoice::LeaveOut:
        return tr("Leave it out today");
    case session::PainChoice::End:
        return tr("End the session");
    }
    return {};
}

QString PainPanel::detailOf(session::PainChoice choice) const
{
    switch (choice) {
    case session::PainChoice::GoOn:
        return m_verdict.light == PainLight::Amber ? tr("Only while it feels controlled, with less range")
                                                   : tr("This is within what is fine");
    case session::PainChoice::Easier:
        return m_verdict.easier->exercise == m_runner.slot().exercise ? tr("The same with less, for the sets left")
                                                                      : tr("For the sets that are left");
    case session::PainChoice::Swap:
        return tr("Another part of the body, with easy effort");
    case session::PainChoice::LeaveOut: {
        const NextUp next = nextUp(m_runner, m_runner.view());
        return next.what;
    }
    case session::PainChoice::End:
        return tr("What you did is saved and counts");
    }
    return {};
}

QString PainPanel::suggestedText() const
{
    if (m_choices.empty()) {
        return {};
    }
    switch (m_choices.front()) {
    case session::PainChoice::GoOn:
        return tr("Go on");
    case session::PainChoice::Easier:
        return tr("Use easier version");
    case session::PainChoice::Swap:
        return tr("Do the other exercise");
    case session::PainChoice::LeaveOut:
        return tr("Leave it out");
    case session::PainChoice::End:
        return tr("End the session");
    }
    return {};
}

void PainPanel::takeSuggested()
{
    if (!m_choices.empty()) {
        take(m_choices.front());
    }
}

void PainPanel::take(session::PainChoice choice)
{
    const bool redFlags = m_verdict.askRedFlags;
    m_runner.send(session::PainAnswer{report(), m_verdict, choice});
    if (redFlags) {
        emit screeningNeeded();
    }
}

} // namespace plumbline
