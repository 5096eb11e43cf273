# magnesia_generated_kernel(target GENERATOR program FILE folder/name.hpp [SIGNALS id...]): an INTERFACE library with a
# header that `program FILE id...` writes into the build tree; it is written anew when the program changes, which is when
# the equations do. Include it as "folder/name.hpp".
function(magnesia_generated_kernel target)
    cmake_parse_arguments(KERNEL "" "GENERATOR;FILE" "SIGNALS" ${ARGN})
    set(header "${PROJECT_BINARY_DIR}/generated/${KERNEL_FILE}")
    add_custom_command(OUTPUT "${header}" COMMAND ${KERNEL_GENERATOR} "${header}" ${KERNEL_SIGNALS}
        DEPENDS ${KERNEL_GENERATOR} COMMENT "Writing generated/${KERNEL_FILE}" VERBATIM)
    add_custom_target(${target}_file DEPENDS "${header}")
    add_library(${target} INTERFACE "${header}")  # named with its file, so that it can be built by its name
    target_include_directories(${target} INTERFACE "${PROJECT_BINARY_DIR}/generated")
    add_dependencies(${target} ${target}_file)
endfunction()
