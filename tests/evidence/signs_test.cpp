// signs_test.cpp - signs of both sides: what is refused, the closed form, order and direction of the table, and review.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/signs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "evidence/base/evidence_base.hpp"
#include "evidence/explain/explain.hpp"
#include "tests/evidence/support.hpp"

namespace signs_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.signs/1"
[reading]
lack_start = 0.8
overload_start = 1.0
cell_drop = 1.0
older_above_y = 70
older_drop = 0.05
grade = "D"
provenance = "assumption"
note = "A guess."
[review]
several = 2
note = "A guess."
[[review.pattern]]
signs = ["nausea", "tremor"]
[[sign]]
id = "nausea"
label = "Nausea"
claims = ["C229"]
[sign.background]
share = 0.1
low = 0.05
high = 0.2
grade = "C"
provenance = "memory"
note = "Remembered."
[sign.lack]
half = 0.6
low = 0.5
high = 0.7
steepness = 2
grade = "D"
provenance = "assumption"
note = "A guess."
[sign.overload]
half = 2.0
low = 1.5
high = 3.0
steepness = 2
grade = "B"
provenance = "secondary"
source = "jahnendechent2012"
place = "table 7"
[[sign]]
id = "tremor"
label = "Tremor"
overt = true
urgent = true
[sign.background]
share = 0.0
low = 0.0
high = 0.1
grade = "C"
provenance = "memory"
note = "Remembered."
[sign.lack]
half = 0.4
low = 0.3
high = 0.5
steepness = 2
grade = "D"
provenance = "assumption"
note = "A guess."
)";

sign_table read(const std::string& text, std::vector<issue>& issues) {
    return parse_signs(parse_toml(text, "signs.toml"), issues);
}

std::string faults_of(const std::string& text) {
    std::vector<issue> issues;
    const sign_table table = read(text, issues);
    if (issues.empty()) check_signs(table, load_sources(), issues);
    return sentences(issues);
}

std::string broken(std::string_view old_part, std::string_view new_part) {
    return faults_of(replaced(good_file, old_part, new_part));
}

sign_table small_table() {
    std::vector<issue> issues;
    return read(good_file, issues);
}

const sign_table& table() {
    static const sign_table all = load_signs();
    return all;
}

double chance(const std::string& id, const magnesium_level& at) {
    const std::vector<sign_chance> all = sign_chances(table(), at);
    const auto found = std::find_if(all.begin(), all.end(), [&](const sign_chance& one) { return one.id == id; });
    return found == all.end() ? std::nan("") : found->chance;
}

TEST(Signs, EachRuleCatchesItsFault) {
    EXPECT_EQ(faults_of(good_file), "");
    EXPECT_TRUE(contains(broken("steepness", "stepness"), "did you mean `steepness`?"));
    EXPECT_TRUE(contains(broken("[sign.lack]", "[sign.lac]"), "did you mean `lack`?"));
    EXPECT_TRUE(contains(broken("share = 0.1", "share = 1.1"), "share = 1.1 is out of range"));
    EXPECT_TRUE(contains(broken("low = 0.05", "low = 0.15"), "lies outside its interval 0.15 to 0.2"));
    EXPECT_TRUE(contains(broken("high = 0.7", "high = 0.9"), "reaches to where no lack brings signs"));
    EXPECT_TRUE(contains(broken("low = 1.5", "low = 0.9"), "reaches to where no overload brings signs"));
    EXPECT_TRUE(contains(broken("\"C229\"", "\"229\""), "C and three digits"));
    EXPECT_TRUE(contains(broken("id = \"tremor\"", "id = \"nausea\""), "each sign once"));
    EXPECT_TRUE(contains(broken("\"nausea\", \"tremor\"", "\"nausea\", \"tremr\""), "did you mean `tremor`?"));
    EXPECT_TRUE(contains(broken("\"nausea\", \"tremor\"", "\"nausea\""), "is no pattern"));
    EXPECT_TRUE(contains(broken("jahnendechent2012", "jahnendechent2013"), "did you mean `jahnendechent2012`?"));
    EXPECT_TRUE(contains(broken("place = \"table 7\"\n", ""), "is missing, or its place is"));
    EXPECT_TRUE(contains(faults_of(good_file.substr(0, good_file.rfind("[sign.lack]"))), "and so is `overload`"));
}

TEST(Signs, ChanceIsTheClosedForm) {
    const sign_table small = small_table();
    const std::vector<sign_chance> low = sign_chances(small, {.serum_total = 0.6});
    const std::vector<sign_chance> high = sign_chances(small, {.serum_total = 2.5});

    EXPECT_NEAR(low[0].by_lack, 0.5, 1e-12);
    EXPECT_NEAR(low[0].chance, 1 - 0.9 * 0.5, 1e-12);
    EXPECT_NEAR(low[0].low, 1 - 0.95 * (1 - (4.0 / 9) / (1 + 4.0 / 9)), 1e-12);  // 0.2 of 0.3 on the way to 0.5
    EXPECT_NEAR(low[0].high, 1 - 0.8 * (1 - 4.0 / 5), 1e-12);                    // 0.2 of 0.1 on the way to 0.7
    EXPECT_NEAR(low[1].by_lack, 0.25 / 1.25, 1e-12);                             // 0.2 of 0.4 on the way to 0.4
    EXPECT_NEAR(high[0].by_overload, 2.25 / 3.25, 1e-12);                        // 1.5 of 1 on the way to 2
    EXPECT_EQ(high[1].chance, 0);
}

TEST(Signs, CellsAndAgeCountBesideTheLevel) {
    const sign_table small = small_table();
    const auto of_tremor = [&](const magnesium_level& at) { return sign_chances(small, at)[1].by_lack; };

    EXPECT_NEAR(of_tremor({.serum_total = 0.9, .cell_shortage = 0.4}), of_tremor({.serum_total = 0.6}), 1e-12);
    EXPECT_NEAR(of_tremor({.serum_total = 0.6, .cell_shortage = 0.2}), of_tremor({.serum_total = 0.6}), 1e-12);
    EXPECT_NEAR(of_tremor({.serum_total = 0.6, .cell_shortage = 0.0}), of_tremor({.serum_total = 0.7}), 1e-12);
    EXPECT_NEAR(of_tremor({.serum_total = 0.6, .age_y = 75}), of_tremor({.serum_total = 0.55}), 1e-12);
    EXPECT_EQ(of_tremor({.serum_total = 0.6, .age_y = 69}), of_tremor({.serum_total = 0.6}));
    EXPECT_EQ(of_tremor({.serum_total = 0.9, .cell_shortage = -0.1}), 0);  // more than enough
}

TEST(Signs, OfTheProgramNameEverySignThatTheTextsName) {
    std::set<std::string> named;
    for (const sign& one : table().signs) named.insert(one.claims.begin(), one.claims.end());

    for (int claim = 229; claim <= 243; ++claim) EXPECT_TRUE(named.contains("C" + std::to_string(claim))) << claim;
    EXPECT_EQ(named.size(), 15u);
}

TEST(Signs, AtAReferenceLevelAreWhatPeopleHaveAnyway) {
    for (const double level : {0.85, 0.95, 1.05}) {
        for (const sign_chance& one : sign_chances(table(), {.serum_total = level})) {
            EXPECT_EQ(one.beyond_background(), 0) << one.id;
            EXPECT_NEAR(one.chance, table().find(one.id)->background.share, 1e-15) << one.id;
        }
    }
    EXPECT_EQ(chance_of_overt_sign(table(), {.serum_total = 0.85}).most, 0);
}

TEST(Signs, OfAMildLackAreSubtleAndRiseWithIt) {
    // Below 0.75 mmol/L is a lack, above 0.65 a mild one; overt signs usually stand below 0.6.
    for (const sign_chance& one : sign_chances(table(), {.serum_total = 0.72})) EXPECT_LT(one.by_lack, 0.06) << one.id;
    EXPECT_LT(chance_of_overt_sign(table(), {.serum_total = 0.65}).least, 0.1);
    EXPECT_GT(chance_of_overt_sign(table(), {.serum_total = 0.35}).least, 0.5);
}

TEST(Signs, NeverGetFewerAwayFromTheReference) {
    std::vector<sign_chance> before = sign_chances(table(), {.serum_total = 0.95});
    const auto go = [&](double from, double to, double step) {
        before = sign_chances(table(), {.serum_total = from});
        for (double level = from; (to - level) * step > 0; level += step) {
            const std::vector<sign_chance> now = sign_chances(table(), {.serum_total = level});
            for (std::size_t i = 0; i < now.size(); ++i) {
                EXPECT_GE(now[i].chance, before[i].chance - 1e-15) << now[i].id << ' ' << level;
                EXPECT_LE(now[i].low, now[i].chance) << now[i].id << ' ' << level;
                EXPECT_GE(now[i].high, now[i].chance) << now[i].id << ' ' << level;
                EXPECT_LE(now[i].high, 1) << now[i].id << ' ' << level;
            }
            before = now;
        }
    };

    go(0.95, 0.05, -0.01);
    go(0.95, 20, 0.05);
}

TEST(Signs, OfTooMuchComeInThePublishedOrder) {
    // Jahnen-Dechent 2012, table 7, from 1.05 mmol/L up.
    const std::vector<std::vector<const char*>> bands{
        {"nausea", "flushing", "headache", "light_headedness", "weakness"},
        {"weak_reflexes", "drowsiness", "slow_heartbeat"},
        {"lost_reflexes", "low_pressure", "slow_conduction"},
        {"paralysis", "breathing_failure"},
        {"heart_block"},
        {"cardiac_arrest"}};
    const auto half = [](const char* id) { return table().find(id)->overload->half; };
    for (std::size_t i = 1; i < bands.size(); ++i) {
        for (const char* later : bands[i]) {
            for (const char* earlier : bands[i - 1]) EXPECT_LT(half(earlier), half(later)) << earlier << ' ' << later;
        }
    }
    for (const char* id : {"paralysis", "heart_block"}) EXPECT_LT(chance(id, {.serum_total = 2}), 0.01) << id;
    EXPECT_GT(chance("breathing_failure", {.serum_total = 8}), 0.8);
}

TEST(Signs, OfEitherSideComeFromBoth) {
    for (const char* id : {"nausea", "weakness", "abnormal_rhythm", "headache"}) {
        const double anyway = chance(id, {.serum_total = 0.95});
        EXPECT_GT(chance(id, {.serum_total = 0.3}), anyway + 0.3) << id;
        EXPECT_GT(chance(id, {.serum_total = 5}), anyway + 0.3) << id;
    }
    EXPECT_EQ(chance("tetany", {.serum_total = 5}), chance("tetany", {.serum_total = 0.95}));
    EXPECT_EQ(chance("flushing", {.serum_total = 0.3}), chance("flushing", {.serum_total = 0.95}));
}

TEST(Signs, AnyOfThemLiesBetweenTheLikeliestAndAllApart) {
    const chance_of_any any = chance_of_overt_sign(table(), {.serum_total = 0.4});
    double likeliest = 0;
    for (const sign_chance& one : sign_chances(table(), {.serum_total = 0.4})) {
        if (table().find(one.id)->is_overt) likeliest = std::max(likeliest, one.beyond_background());
    }

    EXPECT_EQ(any.least, likeliest);
    EXPECT_GT(any.most, any.least);
    EXPECT_LT(any.most, 1);
}

TEST(Signs, SeveralAPatternOrAnUrgentOneAreAReasonToSeeADoctor) {
    EXPECT_FALSE(wants_review(table(), {}));
    EXPECT_FALSE(wants_review(table(), {"fatigue", "headache"}));
    EXPECT_FALSE(wants_review(table(), {"fatigue", "fatigue", "fatigue", "hunger"}));
    EXPECT_TRUE(wants_review(table(), {"fatigue", "headache", "nausea"}));
    EXPECT_TRUE(wants_review(table(), {"seizures"}));
    sign_table patient = table();
    patient.review.several = 10;
    EXPECT_TRUE(wants_review(patient, {"difficulty_sleeping", "cramps", "stress_sensitivity"}));
    EXPECT_FALSE(wants_review(patient, {"difficulty_sleeping", "cramps", "headache"}));
}

/// "Over 70", as the claims and every other rule of the program have it.
TEST(Signs, AgeCountsAboveSeventyAndNotAtIt) {
    const auto chance_at = [](double age) {
        return chance_of(table(), *table().find("fatigue"), {.serum_total = 0.7, .cell_shortage = 0, .age_y = age});
    };

    EXPECT_EQ(chance_at(70), chance_at(45));
    EXPECT_GT(chance_at(70.5), chance_at(70));
}

TEST(Signs, AreExplainedWithTheirLevels) {
    const evidence_base base = load_evidence();
    const explanation e = explain(base, "sign.nausea");

    EXPECT_EQ(word(e.kind), "sign");
    EXPECT_EQ(e.label, "Nausea");
    EXPECT_EQ(e.value, table().find("nausea")->background.share);
    EXPECT_TRUE(std::any_of(e.facts.begin(), e.facts.end(), [](const auto& f) {
        return f.first == "too much" && contains(f.second, "half of the people have it at 2.1 mmol/L");
    }));
    ASSERT_EQ(e.sources.size(), 1u);
    EXPECT_EQ(e.sources[0].id, "jahnendechent2012");
}

}  // namespace
}  // namespace signs_test
