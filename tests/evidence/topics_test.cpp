// topics_test.cpp - topics name outcomes that exist, and what names stand for is in the library.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/topics.hpp"

#include <gtest/gtest.h>

#include <set>

#include "evidence/trials/named_sources.hpp"
#include "tests/evidence/support.hpp"

namespace topics_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_topics = R"(schema = "magnesia.topics/1"
[[topic]]
id = "sleep"
label = "Sleep"
note = "What trials measured."
[[topic.row]]
said = "Falling asleep sooner"
outcomes = ["sleep_onset_latency"]
named = "trials"
claims = ["C303"]
)";

std::string faults_of_topics(const std::string& text) {
    std::vector<issue> issues;
    check_topics(parse_topics(parse_toml(text, "t.toml"), issues), load_outcomes(), issues);
    return sentences(issues);
}

std::string broken(std::string_view old_part, std::string_view new_part) {
    return faults_of_topics(replaced(good_topics, old_part, new_part));
}

TEST(Topics, EachRuleCatchesItsFault) {
    EXPECT_EQ(faults_of_topics(good_topics), "");
    EXPECT_TRUE(contains(broken("[\"sleep_onset_latency\"]", "[\"sleep_onset_latenci\"]"),
                         "did you mean `sleep_onset_latency`?"));
    EXPECT_TRUE(contains(broken("[\"sleep_onset_latency\"]", "[]"), "at least one id of data/outcomes.toml"));
    EXPECT_TRUE(contains(broken("named =", "computed = [\"gaba_ton\"]\nnamed ="), "did you mean `gaba_tone`?"));
    EXPECT_TRUE(contains(broken("named =", "computed = [\"cognition\"]\nnamed ="), "is not computed by the body"));
    EXPECT_TRUE(contains(broken("C303", "303"), "C and three digits"));
    EXPECT_TRUE(contains(broken("said", "sad"), "did you mean `said`?"));
    EXPECT_TRUE(
        contains(faults_of_topics(good_topics + good_topics.substr(good_topics.find("[[topic]]"))), "each topic once"));
}

TEST(Topics, OfTheProgramNameOutcomesThatExist) {
    std::vector<issue> issues;
    check_topics(load_topics(), load_outcomes(), issues);
    EXPECT_EQ(sentences(issues), "");
}

/// A text announces a table of benefits for runners and does not give it; every promise of that text has a line here.
TEST(Topics, TheTableForRunnersHasEveryPromiseOfTheText) {
    const std::vector<topic> all = load_topics();
    const topic* runners = find_topic(all, "runners");
    ASSERT_NE(runners, nullptr);

    std::set<std::string> claims;
    for (const topic_row& row : runners->rows) claims.insert(row.claims.begin(), row.claims.end());

    for (const char* claim : {"C305", "C306", "C307", "C308", "C309", "C310", "C311", "C312", "C313", "C318"})
        EXPECT_TRUE(claims.contains(claim)) << claim;
}

const std::string good_names = R"(schema = "magnesia.named_sources/1"
[[named]]
id = "a_shop"
name = "A shop"
kind = "seller"
sells = true
counts_as = "advertising"
note = "Sells."
claims = ["C328"]
)";

std::string faults_of_names(const std::string& text) {
    std::vector<issue> issues;
    check_named_sources(parse_named_sources(parse_toml(text, "n.toml"), issues), load_trial_library(), issues);
    return sentences(issues);
}

TEST(NamedSources, WhoSellsAdvertises) {
    EXPECT_EQ(faults_of_names(good_names), "");
    EXPECT_TRUE(contains(faults_of_names(replaced(good_names, "advertising", "summary")), "who sells, advertises"));
    EXPECT_TRUE(
        contains(faults_of_names(replaced(good_names, "sells = true", "sells = false")), "who sells, advertises"));
    EXPECT_TRUE(contains(faults_of_names(replaced(good_names, "note = \"Sells.\"", "note = \"Sells.\"\ntrial = \"x\"")),
                         "named.a_shop.trial = x is not in the library"));
}

TEST(NamedSources, HoldEveryNameOfTheTexts) {
    const named_sources all = load_named_sources();
    std::vector<issue> issues;
    check_named_sources(all, load_trial_library(), issues);

    EXPECT_EQ(sentences(issues), "");
    for (const char* id : {"harvard_health", "cleveland_clinic", "mayo_clinic", "webmd",
                           "journal_of_translational_medicine", "innopure", "health_com"})
        EXPECT_NE(all.find(id), nullptr) << id;
    EXPECT_EQ(all.find("innopure")->counts_as, "advertising");
    EXPECT_EQ(all.find("webmd")->counts_as, "opinion");
    EXPECT_EQ(all.reading.size(), 3U);
}

}  // namespace
}  // namespace topics_test
