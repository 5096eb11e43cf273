// peer_odeint.cpp - Boost.Odeint on the generated kernel: dopri5 with dense output.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <boost/numeric/odeint.hpp>

#include "benchmarks/engines.hpp"
#include "benchmarks/one_person.hpp"
#include "benchmarks/segments.hpp"
#include "model/body/layout.hpp"

namespace magnesia::benchmarks {
namespace {

namespace odeint = boost::numeric::odeint;
constexpr std::size_t n = model::pool_count;
constexpr std::size_t m = model::accumulator_count;
using state = std::array<double, n + m>;

std::vector<double> follow(const person& one, double relative) {
    std::vector<double> hoisted(static_cast<std::size_t>(sizes().hoisted));
    hoist(one.parameters.data(), hoisted.data());
    std::vector<double> inputs = one.run.inputs;
    const auto system = [&](const state& x, state& rate, double) {
        rates(x.data(), inputs.data(), hoisted.data(), rate.data(), rate.data() + n);
    };
    auto stepper = odeint::make_dense_output(relative / 100, relative, odeint::runge_kutta_dopri5<state>());
    state x{};
    std::ranges::copy(one.run.pools, x.begin());
    std::vector<double> found;
    const auto row = [&](const state& y) { found.insert(found.end(), y.begin(), y.begin() + n); };
    for (const segment& s : one.plan.all) {
        for (const engine::event* e : s.events) apply(*e, x.data(), inputs);
        settle(inputs.data(), hoisted.data());
        if (s.has_row_at_start) row(x);
        if (s.to == s.from) continue;
        stepper.initialize(x, s.from, 0.01);
        std::size_t next = 0;
        while (stepper.current_time() < s.to) {
            if (stepper.current_time() + stepper.current_time_step() > s.to)
                stepper.initialize(stepper.current_state(), stepper.current_time(), s.to - stepper.current_time());
            stepper.do_step(system);
            for (; next < s.rows_inside.size() && s.rows_inside[next] <= stepper.current_time(); ++next) {
                state y;
                stepper.calc_state(s.rows_inside[next], y);
                row(y);
            }
        }
        x = stepper.current_state();
    }
    return found;
}

}  // namespace

rows follow_with_odeint(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) found.push_back(follow(one, relative));
    return found;
}

}  // namespace magnesia::benchmarks
