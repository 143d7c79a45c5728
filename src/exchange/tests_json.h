#pragma once

#include "core/plan/records.h"
#include "exchange/fields.h"

namespace plumbline::exchange {

/// A self test's result as written: one number, or one for each side.
struct TestValue {
    std::optional<double> single;
    std::optional<double> left;
    std::optional<double> right;

    /// The side that decides about the start: the lower one, of missing degrees the higher (decisions.md 5).
    [[nodiscard]] double worse(TestKind test) const;
};

/// Whether each side of the body has its own result (decisions.md 19).
bool isSided(TestKind test);

/// Reads a number or { "left", "right" } (at least one of them) within the test's range.
TestValue testValueOf(const Node& node, TestKind test);

} // namespace plumbline::exchange
