// brain_barrier_test.cpp - magnesium and glycine behind the barrier: published infusions, limits, hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/brain_barrier.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <type_traits>

#include "tests/physiology/any_numbers.hpp"

namespace brain_barrier_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;
using numbers_of = brain_barrier::parameters<N>;

/// Gates as in settled physiology: all open but those of hypotheses.
const numbers_of numbers{.reference_plasma = 0.92,
                         .reference_csf = 1.25,
                         .reference_interstitial = 0.8,
                         .half_transport = 0.24,
                         .time = 4.33,
                         .leak = 0.0002,
                         .filterable_share = 0.68,
                         .follow_interstitial = 0.3,
                         .follow_store = 0.2,
                         .cell_time = 35.0,
                         .usual_glycine = 0.23,
                         .glycine_ratio = 0.025,
                         .glycine_time = 2.9,
                         .gradient_gain = 0.1,
                         .piggyback_gain = 0.02,
                         .threonate_gain = 0.00048,
                         .threonate_time = 420.0,
                         .gate_plasma = 1.0,
                         .gate_tight_junctions = 1.0,
                         .gate_transport = 1.0,
                         .gate_gradient = 0.0,
                         .gate_piggyback = 0.0,
                         .gate_threonate = 0.0,
                         .gate_csf = 1.0,
                         .gate_glycine_carrier = 1.0,
                         .gate_glycine = 1.0};

/// What the barrier reads of other organs, and its own signals.
struct upstream {
    struct {
        in<N, mmol / litre> plasma_total = 0.92;
        in<N, one> cell_lack = 0.0;
    } magnesium_pools;
    struct {
        in<N, one> rise = 0.0;
    } glycine;
    brain_barrier::signals<N> brain_barrier;
};

const brain_barrier::state<N> usual{.csf = 1.25, .cell = 1.0, .csf_glycine = 0.00575, .threonate = 0.0};

upstream with_plasma(double plasma) {
    upstream s;
    s.magnesium_pools.plasma_total = plasma;
    return s;
}

upstream with_signals(const brain_barrier::state<N>& x, upstream s, const numbers_of& p = numbers,
                      const brain_barrier::inputs<N>& u = {}) {
    s.brain_barrier = brain_barrier::signal<N>(x, s, u, p);
    return s;
}

auto rates(const brain_barrier::state<N>& x, const upstream& s, const numbers_of& p = numbers,
           const brain_barrier::inputs<N>& u = {}) {
    return brain_barrier::rhs<N>(x, with_signals(x, s, p, u), u, p).pools;
}

/// One step of the midpoint rule.
brain_barrier::state<N> stepped(const brain_barrier::state<N>& x, const upstream& s, double h, const numbers_of& p,
                                const brain_barrier::inputs<N>& u) {
    const auto moved = [&](const auto& rate, double by) {
        return brain_barrier::state<N>{.csf = x.csf + by * rate.csf,
                                       .cell = x.cell + by * rate.cell,
                                       .csf_glycine = x.csf_glycine + by * rate.csf_glycine,
                                       .threonate = x.threonate + by * rate.threonate};
    };
    return moved(rates(moved(rates(x, s, p, u), h / 2), s, p, u), h);
}

/// The brain after `hours` of plasma held as in `s`.
brain_barrier::state<N> held(const upstream& s, double hours, const numbers_of& p = numbers,
                             brain_barrier::state<N> x = usual, const brain_barrier::inputs<N>& u = {}) {
    const double h = 0.05;
    for (int i = 0; i < static_cast<int>(std::lround(hours / h)); ++i) x = stepped(x, s, h, p, u);
    return x;
}

double csf_rise(double plasma, double hours, const numbers_of& p = numbers) {
    return (held(with_plasma(plasma), hours, p).csf / 1.25).raw() - 1.0;
}

TEST(BrainBarrier, TheReferencePersonStaysAsTheyAre) {
    const auto r = rates(usual, {});
    const auto s = with_signals(usual, {}).brain_barrier;

    EXPECT_NEAR(r.csf.raw(), 0.0, 1e-15);
    EXPECT_EQ(r.cell.raw(), 0.0);
    EXPECT_NEAR(r.csf_glycine.raw(), 0.0, 1e-17);
    EXPECT_EQ(s.relative.raw(), 1.0);
    EXPECT_NEAR(s.glycine.raw(), 1.0, 1e-15);
    EXPECT_EQ(s.gradient.raw(), 0.0);
    EXPECT_EQ(s.interstitial.raw(), 0.8);
}

TEST(BrainBarrier, FluidAtTwoAndAHalfTimesThePlasmaIsAsTheSaturableFitSays) {
    // Row ref_csf_ratio_2p3: 1.144 (1.140 to 1.146); P/(0.24 + P) by hand: 0.905512 / 0.793103 = 1.14173.
    EXPECT_NEAR(csf_rise(2.30, 200), 0.14173, 1e-3);
    EXPECT_GT(csf_rise(2.30, 200), 0.140);
    EXPECT_LT(csf_rise(2.30, 200), 0.146);
    // McKee 2005 held it for 24 h: a rise of 10 to 18 % (remembered).
    EXPECT_NEAR(csf_rise(2.30, 24), 0.14173 * (1 - std::exp(-24 / 4.33)), 2e-3);
}

TEST(BrainBarrier, AnOralCourseMovesTheFluidByLessThanHalfAPercent) {
    // Row ref_csf_plus_0p01: 0.23 % (0 to 0.5); slope 0.24 / (0.24 + 0.92) = 0.2069 of 1.087 %.
    EXPECT_NEAR(csf_rise(0.93, 200), 0.2069 * 0.01 / 0.92, 3e-5);
    EXPECT_GT(csf_rise(0.93, 200), 0.0);
    EXPECT_LT(csf_rise(0.93, 200), 0.005);
}

TEST(BrainBarrier, AnInfusionOfTwentyMillimolesDoesNotShowWithinFourHours) {
    // Brewer 2001: ionised plasma 0.58 to 0.89 mmol/L, no change of the fluid; even if the peak had lasted, under 6 %.
    EXPECT_LT(csf_rise(0.92 * 0.89 / 0.58, 4), 0.06);
    EXPECT_GT(csf_rise(0.92 * 0.89 / 0.58, 4), 0.03);
}

TEST(BrainBarrier, DogsOfThreeToFourTimesThePlasmaRiseAtMostByAFifth) {
    // Oppelt 1963: at most +21 % (15 to 24) at 5.5 h. Magnesium leaves a dog's fluid with a half-time of 70 min, and a
    // dog has less in plasma (0.80).
    numbers_of dog = numbers;
    dog.time = 70.0 / 60.0 / std::log(2.0);
    dog.reference_plasma = 0.80;

    for (const double times : {3.0, 4.0}) {
        EXPECT_GT(csf_rise(times * 0.80, 5.5, dog), 0.15) << times;
        EXPECT_LT(csf_rise(times * 0.80, 5.5, dog), 0.21) << times;
        EXPECT_LT(csf_rise(times * 0.92, 5.5), 0.15) << "man is slower";
    }
}

TEST(BrainBarrier, NoPlasmaHoweverHighLiftsTheFluidByMoreThanAQuarter) {
    numbers_of closed = numbers;
    closed.leak = 0.0;

    EXPECT_NEAR(csf_rise(1e6, 200, closed), 0.24 / 0.92, 1e-5);
}

TEST(BrainBarrier, TheFluidFallsWithPlasmaButLessThanIt) {
    // The table of the fit: 0.85 at 0.50, 0.938 at 0.70, 0.970 at 0.80 mmol/L.
    EXPECT_NEAR(csf_rise(0.50, 200), 0.852 - 1, 2e-3);
    EXPECT_NEAR(csf_rise(0.70, 200), 0.939 - 1, 2e-3);
    EXPECT_NEAR(csf_rise(0.80, 200), 0.970 - 1, 2e-3);
}

TEST(BrainBarrier, FreeMagnesiumAroundNeuronsIsAFixedShareOfTheFluid) {
    const auto s = with_signals({.csf = 1.43, .cell = 1.0, .csf_glycine = 0.00575, .threonate = 0.0}, {});

    EXPECT_NEAR(s.brain_barrier.interstitial.raw(), 0.8 * 1.43 / 1.25, 1e-15);
    EXPECT_NEAR(s.brain_barrier.relative.raw(), 1.144, 1e-12);
}

TEST(BrainBarrier, LooseJunctionsLetMagnesiumOutAtRestAndInWhenPlasmaIsHigh) {
    const brain_barrier::inputs<N> loose{.junctions = -std::log(1000.0)};  // a leak of 0.2 per hour

    const auto at_rest = held({}, 200, numbers, usual, loose);
    const auto when_high = held(with_plasma(3.68), 200, numbers, usual, loose);

    EXPECT_GT(when_high.csf.raw(), held(with_plasma(3.68), 200).csf.raw());
    // Steady at rest: what is pumped in and what flows in freely, over renewal and what flows out, by hand.
    const double pumped = 1.25 / 4.33 + 0.0002 * (1.25 - 0.68 * 0.92);
    EXPECT_NEAR(at_rest.csf.raw(), (pumped + 0.2 * 0.68 * 0.92) / (1 / 4.33 + 0.2), 1e-6);
    EXPECT_LT(at_rest.csf.raw(), 1.0);
}

TEST(BrainBarrier, TighterJunctionsLetLessInBetweenCells) {
    const auto tight = with_signals(usual, {}, numbers, {.junctions = 1.0}).brain_barrier;
    numbers_of without = numbers;
    without.gate_tight_junctions = 0.0;

    EXPECT_NEAR(with_signals(usual, {}).brain_barrier.between_cells.raw(), 0.0002 * 0.68 * 0.92, 1e-18);
    EXPECT_NEAR(tight.between_cells.raw(), 0.0002 * 0.68 * 0.92 * std::exp(-1.0), 1e-18);
    EXPECT_EQ(with_signals(usual, {}, without, {.junctions = 1.0}).brain_barrier.between_cells.raw(),
              with_signals(usual, {}).brain_barrier.between_cells.raw());
}

TEST(BrainBarrier, NeuronsFollowTheFluidAroundThemAndTheBody) {
    upstream s;
    s.magnesium_pools.cell_lack = 0.1;

    EXPECT_NEAR(held(s, 1000).cell.raw(), 1 - 0.2 * 0.1, 1e-6);
    EXPECT_NEAR(held(with_plasma(0.5), 1000).cell.raw(), 1 - 0.3 * 0.1475, 5e-4);
    EXPECT_NEAR(held(s, 35).cell.raw(), 1 - 0.02 * (1 - std::exp(-1.0)), 1e-5);
}

TEST(BrainBarrier, GlycineOfTheFluidIsAFortiethOfPlasmaAndFollowsSlowly) {
    upstream s;
    s.glycine.rise = 1.0;

    EXPECT_NEAR(held(s, 100).csf_glycine.raw(), 0.0115, 1e-9);
    EXPECT_NEAR(held(s, 2.9).csf_glycine.raw(), 0.00575 * (2 - std::exp(-1.0)), 1e-6);
    EXPECT_NEAR(with_signals(held(s, 100), s).brain_barrier.glycine.raw(), 2.0, 1e-9);
}

TEST(BrainBarrier, HypothesesAreOffUnlessAskedFor) {
    upstream s;
    s.glycine.rise = 1.0;
    const brain_barrier::state<N> dosed{.csf = 1.25, .cell = 1.0, .csf_glycine = 0.00575, .threonate = 104.0};

    EXPECT_NEAR(rates(dosed, s).csf.raw(), 0.0, 1e-15);
}

TEST(BrainBarrier, WithPiggybackDoubledGlycineBringsTwoPercentMoreMagnesium) {
    upstream s;
    s.glycine.rise = 1.0;
    numbers_of riding = numbers;
    riding.gate_piggyback = 1.0;

    EXPECT_NEAR(held(s, 200, riding).csf.raw(), 1.25 * 1.02, 1e-4);
}

TEST(BrainBarrier, WithTheGradientPlasmaCountsHalfAsMuchAgain) {
    numbers_of steep = numbers;
    steep.gate_gradient = 1.0;

    EXPECT_NEAR(csf_rise(0.93, 200, steep), (0.2069 + 0.1) * 0.01 / 0.92, 4e-5);
}

TEST(BrainBarrier, WithThreonateTheUsualDoseLiftsTheFluidByFivePercentOverWeeks) {
    // 144 mg a day of 24.305 mg/mmol, in even hours: 5.925 mmol a day.
    numbers_of with = numbers;
    with.gate_threonate = 1.0;
    auto x = usual;
    const auto weeks = [&](int n) {
        for (int hour = 0; hour < n * 168; ++hour) {
            x.threonate = x.threonate + 144.0 / 24.305 / 24.0;
            x = held({}, 1.0, with, x);
        }
        return (x.csf / 1.25).raw() - 1.0;
    };

    const double after_two = weeks(2), after_twenty = weeks(18);
    EXPECT_NEAR(after_twenty, 0.05, 0.002);
    EXPECT_NEAR(after_two / after_twenty, 1 - std::exp(-336.0 / 420.0), 0.02);
}

TEST(BrainBarrier, EachGateRemovesItsOwnEffectAndNoOther) {
    upstream s = with_plasma(2.3);
    s.glycine.rise = 1.0;
    const auto open = with_signals(usual, s).brain_barrier;
    numbers_of no_plasma = numbers, no_transport = numbers, no_carrier = numbers, no_glycine = numbers,
               no_csf = numbers;
    no_plasma.gate_plasma = 0.0;
    no_transport.gate_transport = 0.0;
    no_carrier.gate_glycine_carrier = 0.0;
    no_glycine.gate_glycine = 0.0;
    no_csf.gate_csf = 0.0;

    EXPECT_EQ(with_signals(usual, s, no_plasma).brain_barrier.gradient.raw(), 0.0);
    EXPECT_NEAR(rates(usual, s, no_plasma).csf.raw(), 0.0, 1e-15);
    EXPECT_NEAR(rates(usual, s, no_transport).csf.raw(), 0.0002 * 0.68 * 1.38, 1e-12);  // what leaks
    EXPECT_NEAR(with_signals(usual, s, no_carrier).brain_barrier.glycine_entry.raw(), 0.025 * 0.23 / 2.9, 1e-15);
    EXPECT_NEAR(rates(usual, s, no_glycine).csf_glycine.raw(), 0.0, 1e-17);
    EXPECT_EQ(with_signals(usual, s, no_glycine).brain_barrier.glycine_entry.raw(), open.glycine_entry.raw());
    EXPECT_EQ(with_signals({.csf = 2.0, .cell = 1.0, .csf_glycine = 0.01, .threonate = 0.0}, s, no_csf)
                  .brain_barrier.relative.raw(),
              1.0);
}

/// What is pushed (a pool, an input, a signal) and what must move, with one gate open and all others shut.
struct pushed {
    const char* link;
    in<N, one> numbers_of::*gate;
    void (*push)(brain_barrier::state<N>&, upstream&, brain_barrier::inputs<N>&);  ///< before the signals
    void (*push_signal)(brain_barrier::signals<N>&);                               ///< after them
    double (*moved)(const brain_barrier::signals<N>&, const brain_barrier::pools<N, hour>&);
    int sign;
};
using state = brain_barrier::state<N>;
using told = brain_barrier::signals<N>;
using rates_of = brain_barrier::pools<N, hour>;
using world = brain_barrier::inputs<N>;

void nothing(state&, upstream&, world&) {}
void no_signal(told&) {}
double csf_rate(const told&, const rates_of& r) {
    return r.csf.raw();
}

const pushed links[] = {
    {"L036", &numbers_of::gate_threonate, [](state& x, upstream&, world&) { x.threonate = 1.0; }, no_signal, csf_rate,
     1},
    {"L044", &numbers_of::gate_piggyback, [](state&, upstream& s, world&) { s.glycine.rise = 0.01 / 0.23; }, no_signal,
     [](const told& s, const rates_of&) { return s.piggyback.raw(); }, 1},
    {"L045", &numbers_of::gate_glycine_carrier, [](state&, upstream& s, world&) { s.glycine.rise = 0.01 / 0.23; },
     no_signal, [](const told& s, const rates_of&) { return s.glycine_entry.raw(); }, 1},
    {"L056", &numbers_of::gate_plasma, [](state&, upstream& s, world&) { s.magnesium_pools.plasma_total = 0.93; },
     no_signal, [](const told& s, const rates_of&) { return s.gradient.raw(); }, 1},
    {"L083", &numbers_of::gate_tight_junctions, [](state&, upstream&, world& u) { u.junctions = 0.1; }, no_signal,
     [](const told& s, const rates_of&) { return s.between_cells.raw(); }, -1},
    {"L084", &numbers_of::gate_gradient, nothing, [](told& s) { s.gradient = 0.01; }, csf_rate, 1},
    {"L085", &numbers_of::gate_transport, nothing, [](told& s) { s.transport = 1.01; }, csf_rate, 1},
    {"L086", &numbers_of::gate_piggyback, nothing, [](told& s) { s.piggyback = 0.01; }, csf_rate, 1},
    {"L087", &numbers_of::gate_glycine, nothing, [](told& s) { s.glycine_entry = 1.01 * s.glycine_entry; },
     [](const told&, const rates_of& r) { return r.csf_glycine.raw(); }, 1},
    {"L088", &numbers_of::gate_csf, [](state& x, upstream&, world&) { x.csf = 1.26; }, no_signal,
     [](const told& s, const rates_of&) { return s.relative.raw(); }, 1},
};

TEST(BrainBarrier, EachGateOpensExactlyItsLink) {
    numbers_of shut = numbers;
    numbers_of::each(shut, [](const std::string& name, unit, auto& member) {
        if (name.starts_with("gate_")) member = std::remove_cvref_t<decltype(member)>(0.0);
    });
    for (const pushed& link : links) {
        const auto read = [&](const numbers_of& p, bool is_pushed) {
            state x = usual;
            upstream s;
            world u;
            if (is_pushed) link.push(x, s, u);
            s = with_signals(x, s, p, u);
            if (is_pushed) link.push_signal(s.brain_barrier);
            return link.moved(s.brain_barrier, brain_barrier::rhs<N>(x, s, u, p).pools);
        };
        numbers_of open = shut;
        open.*link.gate = 1.0;

        EXPECT_GT(link.sign * (read(open, true) - read(open, false)), 1e-9) << link.link;
        EXPECT_EQ(read(shut, true), read(shut, false)) << link.link;
    }
}

TEST(BrainBarrier, EachNumberMovesItTheWayItsNameSays) {
    numbers_of saturated = numbers, slower = numbers, stiffer = numbers;
    saturated.half_transport = 0.1;
    slower.time = 9.0;
    stiffer.follow_interstitial = 0.1;

    EXPECT_LT(csf_rise(2.3, 200, saturated), csf_rise(2.3, 200));
    EXPECT_LT(csf_rise(2.3, 2, slower), csf_rise(2.3, 2));
    EXPECT_NEAR(csf_rise(2.3, 300, slower), csf_rise(2.3, 300), 1e-3);
    EXPECT_GT(held(with_plasma(0.5), 500, stiffer).cell.raw(), held(with_plasma(0.5), 500).cell.raw());
}

RC_GTEST_PROP(BrainBarrier, MorePlasmaNeverMeansLessInTheBrain, ()) {
    const auto x = tests::any_state<brain_barrier::state<N>>();
    const auto p = tests::any_parameters<numbers_of>();
    upstream low, high;
    low.magnesium_pools.plasma_total = tests::any_positive();
    high.magnesium_pools.plasma_total = low.magnesium_pools.plasma_total * (1.0 + tests::any_share());

    const auto a = rates(x, low, p), b = rates(x, high, p);

    RC_ASSERT(tests::first_not_finite(a) == "");
    RC_ASSERT(tests::first_not_finite(with_signals(x, low, p).brain_barrier) == "");
    const double room = 1e-9 * (std::abs(a.csf.raw()) + brain_barrier::usual_entry(p).raw() + 1e-3);
    if (p.reference_csf.raw() > p.reference_plasma.raw()) RC_ASSERT(b.csf.raw() >= a.csf.raw() - room);
}

RC_GTEST_PROP(BrainBarrier, TheReferenceIsSteadyWhateverTheNumbersAre, ()) {
    const auto p = tests::any_parameters<numbers_of>();
    upstream s;
    s.magnesium_pools.plasma_total = p.reference_plasma;
    s.glycine.rise = 0.0;
    const brain_barrier::state<N> x{
        .csf = p.reference_csf, .cell = 1.0, .csf_glycine = p.glycine_ratio * p.usual_glycine, .threonate = 0.0};

    const auto r = rates(x, s, p);

    const double turnover = (p.reference_csf / p.time).raw() + (p.leak * (p.reference_csf + p.reference_plasma)).raw();
    RC_ASSERT(std::abs(r.csf.raw()) <= 1e-12 * turnover);
    RC_ASSERT(std::abs(r.cell.raw()) <= 1e-12 / p.cell_time.raw());
    RC_ASSERT(std::abs(r.csf_glycine.raw()) <= 1e-12 * (p.usual_glycine / p.glycine_time).raw());
}

}  // namespace
}  // namespace brain_barrier_test
