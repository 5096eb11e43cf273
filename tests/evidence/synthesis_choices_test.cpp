// synthesis_choices_test.cpp - the choices of pooling are whole, sourced and within their own bounds.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/synthesis_choices.hpp"

#include <gtest/gtest.h>

#include <numbers>

#include "evidence/files/embedded.hpp"
#include "evidence/sources/sources.hpp"
#include "evidence/trials/certainty_overrides.hpp"
#include "tests/evidence/support.hpp"

namespace synthesis_choices_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string faults_of(const std::string& text) {
    std::vector<issue> issues;
    parse_synthesis_choices(parse_toml(text, "s.toml"), issues);
    return sentences(issues);
}

TEST(SynthesisChoices, EachRuleCatchesItsFault) {
    const std::string good{*embedded_file("data/synthesis.toml")};

    EXPECT_EQ(faults_of(good), "");
    EXPECT_TRUE(contains(faults_of(replaced(good, "value = 0.5", "value = 0.99")), "0.05 to 0.95"));
    EXPECT_TRUE(contains(faults_of(replaced(good, "\"prior_nil\"", "\"prior_nill\"")), "did you mean `prior_nil`?"));
    EXPECT_TRUE(contains(faults_of(replaced(good, "\"prior_nil\"", "\"prior_nill\"")), "lacks one that is needed"));
    EXPECT_TRUE(contains(faults_of(replaced(good, "\"effect_sd\"", "\"prior_nil\"")), "each choice once"));
}

TEST(SynthesisChoices, EachHasASourceThatExists) {
    const std::vector<source> sources = load_sources();
    for (const synthesis_choice& one : load_synthesis_choices().reasons)
        EXPECT_NE(find_source(sources, one.source), nullptr) << one.id;
}

/// Independent of the file: even odds, and the spread of a standard logistic.
TEST(SynthesisChoices, NoEffectIsAsLikelyAsAnyBeforeTrialsAreRead) {
    const synthesis_choices all = load_synthesis_choices();

    EXPECT_EQ(all.prior_nil, 0.5);
    EXPECT_DOUBLE_EQ(all.log_ratio_per_sd, std::numbers::pi / std::numbers::sqrt3);
    EXPECT_LT(all.bias_sd_some, all.bias_sd_high);
}

TEST(CertaintyOverrides, NeedAReasonAndAKnownOutcome) {
    const std::string good = R"(schema = "magnesia.certainty_overrides/1"
[[override]]
outcome = "sleep_quality"
certainty = "low"
reason = "The instrument was translated without a test."
)";
    const auto faults = [](const std::string& text) {
        std::vector<issue> issues;
        check_certainty_overrides(parse_certainty_overrides(parse_toml(text, "o.toml"), issues), load_outcomes(),
                                  load_sources(), issues);
        return sentences(issues);
    };

    EXPECT_EQ(faults(good), "");
    EXPECT_TRUE(contains(faults(replaced(good, "reason = \"The instrument was translated without a test.\"\n", "")),
                         "why the computed one is not right"));
    EXPECT_TRUE(contains(faults(replaced(good, "sleep_quality", "sleep_qualiti")),
                         "is not known; did you mean `sleep_quality`?"));
    EXPECT_TRUE(contains(faults(replaced(good, "\"low\"", "\"lo\"")), "did you mean `low`?"));
    EXPECT_TRUE(contains(faults(good + good.substr(good.find("[[override]]"))), "is judged twice"));
    EXPECT_EQ(load_certainty_overrides().size(), 0U);
}

TEST(SynthesisChoices, ASourceThatNobodyKnowsIsTold) {
    synthesis_choices all = load_synthesis_choices();
    const std::vector<source> sources = load_sources();
    std::vector<issue> issues;
    check_synthesis_choices(all, sources, issues);
    EXPECT_EQ(sentences(issues), "");

    all.reasons.front().source += "x";
    check_synthesis_choices(all, sources, issues);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_TRUE(contains(sentences(issues), "is no known source; did you mean"));
}

}  // namespace
}  // namespace synthesis_choices_test
