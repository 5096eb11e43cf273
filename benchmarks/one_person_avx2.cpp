// one_person_avx2.cpp - one person at a time with AVX2 and FMA, so that peers and the one-lane engine have both.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/one_person.hpp"
#include "model/body/watched_body.hpp"

namespace magnesia::benchmarks {
namespace {

using number = lanes::pack<double, 1, lanes::isa::avx2>;
using kernel = model::watched_body;

// A pack of one is a struct of one double, so arrays are passed on as they are: copying them would charge the peers for
// work that is not theirs.
static_assert(sizeof(number) == sizeof(double) && alignof(number) == alignof(double));
const number* packs(const double* numbers) {
    return reinterpret_cast<const number*>(numbers);
}
number* packs(double* numbers) {
    return reinterpret_cast<number*>(numbers);
}

}  // namespace

kernel_sizes sizes() {
    return {kernel::pools, kernel::accumulators, kernel::hoisted, kernel::matrix, kernel::accumulator_slopes};
}

void hoist(const double* parameter, double* hoisted) {
    kernel::hoist(packs(parameter), packs(hoisted));
}

void settle(const double* input, double* hoisted) {
    kernel::settle(packs(input), packs(hoisted));
}

void rates(const double* pool, const double* input, const double* hoisted, double* pool_rate,
           double* accumulator_rate) {
    kernel::rates(packs(pool), packs(input), packs(hoisted), packs(pool_rate), packs(accumulator_rate));
}

void linearise(const double* pool, const double* input, const double* hoisted, double* entry, double* slope) {
    number pool_rate[kernel::pools], accumulator_rate[kernel::accumulators];
    kernel::linearise(packs(pool), packs(input), packs(hoisted), pool_rate, accumulator_rate, packs(entry),
                      packs(slope));
}

void column_of(const double* entry, const double* slope, int column, double* of_pools, double* of_accumulators) {
    number unit[kernel::pools];
    unit[column] = number(1.0);
    for (int i = 0; i < kernel::accumulators; ++i) of_accumulators[i] = 0;
    kernel::apply(packs(entry), unit, packs(of_pools));
    kernel::accumulate(packs(slope), unit, packs(of_accumulators));
}

void run_one_lane(engine::method by, const engine::lane_source& source) {
    engine::run_lanes_by<kernel, number, number>(by, source);
}

}  // namespace magnesia::benchmarks
