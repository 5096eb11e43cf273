// expr_test.cpp - symbols print as people write them, fold what is needless, and say what they depend on.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr.hpp"

#include <gtest/gtest.h>

namespace expr_test {
namespace {

using namespace magnesia;

const expr a = expr::symbol("a");
const expr b = expr::symbol("b");
const expr c = expr::symbol("c");

TEST(Expression, PrintsOnlyTheParenthesesItNeeds) {
    EXPECT_EQ(text(a * b / (c + a)), "a * b / (c + a)");
    EXPECT_EQ(text(a - (b - c)), "a - (b - c)");
    EXPECT_EQ(text(a - b - c), "a - b - c");
    EXPECT_EQ(text(a / (b * c)), "a / (b * c)");
    EXPECT_EQ(text(-(a + b) * c), "-(a + b) * c");
    EXPECT_EQ(text(exp(-a) * -2.0), "exp(-a) * (-2)");
    EXPECT_EQ(text(choose(a < b, a, b + 1.0)), "choose(a < b, a, b + 1)");
}

TEST(Expression, FoldsConstantsAndIdentities) {
    EXPECT_EQ(text(expr(2.0) * 3.0 + a * 1.0), "6 + a");
    EXPECT_EQ((a + 0.0).id(), a.id());
    EXPECT_EQ((0.0 + a).id(), a.id());
    EXPECT_EQ((a - 0.0).id(), a.id());
    EXPECT_EQ((1.0 * a).id(), a.id());
    EXPECT_TRUE((0.0 * a).is_constant(0.0));
    EXPECT_EQ(choose(expr(1.0), a, b).id(), a.id());
}

TEST(Expression, NamesTheSymbolsItDependsOn) {
    EXPECT_EQ(symbols(a * exp(b) - a), (std::unordered_set<std::string>{"a", "b"}));
    EXPECT_TRUE(symbols(expr(3.0)).empty());
}

TEST(Expression, DerivativesAreTheTextbookOnes) {
    EXPECT_EQ(text(derivative(a * b, "a")), "b");
    EXPECT_EQ(text(derivative(a * b, "c")), "0");
    EXPECT_EQ(text(derivative(exp(a), "a")), "exp(a)");
    EXPECT_EQ(text(derivative(softplus(a), "a")), "logistic(a)");
}

// Oracle: the quotient rule, and the dual numbers' promise that the branch not taken has no influence.
TEST(Expression, TheBranchNotTakenHasNoInfluenceOnASlope) {
    const expr ratio = choose(b == 0.0, 3.0, a / b);
    const auto at_zero = [](const std::string&) { return 0.0; };
    const auto elsewhere = [](const std::string& name) { return name == "a" ? 6.0 : 2.0; };

    EXPECT_EQ(evaluate(derivative(ratio, "a"), at_zero), 0.0);
    EXPECT_EQ(evaluate(derivative(ratio, "b"), at_zero), 0.0);
    EXPECT_EQ(evaluate(derivative(ratio, "a"), elsewhere), 0.5);
    EXPECT_EQ(evaluate(derivative(ratio, "b"), elsewhere), -1.5);
    EXPECT_EQ(text(derivative(a / (a + b), "c")), "0");
}

TEST(Expression, ADeepSharedGraphIsWalkedOncePerNode) {
    expr e = a;
    for (int i = 0; i < 60; ++i) e = e + e;  // 2^60 leaves if sharing were lost

    EXPECT_EQ(evaluate(e, [](const std::string&) { return 1.0; }), 0x1.0p60);
    EXPECT_EQ(evaluate(derivative(e, "a"), [](const std::string&) { return 0.0; }), 0x1.0p60);
}

}  // namespace
}  // namespace expr_test
