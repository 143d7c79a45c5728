#include "ui/widgets/label.h"

namespace plumbline {

Label::Label(const QString& text, TextStyle style, Role role, QWidget* parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    restyle();
    connect(&Theme::current(), &Theme::changed, this, &Label::restyle);
}

Label::Label(QWidget* parent)
    : Label(QString{}, TextStyle::Body, Role::Text, parent)
{}

void Label::setStyle(TextStyle style)
{
    m_style = style;
    restyle();
}

void Label::setWeight(Weight weight)
{
    m_weight = weight;
    restyle();
}

void Label::setRole(Role role)
{
    m_role = role;
    restyle();
}

QSize Label::sizeHint() const
{
    QSize size = QLabel::sizeHint();
    size.setHeight(std::max(size.height(), Theme::current().lineHeight(m_style)));
    return size;
}

QSize Label::minimumSizeHint() const
{
    return wordWrap() ? QLabel::minimumSizeHint() : sizeHint();
}

void Label::restyle()
{
    const Theme& theme = Theme::current();
    setFont(m_weight ? theme.font(m_style, *m_weight) : theme.font(m_style));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.colour(m_role));
    setPalette(colours);
    updateGeometry();
}

} // namespace plumbline
