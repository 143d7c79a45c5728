#include "ui/today/reasons_card.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paragraph.h"

namespace plumbline {

ReasonsCard::ReasonsCard(QWidget* parent)
    : Card(parent)
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("changesCard"));
    m_list->setSpacing(space::k12);
    body()->addLayout(m_list);
}

void ReasonsCard::setView(const QString& title, const QString& info, const QStringList& sentences)
{
    setTitle(title);
    setExtra(info);
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    while (QLayoutItem* item = m_list->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const QString& sentence : sentences)
        m_list->addWidget(new ReasonText(sentence, TextStyle::Small, this));
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
