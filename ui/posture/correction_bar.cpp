#include "ui/posture/correction_bar.h"

#include "ui/text/break_words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/time_box.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kStep = 5; // minutes

minutes timeOfDayOf(const ZonedTime& at)
{
    const auto local = at.wall + at.utcOffset;
    return std::chrono::floor<minutes>(local - std::chrono::floor<days>(local));
}

/// The first moment at or after `after`, on the minute, that shows this time of day.
WallTime nextAt(minutes timeOfDay, const ZonedTime& after)
{
    const auto minute = std::chrono::floor<minutes>(after.wall);
    const minutes ahead = timeOfDay - timeOfDayOf(after);
    return minute + ahead + (ahead < minutes{0} ? days{1} : days{0});
}

} // namespace

CorrectionBar::CorrectionBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new Paragraph(tr("What was this stretch?"), TextStyle::Body, Role::Text, this))
    , m_from(new TimeBox(tr("Stretch from"), QStringLiteral("correctFrom"), this))
    , m_to(new TimeBox(tr("Stretch to"), QStringLiteral("correctTo"), this))
    , m_hint(new Paragraph({}, TextStyle::Small, Role::Text2, this))
{
    setObjectName(QStringLiteral("correctionBar"));
    setAccessibleName(m_title->text());
    m_title->setWeight(Weight::SemiBold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k12, space::k16, space::k12);
    column->setSpacing(space::k8);
    auto* head = new QWidget(this);
    auto* split = new SplitLayout(head, space::k8);
    split->addWidget(m_title);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Leave it as it is"), Button::Kind::Ghost, head);
    close->setSize(Button::Size::Compact);
    close->setObjectName(QStringLiteral("correctionClose"));
    split->addWidget(close);
    column->addWidget(head);

    auto* line = new QWidget(this);
    auto* flow = new FlowLayout(line, space::k8);
    auto* until = new Paragraph(tr("to"), TextStyle::Body, Role::Text2, line);
    until->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (QWidget* part : std::initializer_list<QWidget*>{m_from, until, m_to}) {
        part->setParent(line);
        flow->addWidget(part);
    }
    const std::array<std::pair<breaks::Posture, QString>, 3> answers{{{breaks::Posture::Standing, tr("I was standing")},
                                                                      {breaks::Posture::Away, tr("I was away")},
                                                                      {breaks::Posture::Sitting, tr("I was sitting")}}};
    const std::array names{QStringLiteral("saidStanding"), QStringLiteral("saidAway"), QStringLiteral("saidSitting")};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto* button = new Button(answers[i].second, Button::Kind::Secondary, line);
        button->setObjectName(names[i]);
        connect(button, &Button::clicked, this, [this, posture = answers[i].first] { emit said(stretch(), posture); });
        flow->addWidget(button);
        m_answers[i] = button;
    }
    column->addWidget(line);
    column->addWidget(m_hint);
    for (TimeBox* box : {m_from, m_to}) {
        box->setMinuteStep(kStep);
        connect(box, &QTimeEdit::timeChanged, this, [this] {
            check();
            emit stretchChanged(stretch());
        });
    }
    connect(close, &Button::clicked, this, &CorrectionBar::closed);
    followTheme(this);
}

void CorrectionBar::open(const Stretch& stretch, const ZonedTime& last)
{
    m_base = stretch;
    m_last = last;
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setMinutes(timeOfDayOf(stretch.from));
    m_to->setMinutes(timeOfDayOf(stretch.to));
    check();
    show();
}

Stretch CorrectionBar::stretch() const
{
    // Seconds stay as they are while the times are not touched, so that nothing is left over at the edges.
    Stretch result = m_base;
    if (m_from->minutes() != timeOfDayOf(m_base.from)) {
        const auto midnight = std::chrono::floor<days>(m_base.from.wall + m_base.from.utcOffset);
        result.from.wall = WallTime{midnight} + m_from->minutes() - m_base.from.utcOffset;
    }
    if (m_to->minutes() != timeOfDayOf(m_base.to) || result.from.wall != m_base.from.wall) {
        result.to.wall = m_to->minutes() == timeOfDayOf(m_base.to) && m_base.to.wall > result.from.wall
                             ? m_base.to.wall
                             : nextAt(m_to->minutes(), result.from);
    }
    return result;
}

void CorrectionBar::check()
{
    const Stretch now = stretch();
    const bool empty = now.to.wall <= now.from.wall;
    const bool future = now.to.wall > m_last.wall;
    QString hint = words::duration(now.to.wall - now.from.wall);
    if (empty) {
        hint = tr("The end comes after the start.");
    } else if (future) {
        hint = tr("It can reach up to %1.").arg(words::clock(m_last));
    }
    m_hint->setText(hint);
    for (Button* button : m_answers) {
        button->setEnabled(!empty && !future);
    }
}

QWidget* CorrectionBar::firstFocus() const
{
    return m_answers.front();
}

void CorrectionBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CorrectionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(painter, rect(), {Theme::current().colour(Role::Sunken), {}, radius::kInset});
}

} // namespace plumbline
