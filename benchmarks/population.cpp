// population.cpp - processor time per person and day at equal achieved error: our engine beside others, in one run.
// SPDX-License-Identifier: Apache-2.0
//   magnesia_population_benchmark [PEOPLE [DAYS]]     64 people and 28 days when not said
// Every engine integrates the same generated equations of the whole body, hourly rows, meals and an evening dose. The
// rounds are interleaved, the median of three counts; time is that of the processor, one thread.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <optional>

#include "benchmarks/engines.hpp"
#include "benchmarks/in_lanes.hpp"

namespace magnesia::benchmarks {
namespace {

constexpr int rounds = 3;

/// One tolerance of one engine.
struct measured {
    double relative = 0;
    double error = 0;
    double microseconds = 0;  ///< per person and day
};

std::vector<std::vector<measured>> measure(const std::vector<engine_under_test>& all, const std::vector<person>& people,
                                           double days) {
    const rows expected = reference(people);
    std::vector<std::vector<measured>> found(all.size());
    for (std::size_t e = 0; e < all.size(); ++e) {
        for (const double relative : all[e].tolerances) found[e].push_back({.relative = relative});
    }
    std::vector<std::vector<std::vector<double>>> seconds(all.size());
    for (std::size_t e = 0; e < all.size(); ++e) seconds[e].resize(found[e].size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t e = 0; e < all.size(); ++e) {
            for (std::size_t t = 0; t < found[e].size(); ++t) {
                const double start = processor_seconds();
                const rows path = all[e].follow(people, found[e][t].relative);
                seconds[e][t].push_back(processor_seconds() - start);
                found[e][t].error = rms_error(path, expected);
            }
        }
    }
    for (std::size_t e = 0; e < all.size(); ++e) {
        for (std::size_t t = 0; t < found[e].size(); ++t)
            found[e][t].microseconds = 1e6 * median(seconds[e][t]) / (days * static_cast<double>(people.size()));
    }
    return found;
}

/// Time at an achieved error, straight in logarithms between two measurements; the loosest one when even that is more
/// exact, nothing when none is exact enough.
std::optional<double> time_at(const std::vector<measured>& all, double error) {
    if (all.front().error <= error) return all.front().microseconds;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const measured& loose = all[i];
        const measured& tight = all[i + 1];
        if (!(loose.error > error && tight.error <= error)) continue;
        const double part = std::log(loose.error / error) / std::log(loose.error / tight.error);
        return loose.microseconds * std::pow(tight.microseconds / loose.microseconds, part);
    }
    return std::nullopt;
}

std::string processor() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    }
    return "unknown processor";
}

void print(const std::vector<engine_under_test>& all, const std::vector<std::vector<measured>>& found) {
    constexpr double errors[] = {1e-4, 1e-5, 1e-6};
    double best[] = {HUGE_VAL, HUGE_VAL, HUGE_VAL};
    for (std::size_t e = 0; e < all.size(); ++e) {
        for (int i = 0; i < 3; ++i) {
            if (const auto time = time_at(found[e], errors[i]); time && all[e].is_peer)
                best[i] = std::min(best[i], *time);
        }
    }
    fmt::print("\n{:40}  us per person and day at rms error (times the best peer)\n{:40}", "", "");
    for (const double error : errors) fmt::print("  {:>18.0e}", error);
    for (std::size_t e = 0; e < all.size(); ++e) {
        fmt::print("\n{:40}", all[e].name);
        for (int i = 0; i < 3; ++i) {
            const auto time = time_at(found[e], errors[i]);
            fmt::print("  {:>18}", time ? fmt::format("{:.2f} ({:.1f} x)", *time, best[i] / *time) : "not reached");
        }
    }
    fmt::print("\n\nrelative tolerance: rms error, us per person and day\n");
    for (std::size_t e = 0; e < all.size(); ++e) {
        fmt::print("{:40}", all[e].name);
        for (const measured& m : found[e]) fmt::print("  {:.0e}: {:.1e} {:.1f}", m.relative, m.error, m.microseconds);
        fmt::print("\n");
    }
}

int run(int people_count, int days) {
    const std::vector<person> all_people = people(static_cast<std::size_t>(people_count), days);
    fmt::print("{}; {} people, {} days, hourly rows\n", processor(), people_count, days);
    const std::vector<engine_under_test> all = engines();
    print(all, measure(all, all_people, days));
    return 0;
}

}  // namespace
}  // namespace magnesia::benchmarks

int main(int count, char** words) {
    const int people = count > 1 ? std::atoi(words[1]) : 64;
    const int days = count > 2 ? std::atoi(words[2]) : 28;
    if (people < 1 || days < 1) {
        fmt::print(stderr, "usage: magnesia_population_benchmark [PEOPLE [DAYS]], both whole numbers above 0\n");
        return 2;
    }
    return magnesia::benchmarks::run(people, days);
}
