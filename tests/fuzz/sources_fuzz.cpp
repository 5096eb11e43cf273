// sources_fuzz.cpp - any bytes given to the reader of references end in sources and issues, never otherwise.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/sources/sources.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace magnesia;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    std::vector<issue> issues;
    for (const evidence::source& one : evidence::parse_sources(text, "fuzz.json", issues)) {
        if (issues.empty() && evidence::reference(one).empty()) __builtin_trap();
    }
    for (const issue& one : issues) {
        if (sentence(one).empty()) __builtin_trap();
    }
    return 0;
}
