// words_fuzz.cpp - any bytes given to the readers of single words (dates, times, numbers, units) are read or refused.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "evidence/files/formula.hpp"
#include "evidence/files/unit_text.hpp"
#include "scenario/values/calendar.hpp"

namespace {

using namespace magnesia;

void must(bool holds) {
    if (!holds) __builtin_trap();
}

/// What is read prints to a word that reads as the same again.
void read_times(std::string_view word) {
    if (const auto date = scenario::parse_date(word)) {
        must(scenario::print(*date) == word);
        must(scenario::date_of(scenario::day_number(*date)) == *date);
    }
    if (const auto time = scenario::parse_clock_time(word)) {
        must(scenario::parse_clock_time(scenario::print(*time)) == time);
    }
}

void read_quantities(std::string_view word) {
    if (const auto number = finite_number(word)) must(finite_number(shortest(*number)) == number);
    if (const auto unit = evidence::parse_unit(word)) must(evidence::parse_unit(text(*unit)) == unit);
    if (const auto atoms = evidence::parse_formula(word)) {
        for (const auto& [element, count] : *atoms) must(!element.empty() && count > 0 && count <= 1000);
    }
}

/// What is shown of a word keeps the terminal safe, and what is safe to show is shown as it is.
void show(std::string_view word) {
    const std::string shown = printable(word, 80);
    must(shown.find_first_of("\n\r\t\x1b\x7f") == std::string::npos);
    must(printable(shown, shown.size()) == shown);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view word(reinterpret_cast<const char*>(data), size);
    read_times(word);
    read_quantities(word);
    show(word);
    return 0;
}
