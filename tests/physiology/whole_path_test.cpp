// whole_path_test.cpp - magnesium across organs: what one hands on, the next receives, from mouth to urine and stool.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace whole_path_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

/// The organs that magnesium passes, with random numbers and contents.
struct path {
    stomach::state<N> in_stomach = tests::any_state<stomach::state<N>>();
    intestine::state<N> in_bowel = tests::any_state<intestine::state<N>>();
    colon::state<N> in_colon = tests::any_state<colon::state<N>>();
    magnesium_pools::state<N> in_body = tests::any_state<magnesium_pools::state<N>>();
    stomach::parameters<N> of_stomach = tests::any_parameters<stomach::parameters<N>>();
    intestine::parameters<N> of_bowel = tests::any_parameters<intestine::parameters<N>>();
    colon::parameters<N> of_colon = tests::any_parameters<colon::parameters<N>>();
    magnesium_pools::parameters<N> of_body = tests::any_parameters<magnesium_pools::parameters<N>>();
    kidney::parameters<N> of_kidney = tests::any_parameters<kidney::parameters<N>>();

    tests::signals signals() const {
        tests::signals s = tests::replete();
        s.stomach = stomach::signal<N>(in_stomach, s, {}, of_stomach);
        s.magnesium_pools = magnesium_pools::signal<N>(in_body, s, {}, of_body);
        s.intestine = intestine::signal<N>(in_bowel, s, {}, of_bowel);
        s.colon = colon::signal<N>(in_colon, s, {}, of_colon);
        s.kidney = kidney::signal<N>({}, s, {}, of_kidney);
        return s;
    }
};

/// The sizes of all that flows, added up: what rounding is measured against.
double flow(const tests::signals& s) {
    double sum = 1;
    const auto add = [&](const char*, unit u, const auto& m) { sum += u == mmol / hour ? std::abs(m.raw()) : 0; };
    stomach::signals<N>::each(s.stomach, add);
    magnesium_pools::signals<N>::each(s.magnesium_pools, add);
    intestine::signals<N>::each(s.intestine, add);
    colon::signals<N>::each(s.colon, add);
    kidney::signals<N>::each(s.kidney, add);
    return sum;
}

RC_GTEST_PROP(WholePath, MagnesiumLeavesOnlyByUrineStoolAndSkin, ()) {
    const path body;
    const tests::signals s = body.signals();

    const auto stomach_part = stomach::rhs<N>(body.in_stomach, s, {}, body.of_stomach);
    const auto bowel_part = intestine::rhs<N>(body.in_bowel, s, {}, body.of_bowel);
    const auto colon_part = colon::rhs<N>(body.in_colon, s, {}, body.of_colon);
    const auto body_part = magnesium_pools::rhs<N>(body.in_body, s, {.infusion = 2.0}, body.of_body);

    const double kept = tests::magnesium_of(stomach_part.pools) + tests::magnesium_of(bowel_part.pools) +
                        tests::magnesium_of(colon_part.pools) + tests::sum_of_mmol(body_part.pools, hour);
    const double out = s.kidney.urine.raw() + colon_part.accumulators.faeces.raw() + body_part.accumulators.sweat.raw();
    const double scale = flow(s) + s.intestine.onward_ileum.raw() * tests::sum_of_mmol(body.in_bowel, one);
    RC_ASSERT(std::abs(kept - (2.0 - out)) <= 1e-12 * scale);
}

RC_GTEST_PROP(WholePath, PlasmaGainsWhatBowelAndColonTakeUp, ()) {
    const path body;
    tests::signals s = body.signals();
    const auto plasma_rate = [&] {
        return magnesium_pools::rhs<N>(body.in_body, s, {}, body.of_body).pools.plasma.raw();
    };
    const double absorbed = intestine::rhs<N>(body.in_bowel, s, {}, body.of_bowel).accumulators.absorbed.raw() +
                            colon::rhs<N>(body.in_colon, s, {}, body.of_colon).accumulators.absorbed.raw();

    const double with = plasma_rate();
    s.intestine.uptake_jejunum = s.intestine.uptake_ileum = s.colon.uptake = 0;
    const double without = plasma_rate();

    RC_ASSERT(std::abs(with - without - absorbed) <= 1e-12 * flow(body.signals()));
}

}  // namespace
}  // namespace whole_path_test
