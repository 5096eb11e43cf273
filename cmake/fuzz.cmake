# magnesia_fuzz(stem LIBRARIES target...): the fuzz target tests/fuzz/<stem>_fuzz.cpp (one LLVMFuzzerTestOneInput).
#
#   in every build        fuzz.<stem>.FixedCorpus runs it once on each file of tests/fuzz/corpus/<stem>, label fast
#   with MAGNESIA_FUZZ    fuzz.<stem>.OneMinute lets libFuzzer search for 60 s with address and undefined-behaviour
#                         checks, label long; an input that breaks it is kept in BUILD/fuzz/faults
# libFuzzer needs clang, so the second kind is built in a build folder of its own, by the test fuzz.Build.
set(MAGNESIA_FUZZ_COMPILER clang++-19)
option(MAGNESIA_FUZZ_BUILD "This is the inner build with clang that fuzz.Build makes; not for people" OFF)

if(MAGNESIA_FUZZ_BUILD)  # before any target: every layer is compiled with the feedback libFuzzer steers by
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=unreachable
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer -w)  # warnings are the business of g++
    add_link_options(-fsanitize=address,undefined)
endif()

function(magnesia_fuzz stem)
    cmake_parse_arguments(FUZZ "" "" "LIBRARIES" ${ARGN})
    set(corpus "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${stem}")
    add_executable(magnesia_${stem}_fuzz "${stem}_fuzz.cpp")
    target_link_libraries(magnesia_${stem}_fuzz PRIVATE ${FUZZ_LIBRARIES})
    target_include_directories(magnesia_${stem}_fuzz PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(magnesia_${stem}_fuzz PRIVATE MAGNESIA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(MAGNESIA_FUZZ_BUILD)
        target_link_options(magnesia_${stem}_fuzz PRIVATE -fsanitize=fuzzer)
        set_target_properties(magnesia_${stem}_fuzz PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/targets")
        return()
    endif()
    target_link_libraries(magnesia_${stem}_fuzz PRIVATE magnesia_fuzz_replay)
    target_compile_options(magnesia_${stem}_fuzz PRIVATE $<$<CONFIG:Release>:-Og>)
    add_dependencies(magnesia_fast_tests magnesia_${stem}_fuzz)
    add_test(NAME fuzz.${stem}.FixedCorpus COMMAND magnesia_${stem}_fuzz "${corpus}")
    set_tests_properties(fuzz.${stem}.FixedCorpus PROPERTIES LABELS fast TIMEOUT 60)
    if(MAGNESIA_FUZZ)
        set(grown "${PROJECT_BINARY_DIR}/fuzz/grown/${stem}")  # inputs libFuzzer keeps because they reach new code
        file(MAKE_DIRECTORY "${grown}" "${PROJECT_BINARY_DIR}/fuzz/faults")
        add_test(NAME fuzz.${stem}.OneMinute COMMAND "${PROJECT_BINARY_DIR}/fuzz/targets/magnesia_${stem}_fuzz"
            -max_total_time=60 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1
            "-artifact_prefix=${PROJECT_BINARY_DIR}/fuzz/faults/${stem}-" "${grown}" "${corpus}")
        set_tests_properties(fuzz.${stem}.OneMinute PROPERTIES LABELS long FIXTURES_REQUIRED fuzz_build TIMEOUT 180)
    endif()
endfunction()

# The inner build, once for all targets; called by tests/fuzz/CMakeLists.txt after the last magnesia_fuzz.
function(magnesia_fuzz_inner_build)
    if(MAGNESIA_FUZZ AND NOT MAGNESIA_FUZZ_BUILD)
        add_test(NAME fuzz.Build COMMAND "${CMAKE_CTEST_COMMAND}"
            --build-and-test "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/fuzz" --build-generator Ninja
            --build-noclean --build-target magnesia_fuzz_targets
            --build-options "-DCMAKE_CXX_COMPILER=${MAGNESIA_FUZZ_COMPILER}" -DMAGNESIA_FUZZ_BUILD=ON
            -DCMAKE_BUILD_TYPE=RelWithDebInfo)
        set_tests_properties(fuzz.Build PROPERTIES LABELS long FIXTURES_SETUP fuzz_build TIMEOUT 1200)
    endif()
    if(MAGNESIA_FUZZ_BUILD)
        get_property(targets DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
        add_custom_target(magnesia_fuzz_targets DEPENDS ${targets})
    endif()
endfunction()
