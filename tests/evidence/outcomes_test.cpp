// outcomes_test.cpp - the outcome ids others rely on are there; each rule broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/outcomes.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace outcomes_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

TEST(Outcomes, HoldEverySeriesTheAnswersPromise) {  // docs/contracts.md 7 and 8
    const auto all = load_outcomes();
    for (const char* id :
         {"plasma_magnesium_total", "plasma_magnesium_ionised", "urine_magnesium_rate", "urine_magnesium_cumulative",
          "urine_magnesium_24h", "faeces_magnesium_cumulative", "absorbed_magnesium_cumulative", "stool_water_rate"}) {
        EXPECT_NE(find_outcome(all, id), nullptr) << id;
    }
    EXPECT_EQ(find_outcome(all, "plasma_magnesium_total")->unit, mmol / litre);
    EXPECT_EQ(find_outcome(all, "urine_magnesium_rate")->unit, mmol / hour);
    EXPECT_EQ(find_outcome(all, "stool_water_rate")->unit, gram / hour);
    EXPECT_EQ(find_outcome(all, "stool_water_rate")->direction, better::lower);
    EXPECT_EQ(find_outcome(all, "magnesium"), nullptr);
}

TEST(Outcomes, NamePoolsAsModuleAndPool) {
    int pools = 0;
    for (const outcome& o : load_outcomes()) {
        if (o.pool.empty()) continue;
        ++pools;
        EXPECT_EQ(std::count(o.pool.begin(), o.pool.end(), '.'), 1) << o.id;
    }
    EXPECT_GE(pools, 12);
}

TEST(Outcomes, NameWhatTrialsMeasureAsWell) {
    const auto all = load_outcomes();
    for (const char* id : {"daytime_sleepiness", "restless_legs_severity", "repetitions", "exercise_cramps",
                           "arterial_stiffness", "heart_rate", "migraine_attacks", "fracture", "loose_stools"}) {
        ASSERT_NE(find_outcome(all, id), nullptr) << id;
        EXPECT_FALSE(find_outcome(all, id)->is_computed) << id;
    }
    EXPECT_EQ(find_outcome(all, "cramps_per_week")->trial_unit, "1/week");
    EXPECT_EQ(shown_unit(*find_outcome(all, "cramps_per_week")), "1/week");
    EXPECT_EQ(find_outcome(all, "fracture")->kind, outcome_kind::events);
    EXPECT_EQ(find_outcome(all, "sleep_efficiency")->possible->high, 100);
    EXPECT_TRUE(find_outcome(all, "plasma_magnesium_total")->is_computed);
    EXPECT_EQ(find_computed(all, "plasma_magnesium_total"), find_outcome(all, "plasma_magnesium_total"));
    EXPECT_EQ(find_computed(all, "migraine_attacks"), nullptr);
    EXPECT_EQ(find_computed(all, "cramps_per_week"), find_outcome(all, "cramps_per_week"));
    EXPECT_EQ(find_computed(all, "magnesium"), nullptr);
    EXPECT_EQ(find_outcome(all, "plasma_magnesium_total")->trial_unit, "mmol/L");
}

// What is read off a night or a questionnaire is in the unit people use; a pool stays canonical.
TEST(Outcomes, AreInMinutesAndPointsWhereTheyAreNoPool) {
    const auto all = load_outcomes();
    const outcome* latency = find_computed(all, "sleep_onset_latency");
    ASSERT_NE(latency, nullptr);
    EXPECT_EQ(latency->unit_text, "min");
    EXPECT_EQ(latency->trial_unit, "min");
    EXPECT_EQ(latency->unit, hour);
    ASSERT_NE(find_computed(all, "insomnia_severity"), nullptr);
    EXPECT_EQ(find_computed(all, "insomnia_severity")->unit_text, "points");
    for (const outcome& o : all) {
        EXPECT_TRUE(o.pool.empty() || o.unit_text != "min") << o.id;
    }
}

// What catches slips of writing must itself make sense: a group whose SD is larger than the whole range is impossible.
TEST(Outcomes, HaveSpreadsThatFitTheirRanges) {
    for (const outcome& o : load_outcomes()) {
        EXPECT_EQ(o.possible.has_value(), o.spread.has_value()) << o.id;
        if (!o.possible) continue;
        EXPECT_LE(o.spread->high, o.possible->high - o.possible->low) << o.id;
        EXPECT_GE(o.spread->high / o.spread->low, 5) << o.id << ": people of different kinds differ by more";
    }
}

const std::string good_file = R"(schema = "magnesia.outcomes/1"
[[outcome]]
id = "plasma"
label = "Plasma"
unit = "mmol/L"
resolution = 1e-5
system = "blood"
better = "none"
description = "words"
[[outcome]]
id = "urine"
label = "Urine"
unit = "mmol/h"
resolution = 1
system = "kidney"
better = "lower"
description = "words"
pool = "kidney.urine"
possible_low = 0
possible_high = 9
[[outcome]]
id = "sleep"
label = "Sleep"
computed = false
kind = "continuous"
trial_unit = "min"
system = "sleep"
better = "higher"
description = "words"
spread_low = 20
spread_high = 130
[[outcome]]
id = "falls"
label = "Falls"
computed = false
kind = "events"
trial_unit = "events"
system = "bone"
better = "lower"
description = "words"
)";

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    parse_outcomes(parse_toml(replaced(good_file, old_part, new_part), "o.toml"), issues);
    return sentences(issues);
}

TEST(Outcomes, SayWhichWayIsBetter) {
    for (const char* written : {"lower", "higher", "none"}) {
        std::vector<issue> issues;
        const std::string file = replaced(good_file, "\"lower\"", '"' + std::string(written) + '"');
        const auto all = parse_outcomes(parse_toml(file, "o.toml"), issues);

        EXPECT_EQ(sentences(issues), "");
        EXPECT_EQ(word(all.at(1).direction), written);
    }
    EXPECT_EQ(word(better::lower), "lower");
    EXPECT_EQ(word(better::higher), "higher");
    for (const outcome_kind kind : {outcome_kind::continuous, outcome_kind::events, outcome_kind::ratio_only})
        EXPECT_FALSE(word(kind).empty());
}

// The short names are those of papers and devices.
TEST(Outcomes, GoByTheShortNamesOfPapersToo) {
    const auto all = load_outcomes();
    const std::pair<const char*, const char*> names[] = {
        {"sbp", "systolic_pressure"},      {"ck_peak", "creatine_kinase_peak"},
        {"rpe", "session_exertion"},       {"hrv_rmssd", "rmssd"},
        {"crp", "c_reactive_protein"},     {"torque", "muscle_strength"},
        {"DLMO", "melatonin_in_the_dark"}, {"HS-CRP", "c_reactive_protein"},
        {"WASO", "wake_after_sleep_onset"}};
    for (const auto& [name, id] : names) {
        const outcome* found = outcome_called(all, name);
        ASSERT_NE(found, nullptr) << name;
        EXPECT_EQ(found->id, id) << name;
    }
    EXPECT_EQ(outcome_called(all, "sbpp"), nullptr);
}

TEST(Outcomes, NoShortNameMeansTwoThings) {
    const auto all = load_outcomes();
    for (const outcome& one : all) {
        for (const std::string& alias : one.aliases) {
            EXPECT_EQ(find_outcome(all, alias), nullptr) << alias;
            EXPECT_EQ(outcome_called(all, alias)->id, one.id) << alias;
        }
    }
    const std::string label = "label = \"Plasma\"\n";
    EXPECT_EQ(broken(label, label + "aliases = [\"pm\"]\n"), "");
    EXPECT_TRUE(contains(broken(label, label + "aliases = [\"P M\"]\n"), "lower-case letters, digits, _"));
    const std::string second = "id = \"urine\"\n";
    EXPECT_TRUE(contains(broken(second, second + "aliases = [\"plasma\"]\n"), "holds plasma, which is a name already"));
}

TEST(Outcomes, EachRuleCatchesItsFault) {
    EXPECT_EQ(broken("words", "words"), "");
    EXPECT_TRUE(
        contains(broken("id = \"urine\"", "id = \"plasma\""), "o.toml:11:6: outcome[2].id = \"plasma\" stands twice"));
    EXPECT_TRUE(contains(broken("id = \"urine\"", "id = \"Urine\""), "is not an identifier"));
    EXPECT_TRUE(contains(broken("mmol/L", "mg/dL"), "is not written in canonical units"));
    EXPECT_TRUE(contains(broken("unit = \"mmol/L\"\n", ""), "outcome[1].unit is missing"));
    EXPECT_TRUE(contains(broken("resolution = 1e-5\n", ""), "outcome[1].resolution is missing"));
    EXPECT_TRUE(contains(broken("resolution = 1e-5", "resolution = 0"), "outcome[1].resolution = 0 is out of range"));
    EXPECT_TRUE(contains(broken("\"kidney\"", "\"kidny\""), "did you mean `kidney`?"));
    EXPECT_TRUE(contains(broken("\"lower\"", "\"less\""), "allowed: \"lower\", \"higher\", \"none\""));
    EXPECT_TRUE(contains(broken("description = \"words\"\n", ""), "description is missing"));
    EXPECT_TRUE(contains(broken("label = \"Plasma\"", "label = \"\""), "label = \"\" is empty"));
    EXPECT_TRUE(contains(broken("pool", "pol"), "did you mean `pool`?"));
    EXPECT_TRUE(contains(broken("magnesia.outcomes/1", "magnesia.outcomes/2"), "is not the schema read here"));
}

TEST(Outcomes, KeepWhatIsComputedApartFromWhatTrialsAloneMeasure) {
    EXPECT_TRUE(contains(broken("trial_unit = \"min\"\n", ""), "outcome[3].trial_unit is missing"));
    EXPECT_TRUE(contains(broken("\"min\"", "\"mins\""), "did you mean `min`?"));
    EXPECT_TRUE(contains(broken("\"min\"", "\"min\"\nunit = \"h\""), "outcome[3].unit = \"h\" is said, yet computed"));
    EXPECT_TRUE(contains(broken("\"min\"", "\"min\"\nresolution = 1"), "outcome[3].resolution = 1 is said, yet"));
    EXPECT_TRUE(contains(broken("\"min\"", "\"min\"\npool = \"a.b\""), "outcome[3].pool = \"a.b\" is said, yet"));
    EXPECT_EQ(broken("unit = \"mmol/L\"", "unit = \"mmol/L\"\ntrial_unit = \"nmol/L\""), "");
    EXPECT_TRUE(contains(broken("unit = \"mmol/L\"", "unit = \"mmol/L\"\ntrial_unit = \"min\""),
                         "outcome[1].trial_unit = \"min\" measures something else than unit"));
    EXPECT_TRUE(contains(broken("unit = \"mmol/L\"", "unit = \"mmol/L\"\ntrial_unit = \"U/L\""), "something else"));
}

TEST(Outcomes, HaveRangesWithTwoEndsInOrder) {
    EXPECT_TRUE(contains(broken("possible_low = 0\n", ""), "outcome[2].possible_low is missing"));
    EXPECT_TRUE(contains(broken("spread_high = 130\n", ""), "outcome[3].spread_high is missing"));
    EXPECT_TRUE(
        contains(broken("possible_high = 9", "possible_high = 0"), "possible_low = 0 is not below possible_high"));
    EXPECT_TRUE(contains(broken("spread_low = 20", "spread_low = 0"), "outcome[3].spread_low = 0 is out of range"));
}

TEST(Outcomes, SayFromWhereOnADifferenceMatters) {
    const std::string said =
        "spread_high = 130\nminimal_important_difference = { value = 15, grade = \"C\", provenance = ";
    EXPECT_EQ(broken("spread_high = 130", said + "\"memory\", note = \"words\" }"), "");
    EXPECT_TRUE(contains(broken("spread_high = 130", said + "\"primary\" }"),
                         "minimal_important_difference.source is missing"));
    EXPECT_TRUE(contains(broken("\"min\"", "\"points\"\n" + said.substr(18) + "\"memory\", note = \"words\" }"),
                         "is in points, which differ between instruments"));
}

TEST(Outcomes, CountPeopleWhereThereIsNoMean) {
    EXPECT_TRUE(contains(broken("\"events\"\ntrial", "\"continuous\"\ntrial"),
                         "outcome[4].trial_unit = \"events\" does not fit"));
    EXPECT_TRUE(contains(broken("\"continuous\"", "\"events\""), "outcome[3].trial_unit = \"min\" does not fit kind"));
    EXPECT_TRUE(contains(broken("\"continuous\"", "\"ratio_only\""), "outcome[3].kind = \"ratio_only\" has no mean"));
    EXPECT_TRUE(contains(broken("\"continuous\"", "\"contnuous\""), "did you mean `continuous`?"));
}

}  // namespace
}  // namespace outcomes_test
