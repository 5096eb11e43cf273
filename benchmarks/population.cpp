// population.cpp - processor time per person and day at equal achieved error: our engine beside others, in one run.
// SPDX-License-Identifier: Apache-2.0
//   magnesia_population_benchmark [--json] [PEOPLE [DAYS]]     64 people and 28 days when not said
// Every engine integrates the same generated equations of the whole body, hourly rows, meals and an evening dose. The
// rounds are interleaved, the median counts; time is that of the processor, one thread.
#include <fmt/format.h>

#include "benchmarks/report.hpp"
#include "benchmarks/words.hpp"

namespace magnesia::benchmarks {
namespace {

population_report found_for(const crowd& who) {
    const std::vector<person> all = people(who);
    population_report report{.where = this_machine(),
                             .who = who,
                             .rounds = 5,
                             .engines = engines(),
                             .found = {},
                             .absent = absent_engines(),
                             .kernels = kernel_costs(all.front())};
    report.found = measure(report.engines, all, who.days, report.rounds);
    return report;
}

int run(int count, const char* const* words) {
    std::string why;
    const std::optional<asked> what = asked_of(count, words, {.people = 64, .days = 28}, why);
    if (!what) {
        fmt::print(stderr, "magnesia_population_benchmark: {}\n", why);
        return 2;
    }
    const population_report report = found_for({.count = static_cast<std::size_t>(what->people), .days = what->days});
    fmt::print("{}", what->is_json ? json_of(report) : text_of(report));
    return 0;
}

}  // namespace
}  // namespace magnesia::benchmarks

int main(int count, char** words) {
    return magnesia::benchmarks::run(count, words);
}
