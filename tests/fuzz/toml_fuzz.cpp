// toml_fuzz.cpp - any bytes at all given to the TOML reader end in a tree or in an input_error, never otherwise.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "evidence/files/toml_file.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    magnesia::fuzz::must_read_or_say_why("fuzz", [&] { magnesia::evidence::parse_toml(text, "fuzz"); });
    return 0;
}
