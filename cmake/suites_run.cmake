# Called after a test program has been built: writes the tests of ctest for its suites. PROGRAM lists them; a suite with
# parameters or types counts as one, whatever it is instantiated with.
execute_process(COMMAND "${PROGRAM}" --gtest_list_tests WORKING_DIRECTORY "${FOLDER}" OUTPUT_VARIABLE listed
    COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE ";" " " listed "${listed}")
string(REPLACE "\n" ";" lines "${listed}")
set(suites "")
foreach(line IN LISTS lines)
    if(line MATCHES "^(([A-Za-z0-9_]+/)?([A-Za-z0-9_]+)(/[A-Za-z0-9_]+)?)[.]")
        set(suite "${CMAKE_MATCH_3}")
        list(APPEND suites "${suite}")
        list(APPEND filter_of_${suite} "${CMAKE_MATCH_1}.*")
    endif()
endforeach()
list(REMOVE_DUPLICATES suites)
set(text "")
foreach(suite IN LISTS suites)
    list(JOIN filter_of_${suite} ":" filter)
    string(APPEND text "add_test([=[${PREFIX}.${suite}]=] [=[${PROGRAM}]=] [=[--gtest_filter=${filter}]=] --gtest_brief=1)\n"
        "set_tests_properties([=[${PREFIX}.${suite}]=] PROPERTIES LABELS ${LABEL} WORKING_DIRECTORY [=[${FOLDER}]=])\n")
endforeach()
file(WRITE "${WRITE}" "${text}")
