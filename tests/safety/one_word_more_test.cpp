// one_word_more_test.cpp - a word beside the name of a product with magnesium never makes the verdict better.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "safety/names.hpp"
#include "safety/product_name.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::one_word_more_test {
namespace {

using namespace magnesia::safety::testing;

judgement taking(const std::string& name) {
    scenario::person who;
    who.age_y = 45;
    who.egfr_ml_min = 90;
    who.is.region = "us";
    who.is.drugs = {name};
    return judged(who);
}

/// All names of products that count.
std::vector<std::string> names_of_products() {
    std::vector<std::string> names;
    for (const auto& one : rules_of_the_program().words.products) {
        if (one.counts) names.insert(names.end(), one.name.aliases.begin(), one.name.aliases.end());
    }
    return names;
}

/// Words that stand beside names and are none themselves: "calcium antacid" is another product.
std::vector<std::string> mere_words() {
    std::vector<std::string> words;
    for (const std::string& word : rules_of_the_program().words.beside.medicines) {
        if (find_drug(rules_of_the_program().drugs, word).what == nullptr) words.push_back(word);
    }
    return words;
}

RC_GTEST_PROP(OneWordMore, NeverMakesTheVerdictOfAProductBetter, ()) {
    static const std::vector<std::string> names = names_of_products();
    static const std::vector<std::string> words = mere_words();
    const std::string name = *rc::gen::elementOf(names);
    const std::string word = *rc::gen::elementOf(words);
    const std::string longer = *rc::gen::arbitrary<bool>() ? word + " " + name : name + " " + word;
    const judgement was = taking(name);
    const judgement is = taking(longer);

    RC_LOG() << longer << '\n';
    RC_ASSERT(is.is >= was.is);
    RC_ASSERT(is.max_supplemental_mg <= was.max_supplemental_mg);
}

TEST(OneWordMore, OfARouteForbidsEveryMagnesium) {
    for (const char* name : {"magnesium", "magnesium sulfate", "MgSO4", "Magnesiumsulfat", "magnesium sulfate 4 g"}) {
        for (const std::string& route : rules_of_the_program().words.beside.by_vein) {
            const std::string said = std::string(name) + " " + route;
            EXPECT_TRUE(has(taking(said), "by_vein")) << said;
            EXPECT_TRUE(has(taking(route + " " + name), "by_vein")) << said;
        }
    }
    EXPECT_TRUE(has(taking("magnesium sulfate i.v."), "by_vein"));
    for (const char* other : {"insulin injection", "iron infusion", "magnesium citrate", "vancomycin iv"}) {
        EXPECT_FALSE(has(taking(other), "by_vein")) << other;
    }
}

/// The amounts are those of data/safety/words.toml: the most of usual use.
TEST(OneWordMore, CountsAProductAsMuchAsWithoutIt) {
    const auto mg = [](const std::string& name) {
        scenario::person who;
        who.is.drugs = {name};
        return gather(who, std::nullopt, rules_of_the_program()).others_mg;
    };

    EXPECT_GT(mg("maalox"), 0);
    EXPECT_EQ(mg("maalox suspension"), mg("maalox"));
    EXPECT_EQ(mg("daily milk of magnesia liquid"), mg("milk of magnesia"));
    EXPECT_EQ(mg("magnesium sulfate powder"), mg("magnesium sulfate"));
    EXPECT_EQ(mg("glauber salt with magnesium daily"), mg("glauber salt with magnesium"));
    EXPECT_EQ(mg("water tablets for blood pressure"), 0);
    EXPECT_EQ(mg("senna laxative"), 0);
}

/// Usual use of data/safety/words.toml: 2000, 3000, 450 and 400 mg a day; a product that does not count holds none.
TEST(OneWordMore, ReadsAKnownProductWhoseNameIsNoLabel) {
    const auto mg = [](const char* name) { return intake_of_listed(name, rules_of_the_program()).value().mg_a_day; };

    EXPECT_EQ(mg("milk of magnesia 30 mL"), 2000);
    EXPECT_EQ(mg("Epsom salt 1 tablespoon"), 3000);
    EXPECT_EQ(mg("ZMA 3 capsules"), 450);
    EXPECT_EQ(mg("Natural Calm 2 tsp"), 400);
    EXPECT_EQ(mg("magnesium oil 10 sprays"), 0);
    EXPECT_TRUE(intake_of_listed("magnesium sulfate 50% injection", rules_of_the_program()).value().is_by_vein);
    EXPECT_FALSE(intake_of_listed("Doctor's magnesium", rules_of_the_program()).has_value());
    EXPECT_FALSE(intake_of_listed("frobnizol", rules_of_the_program()).has_value());
}

}  // namespace
}  // namespace magnesia::safety::one_word_more_test
