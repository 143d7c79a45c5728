#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/posture_service.h"
#include "ui/text/phrases.h"
#endif

#include <QWidget>

#include <array>
#include <map>
#include <memory>
#include <optional>

class QStackedWidget;

namespace plumbline {

class Banner;
class Button;
class ChoiceCard;
class Columns;
class MarkedFigure;
class PageScroll;
class Paragraph;
class ReasonText;
class SessionBar;

/// The check of one place over the whole window: the hours a day, one question at a time, the result. Stopped at any
/// moment, also by a crash, it goes on where it was.
class AssessmentPage : public QWidget {
    Q_OBJECT
public:
    /// @param coach, phrases must outlive the page.
    AssessmentPage(app::Coach& coach, const Phrases& phrases, posture::Place place, QWidget* parent = nullptr);

    /// Shows where the draft stands and puts the keyboard there.
    void start();
    [[nodiscard]] bool showsResult() const;

signals:
    /// Back to the page: stopped, or the result was read.
    void closed();
    void saved(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHead();
    void buildQuestion();
    void buildFoot();
    void showStep();
    void showExposure();
    void showItem(const posture::Item& item);
    void answer(int choice);
    void next();
    void back();
    void keep();
    void save();
    void showResult();
    [[nodiscard]] int lastStep() const { return static_cast<int>(m_checklist.items.size()); }
    [[nodiscard]] bool isAnswered() const;

    app::Coach& m_coach;
    const Phrases& m_phrases;
    posture::Place m_place;
    const posture::Checklist& m_checklist;
    app::AssessmentDraft m_draft;
    QStackedWidget* m_pages;
    PageScroll* m_scroll;
    QWidget* m_head;
    QWidget* m_foot;
    SessionBar* m_bar;
    Paragraph* m_position;
    Columns* m_columns;
    MarkedFigure* m_figure;
    Paragraph* m_ask;
    Paragraph* m_goodTitle;
    Paragraph* m_good;
    ReasonText* m_why;
    std::array<ChoiceCard*, 4> m_choices{};
    Banner* m_error;
    Button* m_back;
    Button* m_next;
};

} // namespace plumbline
