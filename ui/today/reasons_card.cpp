#include "ui/today/reasons_card.h"

#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

namespace plumbline {
namespace {

/// So many sentences are read at a glance; one more is not worth a button.
constexpr int kShown = 3;

} // namespace

ReasonsCard::ReasonsCard(QWidget* parent)
    : Card(parent)
    , m_list(new QVBoxLayout)
    , m_all(new Button({}, Button::Kind::Quiet, this))
{
    setObjectName(QStringLiteral("changesCard"));
    m_list->setSpacing(space::k12);
    body()->addLayout(m_list);
    m_all->setObjectName(QStringLiteral("showAll"));
    m_all->setSize(Button::Size::Compact);
    m_all->setFlush(true);
    body()->addWidget(m_all, 0, Qt::AlignLeft);
    connect(m_all, &QAbstractButton::clicked, this, [this] { fold(!m_folded); });
}

void ReasonsCard::setView(const QString& title, const QString& info, const QStringList& sentences)
{
    setTitle(title);
    setExtra(info);
    if (sentences == m_sentences) {
        return;
    }
    m_sentences = sentences;
    clearLayout(*m_list);
    for (const QString& sentence : sentences) {
        m_list->addWidget(new ReasonText(sentence, TextStyle::Small, this));
    }
    fold(true);
}

void ReasonsCard::fold(bool folded)
{
    m_folded = folded;
    const bool foldable = m_list->count() > kShown + 1;
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->itemAt(i)->widget()->setVisible(!foldable || !folded || i < kShown);
    }
    m_all->setVisible(foldable);
    m_all->setText(folded ? tr("Show all %1").arg(m_list->count()) : tr("Show fewer"));
}

NextSessionCard::NextSessionCard(QWidget* parent)
    : Card(parent)
    , m_day(new Paragraph({}, TextStyle::Body, Role::Text, this))
    , m_session(new Paragraph({}, TextStyle::Small, Role::Text2, this))
{
    setObjectName(QStringLiteral("nextCard"));
    m_day->setWeight(Weight::Medium);
    auto* open = new Button(tr("See plan"), Button::Kind::Quiet, this);
    open->setObjectName(QStringLiteral("seePlan"));
    open->setSize(Button::Size::Compact);
    body()->setSpacing(space::k4);
    setTitle(tr("Next session"));
    setExtra(open);
    body()->addWidget(m_day);
    body()->addWidget(m_session);
    connect(open, &QAbstractButton::clicked, this, &NextSessionCard::openClicked);
}

void NextSessionCard::setView(const QString& day, const QString& session)
{
    m_day->setText(day);
    m_session->setText(session);
    m_session->setVisible(!session.isEmpty());
}

} // namespace plumbline
