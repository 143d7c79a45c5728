#pragma once

#include "ui/setup/setup_draft.h"
#include "ui/widgets/page_scroll.h"

namespace plumbline {

/// One step of the wizard: a title, a line of context and what is asked, in one scroll area at most 784 px wide. It
/// writes each answer into the draft at once.
class StepPage : public PageScroll {
    Q_OBJECT
public:
    /// @param draft must outlive the page
    StepPage(SetupDraft& draft, const QString& title, const QString& intro, QWidget* parent = nullptr);

    /// Shows what the draft holds; called each time the step is entered.
    virtual void refresh() {}
    /// What gets the focus when the step is entered.
    [[nodiscard]] virtual QWidget* firstFocus() { return nullptr; }

signals:
    /// An answer was given or taken back.
    void changed();
    /// Enter was pressed in a field: go on if nothing is missing.
    void submitted();

protected:
    SetupDraft& draft() { return m_draft; }
    /// A section's heading in title3.
    void addHeading(const QString& text, const QString& detail = {});

private:
    SetupDraft& m_draft;
};

} // namespace plumbline
