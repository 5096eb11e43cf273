# What every target is compiled with: C++20, no contraction of floating point (docs/contracts.md 10), warnings are errors.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()

option(MAGNESIA_ASSERTIONS "Check our own invariants at run time (presets dev, asan, tsan)" OFF)
option(MAGNESIA_COMPILE_TOGETHER "Compile several sources of tests as one: less time for all, more for one (off in dev)" ON)
option(MAGNESIA_LONG_TESTS "Also register the tests that take minutes, label long (preset long)" OFF)
option(MAGNESIA_FUZZ "Also build the fuzz targets with clang and run each for a minute (preset long)" OFF)
option(MAGNESIA_MPI "Also build magnesia-mpi, a simulation on many machines (needs libopenmpi-dev; preset long)" OFF)
option(MAGNESIA_BENCHMARKS "Also offer the targets that measure speed (preset bench)" OFF)
set(MAGNESIA_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")

add_library(magnesia_settings INTERFACE)
target_compile_options(magnesia_settings INTERFACE
    # g++ collects its garbage at 512 MB and not at 128: a seventh less time for a tenth more memory.
    $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=524288>
    -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror
    # g++ 12 warns falsely about std::string operator+ (GCC bug 105651) and moved strings (bug 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
# A JSON value becomes another type only where the source says so; to consider what it might become costs time in every test.
target_compile_definitions(magnesia_settings INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)
target_include_directories(magnesia_settings INTERFACE "${PROJECT_SOURCE_DIR}/src")
if(MAGNESIA_ASSERTIONS)
    target_compile_definitions(magnesia_settings INTERFACE MAGNESIA_ASSERTIONS=1)
endif()
if(MAGNESIA_SANITIZE)
    # Lines are enough to find a place, and -O1 compiles in a fraction of the time.
    target_compile_options(magnesia_settings INTERFACE -fsanitize=${MAGNESIA_SANITIZE} -fno-omit-frame-pointer -O1 -g1)
    target_link_options(magnesia_settings INTERFACE -fsanitize=${MAGNESIA_SANITIZE})
endif()

# The version people see. It comes from CMake alone, so that a clone and an unpacked archive build the same program.
add_library(magnesia_version INTERFACE)
target_compile_definitions(magnesia_version INTERFACE MAGNESIA_VERSION="${PROJECT_VERSION}")
