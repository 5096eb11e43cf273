# magnesia_compile_together(target source...): up to 24 of these sources go through the compiler as one, which reads what
# they all include once and instantiates it once (docs/decisions/0060-sources-compiled-together.md). cmake/together.awk
# decides which, so that no name that one keeps for itself is met in another. What is compiled for one instruction set
# (cmake/isa.cmake) has flags of its own and stays alone.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/cmake/together.awk")
function(magnesia_compile_together target)
    if(NOT MAGNESIA_COMPILE_TOGETHER)
        return()
    endif()
    list(FILTER ARGN EXCLUDE REGEX "_(baseline|avx2|avx512)\\.cpp$")
    execute_process(COMMAND awk -v most=24 -f "${PROJECT_SOURCE_DIR}/cmake/together.awk" ${ARGN}
        OUTPUT_VARIABLE lines OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "\n" ";" lines "${lines}")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "^([0-9]+) (.*)$" line "${line}")
        set_source_files_properties("${CMAKE_MATCH_2}" PROPERTIES UNITY_GROUP "${CMAKE_MATCH_1}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# magnesia_layer(name [USES layer...] [LIBRARIES target...] [WORDS]): one folder of src/, with its rooms, as the target
# magnesia_<name>.
# USES states which layers it may include; tests/house checks the include lines against docs/architecture.md. WORDS: a layer
# that reads, decides and writes, and does not compute for long: it is compiled with -O1, in three quarters of the time.
function(magnesia_layer name)
    cmake_parse_arguments(LAYER "WORDS" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*/*.cpp")
    list(TRANSFORM LAYER_USES PREPEND magnesia_)
    if(sources)
        add_library(magnesia_${name} STATIC ${sources})
        target_link_libraries(magnesia_${name} PUBLIC magnesia_settings ${LAYER_USES} ${LAYER_LIBRARIES})
        magnesia_compile_together(magnesia_${name} ${sources})
        if(LAYER_WORDS)
            target_compile_options(magnesia_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
        endif()
    else()  # a layer of headers only, as physiology is
        add_library(magnesia_${name} INTERFACE)
        target_link_libraries(magnesia_${name} INTERFACE magnesia_settings ${LAYER_USES} ${LAYER_LIBRARIES})
    endif()
endfunction()

add_custom_target(magnesia_fast_tests)  # every program the fast tests run

# magnesia_tests(layer [LIBRARIES target...] [LABEL word]): every *_test.cpp of this folder as one test program of the
# layer. The label is `fast` unless said otherwise; seeded faults (tests/faults) are hunted by the fast tests.
function(magnesia_tests layer)
    cmake_parse_arguments(TESTS "" "LABEL" "LIBRARIES" ${ARGN})
    if(NOT TESTS_LABEL)
        set(TESTS_LABEL fast)
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp")
    if(NOT sources)
        return()
    endif()
    add_executable(magnesia_${layer}_tests ${sources})
    target_include_directories(magnesia_${layer}_tests PRIVATE "${PROJECT_SOURCE_DIR}")  # for tests/support
    target_compile_definitions(magnesia_${layer}_tests PRIVATE MAGNESIA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    # Tests are compiled in two thirds of the time of -O1 and call layers that are optimised in full.
    target_compile_options(magnesia_${layer}_tests PRIVATE $<$<CONFIG:Release>:-Og>)
    target_link_libraries(magnesia_${layer}_tests PRIVATE ${TESTS_LIBRARIES} GTest::gtest_main)
    magnesia_compile_together(magnesia_${layer}_tests ${sources})
    if(TESTS_LABEL STREQUAL "fast")
        add_dependencies(magnesia_fast_tests magnesia_${layer}_tests)
    endif()
    magnesia_suites(magnesia_${layer}_tests ${layer} ${TESTS_LABEL})
endfunction()
