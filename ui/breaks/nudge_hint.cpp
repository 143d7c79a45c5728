#include "ui/breaks/nudge_hint.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>
#include <QPainter>

namespace plumbline {

namespace {

using namespace std::chrono_literals;

constexpr auto kShown = 12s;

} // namespace

/// An icon beside the words.
class IconMark : public QWidget {
public:
    using QWidget::QWidget;
    void setIcon(const QString& icon)
    {
        m_icon = icon;
        update();
    }
    QSize sizeHint() const override
    {
        const int size = Theme::current().scaled(24);
        return {size, size};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        icons::paint(painter, m_icon, rect(), Theme::current().colour(Role::Primary));
    }

private:
    QString m_icon;
};

NudgeHint::NudgeHint()
    : CornerWindow(tr("A short hint"))
    , m_mark(new IconMark(this))
    , m_title(new Paragraph({}, TextStyle::Title3, Role::Text, this))
    , m_sentence(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_buttons(new QWidget(this))
    , m_did(new Button({}, Button::Kind::Secondary, m_buttons))
{
    m_mark->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_did->setObjectName(QStringLiteral("hintDid"));
    auto* later = new Button(tr("Not now"), Button::Kind::Quiet, m_buttons);
    later->setObjectName(QStringLiteral("hintLater"));
    auto* flow = new FlowLayout(m_buttons);
    flow->addWidget(m_did);
    flow->addWidget(later);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::k12);
    top->addWidget(m_mark, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    column()->addLayout(top);
    column()->addWidget(m_buttons);
    connect(m_did, &Button::clicked, this, &NudgeHint::answer);
    connect(later, &Button::clicked, this, &QWidget::hide);
}

void NudgeHint::showHint(Kind kind, const QString& title, const QString& sentence)
{
    m_kind = kind;
    m_mark->setIcon(kind == Kind::StandUp ? QStringLiteral("stand") : QStringLiteral("chair"));
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setWindowTitle(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    m_buttons->setVisible(kind != Kind::Shift);
    m_did->setText(kind == Kind::StandUp ? tr("I am standing") : tr("I am sitting"));
    m_did->setFocus(Qt::OtherFocusReason);
    appear();
    goAfter(kShown);
}

void NudgeHint::answer()
{
    hide();
    emit standing(m_kind == Kind::StandUp);
}

void NudgeHint::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else {
        CornerWindow::keyPressEvent(event);
    }
}

} // namespace plumbline
