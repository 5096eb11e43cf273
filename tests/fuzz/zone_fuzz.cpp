// zone_fuzz.cpp - any bytes given as a time zone are a zone with a clock, or refused with a reason safe to show.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "scenario/values/zone.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace magnesia;
    const std::string word(reinterpret_cast<const char*>(data), size);
    const std::vector<issue> said = scenario::check_zone(word);
    for (const issue& one : said) {
        const std::string shown = sentence(one);
        if (shown.empty() || shown.find_first_of("\n\r\x1b\x7f") != std::string::npos) __builtin_trap();
    }
    if (!said.empty()) return 0;
    const double week_h = scenario::clock_in(word, {2026, 3, 29}, 7).horizon_h();
    if (week_h < 7 * 24 - 2 || week_h > 7 * 24 + 2) __builtin_trap();
    return 0;
}
