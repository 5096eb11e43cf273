// claims_test.cpp - what texts say: the list is read with its faults, and the program answers all of it.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/claims.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "evidence/explain/explain.hpp"
#include "tests/evidence/support.hpp"

namespace claims_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using magnesia::core::issue;

const evidence_base& all() {
    static const evidence_base base = load_evidence();
    return base;
}

bool has_fact(const explanation& e, const std::string& name, const std::string& part) {
    for (const auto& [key, text] : e.facts) {
        if (key == name && text.find(part) != std::string::npos) return true;
    }
    return false;
}

TEST(Claims, AreReadWithTheirFaults) {
    std::vector<issue> issues;
    const std::vector<claim> read = parse_claims(
        "id,system,kind,statement,said_by\nC001,gut,effect,\"It helps, they say.\",WebMD\nC001,gut,number,320 mg.,\n"
        "X1,gut,effect,None.,\nC004,gut,rumour,Heard.,\nC005,gut,effect,,\n",
        "c.csv", issues);

    ASSERT_EQ(read.size(), 5u);
    EXPECT_EQ(read[0].statement, "It helps, they say.");
    EXPECT_EQ(read[0].said_by, "WebMD");
    ASSERT_EQ(issues.size(), 4u);
    EXPECT_EQ(issues[0].found, "stands twice in this file");
    EXPECT_EQ(issues[1].found, "is no number of a claim");
    EXPECT_EQ(issues[2].key, "kind");
    EXPECT_EQ(issues[3].key, "statement");
}

// C343 is what stands between the claims of a page.
TEST(Claims, OfTheProgramAreAllAnswered) {
    EXPECT_EQ(all().claims.size(), 343u);
    for (const claim& one : all().claims) {
        const explanation e = explain(all(), one.id);
        EXPECT_EQ(e.kind, explained_kind::claim);
        EXPECT_EQ(has_fact(e, "answered by", "nothing here"), one.id == "C343") << one.id << ' ' << one.statement;
    }
}

TEST(Claims, ThatOtherDataNameAreListed) {
    std::set<std::string> named;
    const auto add = [&](const std::vector<std::string>& ids) { named.insert(ids.begin(), ids.end()); };
    for (const mission_link& one : all().links.links) add(one.claims);
    for (const topic& one : all().topics) {
        for (const topic_row& row : one.rows) add(row.claims);
    }
    for (const sign& one : all().signs.signs) add(one.claims);
    for (const plan_card& one : all().plan.cards) add(one.claims);
    for (const benefit_text& one : all().screens.benefits) add(one.claims);
    for (const named_source& one : all().named.all) add(one.claims);

    EXPECT_GT(named.size(), 300u);
    for (const std::string& id : named) EXPECT_NE(find_claim(all().claims, id), nullptr) << id;
}

TEST(Claims, AreAnsweredByLinksStudiesSignsAndPlans) {
    EXPECT_TRUE(
        has_fact(explain(all(), "C069"), "link", "L038: Blood magnesium lowers Gut smooth-muscle tone; in the"));
    EXPECT_TRUE(has_fact(explain(all(), "C305"), "studies", "`magnesia evidence runners`: Less soreness"));
    EXPECT_TRUE(has_fact(explain(all(), "C245"), "plan", "card.low_status_plan: If you may be short of magnesium"));
    EXPECT_TRUE(has_fact(explain(all(), "C229"), "sign", "sign."));
    EXPECT_TRUE(has_fact(explain(all(), "C324"), "leans on", ": "));
}

// Links alone answer with what follows from it; whether it was seen, only studies tell.
TEST(Claims, OfEffectsThatTrialsMeasuredAreAnsweredByStudies) {
    const auto is_answered_by = [](const char* claim, const char* outcome) {
        for (const auto& [name, text] : explain(all(), claim).facts) {
            if (name == "studies" && text.find(outcome) != std::string::npos) return true;
        }
        return false;
    };
    const std::pair<const char*, const char*> asked[] = {
        {"C036", "loose_stools"},     {"C041", "magnesium_absorbed_share"}, {"C129", "cortisol_serum"},
        {"C151", "sleep_efficiency"}, {"C155", "early_morning_awakening"},  {"C181", "anxiety_symptoms"},
        {"C201", "muscle_soreness"},  {"C214", "cramps_per_week"},          {"C219", "systolic_pressure"}};
    for (const auto& [claim, outcome] : asked) EXPECT_TRUE(is_answered_by(claim, outcome)) << claim;
    EXPECT_TRUE(has_fact(explain(all(), "C019"), "plan", "card.typical_or_ceiling"));
    for (const char* of_exercise : {"C213", "C198"}) {
        const explanation e = explain(all(), of_exercise);
        const auto is_of_night = [](const auto& fact) {
            const bool is_named = fact.second.starts_with("L067") || fact.second.starts_with("L174");
            return is_named &&
                   fact.second.find("cramps at night alone: no equation lets it act on") == std::string::npos;
        };
        EXPECT_TRUE(std::none_of(e.facts.begin(), e.facts.end(), is_of_night)) << of_exercise;
    }
    EXPECT_TRUE(has_fact(explain(all(), "C214"), "plan", "card.cramps_null"));
}

// Papers by their names, with numbers under which others look them up; outputs of the body where nobody measured.
TEST(Claims, LeadToTheirPapersAndToWhatTheBodyComputes) {
    const explanation five = explain(all(), "C325");
    for (const char* id : {"tarsitano2024", "zhang2017_exercise", "arab2022", "kharait2022", "abbasi2012"}) {
        EXPECT_TRUE(std::ranges::any_of(five.sources, [&](const auto& one) { return one.id == id; })) << id;
        EXPECT_TRUE(has_fact(five, "leans on", id)) << id;
    }
    EXPECT_TRUE(has_fact(explain(all(), "C309"), "leans on", "zhang2017_exercise"));
    EXPECT_TRUE(has_fact(explain(all(), "C314"), "leans on", "arab2022"));
    EXPECT_TRUE(has_fact(explain(all(), "C305"), "leans on", "tarsitano2024"));
    for (const char* claim : {"C253", "C254", "C255"}) {
        for (const char* output : {"nausea_24h", "abdominal_cramps_24h", "loose_stools_24h"})
            EXPECT_TRUE(has_fact(explain(all(), claim), "computed", output)) << claim << ' ' << output;
    }
    EXPECT_TRUE(has_fact(explain(all(), "C253"), "computed", "grade D"));
    EXPECT_TRUE(has_fact(explain(all(), "C315"), "computed", "gaba_tone"));
    EXPECT_TRUE(has_fact(explain(all(), "C004"), "screening", "About half of Americans"));
    EXPECT_TRUE(has_fact(explain(all(), "C004"), "screening", "not the 320 and 420 mg"));
    for (const char* outcome : {"muscle_soreness", "perceived_recovery", "time_trial", "total_sleep_time"})
        EXPECT_TRUE(has_fact(explain(all(), "C318"), "studies", outcome)) << outcome;
    EXPECT_TRUE(has_fact(explain(all(), "C314"), "studies", "short_sleep"));
    EXPECT_TRUE(has_fact(explain(all(), "C322"), "studies", "nicotine_dependence"));
}

// What is graded D is taken for granted and not shown, whatever the equations hold.
TEST(Claims, AreNotAnsweredBySurenessThatNobodyShowed) {
    EXPECT_TRUE(
        has_fact(explain(all(), "C272"), "link", "L148: Older adult with insomnia raises Sleep efficiency; assumed"));
    EXPECT_TRUE(has_fact(explain(all(), "C144"), "link", "L162: Sleep quality raises Immune balance; assumed"));
    EXPECT_TRUE(has_fact(explain(all(), "C144"), "link", "chance of no effect 0.05"));
}

TEST(Word, IsExplainedByAllThatSpeaksOfIt) {
    const explanation gaba = explain(all(), "GABA");

    EXPECT_EQ(gaba.kind, explained_kind::word);
    EXPECT_EQ(gaba.id, "GABA");
    EXPECT_TRUE(has_fact(gaba, "outcome", "gaba_tone: GABA tone"));
    EXPECT_TRUE(has_fact(gaba, "link", "L091: Brain magnesium raises GABA tone"));
    EXPECT_TRUE(has_fact(gaba, "number", "neurons.gate_gaba"));
    EXPECT_TRUE(has_fact(gaba, "claim", "C112"));
    EXPECT_TRUE(has_fact(explain(all(), "tight junction"), "link", "L083"));
    EXPECT_TRUE(has_fact(explain(all(), "tight junctions"), "claim", "C092"));
    EXPECT_TRUE(has_fact(explain(all(), "muscle"), "claim", "more"));
}

// A word that is a slip of a name leads to the name, not to sentences that hold it by chance.
TEST(Word, IsWholeAndNoName) {
    EXPECT_TRUE(evidence::testing::contains(evidence::testing::refusal([] { explain(all(), "citrat"); }),
                                            "did you mean `citrate`?"));
    EXPECT_FALSE(evidence::testing::refusal([] { explain(all(), "of"); }).empty());
    EXPECT_EQ(explain(all(), "caffeine").kind, explained_kind::drug);
}

}  // namespace
}  // namespace claims_test
