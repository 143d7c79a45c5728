# plumbline_embed(target file symbol): compiles a text file into the target as
#     namespace plumbline::embedded { extern const std::string_view symbol; }
# declared in the generated header "embedded/symbol.h". The file is read again whenever it changes.
function(plumbline_embed target file symbol)
    get_filename_component(source "${file}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
    set(root "${CMAKE_BINARY_DIR}/generated/${target}")
    set(header "${root}/embedded/${symbol}.h")
    set(unit "${root}/embedded/${symbol}.cpp")
    add_custom_command(
        OUTPUT "${unit}" "${header}"
        COMMAND ${CMAKE_COMMAND} -D "SOURCE=${source}" -D "SYMBOL=${symbol}" -D "HEADER=${header}" -D "UNIT=${unit}"
                -P "${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake"
        DEPENDS "${source}" "${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake"
        VERBATIM)
    target_sources(${target} PRIVATE "${unit}" "${header}")
    set_source_files_properties("${unit}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_include_directories(${target} PRIVATE "${root}")
endfunction()
