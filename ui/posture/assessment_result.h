#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/posture_service.h"
#include "ui/text/phrases.h"
#endif

#include <QWidget>

namespace plumbline {

class Button;

/// What a check came to: the score in a ring and in words, the three changes that weigh most with a picture each.
class AssessmentResult : public QWidget {
    Q_OBJECT
public:
    AssessmentResult(const posture::Checklist& checklist, const app::PlaceReport& report, const Phrases& phrases,
                     QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const;

signals:
    void closed();

private:
    QWidget* makeScore(const app::PlaceReport& report, const Phrases& phrases);
    QWidget* makeFix(int number, const posture::Item& item);

    Button* m_close;
};

} // namespace plumbline
