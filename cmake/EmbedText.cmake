# Run by plumbline_embed with -D SOURCE, SYMBOL, HEADER, UNIT. Writes the text as one raw string literal: neither GCC nor
# Clang limits its length, and it compiles in an instant.
file(READ "${SOURCE}" text)
set(fence "embed_text")
string(FIND "${text}" ")${fence}\"" clash)
if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${SOURCE} holds the fence of the raw string")
endif()
get_filename_component(name "${SOURCE}" NAME)
file(WRITE "${HEADER}" "// Generated from ${name}.
#pragma once
#include <string_view>
namespace plumbline::embedded {
extern const std::string_view ${SYMBOL};
}
")
file(WRITE "${UNIT}" "// Generated from ${name}.
#include \"embedded/${SYMBOL}.h\"
namespace plumbline::embedded {
constinit const std::string_view ${SYMBOL} = R\"${fence}(${text})${fence}\";
}
")
