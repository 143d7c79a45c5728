#pragma once

#include "core/exercise/exercise.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumbline {

/// All exercises, in the order of evidence.md section 2; immutable once built. Read from resources/catalogue by the
/// catalogue module, or put together by tests.
class Catalogue {
public:
    Catalogue() = default;
    explicit Catalogue(std::vector<Exercise> exercises);
    /// Not copied: the index points into the exercises. Moving keeps it valid.
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;
    Catalogue(Catalogue&&) = default;
    Catalogue& operator=(Catalogue&&) = default;
    ~Catalogue() = default;

    [[nodiscard]] const std::vector<Exercise>& exercises() const { return m_exercises; }
    /// nullptr when there is no exercise of that id. The pointer lives as long as the catalogue.
    [[nodiscard]] const Exercise* find(std::string_view id) const;
    /// The exercises of a pattern from the easiest rung to the hardest.
    [[nodiscard]] std::vector<const Exercise*> ladder(Pattern pattern) const;

private:
    std::vector<Exercise> m_exercises;
    std::unordered_map<std::string_view, std::size_t> m_byId;
};

} // namespace plumbline
