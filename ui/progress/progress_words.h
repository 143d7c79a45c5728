#pragma once

#include "ui/progress/progress_view.h"
#include "ui/text/phrases.h"

#include <QStringList>

/// The sentences of Progress: what is seen, never why (product.md section 10).
namespace plumbline::progresswords {

/// Sets in halves: "7", "7.5".
QString sets(double count);
/// One decimal: "2.1".
QString score(double value);
/// "11", "24 s", "40 degrees"
QString testValue(TestKind test, double value);
/// "Single-leg bridge hold, left"
QString testTitle(TestKind test, std::optional<Side> side);

/// Adherence and pain in one or two sentences, with <b> around the numbers that count.
QString summary(const ProgressView& view, const Phrases& phrases);
/// Sets of this week against the plan. @param gmax which muscle group
QString setsRemark(const ProgressView& view, bool gmax);
/// For those who do not see the chart.
QString setsSentence(const ProgressView& view, bool gmax);
QString daysSentence(const ProgressView& view, const Phrases& phrases);
QString dayName(const progress::ActiveDay& day, const Phrases& phrases);
QString dayStatus(const progress::ActiveDay& day);
/// Which exercises were new in the range.
QString laddersRemark(const ProgressView& view, const Phrases& phrases);
QString painRemark(const ProgressView& view);
QString painSentence(const ProgressView& view, const Phrases& phrases);
/// What a test's change means, own change first.
QString testChange(const progress::TestSeries& series);
/// The norm beside one's own value, or "".
QString norm(TestKind test, const progress::Norm& norm);

/// How a test is done, in steps (evidence.md 5.2 to 5.9).
QStringList testSteps(TestKind test);

} // namespace plumbline::progresswords
