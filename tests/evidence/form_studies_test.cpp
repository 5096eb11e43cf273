// form_studies_test.cpp - studies of forms are read whole, and what they name is known.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/form_studies.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace form_studies_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.form_studies/1"
[[study]]
source = "firoz2001"
forms = ["oxide"]
subjects = "people"
about = ["absorption"]
n = 12
who = "healthy people"
design = "crossover"
dose = "100 mg"
result = "Less."
limits = "Small."
provenance = "primary"
)";

std::string wrong_in(const std::string& text) {
    std::vector<issue> issues;
    const auto studies = parse_form_studies(parse_toml(text, "s.toml"), issues);
    check_form_studies(studies, load_forms(), load_sources(), issues);
    return sentences(issues);
}

std::string broken(std::string_view old_part, std::string_view new_part) {
    return wrong_in(replaced(good_file, old_part, new_part));
}

TEST(FormStudies, EachRuleCatchesItsFault) {
    EXPECT_EQ(wrong_in(good_file), "");
    EXPECT_TRUE(contains(broken("[\"absorption\"]", "[]"), "is missing; allowed: absorption, tolerance or both"));
    EXPECT_TRUE(contains(broken("[\"absorption\"]", "[\"absorbtion\"]"), "did you mean `absorption`?"));
    EXPECT_TRUE(contains(broken("\"people\"", "\"peopel\""), "did you mean `people`?"));
    EXPECT_TRUE(contains(broken("n = 12", "n = 0"), "study[1].n = 0 is out of range"));
    EXPECT_TRUE(contains(broken("limits = \"Small.\"\n", ""), "what the study cannot show"));
    EXPECT_TRUE(contains(broken("[\"oxide\"]", "[\"oxid\"]"),
                         "s.toml:2:1: study.forms = oxid is not known; did you mean `oxide`?"));
    EXPECT_TRUE(
        contains(broken("firoz2001", "firoz2002"), "study.source = firoz2002 is not known; did you mean `firoz2001`?"));
    EXPECT_TRUE(contains(wrong_in(good_file + good_file.substr(good_file.find("[[study]]"))), "is told twice"));
    EXPECT_TRUE(contains(broken("design", "desing"), "did you mean `design`?"));
}

TEST(FormStudies, OfTheProgramNameFormsAndSourcesThatExist) {
    std::vector<issue> issues;
    check_form_studies(load_form_studies(), load_forms(), load_sources(), issues);
    EXPECT_EQ(sentences(issues), "");
}

TEST(FormStudies, AreFoundByTheirForm) {
    const auto all = load_form_studies();
    const auto of_oxide = studies_of(all, "oxide");
    const auto has = [&](const std::string& source) {
        return std::any_of(of_oxide.begin(), of_oxide.end(), [&](const auto& s) { return s.source == source; });
    };

    EXPECT_TRUE(has("schuette1994"));  // compared bisglycinate with oxide
    EXPECT_TRUE(has("firoz2001"));
    EXPECT_FALSE(has("zhan2020"));  // chloride alone
    EXPECT_TRUE(studies_of(all, "pidolate").size() == 1 && !studies_of(all, "pidolate").front().is_of_people);
}

/// Dolberg 2017, "Pharmacokinetic Profile of Oral Magnesium Hydroxide", abstract: bioavailability 14.9 % (8.3 to 26.8).
/// It was a source of the volumes only, and hydroxide was said to have no study.
TEST(FormStudies, OfHydroxideTellTheTrialOfTenMen) {
    const auto of_hydroxide = studies_of(load_form_studies(), "hydroxide");
    const auto found =
        std::find_if(of_hydroxide.begin(), of_hydroxide.end(), [](const auto& s) { return s.source == "dolberg2017"; });

    ASSERT_NE(found, of_hydroxide.end());
    EXPECT_TRUE(contains(found->result, "14.9 %"));
    EXPECT_TRUE(contains(found->result, "8.3 to 26.8"));
}

TEST(FormStudies, OfAnimalsSayThatTheyDoNotTransfer) {
    int animals = 0;
    for (const form_study& study : load_form_studies()) {
        if (study.is_of_people) continue;
        ++animals;
        EXPECT_TRUE(contains(study.limits, "does not transfer to people")) << study.source;
    }
    EXPECT_GE(animals, 2);
}

}  // namespace
}  // namespace form_studies_test
