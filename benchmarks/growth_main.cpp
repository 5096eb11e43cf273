// growth_main.cpp - how cost grows, and what a call of the program costs.
// SPDX-License-Identifier: Apache-2.0
//   magnesia_growth_benchmark [--json] [PEOPLE [DAYS]]     64 people and 7 days when not said
#include <fmt/format.h>

#include "benchmarks/growth.hpp"
#include "benchmarks/words.hpp"

namespace magnesia::benchmarks {
namespace {

int run(int count, const char* const* words) {
    std::string why;
    const std::optional<asked> what = asked_of(count, words, {.people = 64, .days = 7}, why);
    if (!what) {
        fmt::print(stderr, "magnesia_growth_benchmark: {}\n", why);
        return 2;
    }
    const growth_report report = measure_growth({.count = static_cast<std::size_t>(what->people), .days = what->days});
    fmt::print("{}", what->is_json ? json_of(report) : text_of(report));
    return 0;
}

}  // namespace
}  // namespace magnesia::benchmarks

int main(int count, char** words) {
    return magnesia::benchmarks::run(count, words);
}
