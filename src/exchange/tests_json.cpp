#include "exchange/tests_json.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

struct Range {
    double lowest;
    double highest;
};

/// What a result can be at all, against slips of the keyboard; not wider than what is stored.
Range rangeOf(TestKind test)
{
    switch (test) {
    case TestKind::ChairStand30s:
        return {0, 100};
    case TestKind::FiveStand:
        return {1, 300};
    case TestKind::KneeExtension:
        return {0, 90};
    case TestKind::SitReach:
        return {-60, 60};
    default:
        return {0, 600};
    }
}

} // namespace

double TestValue::worse(TestKind test) const
{
    if (single) {
        return *single;
    }
    const double a = left ? *left : *right;
    const double b = right ? *right : *left;
    return test == TestKind::KneeExtension ? std::max(a, b) : std::min(a, b);
}

bool isSided(TestKind test)
{
    switch (test) {
    case TestKind::SingleLegBridge:
    case TestKind::SingleLegStance:
    case TestKind::SideBridge:
    case TestKind::KneeExtension:
    case TestKind::PelvisDrop:
        return true;
    default:
        return false;
    }
}

TestValue testValueOf(const Node& node, TestKind test)
{
    const Range range = rangeOf(test);
    TestValue value;
    if (!node.isObject() || !isSided(test)) {
        value.single =
            test == TestKind::ChairStand30s ? node.integer(0, 100) : node.number(range.lowest, range.highest);
        return value;
    }
    const Fields fields(node, {"left", "right"});
    if (const auto left = fields.maybe("left")) {
        value.left = left->number(range.lowest, range.highest);
    }
    if (const auto right = fields.maybe("right")) {
        value.right = right->number(range.lowest, range.highest);
    }
    if (!value.left && !value.right) {
        node.refuse("empty");
    }
    return value;
}

} // namespace plumbline::exchange
