#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/posture_service.h"
#include "ui/posture/posture_view.h"
#endif

#include <QString>

/// The sentences of the place Posture. What is said of bodies keeps to evidence.md 8.3.
namespace plumbline::posturewords {

/// "Work day 08:30 to 17:30 · a break every 30 minutes"
QString context(const PostureView& view);
/// "Today, Wed 13 May"
QString dayTitle(const PostureView& view);
/// One sentence of the shown day for those who do not see the line.
QString daySentence(const PostureView& view);
/// "Not taken: 2 skipped · 1 not answered"; empty when there are none.
QString otherOutcomes(const breaks::DayLedger& day);
/// This week beside the one before, in plain words.
QString weekSentence(const PostureView& view);
QString goalSentence(const PostureView& view);

struct OfferText {
    QString heading;
    QString sentence;
    QString accept;
};
OfferText offer(breaks::Offer offer, const PostureView& view);
QString accepted(breaks::Offer offer, const PostureView& view); ///< for the toast: "Rhythm: Gentle"

QString placeTitle(posture::Place place); ///< "Your desk"
QString exposureQuestion(posture::Place place);

} // namespace plumbline::posturewords
