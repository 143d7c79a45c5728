#include "ui/today/pain_card.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/score_slider.h"

#include <QHBoxLayout>

namespace plumbline {
PainCard::PainCard(const QString& name, QWidget* parent)
    : Card(parent)
    , m_hint(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_slider(new ScoreSlider({}, this))
    , m_log(new Button({}, Button::Kind::Secondary, this))
{
    setObjectName(name + QStringLiteral("Card"));
    m_slider->setObjectName(name + QStringLiteral("Slider"));
    m_log->setObjectName(name + QStringLiteral("Log"));
    m_log->setSize(Button::Size::Compact);
    QVBoxLayout* column = body();
    column->setSpacing(space::k8);
    column->addWidget(m_hint);
    column->addWidget(m_slider);
    auto* foot = new QHBoxLayout;
    auto* ends = new Paragraph(tr("0 none · 10 worst"), TextStyle::Small, Role::Text2, this);
    foot->addWidget(ends, 1, Qt::AlignVCenter);
    foot->addWidget(m_log);
    column->addLayout(foot);

    connect(m_slider, &QAbstractSlider::valueChanged, this, &PainCard::showScore);
    connect(m_log, &QAbstractButton::clicked, this, [this] { emit logClicked(score()); });
    showScore();
}

void PainCard::setTexts(const QString& title, const QString& info, const QString& hint)
{
    setTitle(title);
    setExtra(info);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_slider->setAccessibleName(title);
}

void PainCard::setScore(PainScore score)
{
    m_slider->setValue(score.value);
    showScore();
}

PainScore PainCard::score() const
{
    return PainScore{m_slider->value()};
}

QWidget* PainCard::slider() const
{
    return m_slider;
}

void PainCard::focusSlider()
{
    m_slider->setFocus(Qt::ShortcutFocusReason);
}

void PainCard::showScore()
{
    m_log->setText(tr("Log %1, %2").arg(QString::number(score().value), ScoreSlider::word(score().value)));
}

} // namespace plumbline
