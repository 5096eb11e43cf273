// sign_readings_test.cpp - chances of signs read off a body are those of the table, and answers know each by its id.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/sign_readings.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/outcomes/outcomes.hpp"
#include "model/following/course.hpp"
#include "model/readings/readouts.hpp"
#include "model/readings/series.hpp"

namespace sign_readings_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

double read(const std::string& id, const evidence::magnesium_level& at) {
    const auto place = std::find(sign_ids().begin(), sign_ids().end(), id) - sign_ids().begin();
    return read_signs(at).at(static_cast<std::size_t>(place));
}

TEST(SignReadings, AreTheChancesOfTheTable) {
    const evidence::magnesium_level low{.serum_total = 0.45, .cell_shortage = 0.3, .age_y = 75};
    const std::vector<evidence::sign_chance> all = evidence::sign_chances(evidence::known_signs(), low);
    const std::vector<double> seen = read_signs(low);
    ASSERT_EQ(seen.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(sign_ids()[i], "signs." + all[i].id);
        EXPECT_DOUBLE_EQ(seen[i], 100 * all[i].chance) << all[i].id;
    }
}

TEST(SignReadings, ASignMayComeFromEitherSide) {
    const double usual = read("signs.nausea", {.serum_total = 0.85, .cell_shortage = 0});
    EXPECT_GT(read("signs.nausea", {.serum_total = 0.4, .cell_shortage = 0.3}), usual + 10);
    EXPECT_GT(read("signs.nausea", {.serum_total = 2.4, .cell_shortage = 0}), usual + 10);
    EXPECT_GT(read("signs.heart_block", {.serum_total = 9, .cell_shortage = 0}), 50);
    EXPECT_EQ(read("signs.heart_block", {.serum_total = 0.4, .cell_shortage = 0.3}),
              read("signs.heart_block", {.serum_total = 0.85, .cell_shortage = 0}));
}

TEST(SignReadings, EachIsAnOutcomeWithItsChange) {
    const auto outcomes = evidence::load_outcomes();
    for (const std::string& id : sign_ids()) {
        for (const std::string& one : {id, id + "_change"}) {
            const evidence::outcome* found = evidence::find_computed(outcomes, one);
            ASSERT_NE(found, nullptr) << one;
            EXPECT_EQ(found->unit_text, "%");
            EXPECT_NE(std::find(outcome_ids().begin(), outcome_ids().end(), one), outcome_ids().end()) << one;
        }
        EXPECT_NE(std::find(daily_ids().begin(), daily_ids().end(), id), daily_ids().end()) << id;
    }
}

TEST(Readouts, AreKnownOutcomesOnceEach) {
    const auto outcomes = evidence::load_outcomes();
    std::vector<std::string> seen;
    for (const series_definition& one : series_of(outcomes)) {
        EXPECT_NE(evidence::find_computed(outcomes, one.id), nullptr) << one.id;
        EXPECT_EQ(std::count(seen.begin(), seen.end(), one.id), 0) << one.id;
        seen.push_back(one.id);
    }
    for (const char* id :
         {"nerve_excitability", "racing_thoughts", "muscle_tension", "myoglobin", "interleukin_6", "lactate"})
        EXPECT_EQ(std::count(seen.begin(), seen.end(), id), 1) << id;
}

TEST(Readouts, OnRisingEachIsAnOutcomeWithItsChange) {
    const auto outcomes = evidence::load_outcomes();
    for (const std::string& id : rising_ids()) {
        for (const std::string& one : {id, id + "_change"}) {
            EXPECT_NE(evidence::find_computed(outcomes, one), nullptr) << one;
            EXPECT_NE(std::find(outcome_ids().begin(), outcome_ids().end(), one), outcome_ids().end()) << one;
        }
    }
    signals<real> said{};
    said.neurons.gaba = 1.25;
    said.signs.reactions = 0.75;
    const std::vector<double> read = read_on_rising(said);
    ASSERT_EQ(read.size(), rising_ids().size());
    const auto value = [&](const char* id) {
        const auto at = std::find(rising_ids().begin(), rising_ids().end(), id) - rising_ids().begin();
        return read.at(static_cast<std::size_t>(at));
    };
    EXPECT_EQ(value("gaba_tone"), 1.25);
    EXPECT_EQ(value("enzyme_work"), 0.75);
    EXPECT_EQ(value("gut_tone"), 0);
}

}  // namespace
}  // namespace sign_readings_test
