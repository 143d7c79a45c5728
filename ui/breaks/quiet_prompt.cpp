#include "ui/breaks/quiet_prompt.h"

#include "ui/figure/figure_thumbnails.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"

#include <QKeyEvent>
#include <QPainter>

namespace plumbline {

/// The move's still figure on the stage colour; decorative.
class PromptPicture : public QWidget {
public:
    PromptPicture(FigureThumbnails& thumbnails, QWidget* parent)
        : QWidget(parent)
        , m_thumbnails(thumbnails)
    {
        followTheme(this);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setExercise(const QString& exercise)
    {
        m_exercise = exercise;
        update();
    }
    QSize sizeHint() const override { return {96, 84}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        paint::box(painter, rect(), {theme.colour(Role::Stage), {}, radius::kControl});
        const QRect inside = rect().adjusted(5, 5, -5, -5);
        const QPixmap picture =
            m_thumbnails.pixmap(m_exercise, inside.size(), FigurePalette::of(theme), devicePixelRatioF());
        if (!picture.isNull()) {
            painter.drawPixmap(inside.topLeft(), picture);
        } else {
            icons::paint(painter, QStringLiteral("stand"), QRectF(width() / 2.0 - 20, height() / 2.0 - 20, 40, 40),
                         theme.colour(Role::Text2));
        }
    }

private:
    FigureThumbnails& m_thumbnails;
    QString m_exercise;
};

QuietPrompt::QuietPrompt(const figure::FigureLibrary& library)
    : CornerWindow(tr("Time for a break"))
    , m_thumbnails(std::make_unique<FigureThumbnails>(library))
    , m_picture(new PromptPicture(*m_thumbnails, this))
    , m_title(new Paragraph({}, TextStyle::Title3, Role::Text, this))
    , m_reason(new Paragraph({}, TextStyle::Body, Role::Text2, this))
    , m_offer(new Paragraph({}, TextStyle::Body, Role::Text, this))
    , m_note(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_cost(new Paragraph({}, TextStyle::Small, Role::Text2, this))
    , m_start(new Button(tr("Start"), Button::Kind::Primary, this))
    , m_snooze(new Button({}, Button::Kind::Secondary, this))
    , m_skip(new Button(tr("Skip"), Button::Kind::Secondary, this))
{
    m_offer->setWeight(Weight::Medium);
    m_start->setObjectName(QStringLiteral("promptStart"));
    m_snooze->setObjectName(QStringLiteral("promptSnooze"));
    m_skip->setObjectName(QStringLiteral("promptSkip"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_reason);
    words->addWidget(m_offer);
    words->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::k12);
    top->addWidget(m_picture, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons);
    for (Button* button : {m_start, m_snooze, m_skip}) {
        flow->addWidget(button);
    }
    column()->addLayout(top);
    column()->addWidget(m_note);
    column()->addWidget(buttons);
    column()->addWidget(m_cost);
    connect(m_start, &Button::clicked, this, &QuietPrompt::started);
    connect(m_snooze, &Button::clicked, this, &QuietPrompt::snoozed);
    connect(m_skip, &Button::clicked, this, &QuietPrompt::skipped);
}

QuietPrompt::~QuietPrompt() = default;

void QuietPrompt::showFace(const PromptFace& face)
{
    setFace(face);
    m_start->setFocus(Qt::OtherFocusReason);
    appear();
}

void QuietPrompt::setFace(const PromptFace& face)
{
    const auto put = [](Paragraph* paragraph, const QString& text) {
        paragraph->setText(text);
        paragraph->setVisible(!text.isEmpty());
    };
    m_picture->setExercise(face.exercise);
    setWindowTitle(face.title);
    setAccessibleName(face.title);
    setAccessibleDescription(face.reason);
    put(m_title, face.title);
    put(m_reason, face.reason);
    put(m_offer, face.offer);
    put(m_note, face.note);
    put(m_cost, face.cost);
    m_snooze->setText(face.snooze);
    m_snooze->setVisible(!face.snooze.isEmpty());
    m_snooze->setAccessibleDescription(face.cost);
    fit();
}

void QuietPrompt::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit started();
        return;
    case Qt::Key_S:
        if (m_snooze->isVisible()) {
            emit snoozed();
        }
        return;
    case Qt::Key_Escape:
        emit skipped();
        return;
    default:
        CornerWindow::keyPressEvent(event);
    }
}

} // namespace plumbline
