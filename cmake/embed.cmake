# magnesia_embed(target pattern...): files of the repository carried inside the program, found through evidence/files/embedded.hpp.
# Patterns are relative to the repository's root. A new file is noticed by the glob, an edited one by OBJECT_DEPENDS.
# The assembler's .incbin copies a file as it is: 1 MB in 0.01 s, where a generated C array takes seconds.
function(magnesia_embed target)
    list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/" OUTPUT_VARIABLE patterns)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" ${patterns})
    list(SORT files COMPARE STRING)  # the table is searched by halving: bytewise order, as std::string_view compares

    set(blocks "")
    set(names "")
    set(rows "")
    set(number 0)
    foreach(file IN LISTS files)
        string(APPEND blocks "asm(\".section .rodata\\n\"\n    \"magnesia_file_${number}: .incbin \\\"${PROJECT_SOURCE_DIR}/${file}\\\"\\n\"\n"
                             "    \"magnesia_file_${number}_end: .byte 0\\n.previous\\n\");\n")
        string(APPEND names "extern const char magnesia_file_${number}[];\nextern const char magnesia_file_${number}_end[];\n")
        string(APPEND rows "    {\"${file}\", magnesia_file_${number}, magnesia_file_${number}_end},\n")
        math(EXPR number "${number} + 1")
    endforeach()

    set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded_table.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT [[// Made by cmake/embed.cmake.
#include "evidence/files/embedded_table.hpp"

@blocks@
extern "C" {
@names@}

namespace magnesia::evidence {
namespace {
const embedded_row rows[] = {
@rows@    {"", nullptr, nullptr},
};
}  // namespace
std::span<const embedded_row> embedded_rows() {
    return {rows, @number@};
}
}  // namespace magnesia::evidence
]])
    list(TRANSFORM files PREPEND "${PROJECT_SOURCE_DIR}/")
    set_source_files_properties("${generated}" PROPERTIES OBJECT_DEPENDS "${files}")
    target_sources(${target} PRIVATE "${generated}")
endfunction()
