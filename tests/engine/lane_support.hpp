// lane_support.hpp - small kernels on one and four lanes, and people with plans to run on them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/lane_batch.hpp"
#include "engine/lane_run.hpp"
#include "tests/support/small_kernel.hpp"

namespace magnesia::engine {

template <int lanes_count>
void run_small(method by, const lane_source& source) {
    using people = lanes::pack<double, lanes_count, lanes::isa::baseline>;
    run_lanes_by<test_support::small_kernel, people, people>(by, source);
}

template <int lanes_count>
lane_kernel small_lanes() {
    return {.run = run_small<lanes_count>,
            .pools = 2,
            .accumulators = 1,
            .inputs = 1,
            .parameters = 3,
            .lanes = lanes_count,
            .single_lanes = lanes_count,
            .instruction_set = "baseline"};
}

/// Person `i`: parameters and a plan of doses, infusions, resets and readings that differ from person to person.
inline lane_request person(std::size_t i) {
    const double x = static_cast<double>(i);
    run_request run{.start = 0, .end = 96 + x, .pools = {1, 0.5 + 0.1 * x}, .inputs = {0}};
    for (int day = 0; day < 4; ++day) {
        const double hour = 24.0 * day + 8 + 0.25 * x;
        run.events.push_back({.hour = hour, .kind = event_kind::add_to_pool, .target = 0, .value = 5 + x});
        run.events.push_back({.hour = 24.0 * day, .kind = event_kind::emit, .target = every_accumulator, .label = day});
    }
    run.events.push_back({.hour = 30, .kind = event_kind::set_input, .target = 0, .value = 0.4});
    run.events.push_back({.hour = 33 + x / 7, .kind = event_kind::set_input, .target = 0, .value = 0});
    run.events.push_back({.hour = 50, .kind = event_kind::set_pool, .target = 1, .value = 2});
    for (double hour = 0; hour <= run.end; hour += 5.5) run.record_hours.push_back(hour);
    return {.parameters = {1.5 + 0.1 * x, 2, 0.2 / (1 + x)}, .run = run, .is_watched = true};
}

inline std::string no_name(const std::vector<double>&, const std::vector<double>&, const std::vector<double>&) {
    return "gut.uptake is not finite";
}

/// The trajectories of `people`, by index.
inline std::vector<trajectory> lived(const lane_kernel& kernel, const std::vector<lane_request>& people,
                                     std::size_t threads = 1) {
    std::vector<trajectory> paths(people.size());
    run_batch(
        kernel, people.size(), [&](std::size_t i) { return people[i]; },
        [&](std::size_t i, trajectory path) { paths[i] = std::move(path); }, no_name, {.threads = threads});
    return paths;
}

inline std::vector<lane_request> people(std::size_t count) {
    std::vector<lane_request> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(person(i));
    return all;
}

/// The same run by the one-person engine.
inline trajectory alone(const lane_request& asked) {
    const test_support::small_body body(asked.parameters[0], asked.parameters[1], asked.parameters[2]);
    run_request run = asked.run;
    run.extremes = {[](std::span<const double> pools, std::span<const double>) { return pools[1]; }};
    return engine::run(body, run);
}

}  // namespace magnesia::engine
