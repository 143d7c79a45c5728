#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/posture_service.h"
#include "ui/text/phrases.h"
#include "ui/widgets/card.h"
#endif

#include <array>

namespace plumbline {

class Button;
class Columns;
class FixRow;
class MarkedFigure;
class Paragraph;
class ProgressRing;
class ReasonText;
class Tag;

/// One place of the self-assessments: its score, the fixes that weigh most with their marks on a figure, when to look
/// again, earlier results.
class PlaceCard : public Card {
    Q_OBJECT
public:
    /// @param phrases must outlive the card.
    explicit PlaceCard(const Phrases& phrases, QWidget* parent = nullptr);

    /// @param answered questions of a begun check, 0 when none is begun.
    void setReport(const posture::Checklist& checklist, const app::PlaceReport& report, int answered);

signals:
    void checkWanted();
    void fixChanged(const QString& item, bool done);
    void removeWanted(const plumbline::AssessmentId& assessment);

private:
    void buildHead(QWidget* panel);
    void showScore(const posture::Checklist& checklist, const app::PlaceReport& report);
    void showFixes(const app::PlaceReport& report);
    void showHistory(const posture::Checklist& checklist, const app::PlaceReport& report);
    void showPicture(const posture::Checklist& checklist, const app::PlaceReport& report);

    const Phrases& m_phrases;
    Columns* m_columns;
    MarkedFigure* m_figure;
    ProgressRing* m_ring;
    Paragraph* m_title;
    Paragraph* m_line;
    Paragraph* m_checked;
    Tag* m_due;
    Button* m_check;
    std::array<FixRow*, 3> m_fixes{};
    std::array<Divider*, 3> m_dividers{};
    Paragraph* m_detail;
    ReasonText* m_reason;
    QWidget* m_history;
};

} // namespace plumbline
