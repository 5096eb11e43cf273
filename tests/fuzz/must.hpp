// must.hpp - what fuzz targets ask of a reader: it reads, or says why not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/error.hpp"

namespace magnesia::fuzz {

/// Ends the program, for the fuzzer to see, unless it holds.
inline void must(bool holds) {
    if (!holds) __builtin_trap();
}

/// Calls a reader. A refusal says what is wrong, in which file, and nothing that a terminal would obey.
template <class Read>
void must_read_or_say_why(std::string_view file, Read read) {
    try {
        read();
    } catch (const input_error& said) {
        must(!said.issues().empty());
        for (const issue& one : said.issues()) {
            must(one.where.file.starts_with(file));
            must(sentence(one).find_first_of("\n\r\x1b\x7f") == std::string::npos);
        }
    }
}

}  // namespace magnesia::fuzz
