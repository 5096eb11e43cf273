// work.cpp - the engine and its kernel on numbers that count.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/work.hpp"

#include "benchmarks/counted.hpp"
#include "engine/lane_batch.hpp"
#include "model/body/body_lanes.hpp"
#include "model/body/watched_body.hpp"

namespace magnesia::engine {

/// Rates in single precision are counted on the same packs: as many operations, only shorter ones.
template <>
struct rates_of<tsit5_single, lanes::pack<double, 1, benchmarks::counting>> {
    using type = lanes::pack<double, 1, benchmarks::counting>;
};

}  // namespace magnesia::engine

namespace magnesia::benchmarks {
namespace {

using number = lanes::pack<double, 1, counting>;
using kernel = model::watched_body;

arithmetic difference(const arithmetic& after, const arithmetic& before) {
    return {.sums = after.sums - before.sums,
            .products = after.products - before.products,
            .fused = after.fused - before.fused,
            .divisions = after.divisions - before.divisions,
            .roots = after.roots - before.roots};
}

template <class F>
arithmetic counted(const F& call) {
    const arithmetic before = counted_so_far;
    call();
    return difference(counted_so_far, before);
}

template <int count>
void load(const std::vector<double>& from, number (&to)[count]) {
    for (int i = 0; i < count; ++i) to[i] = number(from[static_cast<std::size_t>(i)]);
}

}  // namespace

void run_counted(engine::method by, const engine::lane_source& source) {
    engine::run_lanes_by<kernel, number, number>(by, source);
}

work work_of(engine::run_lanes run, const std::vector<person>& all, const engine::run_options& options, double days) {
    engine::lane_kernel lane = model::body_lanes().back();
    lane.run = run;
    lane.lanes = lane.single_lanes = 1;
    lane.by = options.by;
    const auto request = [&](std::size_t i) {
        engine::lane_request asked{.parameters = all[i].parameters, .run = all[i].run};
        asked.run.options = options;
        return asked;
    };
    std::size_t steps = 0;
    const auto take = [&](std::size_t, const engine::trajectory& path) {
        steps += path.statistics.steps + path.statistics.rejections;
    };
    const arithmetic spent =
        counted([&] { engine::run_batch(lane, all.size(), request, take, model::name_non_finite_of); });
    const double person_days = days * static_cast<double>(all.size());
    const auto per_day = [&](std::size_t count) { return static_cast<double>(count) / person_days; };
    return {.steps = per_day(steps),
            .flops = per_day(spent.flops()),
            .instructions = per_day(spent.instructions()),
            .divisions = per_day(spent.divisions + spent.roots)};
}

std::vector<kernel_cost> kernel_costs(const person& one) {
    number parameter[kernel::parameters], known[kernel::hoisted], pool[kernel::pools], input[kernel::inputs];
    number rate[kernel::pools], accumulator_rate[kernel::accumulators], entry[kernel::matrix];
    number slope[kernel::accumulator_slopes], side[kernel::pools];
    load(one.parameters, parameter);
    load(one.run.pools, pool);
    load(one.run.inputs, input);
    kernel::hoist(parameter, known);
    kernel::settle(input, known);
    std::vector<kernel_cost> found;
    const auto add = [&](const char* name, const auto& call) {
        const arithmetic spent = counted(call);
        found.push_back({.name = name,
                         .flops = static_cast<double>(spent.flops()),
                         .instructions = static_cast<double>(spent.instructions()),
                         .divisions = static_cast<double>(spent.divisions + spent.roots)});
    };
    add("rates", [&] { kernel::rates(pool, input, known, rate, accumulator_rate); });
    add("linearise", [&] { kernel::linearise(pool, input, known, rate, accumulator_rate, entry, slope); });
    add("factor", [&] { kernel::factor(number(1.0), entry); });
    for (int i = 0; i < kernel::pools; ++i) side[i] = rate[i];
    add("solve", [&] { kernel::solve(entry, side); });
    add("accumulate", [&] { kernel::accumulate(slope, side, accumulator_rate); });
    return found;
}

}  // namespace magnesia::benchmarks
