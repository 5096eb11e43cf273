# Runs one test of magnesia_must_not_compile (see must_not_compile.cmake): the control, then the mistake.
set(ENV{LC_ALL} C)
set(flags ${STANDARD} ${OPTIONS} -fsyntax-only)
foreach(definition IN LISTS DEFINITIONS)
    list(APPEND flags "-D${definition}")
endforeach()
foreach(folder IN LISTS FOLDERS)
    string(FIND "${folder}" "${SOURCES}" at)
    if(at EQUAL 0)
        list(APPEND flags -I "${folder}")
    elseif(NOT folder STREQUAL "/usr/include")  # naming it again would break #include_next
        list(APPEND flags -isystem "${folder}")
    endif()
endforeach()

execute_process(COMMAND "${COMPILER}" ${flags} "${FILE}" RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(failed)
    message(FATAL_ERROR "the control does not compile: ${FILE} must be right without ${MACRO}\n${said}")
endif()

execute_process(COMMAND "${COMPILER}" ${flags} "-D${MACRO}" "${FILE}"
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT failed)
    message(FATAL_ERROR "${FILE} compiles with -D${MACRO}: the mistake is not refused")
endif()
string(REGEX MATCHALL "[^\n]*error:[^\n]*" errors "${said}")
if(NOT errors MATCHES "${PATTERN}")
    message(FATAL_ERROR "refused, but not for the stated reason: no error matches '${PATTERN}'\n${said}")
endif()
