// accuracy_table.cpp - makes the table of src/model/body/accuracy.cpp: the cheapest method and tolerance for each wish.
// SPDX-License-Identifier: Apache-2.0
//   magnesia_accuracy_table      prints what was measured, then the rows of the table; a quarter of an hour
// The probe is fixed: 16 drawn people, 28 days with meals and an evening dose, hourly rows. Cost is processor time on
// the widest lanes of the machine, the median of five interleaved rounds. A candidate counts only when a crowd of 1000
// people stays within the asked accuracy one by one, at its tolerance and at every finer one: at a loose tolerance a
// method may lose a person although the mean of 16 looks well.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "benchmarks/in_lanes.hpp"
#include "benchmarks/measure.hpp"
#include "model/body/body_lanes.hpp"

namespace magnesia::benchmarks {
namespace {

constexpr std::size_t probe_size = 16;
constexpr int days = 28;
constexpr std::size_t crowd_size = 1000;
constexpr int crowd_days = 7;
constexpr int rounds = 5;
constexpr double safety = 3;

struct candidate {
    engine::method by;
    double relative;
    double error = 0;         ///< over the probe
    double worst_person = 0;  ///< of the crowd, also at finer tolerances of the same method
    double microseconds = 0;
};

/// From loose to fine within each method.
std::vector<candidate> candidates() {
    std::vector<candidate> all;
    using enum engine::method;
    for (const engine::method by : {rodas5p, grk4t, tsit5, tsit5_single}) {
        const int finest = by == tsit5_single ? 6 : 9;  // what is below is lost in rounding
        for (int power = 1; power <= finest; ++power) {
            for (const double leading : {10, 5, 2})
                all.push_back({.by = by, .relative = leading / std::pow(10.0, power + 1)});
        }
    }
    return all;
}

double worst_person(const rows& found, const rows& expected) {
    double worst = 0;
    for (std::size_t i = 0; i < found.size(); ++i) worst = std::max(worst, rms_error({found[i]}, {expected[i]}));
    return worst;
}

rows followed(const std::vector<person>& all, engine::method by, double relative) {
    return follow_in_lanes(model::body_lanes().front(), all, options_of(by, relative));
}

void measure_errors(std::vector<candidate>& all, const std::vector<person>& probe, const std::vector<person>& crowd) {
    const rows expected = followed(probe, engine::method::rodas5p, 1e-12);
    const rows expected_of_crowd = followed(crowd, engine::method::rodas5p, 1e-11);
    for (candidate& one : all) {
        one.error = rms_error(followed(probe, one.by, one.relative), expected);
        one.worst_person = worst_person(followed(crowd, one.by, one.relative), expected_of_crowd);
    }
    for (std::size_t i = all.size() - 1; i > 0; --i) {
        if (all[i - 1].by == all[i].by)
            all[i - 1].worst_person = std::max(all[i - 1].worst_person, all[i].worst_person);
    }
}

void measure_times(std::vector<candidate>& all, const std::vector<person>& probe) {
    std::vector<std::vector<double>> seconds(all.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double start = processor_seconds();
            followed(probe, all[i].by, all[i].relative);
            seconds[i].push_back(processor_seconds() - start);
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].microseconds = 1e6 * median(seconds[i]) / (days * static_cast<double>(probe.size()));
}

/// The cheapest that is exact enough.
std::optional<candidate> chosen(const std::vector<candidate>& all, double accuracy) {
    std::optional<candidate> best;
    for (const candidate& one : all) {
        if (!(one.error * safety <= accuracy && one.worst_person <= accuracy)) continue;
        if (!best || one.microseconds < best->microseconds) best = one;
    }
    return best;
}

double rounded_up(double value) {
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1);
    return std::ceil(value / unit) * unit;
}

void print(const std::vector<candidate>& all) {
    for (const candidate& one : all) {
        fmt::print("{:12} {:.0e}  error {:.2e}  worst person {:.2e}  {:6.1f} us\n", engine::name_of(one.by),
                   one.relative, one.error, one.worst_person, one.microseconds);
    }
    fmt::print("\n");
    for (int power = 3; power <= 8; ++power) {
        const auto best = chosen(all, std::pow(10.0, -power));
        if (!best) continue;
        fmt::print("    {{.asked = 1e-{}, .by = method::{}, .relative = {:.0e}, .absolute = {:.0e}, ", power,
                   engine::name_of(best->by), best->relative, best->relative / 10);
        fmt::print(".achieved = {:.1e}, .microseconds = {:.1f}}},\n", rounded_up(best->error), best->microseconds);
    }
}

int run() {
    const std::vector<person> probe = people({.count = probe_size, .days = days});
    std::vector<candidate> all = candidates();
    measure_errors(all, probe, people({.count = crowd_size, .days = crowd_days}));
    measure_times(all, probe);
    print(all);
    return 0;
}

}  // namespace
}  // namespace magnesia::benchmarks

int main() {
    return magnesia::benchmarks::run();
}
