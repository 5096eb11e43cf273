// neurons_test.cpp - synapses and nerves: the published block, elasticities by hand, limits, each gate alone.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/neurons.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <type_traits>
#include <utility>

#include "tests/physiology/any_numbers.hpp"

namespace neurons_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;
using numbers_of = neurons::parameters<N>;
using inputs_of = neurons::inputs<N>;
using told = neurons::signals<N>;

/// Values of the data file; gates as the second argument says.
numbers_of with_gates(double open, double hypotheses = 0.0) {
    numbers_of p{.usual_magnesium = 0.8,
                 .block_half = 3.57,
                 .block_steepness = 0.062,
                 .operating_voltage = -60.0,
                 .release_answer = 0.5,
                 .opening_answer = 0.1,
                 .gaba_answer = 0.2,
                 .catecholamine_answer = 0.2,
                 .serotonin_answer = 0.1,
                 .glycine_answer = 0.1,
                 .excitotoxic_threshold = 2.0,
                 .excitotoxic_width = 0.1,
                 .plasticity_optimum = 0.98,
                 .plasticity_width = 0.7,
                 .glycine_against_oxidation = 0.02,
                 .lack_to_oxidation = 0.5,
                 .lack_to_signalling = 0.5,
                 .weight_direct = 0.01,
                 .weight_release = 0.03,
                 .weight_calcium = 0.15,
                 .weight_gaba = 0.3,
                 .weight_glycine = 0.02,
                 .calm_catecholamines = 0.1,
                 .calm_glycine = 0.02,
                 .calm_relaxation = 0.05};
    numbers_of::each(p, [&](const std::string& name, unit, auto& member) {
        if (name.starts_with("gate_")) member = std::remove_cvref_t<decltype(member)>(open);
    });
    p.gate_serotonin = hypotheses;
    return p;
}

const numbers_of numbers = with_gates(1.0);

/// What neurons read of other organs.
struct upstream {
    struct {
        in<N, one> cell_lack = 0.0;
    } magnesium_pools;
    struct {
        in<N, one> rise = 0.0;
    } glycine;
    struct {
        in<N, one> relative = 1.0;
        in<N, one> glycine = 1.0;
    } brain_barrier;
};

told at(const upstream& s, const numbers_of& p = numbers, const inputs_of& u = {}) {
    return neurons::signal<N>({}, s, u, p);
}

told at_magnesium(double relative, const numbers_of& p = numbers) {
    upstream s;
    s.brain_barrier.relative = relative;
    return at(s, p);
}

std::map<std::string, double> as_map(told s) {
    std::map<std::string, double> all;
    told::each(s, [&](const char* name, unit, const auto& m) { all[name] = m.raw(); });
    return all;
}

/// Relative change of a signal per relative change of magnesium around neurons, at the usual.
double elasticity(const char* name, const numbers_of& p = numbers) {
    const double h = 1e-5;
    const double up = as_map(at_magnesium(1 + h, p)).at(name), down = as_map(at_magnesium(1 - h, p)).at(name);
    return (up - down) / (2 * h) / as_map(at_magnesium(1, p)).at(name);
}

/// Only these gates are open.
template <class... Gate>
numbers_of only(Gate... gates) {
    numbers_of p = with_gates(0.0);
    ((p.*gates = 1.0), ...);
    return p;
}

TEST(Neurons, AUsualPersonHasOneOfEverythingAndIsNeitherCalmerNorLess) {
    for (const numbers_of& p : {with_gates(1.0, 1.0), with_gates(0.7, 0.0), with_gates(0.0)}) {
        for (const auto& [name, value] : as_map(at({}, p))) {
            if (name == "unblocked") continue;
            if (name == "excitotoxic" || name == "calm" || name == "log_excitability") {
                EXPECT_NEAR(value, 0.0, 1e-5) << name;
            } else {
                EXPECT_NEAR(value, 1.0, 1e-15) << name;
            }
        }
        EXPECT_EQ(at({}, p).calm.raw(), 0.0);
    }
}

TEST(Neurons, MagnesiumBlocksAsJahrAndStevensFound) {
    // Row ref_nmda_block_m60, and the table by hand of 1 / (1 + Mg/3.57 exp(-0.062 V)).
    const auto open = [](double mg, double mv) { return neurons::unblocked_share<N>(mg, mv, numbers).raw(); };

    EXPECT_NEAR(open(0.8, -60), 0.0976, 1e-4);
    EXPECT_NEAR(open(0.8, -70), 0.055, 5e-4);
    EXPECT_NEAR(open(0.8, -40), 0.272, 5e-4);
    EXPECT_NEAR(open(0.8, -20), 0.564, 5e-4);
    EXPECT_NEAR(open(0.8, 0), 0.817, 5e-4);
    EXPECT_NEAR(open(0.5, -80), 0.048, 5e-4);
    EXPECT_NEAR(open(1.2, -50), 0.118, 5e-4);
    EXPECT_NEAR(open(3.57, 0), 0.5, 1e-12);
    EXPECT_EQ(open(0, -60), 1.0);
    EXPECT_NEAR(at({}).unblocked.raw(), 0.0976, 1e-4);
}

TEST(Neurons, AtEachVoltageOpeningFallsByWhatIsBlocked) {
    // d ln B / d ln Mg = -(1 - B): -0.95 at -70, -0.90 at -60, -0.83 at -50, -0.73 at -40, -0.44 at -20 mV.
    const std::pair<double, double> table[] = {{-70, -0.95}, {-60, -0.90}, {-50, -0.83}, {-40, -0.73}, {-20, -0.44}};
    for (const auto& [voltage, slope] : table) {
        numbers_of p = only(&numbers_of::gate_block);
        p.operating_voltage = voltage;
        EXPECT_NEAR(elasticity("nmda", p), slope, 0.006) << voltage;
        EXPECT_NEAR(elasticity("nmda", p), -(1 - at({}, p).unblocked.raw()), 1e-8) << voltage;
    }
}

TEST(Neurons, TransmittersAnswerMagnesiumAsTheirNumbersSay) {
    EXPECT_NEAR(elasticity("glutamate"), -0.5, 1e-8);
    EXPECT_NEAR(elasticity("gaba"), 0.2, 1e-8);
    EXPECT_NEAR(elasticity("catecholamines"), -0.2, 1e-8);
    EXPECT_EQ(elasticity("serotonin"), 0.0);
    EXPECT_NEAR(elasticity("serotonin", with_gates(1.0, 1.0)), 0.1, 1e-8);
    EXPECT_EQ(elasticity("glycine_inhibition"), 0.0);
}

TEST(Neurons, TheTwoWaysOfTheReducedModelGiveAFifthOfAPercent) {
    // a_N (1 - B) + a_G gG = 0.15 * 0.9024 + 0.3 * 0.2 = 0.1954
    const numbers_of p = only(&numbers_of::gate_block, &numbers_of::gate_calcium, &numbers_of::gate_excites_calcium,
                              &numbers_of::gate_gaba, &numbers_of::gate_calms_gaba);

    EXPECT_NEAR(elasticity("excitability", p), -(0.15 * 0.9024 + 0.3 * 0.2), 1e-5);
}

TEST(Neurons, AllWaysTogetherAddUp) {
    // By hand: calcium 0.15 (0.9024 + 0.1 * 0.5), release 0.03 * 0.5, direct 0.01, GABA 0.3 * 0.2.
    const double expected = 0.15 * (0.9024 + 0.05) + 0.015 + 0.01 + 0.06;

    EXPECT_NEAR(elasticity("excitability"), -expected, 2e-5);
    EXPECT_NEAR(std::log(at_magnesium(1.01).excitability.raw()), -0.0023, 5e-5);
    EXPECT_NEAR(at_magnesium(1.01).calm.raw(), 0.0023 + 0.1 * 0.002, 6e-5);  // and fewer catecholamines
}

TEST(Neurons, ATenthLessMagnesiumExcitesByTwoPercent) {
    const told low = at_magnesium(0.9);

    EXPECT_GT(low.excitability.raw(), 1.02);
    EXPECT_NEAR(low.log_excitability.raw(), std::log(low.excitability.raw()), 1e-15);
    EXPECT_LT(low.excitability.raw(), 1.03);
    EXPECT_LT(low.calm.raw(), -0.02);
    EXPECT_GT(low.calm.raw(), -0.04);
    EXPECT_NEAR(low.nmda.raw(), 1.0995 * 1.005, 2e-3);  // 1 / (0.0976 + 0.9024 * 0.9) and a little glutamate
}

TEST(Neurons, OverTheRangeOfDietsNothingIsExcitotoxicAndDeepLackIs) {
    for (const double relative : {0.85, 0.9, 1.0, 1.1, 1.26}) EXPECT_LT(at_magnesium(relative).excitotoxic.raw(), 1e-4);
    EXPECT_GT(at_magnesium(0.3).excitotoxic.raw(), 0.5);
    EXPECT_NEAR(at_magnesium(0.3).excitotoxic.raw(), at_magnesium(0.3).calcium.raw() - 2.0, 1e-3);
}

TEST(Neurons, NmdaChannelsNeedBothGlutamateAndDepolarisation) {
    const auto opening = [](double glutamate, double depolarisation) {
        return at({}, numbers, {.depolarisation = in<N, millivolt>(depolarisation), .glutamate = glutamate}).nmda.raw();
    };

    EXPECT_EQ(opening(-1, 0), 0.0);
    EXPECT_EQ(opening(-1, 60), 0.0);
    EXPECT_LT(opening(3, 0), 1.1);
    EXPECT_GT(opening(0, 60), 8.0);
    EXPECT_NEAR(opening(0, -20), 0.0304 / 0.0976, 1e-3);
}

TEST(Neurons, PlasticityHasAnOptimumAndNotAMaximum) {
    const auto plasticity = [](double depolarisation) {
        return at({}, numbers, {.depolarisation = in<N, millivolt>(depolarisation)}).plasticity.raw();
    };

    EXPECT_LT(plasticity(-15), plasticity(0));
    EXPECT_LT(plasticity(15), plasticity(0));
    EXPECT_NEAR(plasticity(0), 1.0, 1e-15);
    double best = 0;
    for (double v = -15; v <= 15; v += 0.01) best = std::max(best, plasticity(v));
    EXPECT_NEAR(best, 1 + 0.02 * 0.02 / (0.7 * 0.7), 1e-6);  // where opening is 0.98
}

TEST(Neurons, GlycineInhibitsWithoutMagnesiumAndLittle) {
    upstream doubled;
    doubled.brain_barrier.glycine = 2.0;

    EXPECT_NEAR(at(doubled).glycine_inhibition.raw(), 2 / 1.9, 1e-12);
    EXPECT_NEAR(at(doubled).excitability.raw(), std::exp(-0.02 * 0.1 / 1.9), 1e-12);
    EXPECT_NEAR(at(doubled).calm.raw(), 2 * 0.02 * 0.1 / 1.9, 1e-12);
    EXPECT_EQ(at(doubled).nmda.raw(), at({}).nmda.raw());  // its site at NMDA channels is not here
    EXPECT_EQ(at(doubled).gaba.raw(), 1.0);
}

TEST(Neurons, NervesAndOxidationFollowTheBodyAndNotTheBrain) {
    upstream lacking;
    lacking.magnesium_pools.cell_lack = 0.2;
    upstream fed;
    fed.glycine.rise = 1.0;

    EXPECT_NEAR(at(lacking).signalling.raw(), std::exp(-0.1), 1e-15);
    EXPECT_NEAR(at(lacking).oxidative_stress.raw(), std::exp(0.1), 1e-15);
    EXPECT_NEAR(at(fed).oxidative_stress.raw(), std::exp(-0.02), 1e-15);
    EXPECT_EQ(at(lacking).excitability.raw(), 1.0);
    EXPECT_EQ(at_magnesium(0.9).signalling.raw(), 1.0);
}

TEST(Neurons, WithoutAnyMagnesiumAllStaysFinite) {
    EXPECT_EQ(tests::first_not_finite(at_magnesium(0.0)), "");
    EXPECT_NEAR(at_magnesium(0.0).nmda.raw(), 1 / 0.0976 * 2 / (0.1 + 0.9 * 2), 0.02);
    EXPECT_EQ(at_magnesium(0.0).gaba.raw(), 0.0);
    EXPECT_NEAR(at_magnesium(0.0).glutamate.raw(), 2.0, 1e-15);
}

TEST(Neurons, RelaxationCalmsOnlyByItsGate) {
    const inputs_of practised{.relaxation = 1.0};

    EXPECT_NEAR(at({}, numbers, practised).calm.raw(), 0.05, 1e-15);
    EXPECT_EQ(at({}, numbers, practised).excitability.raw(), 1.0);
    EXPECT_EQ(at({}, only(&numbers_of::gate_calm), practised).calm.raw(), 0.0);
}

/// Something to push, what must move, which way, and the only gate that is open.
struct pushed {
    const char* link;
    in<N, one> numbers_of::*gate;
    void (*push)(upstream&, inputs_of&);
    const char* moved;
    int sign;
};

const pushed links[] = {
    {"L046", &numbers_of::gate_antioxidant, [](upstream& s, inputs_of&) { s.glycine.rise = 0.01 / 0.23; },
     "oxidative_stress", -1},
    {"L057", &numbers_of::gate_signalling, [](upstream& s, inputs_of&) { s.magnesium_pools.cell_lack = 0.01; },
     "signalling", -1},
    {"L089", &numbers_of::gate_release, [](upstream& s, inputs_of&) { s.brain_barrier.relative = 1.01; }, "glutamate",
     -1},
    {"L090", &numbers_of::gate_block, [](upstream& s, inputs_of&) { s.brain_barrier.relative = 1.01; }, "nmda", -1},
    {"L091", &numbers_of::gate_gaba, [](upstream& s, inputs_of&) { s.brain_barrier.relative = 1.01; }, "gaba", 1},
    {"L092", &numbers_of::gate_serotonin, [](upstream& s, inputs_of&) { s.brain_barrier.relative = 1.01; }, "serotonin",
     1},
    {"L093", &numbers_of::gate_catecholamines, [](upstream& s, inputs_of&) { s.brain_barrier.relative = 1.01; },
     "catecholamines", -1},
    {"L094", &numbers_of::gate_inhibition, [](upstream& s, inputs_of&) { s.brain_barrier.glycine = 1.01; },
     "glycine_inhibition", 1},
    {"L095", &numbers_of::gate_direct, [](upstream& s, inputs_of&) { s.brain_barrier.relative = 1.01; }, "excitability",
     -1},
    {"L096", &numbers_of::gate_calm_relaxation, [](upstream&, inputs_of& u) { u.relaxation = 0.1; }, "calm", 1},
    {"L097", &numbers_of::gate_opening, [](upstream&, inputs_of& u) { u.glutamate = 0.01; }, "nmda", 1},
    {"L098", &numbers_of::gate_calcium, [](upstream&, inputs_of& u) { u.depolarisation = 1.0; }, "calcium", 1},
    {"L099", &numbers_of::gate_excitotoxic, [](upstream&, inputs_of& u) { u.calcium = 0.01; }, "excitotoxic", 1},
    {"L100", &numbers_of::gate_plasticity, [](upstream&, inputs_of& u) { u.depolarisation = 1.0; }, "plasticity", -1},
    {"L101", &numbers_of::gate_excites_release, [](upstream&, inputs_of& u) { u.glutamate = 0.01; }, "excitability", 1},
    {"L102", &numbers_of::gate_excites_calcium, [](upstream&, inputs_of& u) { u.calcium = 0.01; }, "excitability", 1},
    {"L103", &numbers_of::gate_calms_gaba, [](upstream&, inputs_of& u) { u.gaba = 0.01; }, "excitability", -1},
    {"L104", &numbers_of::gate_calms_glycine, [](upstream&, inputs_of& u) { u.inhibition = 0.01; }, "excitability", -1},
    {"L105", &numbers_of::gate_calm, [](upstream&, inputs_of& u) { u.excitation = 0.01; }, "calm", -1},
    {"L106", &numbers_of::gate_calm_catecholamines, [](upstream&, inputs_of& u) { u.catecholamines = 0.01; }, "calm",
     -1},
    {"L107", &numbers_of::gate_calm_glycine, [](upstream&, inputs_of& u) { u.inhibition = 0.01; }, "calm", 1},
};

TEST(Neurons, EachGateOpensExactlyItsLink) {
    for (const pushed& link : links) {
        upstream s;
        inputs_of u;
        link.push(s, u);

        const double moved = as_map(at(s, only(link.gate), u)).at(link.moved);
        const double unmoved = as_map(at({}, only(link.gate))).at(link.moved);
        const double shut = as_map(at(s, with_gates(0.0), u)).at(link.moved);
        const double shut_unmoved = as_map(at({}, with_gates(0.0))).at(link.moved);

        EXPECT_GT(link.sign * (moved - unmoved), 1e-9) << link.link;
        EXPECT_EQ(shut, shut_unmoved) << link.link;
    }
}

TEST(Neurons, EveryGateIsOfOneLink) {
    std::size_t gates = 0;
    numbers_of p;
    numbers_of::each(p, [&](const std::string& name, unit, auto&) { gates += name.starts_with("gate_") ? 1 : 0; });

    EXPECT_EQ(gates, std::size(links));
}

RC_GTEST_PROP(Neurons, MoreMagnesiumNeverExcites, ()) {
    auto p = tests::any_parameters<numbers_of>();
    p.operating_voltage = -tests::any_share() * 80.0;
    p.block_steepness = tests::any_share() * 0.1;
    const double low = 2 * tests::any_share(), high = low + tests::any_share();

    const told a = at_magnesium(low, p), b = at_magnesium(high, p);

    RC_ASSERT(tests::first_not_finite(a) == "");
    RC_ASSERT(b.excitability.raw() <= a.excitability.raw() * (1 + 1e-12));
    RC_ASSERT(b.calm.raw() >= a.calm.raw() - 1e-12);
    RC_ASSERT(b.unblocked.raw() <= a.unblocked.raw() && a.unblocked.raw() <= 1.0 && b.unblocked.raw() > 0.0);
    RC_ASSERT(b.excitotoxic.raw() >= 0.0);
}

RC_GTEST_PROP(Neurons, TheUsualPersonIsUsualWhateverTheNumbersAre, ()) {
    auto p = tests::any_parameters<numbers_of>();
    p.operating_voltage = -tests::any_share() * 80.0;
    p.block_steepness = tests::any_share() * 0.1;
    upstream s;
    s.glycine.rise = 0.0;

    const told usual = at(s, p);

    RC_ASSERT(usual.excitability.raw() == 1.0);
    RC_ASSERT(usual.log_excitability.raw() == 0.0);
    RC_ASSERT(usual.calm.raw() == 0.0);
    RC_ASSERT(usual.nmda.raw() == 1.0);
    RC_ASSERT(usual.plasticity.raw() == 1.0);
    RC_ASSERT(usual.oxidative_stress.raw() == 1.0);
}

}  // namespace
}  // namespace neurons_test
