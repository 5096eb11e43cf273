// expr_print_test.cpp - expressions cut into steps, as C, as MathML, and their units; measured against text by hand.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <unordered_map>

#include "core/expr_c.hpp"
#include "core/expr_mathml.hpp"
#include "core/expr_steps.hpp"

namespace expr_print_test {
namespace {

using namespace magnesia;

const expr a = expr::symbol("a");
const expr b = expr::symbol("b");
const expr c = expr::symbol("c");

std::string in_c(const expr& e) {
    return c_text(e, [](const std::string& name) { return name; });
}

TEST(Steps, WhatOccursTwiceIsNamedOnce) {
    const expr_steps cut = cut_into_steps({}, {a * b + c, exp(a * b)}, unnamed_parts::get_names);

    ASSERT_EQ(cut.steps.size(), 1u);
    EXPECT_EQ(cut.steps[0].name, "shared.1");
    EXPECT_EQ(text(cut.steps[0].value), "a * b");
    EXPECT_EQ(text(cut.results[0]), "shared.1 + c");
    EXPECT_EQ(text(cut.results[1]), "exp(shared.1)");
}

TEST(Steps, WithoutNamesForSharedPartsTheyStay) {
    const expr_steps cut = cut_into_steps({}, {a * b + c, exp(a * b)}, unnamed_parts::stay);

    EXPECT_TRUE(cut.steps.empty());
    EXPECT_EQ(text(cut.results[1]), "exp(a * b)");
}

TEST(Steps, KnownPartsComeFirstAndOnlyWhenNeeded) {
    const expr flow = a * b;
    const std::vector<named_expr> known{{"double_flow", flow * 2.0}, {"flow", flow}, {"unused", a / c}};

    const expr_steps cut = cut_into_steps(known, {flow * 2.0 - c}, unnamed_parts::stay);

    ASSERT_EQ(cut.steps.size(), 2u);
    EXPECT_EQ(cut.steps[0].name, "flow");
    EXPECT_EQ(cut.steps[1].name, "double_flow");
    EXPECT_EQ(text(cut.steps[1].value), "flow * 2");
    EXPECT_EQ(text(cut.results[0]), "double_flow - c");
}

TEST(Steps, OfTwoEqualKnownPartsTheFirstGivesTheNameAndSymbolsAreNoSteps) {
    const expr_steps cut =
        cut_into_steps({{"first", a * b}, {"second", a * b}, {"copy", c}}, {a * b, c}, unnamed_parts::stay);

    ASSERT_EQ(cut.steps.size(), 1u);
    EXPECT_EQ(text(cut.results[0]), "first");
    EXPECT_EQ(text(cut.results[1]), "c");
}

TEST(Steps, ComputedOneAfterAnotherGiveTheValueOfTheWhole) {
    const expr whole = exp(a * b) / (1.0 + exp(a * b)) - log(a * b + c) * (a * b + c);
    const expr_steps cut = cut_into_steps({{"known", a * b + c}}, {whole}, unnamed_parts::get_names);
    std::unordered_map<std::string, double> values{{"a", 0.3}, {"b", 1.7}, {"c", 0.9}};
    const auto value_of = [&](const std::string& name) { return values.at(name); };

    const double expected = evaluate(whole, value_of);
    for (const named_expr& step : cut.steps) values[step.name] = evaluate(step.value, value_of);

    EXPECT_EQ(evaluate(cut.results[0], value_of), expected);
}

TEST(InC, TheOrderOfOperationsIsKept) {
    EXPECT_EQ(in_c(a + (b - c)), "a + (b - c)");
    EXPECT_EQ(in_c(a * (b / c)), "a * (b / c)");
    EXPECT_EQ(in_c(a + b + c), "a + b + c");
    EXPECT_EQ(in_c(a - (b - c)), "a - (b - c)");
    EXPECT_EQ(in_c(-(-a)), "-(-a)");
    EXPECT_EQ(in_c(a - expr(-2.0)), "a - (-2.0)");
}

TEST(InC, NumbersAreDoublesAndNeverWhole) {
    EXPECT_EQ(in_c(4.0 / a), "4.0 / a");
    EXPECT_EQ(c_number(1e300), "1e+300");
    EXPECT_EQ(c_number(0.1), "0.1");
    EXPECT_EQ(c_number(std::nan("")), "NAN");
    EXPECT_EQ(c_number(-std::numeric_limits<double>::infinity()), "-HUGE_VAL");
}

TEST(InC, ChoicesAreTernaries) {
    EXPECT_EQ(in_c(choose(a < b, a, b) * c), "(a < b ? a : b) * c");
    EXPECT_EQ(in_c(choose(a + b, a, b)), "((a + b) != 0.0 ? a : b)");
    EXPECT_EQ(in_c((a <= b) * c), "(a <= b) * c");
    EXPECT_EQ(in_c(real_power(a, b)), "pow(a, b)");
}

TEST(InC, OnlyTheHelpersThatAreCalledAreDefined) {
    EXPECT_EQ(c_helpers("x = exp(a);"), "");
    EXPECT_NE(c_helpers(in_c(softplus(a))).find("static double softplus"), std::string::npos);
    EXPECT_EQ(c_helpers(in_c(softplus(a))).find("static double logistic"), std::string::npos);
}

/// a and b are amounts, c is a time.
unit unit_of_letter(const std::string& name) {
    return name == "c" ? hour : mmol;
}

const mathml_names names{.id = [](const std::string& name) { return name; },
                         .unit_id = [](unit u) { return text(u); },
                         .units = unit_of_letter};

std::string in_mathml(const expr& e, unit expected = one) {
    return mathml(e, expected, names);
}

TEST(InMathml, SumsAndProductsAreNested) {
    EXPECT_EQ(in_mathml(a / (b * c)), "<apply><divide/><ci>a</ci><apply><times/><ci>b</ci><ci>c</ci></apply></apply>");
    EXPECT_EQ(in_mathml(-a - b), "<apply><minus/><apply><minus/><ci>a</ci></apply><ci>b</ci></apply>");
}

TEST(InMathml, ANumberTakesTheUnitOfWhatItIsAddedTo) {
    EXPECT_EQ(in_mathml(a + 2.0), "<apply><plus/><ci>a</ci><cn sbml:units=\"mmol\">2</cn></apply>");
    EXPECT_EQ(in_mathml(1.0 - a / b),
              "<apply><minus/><cn sbml:units=\"1\">1</cn><apply><divide/><ci>a</ci><ci>b</ci></apply></apply>");
    EXPECT_EQ(in_mathml(2.0 * a), "<apply><times/><cn sbml:units=\"1\">2</cn><ci>a</ci></apply>");
    EXPECT_EQ(in_mathml(expr(0.0), mmol / hour), "<cn sbml:units=\"mmol/h\">0</cn>");
    EXPECT_EQ(in_mathml(expr(1e-300)), "<cn type=\"e-notation\" sbml:units=\"1\">1<sep/>-300</cn>");
}

TEST(InMathml, APositivePartComparesLikeWithLike) {
    EXPECT_EQ(in_mathml(choose(a <= 0.0, 0.0, a)),
              "<piecewise><piece><cn sbml:units=\"mmol\">0</cn><apply><leq/><ci>a</ci><cn sbml:units=\"mmol\">0</cn>"
              "</apply></piece><otherwise><ci>a</ci></otherwise></piecewise>");
}

TEST(InMathml, AComparisonIsOneOrZero) {
    EXPECT_EQ(in_mathml(a < b),
              "<piecewise><piece><cn sbml:units=\"1\">1</cn><apply><lt/><ci>a</ci><ci>b</ci></apply></piece>"
              "<otherwise><cn sbml:units=\"1\">0</cn></otherwise></piecewise>");
}

TEST(InMathml, SoftplusAndLogisticOnlyRaiseToNegativePowers) {
    const std::string faded = "<apply><exp/><apply><minus/><apply><abs/><ci>a</ci></apply></apply></apply>";
    for (const expr& e : {softplus(a), logistic(a)}) {
        std::string rest = in_mathml(e);
        while (rest.find(faded) != std::string::npos) rest.erase(rest.find(faded), faded.size());
        EXPECT_EQ(rest.find("<exp/>"), std::string::npos) << rest;
        EXPECT_LT(rest.size(), in_mathml(e).size());
    }
}

TEST(Units, AreWorkedOutThroughEveryOperation) {
    const auto unit_text = [](const expr& e) {
        const auto u = unit_of(e, unit_of_letter);
        return u ? text(*u) : "none";
    };

    EXPECT_EQ(unit_text(a * b / c), "mmol^2/h");
    EXPECT_EQ(unit_text(sqrt(a * b)), "mmol");
    EXPECT_EQ(unit_text(0.0 - a), "mmol");
    EXPECT_EQ(unit_text(choose(c < 1.0, 0.0, a)), "mmol");
    EXPECT_EQ(unit_text(exp(a / b)), "1");
    EXPECT_EQ(unit_text(expr(2.0)), "none");
}

}  // namespace
}  // namespace expr_print_test
