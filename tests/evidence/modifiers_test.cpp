// modifiers_test.cpp - conditions and drugs are read as written, misprints are named, and every change has a number.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/modifiers.hpp"

#include <gtest/gtest.h>

#include "evidence/base/evidence_base.hpp"
#include "evidence/base/validate.hpp"
#include "evidence/base/vocabulary.hpp"
#include "tests/evidence/support.hpp"

namespace modifiers_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.modifiers/1"
[[modifier]]
id = "acid_blocker"
kind = "drug"
label = "acid blocker"
aliases = ["sourless", "acid-away"]
grade = "C"
provenance = "secondary"
note = "less acid"
changes = [
    { parameter = "stomach.acid_basal", factor = 0.1, log_sd = 0.7 },
    { parameter = "stomach.acid_of_meal", factor = 0.15, log_sd = 0.0 },
]
[[modifier]]
id = "slow_bowel"
kind = "condition"
label = "slow bowel"
grade = "D"
provenance = "assumption"
note = "slower"
changes = [{ parameter = "colon.transit", factor = 2.0, log_sd = 0.3, days = 30 }]
)";

std::vector<modifier> read(const std::string& text, std::vector<issue>& issues) {
    return parse_modifiers(parse_toml(text, "m.toml"), issues);
}

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    const auto all = read(replaced(good_file, old_part, new_part), issues);
    if (issues.empty()) check_modifiers(all, load_parameters(), load_sources(), issues);
    return sentences(issues);
}

TEST(Modifiers, AreReadAsWritten) {
    std::vector<issue> issues;
    const std::vector<modifier> all = read(good_file, issues);

    ASSERT_EQ(sentences(issues), "");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].kind, modifier_kind::drug);
    EXPECT_EQ(all[0].aliases, (std::vector<std::string>{"sourless", "acid-away"}));
    ASSERT_EQ(all[0].changes.size(), 2u);
    EXPECT_EQ(all[0].changes[0].parameter, "stomach.acid_basal");
    EXPECT_EQ(all[0].changes[0].factor, 0.1);
    EXPECT_EQ(all[0].changes[0].log_sd, 0.7);
    EXPECT_EQ(all[0].changes[1].log_sd, 0.0);
    EXPECT_EQ(all[0].changes[1].days, 0.0);  // at once
    EXPECT_EQ(all[1].changes[0].days, 30.0);
    EXPECT_EQ(all[1].changes[0].days_off, 30.0);  // unsaid, as it comes
    EXPECT_EQ(all[0].grade, evidence_grade::c);
    EXPECT_EQ(all[0].known_from, provenance::secondary);
    EXPECT_EQ(all[1].kind, modifier_kind::condition);
    EXPECT_EQ(all[1].note, "slower");
    EXPECT_EQ(find_modifier(all, "slow_bowel"), &all[1]);
    EXPECT_EQ(find_modifier(all, "sourless"), nullptr);  // an alias is no id
}

TEST(Modifiers, MayComeAtOneSpeedAndGoAtAnother) {
    std::vector<issue> issues;
    const auto all = read(replaced(good_file, "days = 30", "days = 30, days_off = 900"), issues);
    const auto lingering = read(replaced(good_file, "days = 30", "days_off = 900"), issues);

    ASSERT_EQ(sentences(issues), "");
    EXPECT_EQ(all[1].changes[0].days, 30.0);
    EXPECT_EQ(all[1].changes[0].days_off, 900.0);
    EXPECT_EQ(lingering[1].changes[0].days, 0.0);
    EXPECT_EQ(lingering[1].changes[0].days_off, 900.0);
}

TEST(Modifiers, ANameStandsForOneThing) {
    EXPECT_TRUE(contains(broken("\"slow_bowel\"", "\"acid_blocker\""), "is used twice"));
    EXPECT_TRUE(contains(broken("\"slow_bowel\"", "\"sourless\""), "is used twice"));
    EXPECT_TRUE(contains(broken("label = \"slow bowel\"", "label = \"slow bowel\"\naliases = [\"acid-away\"]"),
                         "holds the used name acid-away"));
}

TEST(Modifiers, AnUnknownNumberIsNamedWithTheNearest) {
    EXPECT_TRUE(
        contains(broken("stomach.acid_basal", "stomach.acid_bassal"),
                 "acid_blocker.changes = stomach.acid_bassal is not known; did you mean `stomach.acid_basal`?"));
    EXPECT_TRUE(contains(broken("note = \"slower\"", "source = \"rude1908\"\nnote = \"slower\""),
                         "slow_bowel.source = rude1908 is not known; did you mean `rude1980`?"));
}

TEST(Modifiers, StrengthsHaveARange) {
    EXPECT_TRUE(contains(broken("factor = 2.0", "factor = 0"), "0.01 to 100"));
    EXPECT_TRUE(contains(broken("factor = 2.0", "factor = 101"), "0.01 to 100"));
    EXPECT_TRUE(contains(broken("log_sd = 0.3", "log_sd = 2.1"), "0 to 2"));
    EXPECT_TRUE(contains(broken("[{ parameter = \"colon.transit\", factor = 2.0, log_sd = 0.3, days = 30 }]", "[]"),
                         "changes"));
    EXPECT_TRUE(contains(broken("days = 30", "days = 0.4"), "0.5 to 1000"));
    EXPECT_TRUE(contains(broken("days = 30", "days_off = 10001"), "0.5 to 10000"));
    EXPECT_TRUE(contains(broken("kind = \"condition\"", "kind = \"food\""), "condition"));
    EXPECT_TRUE(contains(broken("factor = 2.0,", "facter = 2.0,"), "factor"));
}

TEST(Modifiers, MayChangeNothingWhenTheySayWhy) {
    const std::string changes = "changes = [{ parameter = \"colon.transit\", factor = 2.0, log_sd = 0.3, days = 30 }]";
    std::vector<issue> issues;
    const auto all = read(replaced(good_file, changes, "no_change = \"it only marks\""), issues);
    ASSERT_EQ(sentences(issues), "");
    EXPECT_TRUE(all[1].changes.empty());
    EXPECT_EQ(all[1].no_change, "it only marks");

    EXPECT_TRUE(contains(broken(changes, ""), "no_change = \"why not\""));
    EXPECT_TRUE(contains(broken(changes, "no_change = \"\""), "why no number of the body is multiplied"));
    EXPECT_TRUE(contains(broken(changes, changes + "\nno_change = \"it only marks\""), "stands beside changes"));
}

TEST(Modifiers, ValidateJudgesAFileOfThem) {
    EXPECT_EQ(sentences(validate_tree(parse_toml(good_file, "m.toml")).issues), "");
    const std::string wrong = replaced(good_file, "colon.transit", "colon.transitt");
    EXPECT_TRUE(contains(sentences(validate_tree(parse_toml(wrong, "m.toml")).issues), "colon.transit`?"));
}

TEST(Modifiers, OfTheProgramSayWhatTheyDoNotKnow) {
    const evidence_base base = load_evidence();
    ASSERT_GE(base.modifiers.size(), 10u);
    for (const modifier& m : base.modifiers) {
        EXPECT_FALSE(m.note.empty()) << m.id;
        EXPECT_NE(m.changes.empty(), m.no_change.empty()) << m.id;
        for (const parameter_change& change : m.changes) {
            EXPECT_NE(change.factor, 1.0) << m.id << " " << change.parameter;
        }
        const bool was_read = m.known_from == provenance::primary || m.known_from == provenance::secondary;
        EXPECT_EQ(was_read, !m.source.empty()) << m.id;
    }
}

TEST(Vocabulary, HoldsFormsFormatsConditionsAndDrugsOfTheProgram) {
    const scenario::vocabulary words = load_vocabulary();

    EXPECT_EQ(scenario::find_form(words, "Magnesium Glycinate")->id, "bisglycinate");
    EXPECT_EQ(scenario::find_name(words.drugs, "Omeprazole")->id, "proton_pump_inhibitor");
    EXPECT_EQ(scenario::find_name(words.conditions, "Type 2 diabetes")->id, "type_2_diabetes");
    EXPECT_EQ(scenario::find_name(words.drugs, "Lisinopril")->id, "antihypertensive");
    EXPECT_EQ(scenario::find_name(words.conditions, "High blood pressure")->id, "hypertension");
    EXPECT_NE(scenario::find_name(words.formats, "enteric tablet"), nullptr);
    EXPECT_EQ(scenario::find_name(words.conditions, "omeprazole"), nullptr);  // a drug is no condition
    EXPECT_EQ(scenario::find_name(words.drugs, "constipation"), nullptr);
    EXPECT_EQ(scenario::find_name(words.drugs, "Spironolactone")->id, "mineralocorticoid_antagonist");
    EXPECT_EQ(scenario::find_name(words.drugs, "Fungizone")->id, "amphotericin_b");
    EXPECT_EQ(scenario::find_name(words.conditions, "short bowel")->id, "short_bowel");
    EXPECT_EQ(scenario::find_name(words.conditions, "bartter"), nullptr);  // the check knows it, the body does not
}

TEST(Vocabulary, GathersWhatItIsGiven) {
    std::vector<issue> issues;
    const scenario::vocabulary words = vocabulary_of({}, {}, read(good_file, issues));

    ASSERT_EQ(words.drugs.size(), 1u);
    ASSERT_EQ(words.conditions.size(), 1u);
    EXPECT_EQ(words.drugs[0].aliases.size(), 2u);
    EXPECT_EQ(words.conditions[0].id, "slow_bowel");
    EXPECT_TRUE(words.formats.empty());
}

}  // namespace
}  // namespace modifiers_test
