// dose_line_fuzz.cpp - any line given as a regimen is refused with a reason, or prints to a line that reads back as it.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/error.hpp"
#include "evidence/base/vocabulary.hpp"
#include "scenario/dose_lines/dose_line.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const magnesia::scenario::vocabulary words = [] {
        auto known = magnesia::evidence::load_vocabulary();
        known.formats = {{"tablet", {}}, {"gummy", {"gummies"}}, {"enteric_tablet", {"gastro-resistant tablet"}}};
        return known;
    }();
    try {
        const std::string_view line(reinterpret_cast<const char*>(data), size);
        const magnesia::scenario::dose read = magnesia::scenario::parse_dose(line, words);
        if (!(magnesia::scenario::parse_dose(magnesia::scenario::print(read), words) == read)) __builtin_trap();
    } catch (const magnesia::input_error& said) {
        if (said.issues().empty()) __builtin_trap();  // an error must say what is wrong
    }
    return 0;
}
