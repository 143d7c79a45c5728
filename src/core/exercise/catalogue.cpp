#include "core/exercise/catalogue.h"

#include <algorithm>

namespace plumbline {

Catalogue::Catalogue(std::vector<Exercise> exercises)
    : m_exercises(std::move(exercises))
{
    for (std::size_t i = 0; i < m_exercises.size(); ++i) {
        m_byId.emplace(m_exercises[i].id, i);
    }
}

const Exercise* Catalogue::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_exercises[found->second];
}

std::vector<const Exercise*> Catalogue::ladder(Pattern pattern) const
{
    std::vector<const Exercise*> rungs;
    for (const Exercise& exercise : m_exercises) {
        if (exercise.pattern == pattern) {
            rungs.push_back(&exercise);
        }
    }
    std::sort(rungs.begin(), rungs.end(), [](const Exercise* a, const Exercise* b) { return a->rung < b->rung; });
    return rungs;
}

} // namespace plumbline
