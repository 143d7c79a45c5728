#include "catalogue/builtin.h"

#include "catalogue/exercise_reader.h"
#include "catalogue/proven.h"
#include "embedded/exercisesJson.h"

namespace plumbline {

const Catalogue& builtinCatalogue()
{
    static const Catalogue catalogue =
        catalogue::proven(readProvenCatalogue(embedded::exercisesJson, "exercises.json"));
    return catalogue;
}

} // namespace plumbline
