#pragma once

#include <cstdint>
#include <random>

namespace plumbline::app {

/// Chance by seed. The distributions of <random> differ between libraries, so these are our own.
class Chance {
public:
    explicit Chance(std::uint32_t seed)
        : m_engine(seed)
    {}
    std::uint32_t bits() { return static_cast<std::uint32_t>(m_engine()); }
    /// True in `percent` of 100 cases.
    bool in(int percent) { return static_cast<int>(bits() % 100) < percent; }
    /// lowest..highest, both ends.
    int between(int lowest, int highest)
    {
        return lowest + static_cast<int>(bits() % static_cast<std::uint32_t>(highest - lowest + 1));
    }

private:
    std::mt19937 m_engine;
};

} // namespace plumbline::app
