// read_health_phases_test.cpp - medicines, conditions and filtration from a day of the run on: how they are read.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_health_phases.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_health_phases_test {
namespace {

using names = std::vector<std::string>;

/// The sample with phases before its regimen, of a person who takes something.
std::string with_phases(const std::string& phases, const std::string& person = "drugs = [\"HCT\"]\n") {
    std::string text = changed("[[regimen]]", phases + "[[regimen]]");
    const std::size_t at = text.find("goals =");
    return text.insert(at, person);
}

std::string phase(const std::string& lines) {
    return "[[health]]\n" + lines + "\n";
}

issue refused(const std::string& phases, const std::string& person = "") {
    const std::vector<issue> all = issues_of(with_phases(phases, person));
    EXPECT_EQ(all.size(), 1u) << phases;
    return all.empty() ? issue{} : all[0];
}

TEST(ReadHealthPhases, PhasesAreReadInTheirOrder) {
    const scenario what = read_text(with_phases(phase("from_day = 8\ndrugs = [\"omeprazole\", \"HCT\"]") +
                                                phase("from_day = 29\ndrugs = []\negfr_ml_min = 40") +
                                                phase("from_day = 36\nconditions = [\"coeliac disease\"]")));

    ASSERT_EQ(what.health.size(), 3u);
    EXPECT_EQ(what.health[0],
              (health_phase{8, std::nullopt, names{"omeprazole", "hydrochlorothiazide"}, std::nullopt}));
    EXPECT_EQ(what.health[1], (health_phase{29, std::nullopt, names{}, 40}));
    EXPECT_EQ(what.health[2], (health_phase{36, names{"celiac_disease"}, std::nullopt, std::nullopt}));
    EXPECT_EQ(what.who.drugs, names{"hydrochlorothiazide"});  // the steady day before is that of [person]
    EXPECT_TRUE(read_text(std::string{sample_text}).health.empty());
}

TEST(ReadHealthPhases, APersonKnowsWhatBeganAndEndedAndWhen) {
    person who;
    who.drugs = {"hydrochlorothiazide"};
    const person begun = changed_by(who, {.from_day = 8, .drugs = names{"hydrochlorothiazide", "omeprazole"}});
    const person ended = changed_by(later(begun, 21), {.from_day = 29, .drugs = names{}});
    const person again = changed_by(later(ended, 4), {.from_day = 33, .drugs = names{"omeprazole"}});

    EXPECT_TRUE(who.spells.empty());
    EXPECT_EQ(begun.spells, (std::vector<health_spell>{{"omeprazole", 0, std::nullopt}}));
    EXPECT_EQ(ended.spells,
              (std::vector<health_spell>{{"omeprazole", 21, 0}, {"hydrochlorothiazide", std::nullopt, 0}}));
    EXPECT_EQ(again.spells,
              (std::vector<health_spell>{
                  {"omeprazole", 25, 4}, {"hydrochlorothiazide", std::nullopt, 4}, {"omeprazole", 0, std::nullopt}}));
}

// Oracle: the law of what comes with a time constant, by hand.
TEST(ReadHealthPhases, WhatComesWithinDaysGoesWithinThem) {
    constexpr comes_and_goes days{5, 5};
    EXPECT_EQ(share_come({}, "a", true, days), 1);
    EXPECT_EQ(share_come({}, "a", false, days), 0);
    EXPECT_EQ(share_come({{"b", 1, std::nullopt}}, "a", true, days), 1);  // of another
    EXPECT_NEAR(share_come({{"a", 5, std::nullopt}}, "a", true, days), 1 - std::exp(-1), 1e-15);
    EXPECT_NEAR(share_come({{"a", std::nullopt, 5}}, "a", false, days), std::exp(-1), 1e-15);
    EXPECT_NEAR(share_come({{"a", 15, 10}}, "a", false, days), (1 - std::exp(-1)) * std::exp(-2), 1e-15);
    const double left = (1 - std::exp(-1)) * std::exp(-2);
    EXPECT_NEAR(share_come({{"a", 15, 10}, {"a", 5, std::nullopt}}, "a", true, days), 1 - std::exp(-1) + left, 1e-15);
}

// Oracle: its two laws by hand, spell after spell: what is missing comes in 5 days, what is there goes in 50.
TEST(ReadHealthPhases, WhatGoesSlowlyStaysBetweenTwoSpellsAndAfterThem) {
    constexpr comes_and_goes days{5, 50};
    EXPECT_NEAR(share_come({{"a", std::nullopt, 50}}, "a", false, days), std::exp(-1), 1e-15);
    EXPECT_NEAR(share_come({{"a", 15, 10}}, "a", false, days), (1 - std::exp(-1)) * std::exp(-0.2), 1e-15);
    const double at_second = (1 - std::exp(-1)) * std::exp(-0.1);
    const double now = 1 - (1 - at_second) * std::exp(-1);
    EXPECT_NEAR(share_come({{"a", 15, 10}, {"a", 5, std::nullopt}}, "a", true, days), now, 1e-15);
    EXPECT_NEAR(share_come({{"a", 25, 20}, {"a", 15, 10}}, "a", false, days), now * std::exp(-0.2), 1e-15);
}

TEST(ReadHealthPhases, WhatComesAtOnceMayGoSlowly) {
    EXPECT_EQ(share_come({{"a", 0, std::nullopt}}, "a", true, {0, 50}), 1);
    EXPECT_NEAR(share_come({{"a", 60, 50}}, "a", false, {0, 50}), std::exp(-1), 1e-15);
    EXPECT_EQ(share_come({{"a", 60, 50}}, "a", false, {}), 0);
    EXPECT_EQ(share_come({{"a", 5, 0}}, "a", false, {}), 0);
    EXPECT_EQ(share_come({{"a", 5, std::nullopt}}, "a", true, {}), 1);
}

TEST(ReadHealthPhases, WhatIsNotSaidStaysAsItWas) {
    person who;
    who.drugs = {"hydrochlorothiazide"};
    who.creatinine_umol_l = 90;
    who.egfr_ml_min = 80;

    const person ill = changed_by(who, {.from_day = 8, .conditions = names{"celiac_disease"}});
    EXPECT_EQ(ill.drugs, who.drugs);
    EXPECT_EQ(ill.egfr_ml_min, 80);
    EXPECT_EQ(ill.conditions, names{"celiac_disease"});

    const person failing = changed_by(ill, {.from_day = 9, .drugs = names{}, .egfr_ml_min = 20});
    EXPECT_TRUE(failing.drugs.empty());
    EXPECT_EQ(failing.conditions, names{"celiac_disease"});
    EXPECT_EQ(failing.egfr_ml_min, 20);
    EXPECT_FALSE(failing.creatinine_umol_l);  // it told of another filtration
}

TEST(ReadHealthPhases, PhasesHaveEdges) {
    EXPECT_TRUE(issues_of(with_phases(phase("from_day = 1\ndrugs = []"))).empty());
    EXPECT_TRUE(issues_of(with_phases(phase("from_day = 70\negfr_ml_min = 5"))).empty());
    EXPECT_EQ(refused(phase("from_day = 71\ndrugs = []")).key, "health[1].from_day");
    EXPECT_EQ(refused(phase("from_day = 0\ndrugs = []")).found, "is out of range");
    EXPECT_EQ(refused(phase("drugs = []")).key, "health[1].from_day");
    EXPECT_EQ(refused(phase("from_day = 8\negfr_ml_min = 4")).found, "is out of range");
    EXPECT_EQ(refused(phase("from_day = 8\negfr_ml_min = \"unknown\"")).key, "health[1].egfr_ml_min");
    EXPECT_EQ(refused(phase("from_day = 8\ndrug = []\negfr_ml_min = 40")).nearest, "drugs");
    EXPECT_EQ(refused(phase("from_day = 8")).found, "is not said, and neither is another change");
    EXPECT_EQ(refused(phase("from_day = 8\ndrugs = \"omeprazole\"")).key, "health[1].drugs");
    EXPECT_EQ(refused(phase("from_day = 8\ndrugs = [\"omeprasole\"]")).nearest, "omeprazole");
    EXPECT_EQ(refused(phase("from_day = 8\ndrugs = []") + phase("from_day = 8\negfr_ml_min = 40")).found,
              "does not come after day 8");
}

TEST(ReadHealthPhases, WhatChangesNoNumberOfTheBodyCannotBeginOrEnd) {
    vocabulary words = sample_words();
    words.unchanging = {"type_2_diabetes"};
    words.other_drugs = {{"levothyroxine", {"L-thyroxine"}}};
    const auto refusal = [&](const std::string& phases, const std::string& person) {
        try {
            read_scenario(evidence::parse_toml(with_phases(phases, person), "s.toml"), words);
        } catch (const input_error& failure) {
            return failure.issues().front().found;
        }
        return std::string{};
    };
    const std::string ill = "conditions = [\"diabetes\"]\n";

    EXPECT_EQ(refusal(phase("from_day = 8\nconditions = [\"diabetes\"]"), ""),
              "begins type_2_diabetes, which changes no number of the body");
    EXPECT_EQ(refusal(phase("from_day = 8\nconditions = []"), ill),
              "ends type_2_diabetes, which changes no number of the body");
    EXPECT_EQ(refusal(phase("from_day = 8\nconditions = [\"diabetes\", \"celiac_disease\"]"), ill), "");
    EXPECT_EQ(refusal(phase("from_day = 8\ndrugs = [\"L-thyroxine\"]"), ""),
              "is known to `magnesia check` alone and changes no number of the body");
}

TEST(ReadHealthPhases, ALabelIsFollowedInABodyThatStaysAsItIs) {
    const std::string text = with_phases(phase("from_day = 8\ndrugs = []"));
    const std::string line = "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting";
    std::string labelled = text;
    labelled.replace(labelled.find(line), line.size(), "4 mmol oxide tracer at 08:00");

    ASSERT_EQ(issues_of(labelled).size(), 1u);
    EXPECT_EQ(issues_of(labelled)[0].found, "stands beside a labelled dose (`tracer`)");
}

TEST(ReadHealthPhases, WhatIsWrittenIsReadAgain) {
    const scenario what = read_text(with_phases(phase("from_day = 8\ndrugs = [\"omeprazole\"]\nconditions = []") +
                                                phase("from_day = 9\negfr_ml_min = 33.5")));

    EXPECT_EQ(read_text(print_toml(what)), what);
}

TEST(ReadHealthPhases, ACheckTakesAllThatIsEverTakenAndTheLowestFiltration) {
    const std::string text =
        phase("from_day = 8\ndrugs = [\"lithium\"]\negfr_ml_min = 25") + phase("from_day = 9\negfr_ml_min = 60");
    std::vector<issue> issues;
    const tree file = evidence::parse_toml(text, "s.toml");
    person who;
    who.egfr_ml_min = 90;
    who.is.drugs = names{"HCT"};
    add_phases_of_patient(table_reader{file, "", issues}, who);

    EXPECT_TRUE(issues.empty());
    EXPECT_EQ(who.is.drugs, (names{"HCT", "lithium"}));
    EXPECT_FALSE(who.is.conditions);  // nobody spoke of them
    EXPECT_EQ(who.egfr_ml_min, 25);
}

// Somebody whose kidneys and medicines are unknown must not pass a check because they will be known later.
TEST(ReadHealthPhases, ACheckRefusesAPhaseThatMakesKnownWhatThePersonLeavesUnsaid) {
    for (const auto& [line, key] : {std::pair{"drugs = []", "health[1].drugs"},
                                    {"conditions = [\"gout\"]", "health[1].conditions"},
                                    {"egfr_ml_min = 100", "health[1].egfr_ml_min"}}) {
        std::vector<issue> issues;
        const tree file = evidence::parse_toml(phase(std::string("from_day = 8\n") + line), "s.toml");
        person who;
        add_phases_of_patient(table_reader{file, "", issues}, who);

        ASSERT_EQ(issues.size(), 1u) << line;
        EXPECT_EQ(issues[0].key, key);
        EXPECT_FALSE(who.is.drugs || who.is.conditions || who.egfr_ml_min) << line;
    }
}

}  // namespace
}  // namespace magnesia::scenario::read_health_phases_test
