// one_person_avx2.cpp - one person at a time with AVX2 and FMA, so that peers and the one-lane engine have both.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/one_person.hpp"
#include "model/watched_body.hpp"

namespace magnesia::benchmarks {
namespace {

using number = lanes::pack<double, 1, lanes::isa::avx2>;
using kernel = model::watched_body;

template <int count>
void load(const double* from, number (&to)[count]) {
    for (int i = 0; i < count; ++i) to[i] = number(from[i]);
}

}  // namespace

kernel_sizes sizes() {
    return {kernel::pools, kernel::accumulators, kernel::hoisted, kernel::matrix, kernel::accumulator_slopes};
}

void hoist(const double* parameter, double* hoisted) {
    number p[kernel::parameters], h[kernel::hoisted];
    load(parameter, p);
    kernel::hoist(p, h);
    for (int i = 0; i < kernel::hoisted; ++i) hoisted[i] = h[i].get(0);
}

void rates(const double* pool, const double* input, const double* hoisted, double* pool_rate,
           double* accumulator_rate) {
    number x[kernel::pools], u[kernel::inputs], h[kernel::hoisted], dx[kernel::pools], da[kernel::accumulators];
    load(pool, x);
    load(input, u);
    load(hoisted, h);
    kernel::rates(x, u, h, dx, da);
    for (int i = 0; i < kernel::pools; ++i) pool_rate[i] = dx[i].get(0);
    for (int i = 0; i < kernel::accumulators; ++i) accumulator_rate[i] = da[i].get(0);
}

void jacobian(const double* pool, const double* input, const double* hoisted, double* column_major, int leading) {
    number x[kernel::pools], u[kernel::inputs], h[kernel::hoisted], dx[kernel::pools], da[kernel::accumulators];
    number entry[kernel::matrix], slope[kernel::accumulator_slopes];
    load(pool, x);
    load(input, u);
    load(hoisted, h);
    kernel::linearise(x, u, h, dx, da, entry, slope);
    for (int column = 0; column < kernel::pools; ++column) {
        number unit[kernel::pools], product[kernel::pools], coupled[kernel::accumulators];
        unit[column] = number(1.0);
        kernel::apply(entry, unit, product);  // minus the column
        kernel::accumulate(slope, unit, coupled);
        double* to = column_major + column * leading;
        for (int i = 0; i < kernel::pools; ++i) to[i] = -product[i].get(0);
        for (int i = 0; i < kernel::accumulators; ++i) to[kernel::pools + i] = coupled[i].get(0);
    }
}

void run_one_lane(engine::method by, const engine::lane_source& source) {
    engine::run_lanes_by<kernel, number>(by, source);
}

}  // namespace magnesia::benchmarks
