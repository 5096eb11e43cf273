# magnesia_suites(target prefix label): one test of ctest for each suite of a gtest program, named prefix.Suite. The tests of a
# suite share a process and with it what they all need, which is made once (docs/decisions/0074-a-suite-a-process.md). The
# program itself lists its suites when it has been built (cmake/suites_run.cmake), so none is forgotten.
function(magnesia_suites target prefix label)
    set(suites "${CMAKE_CURRENT_BINARY_DIR}/${target}_suites.cmake")
    add_custom_command(TARGET ${target} POST_BUILD BYPRODUCTS "${suites}"
        COMMAND "${CMAKE_COMMAND}" -D "PROGRAM=$<TARGET_FILE:${target}>" -D "PREFIX=${prefix}" -D "LABEL=${label}"
            -D "FOLDER=${CMAKE_CURRENT_BINARY_DIR}" -D "WRITE=${suites}" -P "${PROJECT_SOURCE_DIR}/cmake/suites_run.cmake"
        VERBATIM)
    set(included "${CMAKE_CURRENT_BINARY_DIR}/${target}_include.cmake")
    file(CONFIGURE OUTPUT "${included}" @ONLY CONTENT [[if(EXISTS "@suites@")
    include("@suites@")
else()
    add_test(@prefix@.IsNotBuilt "@target@ is not built")
endif()
]])
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${included}")
endfunction()
