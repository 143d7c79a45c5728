#pragma once

#include "ui/text/change_sentences.h"

namespace plumbline {

/// The sentences of reasons that stand for themselves, beside no exercise: what is left out, easy days, advice.
struct Notes {
    Q_DECLARE_TR_FUNCTIONS(Notes)
public:
    static QString patternLeftOut(const ReasonFacts& facts);
    static QString levelZero(const ReasonFacts& facts);
    static QString restPain(const ReasonFacts& facts);
    static QString morningTrend(const ReasonFacts& facts);
    static QString seeProfessional(const ReasonFacts& facts);
    static QString rescreenDue(const ReasonFacts& facts);
    static QString adherenceLow(const ReasonFacts& facts);
    static QString improved(const ReasonFacts& facts);
};

} // namespace plumbline
