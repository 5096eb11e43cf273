// tracer_test.cpp - a label that is the same share of every pool changes as that share of the body does.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/tracer.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/physiology/support.hpp"

namespace magnesia::tests::tracer_test {
namespace {

using namespace physiology;

struct organs_state {
    stomach::state<N> stomach;
    intestine::state<N> intestine;
    colon::state<N> colon;
    magnesium_pools::state<N> magnesium_pools;
};

struct organs_parameters {
    stomach::parameters<N> stomach;
    intestine::parameters<N> intestine;
    colon::parameters<N> colon;
    magnesium_pools::parameters<N> magnesium_pools;
};

template <class S>
void number(S& s, double first) {
    S::each(s, [&](const char*, unit, auto& member) {
        member = first;
        first += 0.07;
    });
}

/// A body with something in every pool, what its organs say, and how its pools change.
struct body {
    organs_state x{};
    organs_parameters p{};
    signals s = replete();

    body() {
        number(x.stomach, 0.4);
        number(x.intestine, 0.2);
        number(x.colon, 1.3);
        number(x.magnesium_pools, 2.1);
        number(p.stomach, 0.3);
        number(p.intestine, 0.15);
        number(p.colon, 0.11);
        number(p.magnesium_pools, 0.25);
        s.stomach = stomach::signal<N>(x.stomach, s, {}, p.stomach);
        s.magnesium_pools = magnesium_pools::signal<N>(x.magnesium_pools, s, {}, p.magnesium_pools);
        s.intestine = intestine::signal<N>(x.intestine, s, {}, p.intestine);
        s.colon = colon::signal<N>(x.colon, s, {}, p.colon);
        s.kidney.urine = 0.17;
    }

    auto label_rates(const tracer::state<N>& label, double infusion) const {
        return tracer::rhs<N>(label, N::value<mmol / hour>(infusion), tracer::carrier{x, s, p});
    }
};

/// Members of a struct by name.
template <class S>
std::map<std::string, double> by_name(const S& s) {
    std::map<std::string, double> all;
    S::each(s, [&](const char* name, unit, const auto& member) { all[name] = member.raw(); });
    return all;
}

/// Fills each member from that of the same name.
template <class S, class From>
void fill(S& to, const From& from, double part) {
    const auto values = by_name(from);
    S::each(to, [&](const char* name, unit, auto& member) { member = part * values.at(name); });
}

/// The share of each pool; of the bowel one part never absorbed and one returned.
tracer::state<N> labelled(const organs_state& x, double share, double returned) {
    tracer::state<N> label{};
    fill(label.stomach, x.stomach, share);
    fill(label.bowel.intestine, x.intestine, share - returned);
    fill(label.bowel.colon, x.colon, share - returned);
    fill(label.returned.intestine, x.intestine, returned);
    fill(label.returned.colon, x.colon, returned);
    fill(label.magnesium_pools, x.magnesium_pools, share);
    return label;
}

template <class S, class Whole>
void expect_share(const S& label, const S& more_label, const Whole& whole, double share) {
    const auto more = by_name(more_label);
    const auto all = by_name(whole);
    for (const auto& [name, value] : by_name(label)) {
        EXPECT_NEAR(value + more.at(name), share * all.at(name), 1e-12) << name;
    }
}

TEST(Tracer, AnEqualShareOfEveryPoolChangesAsThatShareOfTheBody) {
    const body all;
    constexpr double share = 0.25;

    const auto label = all.label_rates(labelled(all.x, share, 0.1), share * 0.6);

    const auto in_stomach = stomach::rhs<N>(all.x.stomach, all.s, {}, all.p.stomach).pools;
    expect_share(label.pools.stomach, {}, in_stomach, share);
    expect_share(label.pools.bowel.intestine, label.pools.returned.intestine,
                 intestine::rhs<N>(all.x.intestine, all.s, {}, all.p.intestine).pools, share);
    expect_share(label.pools.bowel.colon, label.pools.returned.colon,
                 colon::rhs<N>(all.x.colon, all.s, {}, all.p.colon).pools, share);
    const auto stores = magnesium_pools::rhs<N>(all.x.magnesium_pools, all.s, {.infusion = 0.6}, all.p.magnesium_pools);
    expect_share(label.pools.magnesium_pools, {}, stores.pools, share);
    EXPECT_NEAR(label.accumulators.secreted.raw(), share * stores.accumulators.secreted.raw(), 1e-12);
    EXPECT_NEAR(label.accumulators.sweat.raw(), share * stores.accumulators.sweat.raw(), 1e-12);
    EXPECT_NEAR(label.accumulators.urine.raw(), share * all.s.kidney.urine.raw(), 1e-12);
}

TEST(Tracer, WhatLeavesIsWhatIsMissing) {
    const body all;

    const auto label = all.label_rates(labelled(all.x, 0.3, 0.05), 0.2);

    double held = 0;
    tracer::pools<N, hour>::each(label.pools, [&](auto, auto, unit, const auto& member) { held += member.raw(); });
    const auto& a = label.accumulators;
    EXPECT_NEAR(held, (a.infused - a.urine - a.sweat - a.faeces - a.faeces_returned).raw(), 1e-12);
}

TEST(Tracer, WithoutLabelNothingMovesAndAnEmptyStomachIsNoTrouble) {
    body all;
    all.x.stomach = {};
    all.s.stomach = stomach::signal<N>(all.x.stomach, all.s, {}, all.p.stomach);

    const auto label = all.label_rates({}, 0);

    tracer::pools<N, hour>::each(label.pools, [&](const char* organ, const char* name, unit, const auto& member) {
        EXPECT_EQ(member.raw(), 0) << organ << '.' << name;
    });
}

TEST(Tracer, LabelBroughtBackByJuicesIsNotAbsorbedForTheFirstTime) {
    const body all;
    tracer::state<N> label{};
    label.returned.intestine.free[0] = 1;
    label.returned.colon.dissolved = 1;

    const auto moved = all.label_rates(label, 0);

    EXPECT_EQ(moved.accumulators.absorbed.raw(), 0);
    EXPECT_GT(moved.accumulators.absorbed_again.raw(), 0);
    EXPECT_EQ(moved.accumulators.faeces.raw(), 0);
    EXPECT_GT(moved.accumulators.faeces_returned.raw(), 0);
}

}  // namespace
}  // namespace magnesia::tests::tracer_test
