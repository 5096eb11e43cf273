// same_bits_test.cpp - every instruction set and width gives the bits of one number at a time, whatever its neighbours.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/lanes/function_sets.hpp"
#include "tests/lanes/inputs.hpp"

namespace magnesia::lanes::testing::same_bits_test {
namespace {

class Packs : public ::testing::TestWithParam<std::string> {
 protected:
    void SetUp() override {
        if (!set.is_supported) {
            GTEST_SKIP() << set.name << " is not tested: this machine has no such instructions";
        }
    }
    const named_set set = set_named(GetParam());
    const named_set reference = all_sets().front();
};

void expect_same(const std::vector<double>& found, const std::vector<double>& expected, const inputs& in,
                 const std::string& what) {
    std::size_t different = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!is_same(found[i], expected[i]) && ++different <= 3) {
            ADD_FAILURE() << what << " of " << in.x[i] << ", " << in.y[i] << " is " << found[i] << ", one at a time "
                          << expected[i];
        }
    }
    EXPECT_EQ(different, 0U) << what;
}

// Oracle: the same algorithm without any vector, on every function and on all kinds of numbers.
TEST_P(Packs, GiveTheBitsOfOneNumberAtATime) {
    for (std::size_t f = 0; f < set.count; ++f) {
        const named_function function = set.functions[f];
        for (const char* numbers : {function.name, "pow"}) {
            const inputs in = inputs_for(numbers, 3'000);

            const std::vector<double> found = results_of(function.call, in.x, in.y);

            expect_same(found, results_of(function_named(reference, function.name), in.x, in.y), in, function.name);
        }
    }
}

// Oracle: a lane's result beside copies of itself.
TEST_P(Packs, HaveLanesThatDoNotFeelTheirNeighbours) {
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> neighbours = {std::nan(""), infinity, -infinity, 1e308, -1e308, 5e-324, -0.0, 1e20};
    const std::vector<double> probes = {0.3, -0.3, 700.0, -700.0, 1e-310, 1e5, 1.0, 0.0, infinity, std::nan("")};
    for (std::size_t f = 0; f < set.count; ++f) {
        const named_function function = set.functions[f];
        for (const double probe : probes) {
            const inputs alone{std::vector<double>(8, probe), std::vector<double>(8, 0.7)};
            const double expected = results_of(function.call, alone.x, alone.y).front();
            for (std::size_t lane = 0; lane < 8; ++lane) {
                inputs in{neighbours, neighbours};
                in.x[lane] = probe;
                in.y[lane] = 0.7;

                const double found = results_of(function.call, in.x, in.y)[lane];

                EXPECT_TRUE(is_same(found, expected)) << function.name << " of " << probe << " in lane " << lane
                                                      << " is " << found << " and not " << expected;
            }
        }
    }
}

// Oracle: the definition of each operation, on numbers counted from 1.
TEST_P(Packs, LoadStoreCompareAndHoldTheirLanes) {
    const char* wrong = set.wrong_in_pack();

    EXPECT_EQ(wrong, nullptr) << set.name << ": " << wrong;
}

std::vector<std::string> names_of_sets() {
    std::vector<std::string> names;
    for (const named_set& set : all_sets()) names.emplace_back(set.name);
    return names;
}

INSTANTIATE_TEST_SUITE_P(OfInstructions, Packs, ::testing::ValuesIn(names_of_sets()),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace magnesia::lanes::testing::same_bits_test
