#include "catalogue/builtin.h"

#include "catalogue/exercise_reader.h"
#include "embedded/exercisesJson.h"

#include <cstdio>
#include <cstdlib>

namespace plumbline {

const Catalogue& builtinCatalogue()
{
    static const Catalogue catalogue = [] {
        auto read = readProvenCatalogue(embedded::exercisesJson, "exercises.json");
        if (!read) {
            // Only a build whose tests were not run can come here; without exercises there is no program.
            const std::string reason(read.error().param("reason"));
            std::fprintf(stderr, "plumbline: %s: %s\n", read.error().where.c_str(), reason.c_str());
            std::abort();
        }
        return std::move(*read);
    }();
    return catalogue;
}

} // namespace plumbline
