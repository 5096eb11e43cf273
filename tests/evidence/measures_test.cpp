// measures_test.cpp - what a comparison reports is described, and each rule of the file broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/measures.hpp"

#include <gtest/gtest.h>

#include "evidence/outcomes/outcomes.hpp"
#include "tests/evidence/support.hpp"

namespace measures_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

TEST(Measures, AreInTheUnitOfTheOutcomeOfTheSameName) {
    const auto outcomes = load_outcomes();
    int shared = 0;
    for (const measure& m : load_measures()) {
        EXPECT_FALSE(m.label.empty() || m.short_label.empty() || m.note.empty()) << m.id;
        const outcome* found = find_outcome(outcomes, m.id);
        if (found == nullptr) continue;
        EXPECT_EQ(m.unit, found->unit) << m.id;
        EXPECT_GT(m.worth_telling, found->resolution) << m.id;
        ++shared;
    }
    EXPECT_GE(shared, 7);
}

TEST(Measures, WhatIsWorthTellingIsSaidToBeAChoice) {
    for (const measure& m : load_measures()) {
        EXPECT_EQ(m.known_from, provenance::assumption) << m.id;
        EXPECT_EQ(m.grade, evidence_grade::d) << m.id;
    }
}

const std::string good_file = R"(schema = "magnesia.measures/1"
[[measure]]
id = "urine"
label = "Urine"
short = "Urine"
unit = "mmol"
worth_telling = 0.2
grade = "D"
provenance = "assumption"
note = "words"
)";

std::vector<issue> issues_with(const std::string& from, const std::string& to) {
    std::string text = good_file;
    text.replace(text.find(from), from.size(), to);
    std::vector<issue> issues;
    parse_measures(parse_toml(text, "m.toml"), issues);
    return issues;
}

TEST(Measures, EveryRuleIsKept) {
    EXPECT_TRUE(issues_with("words", "words").empty());
    EXPECT_EQ(issues_with("= 0.2", "= 0").at(0).key, "measure[1].worth_telling");
    EXPECT_EQ(issues_with("\"mmol\"", "\"stone\"").at(0).key, "measure[1].unit");
    EXPECT_EQ(issues_with("\"D\"", "\"E\"").at(0).key, "measure[1].grade");
    EXPECT_EQ(issues_with("note =", "nota =").at(0).key, "measure[1].nota");
    const std::string again = good_file.substr(good_file.find("[[measure]]"));
    EXPECT_EQ(issues_with("note = \"words\"\n", "note = \"words\"\n" + again).at(0).found, "stands twice in this file");
}

}  // namespace
}  // namespace measures_test
