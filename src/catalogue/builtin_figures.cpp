#include "catalogue/figures.h"
#include "catalogue/proven.h"
#include "embedded/figuresJson.h"

namespace plumbline {

const figure::FigureLibrary& builtinFigures()
{
    static const figure::FigureLibrary library = catalogue::proven(readFigures(embedded::figuresJson, "figures.json"));
    return library;
}

} // namespace plumbline
