#include "ui/widgets/card.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/segmented.h"

#include <QMouseEvent>
#include <QPainter>

namespace plumbline {

namespace {

/// A column whose last item takes what the content leaves, without the card asking for more room than its content.
class CardLayout : public QVBoxLayout {
public:
    using QVBoxLayout::QVBoxLayout;

    Qt::Orientations expandingDirections() const override
    {
        Qt::Orientations directions;
        for (int index = 0; index < count() - 1; ++index) {
            directions |= itemAt(index)->expandingDirections();
        }
        return directions;
    }
    void setGeometry(const QRect& rect) override
    {
        const bool wanted = expandingDirections() & Qt::Vertical;
        if (stretch(count() - 1) != (wanted ? 0 : 1)) {
            setStretch(count() - 1, wanted ? 0 : 1);
        }
        QVBoxLayout::setGeometry(rect);
    }
};

/// A stage with a picture on it, growing with the text.
class StagePicture : public QWidget {
public:
    StagePicture(std::function<void(QPainter&, const QRectF&)> picture, QWidget* parent)
        : QWidget(parent)
        , m_picture(std::move(picture))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        followTheme(this);
    }
    QSize sizeHint() const override { return {120, 96}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::box(painter, rect(), {Theme::current().colour(Role::Stage), {}, radius::kControl});
        m_picture(painter, rect());
    }

private:
    std::function<void(QPainter&, const QRectF&)> m_picture;
};

} // namespace

Card::Card(QWidget* parent)
    : QWidget(parent)
    , m_outer(new CardLayout(this))
    , m_body(new QVBoxLayout)
{
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_body->setContentsMargins(space::k20, space::k20, space::k20, space::k20);
    m_body->setSpacing(space::k12);
    m_outer->addLayout(m_body);
    // What is left below the content, unless something in the content takes it.
    m_outer->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Minimum));
    m_outer->setStretch(1, 1);
    followTheme(this);
}

Card::Card(const QString& title, QWidget* parent)
    : Card(parent)
{
    setTitle(title);
}

void Card::makeHeader()
{
    if (m_header) {
        return;
    }
    m_header = new QWidget(this);
    new SplitLayout(m_header);
    m_title = new Label(QString{}, TextStyle::Title3, Role::Text, m_header);
    m_header->layout()->addWidget(m_title);
    m_body->insertWidget(0, m_header);
}

void Card::setTitle(const QString& title)
{
    makeHeader();
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setExtra(const QString& text)
{
    if (!m_extra) {
        auto* extra = new Label(text, TextStyle::Small, Role::Text2, this);
        setExtra(extra);
        m_extra = extra;
    }
    m_extra->setText(text);
}

void Card::setExtra(QWidget* widget)
{
    makeHeader();
    if (QLayoutItem* old = m_header->layout()->takeAt(1)) {
        delete old->widget();
        delete old;
        m_extra = nullptr;
    }
    m_header->layout()->addWidget(widget);
}

void Card::setBesideTitle(QWidget* widget)
{
    makeHeader();
    auto* extra = m_header->layout()->takeAt(1);
    delete m_header->layout()->takeAt(0);
    auto* both = new QWidget(m_header);
    auto* split = new SplitLayout(both, space::k32);
    split->setKeepLeading(1.0);
    split->setTogether(true);
    split->addWidget(m_title);
    split->addWidget(widget);
    m_header->layout()->addWidget(both);
    static_cast<SplitLayout*>(m_header->layout())->setKeepLeading(0.3); // what stands beside the title wraps first
    if (extra) {
        m_header->layout()->addItem(extra);
    }
}

void Card::addFullWidth(QWidget* widget, int padding)
{
    auto* row = new QVBoxLayout;
    row->setContentsMargins(padding, 0, padding, padding);
    row->addWidget(widget);
    m_outer->insertLayout(m_outer->count() - 1, row);
}

void Card::setPadding(int px)
{
    m_body->setContentsMargins(px, px, px, px);
}

void Card::setCurrent(bool current)
{
    m_current = current;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(),
               {theme.colour(Role::Surface), theme.colour(m_current ? Role::Primary : Role::Border), radius::kCard,
                m_current ? 2.0 : 1.0});
}

Divider::Divider(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this);
}

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::divider(painter, 0, width(), 0, Theme::current().colour(Role::Border));
}

PageHeader::PageHeader(const QString& title, const QString& context, QWidget* parent)
    : QWidget(parent)
    , m_title(new Paragraph(title, TextStyle::Title1, Role::Text))
    , m_context(new Paragraph(context, TextStyle::Body, Role::Text2))
{
    auto* split = new SplitLayout(this);
    split->setContentsMargins(0, 0, 0, 4);
    auto* texts = new QWidget(this);
    auto* column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_context);
    m_context->setVisible(!context.isEmpty());
    split->addWidget(texts);
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_title->setStyle(window()->width() < 1100 ? TextStyle::Title1Narrow : TextStyle::Title1); // design.md 2.2
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setContext(const QString& context)
{
    m_context->setText(context);
    m_context->setVisible(!context.isEmpty());
}

void PageHeader::addAction(QWidget* widget)
{
    if (!m_actions) {
        m_actions = new QWidget(this);
        auto* row = new QHBoxLayout(m_actions);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::k8);
        layout()->addWidget(m_actions);
    }
    m_actions->layout()->addWidget(widget);
}

QWidget* titledLines(const QString& title, Paragraph* second, QWidget* parent)
{
    auto* texts = new QWidget(parent);
    auto* column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* name = new Paragraph(title, TextStyle::Body, Role::Text, texts);
    name->setWeight(Weight::Medium);
    column->addWidget(name);
    if (second != nullptr) {
        column->addWidget(second);
    }
    return texts;
}

SettingsRow::SettingsRow(const QString& title, const QString& detail, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_detail(new Paragraph(detail, TextStyle::Small, Role::Text2))
{
    auto* split = new SplitLayout(this);
    split->setContentsMargins(0, 10, 0, 10);
    split->addWidget(titledLines(title, m_detail, this));
    m_detail->setVisible(!detail.isEmpty());

    split->addWidget(control);
    if (control->accessibleName().isEmpty()) {
        control->setAccessibleName(title);
    }
    control->setAccessibleDescription(detail);
    if (qobject_cast<Toggle*>(control)) {
        setCursor(Qt::PointingHandCursor);
    }
}

void SettingsRow::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_control->setAccessibleDescription(detail);
}

void SettingsRow::mouseReleaseEvent(QMouseEvent* event)
{
    auto* toggle = qobject_cast<Toggle*>(m_control);
    if (toggle && toggle->isEnabled() && event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        toggle->click();
    }
}

EmptyState::EmptyState(std::function<void(QPainter&, const QRectF&)> picture, const QString& title,
                       const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addStretch();
    if (picture) {
        column->addWidget(new StagePicture(std::move(picture), this), 0, Qt::AlignHCenter);
    }
    auto* heading = new Paragraph(title, TextStyle::Title2, Role::Text, this);
    heading->setAlignment(Qt::AlignHCenter);
    column->addWidget(heading);
    auto* row = new QHBoxLayout;
    auto* text = new Paragraph(sentence, TextStyle::Body, Role::Text2, this);
    text->setAlignment(Qt::AlignHCenter);
    text->setMaximumCharacters(60);
    row->addStretch();
    row->addWidget(text, 1);
    row->addStretch();
    column->addLayout(row);
    if (!action.isEmpty()) {
        auto* button = new Button(action, Button::Kind::Primary, this);
        connect(button, &Button::clicked, this, &EmptyState::actionTriggered);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch();
}

} // namespace plumbline
