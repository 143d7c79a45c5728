# The two INTERFACE targets that every target of ours links: language and warnings, and Qt's definitions for ui.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(PLUMBLINE_CCACHE ccache)
if(PLUMBLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are only cached with these two relaxations (ccache manual, "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${PLUMBLINE_CCACHE})
endif()
find_program(PLUMBLINE_MOLD mold)
if(PLUMBLINE_MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

add_library(plumbline_options INTERFACE)
target_compile_features(plumbline_options INTERFACE cxx_std_20)
target_compile_options(plumbline_options INTERFACE
    -Werror -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # One code model everywhere, so that programs and libraries can share precompiled headers.
    target_compile_options(plumbline_options INTERFACE -Wduplicated-cond -Wlogical-op -fpch-preprocess -fPIC)
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        # Optimised, GCC 12 sees bounds crossed in std::string and in merged constant tables where none are.
        target_compile_options(plumbline_options INTERFACE -Wno-array-bounds)
    endif()
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(plumbline_options INTERFACE -g1)
endif()
if(PLUMBLINE_SANITIZE)
    target_compile_options(plumbline_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    target_link_options(plumbline_options INTERFACE -fsanitize=address,undefined)
endif()

add_library(plumbline_qt_options INTERFACE)
target_compile_definitions(plumbline_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# `slots` is a word of ours (the slots of a session), so Qt may not claim it; signals and emit stay. As options, not as
# definitions, because moc reads the definitions and would then no longer know its own words.
target_compile_options(plumbline_qt_options INTERFACE -DQT_NO_KEYWORDS -Dsignals=Q_SIGNALS -Demit=Q_EMIT)
target_link_libraries(plumbline_qt_options INTERFACE plumbline_options)

if(PLUMBLINE_TIDY)
    find_program(PLUMBLINE_CLANG_TIDY clang-tidy REQUIRED)
    # GCC's own warnings are not clang's.
    set(CMAKE_CXX_CLANG_TIDY ${PLUMBLINE_CLANG_TIDY} --quiet --extra-arg=-Wno-unknown-warning-option)
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
