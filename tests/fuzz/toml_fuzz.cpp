// toml_fuzz.cpp - any bytes at all given to the TOML reader end in a tree or in an input_error, never otherwise.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/error.hpp"
#include "evidence/toml_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        magnesia::evidence::parse_toml({reinterpret_cast<const char*>(data), size}, "fuzz");
    } catch (const magnesia::input_error& said) {
        if (said.issues().empty()) {
            __builtin_trap();  // an error must say what is wrong
        }
    }
    return 0;
}
