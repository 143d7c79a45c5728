#include "ui/breaks/result_question.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>

namespace plumbline {

namespace {

using namespace std::chrono_literals;

constexpr auto kShown = 15s;

} // namespace

ResultQuestion::ResultQuestion()
    : CornerWindow(tr("After the break"))
    , m_title(new Paragraph({}, TextStyle::Title3, Role::Text, this))
    , m_results(new QWidget(this))
    , m_effortQuestion(new Paragraph(tr("How many more could you have done?"), TextStyle::Body, Role::Text, this))
    , m_effort(new EffortChips(this))
{
    auto* flow = new FlowLayout(m_results);
    const auto add = [&](const QString& text, const char* name, breaks::MoveResult result) {
        auto* button = new Button(text, Button::Kind::Secondary, m_results);
        button->setObjectName(QString::fromLatin1(name));
        flow->addWidget(button);
        connect(button, &Button::clicked, this, [this, result] { say(result); });
        return button;
    };
    add(tr("All of it"), "resultDone", breaks::MoveResult::Done);
    add(tr("Partly"), "resultPartly", breaks::MoveResult::Partly);
    add(tr("Not done"), "resultNotDone", breaks::MoveResult::NotDone);
    column()->addWidget(m_title);
    column()->addWidget(m_effortQuestion);
    column()->addWidget(m_effort);
    column()->addWidget(m_results);
    connect(m_effort, &EffortChips::answered, this, [this] {
        if (!m_asksResult) {
            say(breaks::MoveResult::Done);
        }
    });
}

void ResultQuestion::ask(bool askResult, bool askEffort)
{
    m_asksResult = askResult;
    m_asksEffort = askEffort;
    m_effort->clear();
    m_title->setText(askResult ? tr("How did the moves go?") : tr("How hard were the moves?"));
    setWindowTitle(m_title->text());
    setAccessibleName(m_title->text());
    m_results->setVisible(askResult);
    m_effortQuestion->setVisible(askEffort);
    m_effort->setVisible(askEffort);
    appear();
    goAfter(kShown);
}

void ResultQuestion::say(breaks::MoveResult result)
{
    hide();
    emit answered(result, m_asksEffort && result != breaks::MoveResult::NotDone ? m_effort->chosen() : std::nullopt);
}

void ResultQuestion::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else {
        CornerWindow::keyPressEvent(event);
    }
}

} // namespace plumbline
