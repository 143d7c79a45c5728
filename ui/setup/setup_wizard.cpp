#include "ui/setup/setup_wizard.h"

#include "ui/setup/plan_step.h"
#include "ui/setup/setup_text.h"
#include "ui/setup/step_rail.h"
#include "ui/setup/steps.h"
#include "ui/text/phrases.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messages.h"
#include "ui/widgets/paragraph.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <functional>

namespace plumbline {

namespace {

constexpr int kWideFrom = 1000; // px of window width from which the rail shows the steps' names

/// The line over the footer.
class Footer : public QWidget {
public:
    /// @param side from the edge to the content of the page above, for a width.
    Footer(std::function<int(int)> side, QWidget* parent)
        : QWidget(parent)
        , m_side(std::move(side))
    {}
    /// The quiet button's label, not its edge, stands on the line of the content.
    void fit()
    {
        const int side = m_side(width());
        layout()->setContentsMargins(side - space::k12, 18, side, 18);
    }

protected:
    void resizeEvent(QResizeEvent*) override { fit(); }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::divider(painter, 0, width(), 0, Theme::current().colour(Role::Border));
    }

private:
    std::function<int(int)> m_side;
};

} // namespace

SetupWizard::SetupWizard(const Catalogue& catalogue, const Phrases& phrases, Day today, QWidget* parent)
    : QWidget(parent)
    , m_phrases(phrases)
    , m_draft(today)
    , m_rail(new StepRail(this))
    , m_stack(new QStackedWidget(this))
    , m_errorBox(new QWidget(this))
    , m_error(new Banner(Banner::Kind::Caution, {}, {}, m_errorBox))
{
    makeFooter();
    setObjectName(QStringLiteral("setupWizard"));
    auto* welcome = new WelcomeStep(m_draft);
    auto* plan = new PlanStep(m_draft, catalogue, phrases);
    addStep(SetupStep::Welcome, welcome);
    addStep(SetupStep::You, new YouStep(m_draft));
    addStep(SetupStep::Safety, new SafetyStep(m_draft, phrases));
    addStep(SetupStep::Back, new BackStep(m_draft));
    addStep(SetupStep::Space, new SpaceStep(m_draft));
    addStep(SetupStep::Week, new WeekStep(m_draft));
    addStep(SetupStep::WorkDay, new WorkDayStep(m_draft));
    addStep(SetupStep::Plan, plan);
    connect(welcome, &WelcomeStep::pathChosen, this, &SetupWizard::next);
    connect(plan, &PlanStep::moreWanted, this, [this] {
        m_draft.path = SetupPath::Proper;
        showStep(SetupStep::Back);
    });

    auto* error = new QVBoxLayout(m_errorBox);
    error->setContentsMargins(space::k32, 0, space::k32, space::k16);
    error->addWidget(m_error);
    m_errorBox->hide();
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_errorBox);
    column->addWidget(m_footer);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);

    connect(m_rail, &StepRail::stepChosen, this, &SetupWizard::goTo);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, &SetupWizard::back);
    connect(&Theme::current(), &Theme::changed, this, &SetupWizard::arrange);
    goTo(0);
}

void SetupWizard::makeFooter()
{
    auto* footer = new Footer(
        [this](int width) { return m_pages.empty() ? 0 : m_pages.at(currentStep())->sideMargin(width); }, this);
    m_footer = footer;
    m_back = new Button(tr("Back"), Button::Kind::Quiet, footer);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setIconName(QStringLiteral("left"));
    m_missing = new Paragraph({}, TextStyle::Small, Role::Text2, footer);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setAlignment(Qt::AlignRight);
    m_continue = new Button(tr("Continue"), Button::Kind::Primary, footer);
    m_continue->setObjectName(QStringLiteral("continue"));
    m_continue->setSize(Button::Size::Large);
    auto* row = new QHBoxLayout(footer);
    row->setSpacing(space::k20);
    row->addWidget(m_back, 0, Qt::AlignVCenter);
    row->addWidget(m_missing, 1, Qt::AlignVCenter);
    row->addWidget(m_continue);
    connect(m_back, &Button::clicked, this, &SetupWizard::back);
    connect(m_continue, &Button::clicked, this, &SetupWizard::next);
}

void SetupWizard::addStep(SetupStep step, StepPage* page)
{
    m_pages[step] = page;
    m_stack->addWidget(page);
    connect(page, &StepPage::changed, this, [this] {
        m_errorBox->hide();
        refreshFrame();
    });
    connect(page, &StepPage::submitted, this, &SetupWizard::next);
}

void SetupWizard::setTakenNames(const std::vector<std::string>& names)
{
    m_draft.takenNames = names;
    refreshFrame();
}

void SetupWizard::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    refreshFrame();
}

void SetupWizard::showError(const Error& error)
{
    if (error.what == ErrorCode::AlreadyExists) {
        m_draft.takenNames.push_back(m_draft.trimmedName());
        showStep(SetupStep::You);
    }
    const setuptext::CreateError words = setuptext::createError(error, m_phrases);
    m_error->setText(words.heading, words.hint);
    m_errorBox->show();
    QAccessibleEvent said(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

SetupStep SetupWizard::currentStep() const
{
    return m_steps[static_cast<std::size_t>(m_index)];
}

void SetupWizard::showStep(SetupStep step)
{
    const auto steps = m_draft.steps();
    const auto found = std::find(steps.begin(), steps.end(), step);
    if (found != steps.end()) {
        goTo(static_cast<int>(found - steps.begin()));
    }
}

std::optional<SetupMissing> SetupWizard::missingHere() const
{
    if (currentStep() == SetupStep::Plan) {
        const auto step = m_draft.firstIncomplete();
        return step ? m_draft.missing(*step) : std::nullopt;
    }
    return m_draft.missing(currentStep());
}

void SetupWizard::next()
{
    if (missingHere()) {
        return;
    }
    if (currentStep() == SetupStep::Plan) {
        emit finished(m_draft.request());
        return;
    }
    goTo(m_index + 1);
}

void SetupWizard::back()
{
    if (m_index > 0) {
        goTo(m_index - 1);
    } else if (m_cancellable) {
        emit cancelled();
    }
}

void SetupWizard::goTo(int index)
{
    m_steps = m_draft.steps();
    m_index = std::clamp(index, 0, static_cast<int>(m_steps.size()) - 1);
    m_reached = std::min(std::max(m_reached, m_index), static_cast<int>(m_steps.size()) - 1);
    QStringList names;
    for (const SetupStep step : m_steps) {
        names += setuptext::stepName(step);
    }
    m_rail->setSteps(names);
    m_errorBox->hide();
    StepPage* page = m_pages.at(currentStep());
    page->refresh();
    m_stack->setCurrentWidget(page);
    page->scrollToTop();
    refreshFrame();
    if (QWidget* first = page->firstFocus()) {
        first->setFocus(Qt::OtherFocusReason);
    } else {
        // A disabled button takes no focus, and the page itself would be left with it.
        (m_continue->isEnabled() ? m_continue : m_back)->setFocus(Qt::OtherFocusReason);
    }
}

void SetupWizard::refreshFrame()
{
    const SetupStep step = currentStep();
    m_rail->setCurrent(m_index, m_reached);
    m_footer->setVisible(step != SetupStep::Welcome || m_cancellable);
    m_back->setText(m_index == 0 ? tr("Cancel") : tr("Back"));
    const bool showsWay = step != SetupStep::Welcome;
    m_continue->setVisible(showsWay);
    const auto missing = missingHere();
    m_missing->setText(missing && showsWay ? setuptext::missing(*missing) : QString{});
    m_continue->setEnabled(!missing);
    m_continue->setAccessibleDescription(m_missing->text());

    const auto lock = m_draft.safety.lock();
    const bool locked = lock && !m_draft.safety.isCleared() && !m_draft.safety.gap().any();
    // Urgent advice takes the place of the filled button (design.md 3, Banner).
    m_continue->setKind(locked && step >= SetupStep::Safety ? Button::Kind::Secondary : Button::Kind::Primary);
    m_continue->setText(step == SetupStep::Plan               ? (locked ? tr("Finish without exercise") : tr("Start"))
                        : locked && step == SetupStep::Safety ? tr("Go on without exercise")
                                                              : tr("Continue"));
}

void SetupWizard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SetupWizard::arrange()
{
    const bool narrow = width() < kWideFrom || Theme::current().isLargeText();
    m_rail->setNarrow(narrow);
    static_cast<Footer*>(m_footer)->fit();
}

void SetupWizard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Role::Window));
}

} // namespace plumbline
