# magnesia_must_not_compile(name file.cpp PATTERN regex [MISTAKE word] [LIBRARIES target...])
#
# Registers the test `name`, which passes only if the compiler refuses a mistake, and for the reason we say:
#   1. the control: file.cpp as it stands must compile (so the test cannot pass because of a missing header or a typo);
#   2. the mistake: with -DMISTAKE_<word> it must fail, and an error message must match PATTERN (a CMake regex).
# In the file the mistake stands between `#ifdef MISTAKE_<word>` and `#endif` (word: default "made"). One file may hold
# several mistakes, one call each. Nothing is built before the test runs; flags and include folders come from LIBRARIES
# (default magnesia_core).
set(MAGNESIA_MUST_NOT_COMPILE_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/must_not_compile_run.cmake")

function(magnesia_must_not_compile name file)
    cmake_parse_arguments(CASE "" "PATTERN;MISTAKE" "LIBRARIES" ${ARGN})
    if(NOT CASE_PATTERN)
        message(FATAL_ERROR "magnesia_must_not_compile(${name}): PATTERN is missing")
    endif()
    if(NOT CASE_MISTAKE)
        set(CASE_MISTAKE made)
    endif()
    if(NOT CASE_LIBRARIES)
        set(CASE_LIBRARIES magnesia_core)
    endif()
    # A target that is never built: it only carries the flags an ordinary test of these libraries would get.
    string(MAKE_C_IDENTIFIER "flags_of_${name}" flags)
    add_library(${flags} OBJECT EXCLUDE_FROM_ALL "${file}")
    target_link_libraries(${flags} PRIVATE ${CASE_LIBRARIES})
    get_filename_component(file "${file}" ABSOLUTE)
    add_test(NAME "${name}" COMMAND "${CMAKE_COMMAND}"
        "-DCOMPILER=${CMAKE_CXX_COMPILER}"
        "-DSTANDARD=${CMAKE_CXX20_STANDARD_COMPILE_OPTION}"
        "-DFILE=${file}"
        "-DMACRO=MISTAKE_${CASE_MISTAKE}"
        "-DPATTERN=${CASE_PATTERN}"
        "-DSOURCES=${PROJECT_SOURCE_DIR}"
        "-DFOLDERS=$<TARGET_PROPERTY:${flags},INCLUDE_DIRECTORIES>"
        "-DOPTIONS=$<TARGET_PROPERTY:${flags},COMPILE_OPTIONS>"
        "-DDEFINITIONS=$<TARGET_PROPERTY:${flags},COMPILE_DEFINITIONS>"
        -P "${MAGNESIA_MUST_NOT_COMPILE_SCRIPT}")
    set_tests_properties("${name}" PROPERTIES LABELS fast)
endfunction()
