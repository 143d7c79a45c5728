#include "ui/progress/self_test_page.h"

#include "core/progress/self_tests.h"
#include "ui/progress/progress_words.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"

#include <QButtonGroup>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kContentWidth = 784;

/// Pain at rest today, as the rules of evidence.md 5.1 ask for it; none when it was not rated.
std::optional<PainScore> painToday(const app::Coach& coach)
{
    std::optional<PainScore> latest;
    for (const PainEntry& entry : coach.history(coach.todaysDay(), coach.todaysDay()).pain) {
        if (entry.kind == PainEntryKind::Rest) {
            latest = entry.score;
        }
    }
    return latest;
}

} // namespace

SelfTestPage::SelfTestPage(app::Coach& coach, const Phrases& phrases, QWidget* parent)
    : QWidget(parent)
    , m_coach(coach)
    , m_phrases(phrases)
    , m_scroll(new PageScroll(this))
    , m_back(new Button(tr("Progress"), Button::Kind::Quiet, this))
    , m_gate(new Banner(Banner::Kind::Caution, {}, {}, this))
    , m_helper(new CheckRow(tr("Somebody is with me and can hold me"), {}, m_gate))
    , m_choiceBox(new QWidget(this))
    , m_choice(new QButtonGroup(this))
    , m_card(new Card(QString{}, this))
    , m_steps(new QWidget(m_card))
    , m_side(new Segmented(tr("Side"), m_card))
    , m_value(new DecimalStepper(tr("Result"), 0, 100, 1, {}, m_card))
    , m_log(new Button(tr("Log it"), Button::Kind::Primary, m_card))
    , m_last(new Paragraph({}, TextStyle::Body, Role::Text2, m_card))
    , m_error(new Banner(Banner::Kind::Caution, {}, {}, this))
{
    setObjectName(QStringLiteral("selfTestPage"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->setContentWidth(kContentWidth);
    QVBoxLayout* content = m_scroll->content();
    m_back->setIconName(QStringLiteral("left"));
    m_back->setObjectName(QStringLiteral("backToProgress"));
    m_back->setFlush(true);
    content->addWidget(m_back, 0, Qt::AlignLeft);
    content->addWidget(new PageHeader(tr("Self tests"),
                                      tr("Same time of day, same chair, same shoes, every four weeks. Two minutes of "
                                         "rest between tests."),
                                      m_scroll));
    m_gate->addWidget(m_helper);
    content->addWidget(m_gate);
    content->addWidget(m_error);
    m_error->hide();
    buildChoice();
    content->addWidget(m_choiceBox);
    buildEntry();
    content->addWidget(m_card);
    content->addWidget(new Paragraph(tr("Stop on pain over 5, a rise of 2 or more, dizziness or lost form. A test that "
                                        "was stopped for pain is not a result: do not enter it. Results you time "
                                        "yourself are rougher than those of a clinic."),
                                     TextStyle::Small, Role::Text2, m_scroll));
    content->addStretch(1);
    connect(m_back, &Button::clicked, this, &SelfTestPage::closed);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SelfTestPage::closed);
    connect(m_helper, &CheckRow::toggled, this, &SelfTestPage::showGate);
    start();
}

void SelfTestPage::buildChoice()
{
    auto* flow = new FlowLayout(m_choiceBox, space::k8);
    m_choiceBox->setAccessibleName(tr("Which test"));
    for (std::size_t i = 0; i < countOf<TestKind>; ++i) {
        auto* chip = new Chip(words::of(static_cast<TestKind>(i)), m_choiceBox);
        chip->setBaseHeight(40);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("test%1").arg(i));
        m_choice->addButton(chip, static_cast<int>(i));
        flow->addWidget(chip);
    }
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<TestKind>(id)); });
}

void SelfTestPage::buildEntry()
{
    auto* steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(space::k4);
    m_side->addSegment(words::of(Side::Left));
    m_side->addSegment(words::of(Side::Right));
    m_side->setObjectName(QStringLiteral("testSide"));
    m_value->setObjectName(QStringLiteral("testValue"));
    m_value->setDecimals(1);
    m_value->setKeyboardTracking(true);
    m_log->setObjectName(QStringLiteral("logIt"));
    auto* entry = new QWidget(m_card);
    auto* row = new FlowLayout(entry, space::k12);
    row->addWidget(m_side);
    row->addWidget(m_value);
    row->addWidget(m_log);
    m_card->body()->addWidget(m_steps);
    m_card->body()->addWidget(entry);
    m_card->body()->addWidget(m_last);
    connect(m_log, &Button::clicked, this, &SelfTestPage::log);
    connect(m_side, &Segmented::currentChanged, this, &SelfTestPage::showLast);
}

QWidget* SelfTestPage::firstFocus() const
{
    return m_choice->checkedButton() != nullptr ? m_choice->checkedButton() : static_cast<QWidget*>(m_back);
}

void SelfTestPage::start()
{
    const FlagSet flags = m_coach.facts().flags;
    for (std::size_t i = 0; i < countOf<TestKind>; ++i) {
        m_choice->button(static_cast<int>(i))->setVisible(progress::isSuitable(static_cast<TestKind>(i), flags));
    }
    m_error->hide();
    m_helper->setChecked(false);
    choose(TestKind::ChairStand30s);
    showGate();
    m_scroll->scrollToTop();
}

void SelfTestPage::showGate()
{
    const auto gate = progress::testGate(painToday(m_coach), m_coach.lock(), m_coach.facts().flags);
    m_gate->setVisible(gate != progress::TestGate::Open);
    m_helper->setVisible(gate == progress::TestGate::NeedsHelper);
    const bool open =
        gate == progress::TestGate::Open || (gate == progress::TestGate::NeedsHelper && m_helper->isChecked());
    m_card->setEnabled(open);
    m_choiceBox->setEnabled(open);
    switch (gate) {
    case progress::TestGate::Open:
        break;
    case progress::TestGate::PainTooHigh:
        m_gate->setText(tr("No tests today"), tr("Your pain is at 6 or more. Tests can wait until it has settled."));
        break;
    case progress::TestGate::ScreeningOpen:
        m_gate->setText(
            tr("No tests for now"),
            tr("The safety check asks for professional advice first. Tests open when you have been cleared."));
        break;
    case progress::TestGate::NeedsHelper:
        m_gate->setText(
            tr("Please do not test alone"),
            tr("You told Plumbline that you fell or feel unsteady. Tests are fine with somebody beside you."));
        break;
    }
}

void SelfTestPage::choose(TestKind test)
{
    m_test = test;
    m_choice->button(static_cast<int>(test))->setChecked(true);
    showTest();
}

std::optional<Side> SelfTestPage::side() const
{
    if (!progress::isSided(m_test)) {
        return std::nullopt;
    }
    return m_side->currentIndex() == 0 ? Side::Left : Side::Right;
}

void SelfTestPage::showTest()
{
    m_card->setTitle(words::of(m_test));
    QLayout* steps = m_steps->layout();
    clearLayout(*steps);
    int number = 1;
    for (const QString& text : progresswords::testSteps(m_test)) {
        steps->addWidget(new Paragraph(tr("%1. %2").arg(number++).arg(text), TextStyle::Body, Role::Text, m_steps));
    }
    const progress::ValueRange range = progress::valueRange(m_test);
    const bool whole = m_test == TestKind::ChairStand30s;
    m_value->setDecimals(m_test == TestKind::FiveStand ? 1 : 0);
    m_value->setRange(range.lowest, range.highest);
    m_value->setSingleStep(1);
    m_value->setSuffix(whole ? QString{} : QStringLiteral(" ") + words::testUnit(m_test));
    m_value->setAccessibleName(tr("Result, %1").arg(words::testUnit(m_test)));
    m_side->setVisible(progress::isSided(m_test));
    showLast();
}

void SelfTestPage::showLast()
{
    const auto all = progress::testSeries(m_coach.planInput(), m_coach.planInput().setUpOn);
    const auto wanted = side();
    const auto series = std::find_if(all.begin(), all.end(), [&](const progress::TestSeries& each) {
        return each.test == m_test && each.side == wanted;
    });
    if (series == all.end()) {
        m_last->setText(tr("No result yet."));
        m_value->setValue(std::max(m_value->minimum(), 0.0));
        return;
    }
    const progress::TestPoint& last = series->points.back();
    m_value->setValue(last.value);
    m_last->setText(
        tr("Last result: %1 on %2.").arg(progresswords::testValue(m_test, last.value), m_phrases.date(last.date)));
}

void SelfTestPage::log()
{
    const auto logged = m_coach.logTest(m_test, m_value->value(), side());
    if (!logged) {
        const ErrorText text = m_phrases.error(logged.error());
        m_error->setText(tr("The result could not be saved: %1").arg(text.what), text.hint);
        m_error->show();
        return;
    }
    m_error->hide();
    const QString done =
        tr("%1: %2 logged")
            .arg(progresswords::testTitle(m_test, side()), progresswords::testValue(m_test, m_value->value()));
    showLast();
    emit saved(done, [self = QPointer<SelfTestPage>(this)] {
        if (self && self->m_coach.undo()) {
            self->showLast();
        }
    });
    if (side() == Side::Left) {
        m_side->setCurrentIndex(1); // the other side comes next
    }
}

} // namespace plumbline
