// measure.cpp - clocks, interleaved rounds, interpolation between tolerances.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/measure.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>

#include "benchmarks/in_lanes.hpp"

namespace magnesia::benchmarks {
namespace {

/// Counting is slow and every person costs about the same, so not all are counted.
constexpr std::size_t most_counted_people = 16;

/// One engine at one tolerance: its place in the result, and how to time it.
struct trial {
    const engine_under_test* engine;
    measured* result;
};

std::vector<trial> trials(const std::vector<engine_under_test>& all, std::vector<std::vector<measured>>& found) {
    found.resize(all.size());
    for (std::size_t e = 0; e < all.size(); ++e) {
        for (const double relative : all[e].tolerances) found[e].push_back({.relative = relative});
    }
    std::vector<trial> listed;
    for (std::size_t e = 0; e < all.size(); ++e) {
        for (measured& one : found[e]) listed.push_back({&all[e], &one});
    }
    return listed;
}

}  // namespace

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::vector<double> medians_in_turn(const std::vector<std::function<double()>>& jobs, int rounds) {
    std::vector<std::vector<double>> values(jobs.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < jobs.size(); ++i) values[i].push_back(jobs[i]());
    }
    std::vector<double> found;
    for (const std::vector<double>& of_job : values) found.push_back(median(of_job));
    return found;
}

double microseconds_of(const engine_under_test& engine, const std::vector<person>& people, double days,
                       double relative) {
    const double start = processor_seconds();
    const rows path = engine.follow(people, relative);
    const double seconds = processor_seconds() - start;
    return 1e6 * seconds / (days * static_cast<double>(people.size()));
}

std::vector<std::vector<measured>> measure(const std::vector<engine_under_test>& all, const std::vector<person>& people,
                                           double days, int rounds) {
    const rows expected = reference(people);
    const std::vector<person> counted(
        people.begin(), people.begin() + static_cast<std::ptrdiff_t>(std::min(people.size(), most_counted_people)));
    std::vector<std::vector<measured>> found;
    std::vector<std::function<double()>> jobs;
    const std::vector<trial> listed = trials(all, found);
    for (const auto& [engine, result] : listed) {
        // What is not timed: the error, and the first touch of memory and code.
        result->error = rms_error(engine->follow(people, result->relative), expected);
        if (engine->counted != nullptr)
            result->spent = work_of(engine->counted, counted, options_of(engine->by, result->relative), days);
        jobs.push_back([=, &people] { return microseconds_of(*engine, people, days, result->relative); });
    }
    const std::vector<double> times = medians_in_turn(jobs, rounds);
    for (std::size_t i = 0; i < listed.size(); ++i) listed[i].result->microseconds = times[i];
    return found;
}

std::optional<double> at_error(const std::vector<measured>& all, double error,
                               const std::function<double(const measured&)>& quantity) {
    if (all.front().error <= error) return quantity(all.front());
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const measured& loose = all[i];
        const measured& tight = all[i + 1];
        if (!(loose.error > error && tight.error <= error)) continue;
        const double part = std::log(loose.error / error) / std::log(loose.error / tight.error);
        return quantity(loose) * std::pow(quantity(tight) / quantity(loose), part);
    }
    return std::nullopt;
}

std::optional<double> time_at(const std::vector<measured>& all, double error) {
    return at_error(all, error, [](const measured& one) { return one.microseconds; });
}

}  // namespace magnesia::benchmarks
