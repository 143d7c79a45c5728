#include "catalogue/figures.h"
#include "embedded/figuresJson.h"

#include <cstdio>
#include <cstdlib>

namespace plumbline {

const figure::FigureLibrary& builtinFigures()
{
    static const figure::FigureLibrary library = [] {
        auto read = readFigures(embedded::figuresJson, "figures.json");
        if (!read) {
            // Only a build whose tests were not run can come here.
            const std::string reason(read.error().param("reason"));
            std::fprintf(stderr, "plumbline: %s: %s\n", read.error().where.c_str(), reason.c_str());
            std::abort();
        }
        return std::move(*read);
    }();
    return library;
}

} // namespace plumbline
