# How the modules are built. Every target sees only its own folder and those of the targets it links: each folder is
# published through a directory of its own that holds nothing but a link to it, so an include in the wrong direction
# does not compile.

# plumbline_publish(target folder): makes `#include "folder/..."` work for the target and for whoever links it.
function(plumbline_publish target folder)
    set(root "${CMAKE_BINARY_DIR}/include/${target}")
    get_filename_component(parent "${root}/${folder}" DIRECTORY)
    file(MAKE_DIRECTORY "${parent}")
    if(NOT IS_SYMLINK "${root}/${folder}")
        file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${folder}" SYMBOLIC)
    endif()
    target_include_directories(${target} PUBLIC "${root}")
endfunction()

# plumbline_add_library(name): static library plumbline_<name> from the folder src/<name>; no Qt.
# Sources are listed by target_sources, in the folder or in its sub-folders.
function(plumbline_add_library name)
    add_library(plumbline_${name} STATIC)
    target_link_libraries(plumbline_${name} PUBLIC plumbline_options)
    plumbline_publish(plumbline_${name} ${name})
    target_precompile_headers(plumbline_${name} PRIVATE
        <algorithm> <array> <chrono> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <string>
        <string_view> <unordered_map> <utility> <variant> <vector>)
endfunction()

# plumbline_add_ui_library(name): static library plumbline_ui_<name> from the folder ui/<name>, with Qt Widgets.
# All share one precompiled header, built once.
function(plumbline_add_ui_library name)
    add_library(plumbline_ui_${name} STATIC)
    set_target_properties(plumbline_ui_${name} PROPERTIES AUTOMOC ON
        AUTOMOC_MOC_OPTIONS "--include;${CMAKE_SOURCE_DIR}/cmake/moc_prelude.h")
    target_link_libraries(plumbline_ui_${name} PUBLIC plumbline_qt_options Qt6::Widgets)
    plumbline_publish(plumbline_ui_${name} ui/${name})
    if(TARGET plumbline_qt_pch)
        target_precompile_headers(plumbline_ui_${name} REUSE_FROM plumbline_qt_pch)
    endif()
endfunction()
