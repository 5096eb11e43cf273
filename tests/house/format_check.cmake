# Fails when a C++ file is not as clang-format would write it. Needs -DSOURCES=folder -DCLANG_FORMAT=program.
file(GLOB_RECURSE files "${SOURCES}/src/*.[hc]pp" "${SOURCES}/apps/*.[hc]pp" "${SOURCES}/tests/*.[hc]pp")
list(LENGTH files count)
if(count LESS 10)
    message(FATAL_ERROR "found only ${count} files to check")
endif()
execute_process(COMMAND "${CLANG_FORMAT}" --style=file --dry-run -Werror ${files}
    RESULT_VARIABLE failed ERROR_VARIABLE said OUTPUT_VARIABLE said)
if(failed)
    string(REGEX MATCHALL "[^\n]*error:[^\n]*" errors "${said}")
    string(REPLACE ";" "\n" errors "${errors}")
    string(REPLACE "${SOURCES}/" "" errors "${errors}")
    message(FATAL_ERROR "not formatted (repair with clang-format-14 -i FILE):\n${errors}")
endif()
