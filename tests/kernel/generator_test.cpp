// generator_test.cpp - the parts of the kernel generator: shared terms, rewriting, elimination, and the written text.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <set>
#include <string>

#include "core/error.hpp"
#include "kernel_generator/body_system.hpp"
#include "kernel_generator/elimination.hpp"
#include "kernel_generator/graph.hpp"
#include "kernel_generator/kernel_text.hpp"
#include "kernel_generator/quotients.hpp"
#include "kernel_generator/slopes.hpp"
#include "tests/kernel/sample_systems.hpp"

namespace generator_test {
namespace {

using namespace magnesia;
using namespace magnesia::kernel_generator;

const expr x = expr::symbol("pool.x");
const expr y = expr::symbol("pool.y");
const expr p = expr::symbol("parameter.p");
const expr q = expr::symbol("parameter.q");

TEST(KernelGraph, EqualOperationsAreOneTermWhateverTheirOrder) {
    graph g;

    EXPECT_EQ(g.imported(x * y + p), g.imported(p + y * x));
    EXPECT_NE(g.imported(x - y), g.imported(y - x));
    EXPECT_NE(g.imported(x / y), g.imported(y / x));
}

// Identities of real numbers that hold for rounded ones too: a sign moves without rounding.
TEST(KernelGraph, MinusSignsMoveOutwardsAndCancel) {
    graph g;

    EXPECT_EQ(g.imported(x + (-y)), g.imported(x - y));
    EXPECT_EQ(g.imported(x - (-y)), g.imported(x + y));
    EXPECT_EQ(g.imported((-x) + y), g.imported(y - x));
    EXPECT_EQ(g.imported((-x) * (-y)), g.imported(x * y));
    EXPECT_EQ(g.imported((-x) / y), g.imported(-(x / y)));
    EXPECT_EQ(g.imported(-(-x)), g.imported(x));
    EXPECT_EQ(g.imported((-x) - y), g.imported(-(x + y)));
    EXPECT_EQ(g.imported(expr(0.0) - x), g.imported(-x));
}

TEST(KernelGraph, ParametersGatherOnlyWhenAllowed) {
    graph gathering;
    graph literal(rewriting{.gathers_parameters = false});

    EXPECT_EQ(gathering.imported(p * (x * q)), gathering.imported((q * p) * x));
    EXPECT_NE(literal.imported(p * (x * q)), literal.imported((q * p) * x));
    EXPECT_EQ(gathering.imported(p * (q * p)), gathering.imported(p * (p * q)));
    EXPECT_FALSE(gathering.at(gathering.imported(x * y)).is_hoistable);
    EXPECT_TRUE(gathering.at(gathering.imported(exp(p) * 2.0)).is_hoistable);
}

TEST(KernelGraph, ADeepSharedGraphStaysSmall) {
    expr deep = x;
    expr power = p;
    for (int i = 0; i < 60; ++i) {
        deep = deep * deep + y;
        power = power * power;
    }
    graph g;
    slope_reader slopes({"pool.x", "pool.y"});

    g.imported(deep);
    g.imported(power);
    for (const auto& [place, slope] : slopes.of(deep)) g.imported(slope);

    EXPECT_LT(g.size(), 1000U);
}

TEST(KernelGraph, ASignalReadBeforeItIsWrittenIsRefused) {
    graph g;

    EXPECT_THROW(g.imported(x + expr(std::numeric_limits<double>::quiet_NaN())), internal_error);
}

TEST(KernelQuotients, ReciprocalsAreForKnownAndForSharedDivisors) {
    graph g;
    const term_id by_parameter = g.imported(x / p);
    const term_id shared = g.imported(x / (x + y));
    const term_id also_shared = g.imported(y / (x + y));
    const term_id alone = g.imported(x / (x - y));
    const expr guarded = choose(y == 0.0, p, x / y) + p / y;
    const term_id compared = g.imported(guarded);

    const auto now = with_reciprocals(g, {by_parameter, shared, also_shared, alone, compared});

    EXPECT_EQ(now[by_parameter], g.imported(x * (1.0 / p)));
    EXPECT_EQ(now[shared], g.imported(x * (1.0 / (x + y))));
    EXPECT_EQ(now[alone], alone);
    EXPECT_EQ(now[compared], compared);  // y may be so small that 1 / y overflows
}

TEST(KernelSlopes, AnIndependentPoolHasNoEntry) {
    slope_reader slopes({"pool.x", "pool.y"});

    EXPECT_EQ(slopes.of(x * p).size(), 1U);
    EXPECT_EQ(text(slopes.of(x * p).at(0)), "parameter.p");
    EXPECT_TRUE(slopes.of(p * q).empty());
}

// An arrow: one full row and column. Eliminated first the hub fills everything, eliminated late nothing. At the end
// only the hub and one spoke are left, and between them the order makes no difference.
TEST(KernelElimination, TheHubOfAnArrowWaits) {
    const std::size_t n = 7;
    std::set<position> pattern;
    for (std::size_t i = 1; i < n; ++i) {
        pattern.insert({0, i});
        pattern.insert({i, 0});
    }

    const elimination plan = planned(n, pattern);

    EXPECT_GE(plan.rank[0], n - 2);
    EXPECT_EQ(plan.entries.size(), 3 * n - 2);
}

// A ring of four must fill in: eliminating any pool joins its two neighbours.
TEST(KernelElimination, ARingFillsIn) {
    std::set<position> pattern;
    for (std::size_t i = 0; i < 4; ++i) {
        pattern.insert({i, (i + 1) % 4});
        pattern.insert({(i + 1) % 4, i});
    }

    const elimination plan = planned(4, pattern);

    EXPECT_EQ(plan.entries.size(), 4U + 8U + 2U);
}

TEST(KernelElimination, EveryUpdateOfTheFactorsHasAPlace) {
    std::set<position> pattern;
    for (std::size_t row = 0; row < tests::web_size; ++row)
        for (std::size_t column = 0; column < tests::web_size; ++column)
            if (tests::web_weight(row, column) != 0) pattern.insert({row, column});

    const elimination plan = planned(tests::web_size, pattern);

    for (const std::size_t pivot : plan.order)
        for (std::size_t row = 0; row < tests::web_size; ++row)
            for (const std::size_t column : plan.later[pivot])
                if (plan.rank[row] > plan.rank[pivot] && plan.holds(row, pivot)) {
                    EXPECT_TRUE(plan.holds(row, column)) << row << ", " << column;
                }
    EXPECT_LT(plan.entries.size(), tests::web_size * tests::web_size);
}

TEST(KernelText, TheSameEquationsGiveTheSameBytes) {
    const auto once = [] { return written(body_system({"magnesium_pools.plasma_total"}), "body_kernel").header; };

    EXPECT_EQ(once(), once());
}

// Between `rates` and the end of the file no parameter is read: all of them went through `hoisted`.
TEST(KernelText, OnlyHoistReadsParameters) {
    const std::string header = written(body_system({}), "body_kernel").header;
    const std::size_t rates = header.find("static void rates(");
    ASSERT_NE(rates, std::string::npos);

    EXPECT_NE(header.find("parameter["), std::string::npos);
    EXPECT_EQ(header.find("parameter", rates), std::string::npos);
    EXPECT_NE(header.find("known[", rates), std::string::npos);
}

TEST(KernelText, SignalsNameTheirTemporaries) {
    const std::string header = written(body_system({}), "body_kernel").header;

    EXPECT_NE(header.find("const V kidney_urine = "), std::string::npos);
    EXPECT_NE(header.find("//    19  magnesium_pools.plasma\n"), std::string::npos);
}

TEST(KernelText, AnUnknownSignalIsRefused) {
    EXPECT_THROW(written(body_system({"magnesium_pools.no_such_signal"}), "body_kernel"), internal_error);
}

// Work grows with the size of the equations, not faster: 130 pools, ten bodies, are written within the time a build may
// spend on its largest file. The limit is wide because machines are busy; measured is about a tenth of a second.
TEST(KernelText, ABodyTenTimesLargerIsWrittenInSeconds) {
    const auto start = std::chrono::steady_clock::now();

    const std::string header = written(tests::chain_system(130), "chain_kernel").header;

    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    EXPECT_LT(header.size(), 2'000'000U);
}

}  // namespace
}  // namespace generator_test
