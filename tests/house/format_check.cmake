# Fails when a C++ file is not as clang-format writes it. Needs -DSOURCES=folder -DCLANG_FORMAT=program -DSCRATCH=folder.
# A copy is formatted and compared: --dry-run of clang-format 14 complains about `namespace a::inline b` for nothing.
file(REMOVE_RECURSE "${SCRATCH}")
file(COPY "${SOURCES}/src" "${SOURCES}/apps" "${SOURCES}/tools" "${SOURCES}/tests" "${SOURCES}/benchmarks"
    "${SOURCES}/.clang-format" DESTINATION "${SCRATCH}"
    FILES_MATCHING PATTERN "*.hpp" PATTERN "*.cpp" PATTERN ".clang-format")
file(GLOB_RECURSE files RELATIVE "${SCRATCH}" "${SCRATCH}/*.[hc]pp")
list(LENGTH files count)
if(count LESS 10)
    message(FATAL_ERROR "found only ${count} files to check")
endif()
execute_process(COMMAND "${CLANG_FORMAT}" --style=file -i ${files} WORKING_DIRECTORY "${SCRATCH}" COMMAND_ERROR_IS_FATAL ANY)
set(wrong "")
foreach(file IN LISTS files)
    file(SHA256 "${SOURCES}/${file}" written)
    file(SHA256 "${SCRATCH}/${file}" formatted)
    if(NOT written STREQUAL formatted)
        string(APPEND wrong "  ${file}\n")
    endif()
endforeach()
if(wrong)
    message(FATAL_ERROR "not formatted; repair with clang-format-14 -i on\n${wrong}")
endif()
