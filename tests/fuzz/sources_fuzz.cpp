// sources_fuzz.cpp - any bytes given to the readers of references, formulas and units end in a value or a refusal.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/formula.hpp"
#include "evidence/sources.hpp"
#include "evidence/unit_text.hpp"

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
    static_cast<void>(evidence::parse_formula(text));
    static_cast<void>(evidence::parse_unit(text));
    return 0;
}
