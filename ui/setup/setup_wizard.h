#pragma once

#include "core/base/error.h"
#include "ui/setup/setup_draft.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace plumbline {

class Banner;
class Button;
class Catalogue;
class Phrases;
class Paragraph;
class StepPage;
class StepRail;

/// First start: the steps of decisions.md 24 on a plumb line. Keeps the answers until Start is pressed; the profile is
/// made by whoever listens to finished().
class SetupWizard : public QWidget {
    Q_OBJECT
public:
    /// @param catalogue, phrases must outlive the wizard. @param today the training day of set-up
    SetupWizard(const Catalogue& catalogue, const Phrases& phrases, Day today, QWidget* parent = nullptr);

    /// Profiles that exist: their names are refused.
    void setTakenNames(const std::vector<std::string>& names);
    /// For a further profile: the welcome offers to go back to the open one.
    void setCancellable(bool cancellable);
    /// Says why the profile could not be made and what to do; the answers stay.
    void showError(const Error& error);
    [[nodiscard]] SetupStep currentStep() const;
    [[nodiscard]] const SetupDraft& draft() const { return m_draft; }
    /// Goes to a step of the chosen path, for tours and tests.
    void showStep(SetupStep step);
    [[nodiscard]] SetupDraft& draftForTour() { return m_draft; }

signals:
    /// Start was pressed and nothing is missing.
    void finished(const plumbline::SetupRequest& request);
    void cancelled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeFooter();
    void addStep(SetupStep step, StepPage* page);
    void next();
    void back();
    void goTo(int index);
    void refreshFrame();
    void arrange();
    [[nodiscard]] std::optional<SetupMissing> missingHere() const;

    const Phrases& m_phrases;
    SetupDraft m_draft;
    std::vector<SetupStep> m_steps;
    int m_index = 0;
    int m_reached = 0;
    bool m_cancellable = false;
    StepRail* m_rail;
    QStackedWidget* m_stack;
    std::map<SetupStep, StepPage*> m_pages;
    QWidget* m_errorBox;
    Banner* m_error;
    QWidget* m_footer = nullptr;
    Button* m_back = nullptr;
    Paragraph* m_missing = nullptr;
    Button* m_continue = nullptr;
};

} // namespace plumbline
