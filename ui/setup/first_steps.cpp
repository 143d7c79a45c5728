#include "ui/setup/safety_form.h"
#include "ui/setup/steps.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace plumbline {

namespace {

constexpr int kOldest = 110;
constexpr int kLikelyAge = 40; // where stepping starts when nothing was typed

/// A year that may be unknown: its minimum reads as a word, and stepping from it starts at a likely year.
class YearStepper : public Stepper {
public:
    YearStepper(const QString& name, int thisYear, QWidget* parent)
        : Stepper(name, thisYear - kOldest - 1, thisYear, {}, parent)
        , m_likely(thisYear - kLikelyAge)
    {
        setSpecialValueText(YouStep::tr("Year"));
        setValue(minimum());
    }

    void stepBy(int steps) override
    {
        if (value() == minimum()) {
            setValue(m_likely);
        } else {
            Stepper::stepBy(steps);
        }
    }

protected:
    StepEnabled stepEnabled() const override
    {
        return value() == minimum() ? StepEnabled(StepUpEnabled | StepDownEnabled) : Stepper::stepEnabled();
    }

private:
    int m_likely;
};

QWidget* labelled(const QString& title, const QString& detail, QWidget* control, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* split = new SplitLayout(row);
    auto* second = detail.isEmpty() ? nullptr : new Paragraph(detail, TextStyle::Small, Role::Text2, row);
    split->addWidget(titledLines(title, second, row));
    split->addWidget(control);
    control->setAccessibleName(title);
    return row;
}

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

} // namespace

WelcomeStep::WelcomeStep(SetupDraft& answers, QWidget* parent)
    : StepPage(
          answers, tr("Stronger hips for people who sit"),
          tr("Plumbline builds a glute-strengthening routine for you, leads you through each session and shows over "
             "weeks what changes. Glute strength is one part of the picture: not all back pain comes from the "
             "glutes."),
          parent)
    , m_startNow(new Button(tr("Start now"), Button::Kind::Primary, this))
    , m_proper(new Button(tr("Set up properly"), Button::Kind::Secondary, this))
{
    m_startNow->setObjectName(QStringLiteral("startNow"));
    m_proper->setObjectName(QStringLiteral("setUpProperly"));
    m_startNow->setSize(Button::Size::Large);
    m_proper->setSize(Button::Size::Large);
    auto* ways = new Columns(560, widget());
    ways->addColumn(wayCard(tr("In about a minute"),
                            tr("Your name, your birth year and the safety check. Then three sessions of 20 minutes a "
                               "week with a chair and a wall, starting with the easiest exercises. You can change all "
                               "of it later."),
                            m_startNow),
                    1);
    ways->addColumn(wayCard(tr("In about four minutes"),
                            tr("Also your back and hips, the things you have at hand, your days and your work hours, "
                               "so that the first weeks fit you better."),
                            m_proper),
                    1);
    content()->addSpacing(space::k8);
    content()->addWidget(ways);

    auto* help = new Button(tr("When to get help at once"), Button::Kind::Quiet, widget());
    help->setFlush(true);
    help->setObjectName(QStringLiteral("emergencyList"));
    auto* list = new EmergencyList(widget());
    list->hide();
    content()->addSpacing(space::k8);
    content()->addWidget(new Paragraph(tr("Plumbline gives general information for adults. It is not medical care and "
                                          "cannot diagnose anything."),
                                       TextStyle::Small, Role::Text2, widget()));
    content()->addWidget(help, 0, Qt::AlignLeft);
    content()->addWidget(list);
    content()->addStretch(1);
    connect(help, &Button::clicked, list, [list] { list->setVisible(!list->isVisible()); });
    connect(m_startNow, &Button::clicked, this, [this] {
        draft().path = SetupPath::StartNow;
        emit pathChosen();
    });
    connect(m_proper, &Button::clicked, this, [this] {
        draft().path = SetupPath::Proper;
        emit pathChosen();
    });
}

QWidget* WelcomeStep::wayCard(const QString& title, const QString& text, Button* button)
{
    auto* card = new Card(title, widget());
    card->body()->addWidget(new Paragraph(text, TextStyle::Body, Role::Text2, card));
    card->body()->addStretch(1);
    card->body()->addWidget(button);
    return card;
}

QWidget* WelcomeStep::firstFocus()
{
    return m_startNow;
}

YouStep::YouStep(SetupDraft& answers, QWidget* parent)
    : StepPage(answers, tr("About you"),
               tr("The name is for this computer only. Your age matters for where to start and for comparing tests."),
               parent)
    , m_name(new QLineEdit(this))
    , m_year(new YearStepper(tr("Birth year"), yearOf(answers.today()), this))
    , m_eighteen(new QWidget(this))
    , m_yes(new Chip(tr("Yes"), m_eighteen))
    , m_no(new Chip(tr("No"), m_eighteen))
    , m_refusal(new Banner(Banner::Kind::Info, tr("Plumbline is made for adults from 18 years on"),
                           tr("Growing bodies need other advice. A physiotherapist, a doctor or a sports teacher can "
                              "give it. Nothing was saved."),
                           this))
    , m_more(new QWidget(this))
    , m_sex(new Segmented(tr("Sex"), m_more))
    , m_units(new Segmented(tr("Units"), m_more))
{
    m_name->setObjectName(QStringLiteral("name"));
    m_year->setObjectName(QStringLiteral("birthYear"));
    m_name->setMaxLength(80);
    m_name->setMinimumWidth(Theme::current().scaled(240));
    m_name->setPlaceholderText(tr("What to call you"));

    auto* card = new Card(widget());
    card->body()->addWidget(labelled(tr("Name"), {}, m_name, card));
    card->body()->addWidget(new Divider(card));
    card->body()->addWidget(labelled(tr("Birth year"), tr("Type it, or step to it"), m_year, card));
    addAgeQuestions();
    card->body()->addWidget(m_eighteen);
    card->body()->addWidget(m_refusal);
    addMore();
    card->body()->addWidget(m_more);
    content()->addWidget(card);
    content()->addStretch(1);

    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        draft().name = text.toStdString();
        emit changed();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &StepPage::submitted);
    connect(m_year, &Stepper::valueChanged, this, [this](int year) {
        draft().birthYear = year == m_year->minimum() ? std::nullopt : std::optional(year);
        draft().confirmedEighteen = false;
        m_no->setChecked(false);
        showAge();
        emit changed();
    });
}

void YouStep::addAgeQuestions()
{
    auto* split = new SplitLayout(m_eighteen);
    split->addWidget(new Paragraph(tr("Are you 18 or older?"), TextStyle::Body, Role::Text, m_eighteen));
    auto* holder = new QWidget(m_eighteen);
    auto* row = new FlowLayout(holder, space::k8);
    for (Chip* chip : {m_no, m_yes}) {
        chip->setShape(Chip::Shape::Box);
        chip->setBaseHeight(40);
        chip->setReservesTick(true);
        chip->setCheckable(true);
        row->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, chip] {
            draft().confirmedEighteen = chip == m_yes;
            m_yes->setChecked(chip == m_yes);
            m_no->setChecked(chip == m_no);
            showAge();
            emit changed();
        });
    }
    m_yes->setObjectName(QStringLiteral("eighteenYes"));
    m_no->setObjectName(QStringLiteral("eighteenNo"));
    m_yes->setAccessibleName(tr("Yes, I am 18 or older"));
    m_no->setAccessibleName(tr("No, I am younger than 18"));
    split->addWidget(holder);
}

void YouStep::addMore()
{
    m_sex->addSegment(tr("Not given"));
    m_sex->addSegment(tr("Female"));
    m_sex->addSegment(tr("Male"));
    m_units->addSegment(tr("Metric"));
    m_units->addSegment(tr("Imperial"));
    auto* column = new QVBoxLayout(m_more);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addWidget(new Divider(m_more));
    column->addWidget(labelled(tr("Sex"), tr("Only to compare test results; may stay open"), m_sex, m_more));
    column->addWidget(new Divider(m_more));
    column->addWidget(labelled(tr("Units"), tr("Kilograms or pounds"), m_units, m_more));
    connect(m_sex, &Segmented::currentChanged, this, [this](int index) {
        draft().sex = index == 0 ? std::nullopt : std::optional(index == 1 ? Sex::Female : Sex::Male);
        emit changed();
    });
    connect(m_units, &Segmented::currentChanged, this, [this](int index) {
        draft().units = index == 0 ? UnitSystem::Metric : UnitSystem::Imperial;
        emit changed();
    });
}

void YouStep::showAge()
{
    const auto missing = draft().missing(SetupStep::You);
    const auto age = draft().age();
    m_eighteen->setVisible(age == 18);
    m_refusal->setVisible((missing && missing->what == SetupGap::UnderAge) || (age == 18 && m_no->isChecked()));
}

void YouStep::refresh()
{
    const QSignalBlocker quietName(m_name);
    const QSignalBlocker quietYear(m_year);
    m_name->setText(QString::fromStdString(draft().name));
    m_year->setValue(draft().birthYear.value_or(m_year->minimum()));
    m_yes->setChecked(draft().confirmedEighteen);
    m_more->setVisible(draft().path == SetupPath::Proper);
    m_sex->setCurrentIndex(!draft().sex ? 0 : *draft().sex == Sex::Female ? 1 : 2);
    m_units->setCurrentIndex(draft().units == UnitSystem::Metric ? 0 : 1);
    showAge();
}

QWidget* YouStep::firstFocus()
{
    return m_name->text().isEmpty() ? static_cast<QWidget*>(m_name) : m_year;
}

SafetyStep::SafetyStep(SetupDraft& answers, const Phrases& phrases, QWidget* parent)
    : StepPage(answers, tr("A short safety check"),
               tr("Does any of this apply to you? Most people answer none to all six."), parent)
    , m_form(new SafetyForm(answers.safety, phrases, answers.today(), widget()))
{
    content()->addWidget(m_form);
    content()->addStretch(1);
    connect(m_form, &SafetyForm::changed, this, &StepPage::changed);
}

void SafetyStep::refresh()
{
    m_form->refresh();
}

QWidget* SafetyStep::firstFocus()
{
    return m_form->firstFocus();
}

} // namespace plumbline
