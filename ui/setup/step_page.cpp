#include "ui/setup/step_page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/paragraph.h"

namespace plumbline {

namespace {

constexpr int kContentWidth = 784; // design.md 3, wizard step

} // namespace

StepPage::StepPage(SetupDraft& draft, const QString& title, const QString& intro, QWidget* parent)
    : PageScroll(parent)
    , m_draft(draft)
{
    setContentWidth(kContentWidth);
    auto* heading = new Paragraph(title, TextStyle::Title1, Role::Text, widget());
    heading->setObjectName(QStringLiteral("stepTitle"));
    content()->addWidget(heading);
    if (!intro.isEmpty()) {
        content()->addSpacing(-space::k12);
        content()->addWidget(new Paragraph(intro, TextStyle::Body, Role::Text2, widget()));
    }
}

void StepPage::addHeading(const QString& text, const QString& detail)
{
    content()->addSpacing(space::k8);
    content()->addWidget(new Paragraph(text, TextStyle::Title3, Role::Text, widget()));
    if (!detail.isEmpty()) {
        content()->addSpacing(-space::k12);
        content()->addWidget(new Paragraph(detail, TextStyle::Body, Role::Text2, widget()));
    }
}

} // namespace plumbline
