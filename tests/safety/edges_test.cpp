// edges_test.cpp - both sides of the edge of every rule, made from the rules themselves.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/safety/support.hpp"

namespace magnesia::safety::edges_test {
namespace {

using namespace magnesia::safety::testing;
using evidence::comparison;
using evidence::fact_kind;
using evidence::safety_condition;

double next_above(double x) {
    return std::nextafter(x, std::numeric_limits<double>::infinity());
}

double next_below(double x) {
    return std::nextafter(x, -std::numeric_limits<double>::infinity());
}

/// The number nearest to the edge that holds the comparison, or that misses it.
double number_for(const safety_condition& c, bool holds) {
    switch (c.how) {
        case comparison::below:
            return holds ? next_below(c.number) : c.number;
        case comparison::at_most:
            return holds ? c.number : next_above(c.number);
        case comparison::above:
            return holds ? next_above(c.number) : c.number;
        default:
            return holds ? c.number : next_below(c.number);
    }
}

/// What is said, but for these words: a rule may ask for two of the same kind, such as two medicines.
std::vector<std::string> but_for(const std::vector<std::string>& words, const facts& who, fact what) {
    std::vector<std::string> said = who.is_known(what) ? who.words(what) : std::vector<std::string>{};
    std::erase_if(said, [&](const std::string& one) { return std::ranges::find(words, one) != words.end(); });
    return said;
}

void bring_about(const safety_condition& c, bool holds, facts& who) {
    const fact_kind kind = evidence::entry_of(c.what).kind;
    if (c.how == comparison::is_unknown) {
        who.forget(c.what);
        if (!holds && kind == fact_kind::number) who.set(c.what, 90.0);
        if (!holds && kind == fact_kind::truth) who.set(c.what, false);
        if (!holds && kind == fact_kind::word) who.set(c.what, std::string("elsewhere"));
    } else if (kind == fact_kind::number) {
        who.set(c.what, number_for(c, holds));
    } else if (kind == fact_kind::truth) {
        who.set(c.what, holds ? c.truth : !c.truth);
    } else if (kind == fact_kind::word) {
        who.set(c.what, holds ? c.words.front() : std::string("elsewhere"));
    } else {
        std::vector<std::string> said = but_for(c.words, who, c.what);
        said.emplace_back("other");
        if (holds) said.push_back(c.words.back());
        who.set(c.what, said);
    }
}

facts all_held(const safety_rule& rule) {
    facts who;
    for (const safety_condition& c : rule.when) bring_about(c, true, who);
    return who;
}

TEST(Edges, EveryRuleFiresOnThisSideAndNotOnTheOther) {
    for (const safety_rule& rule : rules_of_the_program().rules) {
        SCOPED_TRACE(rule.id);
        EXPECT_TRUE(fires(rule, all_held(rule)));
        for (const safety_condition& missed : rule.when) {
            facts who = all_held(rule);
            bring_about(missed, false, who);
            EXPECT_FALSE(fires(rule, who)) << evidence::entry_of(missed.what).name;
        }
    }
}

TEST(Edges, EveryWordOfARuleMakesItFire) {
    for (const safety_rule& rule : rules_of_the_program().rules) {
        for (const safety_condition& c : rule.when) {
            for (const std::string& one : c.words) {
                facts who = all_held(rule);
                if (evidence::entry_of(c.what).kind == fact_kind::word) who.set(c.what, one);
                if (evidence::entry_of(c.what).kind == fact_kind::words) {
                    std::vector<std::string> said = but_for(c.words, who, c.what);
                    said.push_back(one);
                    who.set(c.what, said);
                }
                EXPECT_TRUE(fires(rule, who)) << rule.id << ' ' << one;
            }
        }
    }
}

TEST(Edges, AnUnknownFactFiresOnlyRulesThatSaySo) {
    for (const safety_rule& rule : rules_of_the_program().rules) {
        for (const safety_condition& c : rule.when) {
            if (c.how == comparison::is_unknown) continue;
            facts who = all_held(rule);
            who.forget(c.what);
            EXPECT_EQ(fires(rule, who), rule.fires_when_unknown) << rule.id;
        }
    }
}

TEST(Edges, AFiringRuleIsToldWithItsSentenceAndWorsensTheVerdict) {
    for (const safety_rule& rule : rules_of_the_program().rules) {
        facts who = all_held(rule);
        const auto over = who.number(fact::over_cap_mg);
        if (over) who.set(fact::supplemental_mg, 5000.0);  // what is above the limit follows from what is taken
        if (who.truth(fact::clinician_first) == true) who.set(fact::unrecognised_drug, true);  // it follows from others
        const judgement result = judge(who, rules_of_the_program().rules);

        EXPECT_TRUE(has(result, rule.id)) << rule.id;
        EXPECT_GE(result.is, verdict_of(rule.action)) << rule.id;
        EXPECT_LE(result.max_supplemental_mg, rule.cap_mg.value_or(500)) << rule.id;
    }
}

}  // namespace
}  // namespace magnesia::safety::edges_test
