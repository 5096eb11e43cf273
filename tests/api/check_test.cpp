// check_test.cpp - the answer of `check`: it fails closed, keeps to its schema, fits a screen and cites its sources.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "api/answers/scenario_request.hpp"
#include "api/check/verdict_words.hpp"
#include "api/drawing/screen_text.hpp"
#include "core/error.hpp"
#include "evidence/files/text_file.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_file.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::check_test {
namespace {

const std::string example = MAGNESIA_SOURCE_DIR "/examples/people/thyroid-and-reflux.toml";

nlohmann::json asked(const check_request& request) {
    return nlohmann::json::parse(json_of(check(request)));
}

check_request of_example(const std::string& regimen = {}) {
    return {.file = example, .regimen = regimen, .product = {}, .servings = {}};
}

std::vector<std::string> lines_in(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = text.find('\n', from);
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

TEST(Check, TellsVerdictLimitReasonsAndHours) {
    const auto answer = asked(of_example("200 mg elemental bisglycinate at 08:00 daily for 56 d"));

    EXPECT_EQ(answer["verdict"], "clinician");  // 200 and the multivitamin's 60 are more than the 250 of the EU
    EXPECT_EQ(answer["max_supplemental_mg_per_day"], 250);
    EXPECT_EQ(answer["intake"]["supplemental_mg_per_day"], 260);
    EXPECT_EQ(answer["too_close"][0]["magnesium_at"], "08:00");  // 1.5 h after levothyroxine; 4 are needed
    EXPECT_EQ(answer["hours_apart"][0]["hours_before_magnesium"], 4);
    EXPECT_TRUE(answer["unrecognised"].empty());
}

TEST(Check, NamesWarningSignsThatWereNotSaid) {
    const auto not_said = [](const std::string& line) {
        const sample_file file("who.toml",
                               "schema = \"magnesia.person/1\"\n[person]\nage_y = 40\nsex = \"male\"\nregion = \"us\"\n"
                               "egfr_ml_min = 95\nconditions = []\ndrugs = []\nother_magnesium = []\n" +
                                   line);
        return asked({.file = file.path(), .regimen = {}, .product = {}, .servings = {}})["not_said"];
    };

    EXPECT_EQ(not_said(""), nlohmann::json::array({"warning signs (symptoms)"}));
    EXPECT_EQ(not_said("symptoms = []\n"), nlohmann::json::array());
}

/// The limit of healthy adults, told to somebody with a smaller one or none, would be read as theirs.
TEST(Check, TellsTheGeneralLimitOnlyWhereItHolds) {
    const auto told = [](const std::string& who) {
        const sample_file file("who.toml",
                               "schema = \"magnesia.person/1\"\n[person]\nsex = \"female\"\n"
                               "region = \"us\"\negfr_ml_min = 95\n" +
                                   who);
        return text_of(check({.file = file.path(), .regimen = {}, .product = {}, .servings = {}}));
    };
    EXPECT_THAT(told("age_y = 45\n"), ::testing::HasSubstr("The general limit is 350 mg"));
    for (const char* who : {"age_y = 8\n", "age_y = 0\n", "age_y = 45\nsymptoms = [\"chest_pain\"]\n",
                            "age_y = 45\nconditions = [\"myasthenia gravis\"]\n"}) {
        EXPECT_THAT(told(who), ::testing::Not(::testing::HasSubstr("general limit"))) << who;
    }
}

/// Low potassium asks for a clinician, beside digoxin today: the milder sentence must not stand in the way of the
/// other.
TEST(Check, TellsFirstWhatCannotWait) {
    const sample_file file("who.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 60
sex = "female"
region = "us"
egfr_ml_min = 95
conditions = ["low potassium"]
drugs = ["digoxin"]
)");
    const std::string text = text_of(check({.file = file.path(), .regimen = {}, .product = {}, .servings = {}}));
    EXPECT_THAT(text,
                ::testing::HasSubstr("why           [clinician] Potassium, calcium or magnesium that is too low is"));
    EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("too low in")));

    // Whatever the order of the rules: of one family what is urgent, then what has the smallest limit.
    const auto of = [](const char* id, bool is_urgent, std::optional<double> cap) {
        safety::finding one;
        one.id = id;
        one.action = safety::safety_action::clinician;
        one.family = "f";
        one.is_urgent = is_urgent;
        one.cap_mg = cap;
        return one;
    };
    const safety::finding mild = of("mild", false, 100), urgent = of("urgent", true, {}), small = of("small", true, 50);
    EXPECT_EQ(worst_first({mild, urgent, small}).front().id, "small");
    EXPECT_EQ(worst_first({small, urgent, mild}).front().id, "small");
    EXPECT_EQ(worst_first({mild, urgent}).front().id, "urgent");
    EXPECT_EQ(worst_first({mild, urgent, small}).size(), 1u);
}

TEST(Check, NamesTheMedicinesThatAReasonIsAbout) {
    const sample_file file("who.toml",
                           "schema = \"magnesia.person/1\"\n[person]\nage_y = 40\nsex = \"male\"\n"
                           "drugs = [\"Zofran 4 mg\", \"ramipril\", \"citalopram\"]\n");
    const check_answer answer = check({.file = file.path(), .regimen = {}, .product = {}, .servings = {}});
    const auto told = [&](const std::string& id) {
        const auto found = std::ranges::find(answer.result.findings, id, &safety::finding::id);
        return found == answer.result.findings.end() ? "" : reason_in_words(*found, answer.read.facts);
    };

    EXPECT_THAT(told("interaction_long_qt"), ::testing::StartsWith("Zofran 4 mg, citalopram: This medicine can"));
    EXPECT_THAT(told("interaction_antihypertensives"), ::testing::StartsWith("ramipril: Magnesium can lower"));
    EXPECT_THAT(told("takes_medicines"), ::testing::StartsWith("Go through your medicines"));
    EXPECT_THAT(text_of(answer), ::testing::HasSubstr("Zofran 4 mg, citalopram: This"));
    EXPECT_THAT(report_of(answer), ::testing::HasSubstr("Zofran 4 mg, citalopram: This"));
}

/// A nurse who sleeps from 08:30 on four days: half an hour before bed is then an hour after her tablet.
TEST(Check, ComparesHoursOnEveryKindOfDayAndNamesTheDays) {
    const sample_file nurse("nurse.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 36
sex = "female"
region = "us"
drug_times = [["levothyroxine", "07:00"]]
[routine]
zone = "Europe/London"
bed = "23:00"
rise = "07:00"
schedule = [{ days = "tue,wed,thu,fri", bed = "08:30", rise = "15:00" }]
)");
    const check_answer answer = check({.file = nurse.path(),
                                       .regimen = "200 mg elemental citrate 30 min before bed daily for 56 d",
                                       .product = {},
                                       .servings = {}});
    const auto page = nlohmann::json::parse(json_of(answer));

    ASSERT_EQ(page["too_close"].size(), 1u);
    EXPECT_EQ(page["too_close"][0]["magnesium_at"], "08:00");
    EXPECT_EQ(page["too_close"][0]["days"], (std::vector<std::string>{"tue", "wed", "thu", "fri"}));
    EXPECT_TRUE(page["not_compared"].empty());
    EXPECT_NE(text_of(answer).find("levothyroxine at 07:00 and magnesium at 08:00 on tue,wed,thu,fri"),
              std::string::npos);
}

std::string sleeper(const std::string& schema) {
    return "schema = \"" + schema + R"("
[person]
age_y = 36
sex = "female"
region = "us"
drug_times = [["levothyroxine", "23:00"], ["doxycycline", "03:00"]]
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
nights = [{ from_day = 2, until_day = 8, bed = "03:00", rise = "07:00" }]
[run]
start = 2026-03-02
days = 28
)";
}

/// 22:30 is half an hour from the tablet at 23:00 and 02:30 from the one at 03:00; both are within 4 h of the other.
TEST(Check, NamesNightsOfTheRunBesideTheUsualOnes) {
    const sample_file scenario("night_weeks.toml", sleeper("magnesia.scenario/1"));
    const check_answer answer = check({.file = scenario.path(),
                                       .regimen = "200 mg elemental citrate 30 min before bed daily for 28 d",
                                       .product = {},
                                       .servings = {}});
    const auto page = nlohmann::json::parse(json_of(answer));
    const std::string text = text_of(answer);
    const auto usual = std::count_if(page["too_close"].begin(), page["too_close"].end(),
                                     [](const auto& one) { return one["magnesium_at"] == "22:30"; });

    EXPECT_GE(usual, 1);
    EXPECT_TRUE(std::any_of(page["too_close"].begin(), page["too_close"].end(), [](const auto& one) {
        return one["magnesium_at"] == "02:30" && one.contains("nights") && one["nights"]["until_day"] == 8;
    }));
    EXPECT_NE(text.find("levothyroxine at 23:00 and magnesium at 22:30\n"), std::string::npos) << text;
    EXPECT_NE(text.find("(nights of days 2"), std::string::npos) << text;
}

TEST(Check, RefusesNightsOfARunInAPersonFile) {
    std::string text = sleeper("magnesia.person/1");
    const sample_file person("nights_of_no_run.toml", text.erase(text.find("[run]")));

    EXPECT_THROW((void)check({.file = person.path(), .regimen = {}, .product = {}, .servings = {}}), input_error);
}

std::vector<issue> issues_of_check(const std::string& file) {
    try {
        (void)check({.file = file, .regimen = {}, .product = {}, .servings = {}});
    } catch (const input_error& error) {
        return error.issues();
    }
    return {};
}

/// A run of five days; `simulate` is the oracle.
TEST(Check, HoldsNightsAgainstTheRunAsSimulateDoes) {
    const auto with_night = [](const std::string& keys) {
        return with_change(scenario_text, "rise = \"07:00\"\n", "rise = \"07:00\"\nnights = [{ " + keys + " }]\n");
    };
    const std::string past = with_night("from_day = 6, awake = true");
    const sample_file beyond("night_beyond.toml", past);
    const sample_file within("night_within.toml", with_night("from_day = 5, awake = true"));
    const sample_file no_run("night_without_run.toml", past.substr(0, past.find("[run]")));
    const sample_file bad_run("night_of_bad_run.toml", with_change(past, "days = 5", "days = 0"));
    const auto found = issues_of_check(beyond.path());

    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].key, "routine.nights[1].until_day");
    try {
        (void)read_request(scenario_request{.file = beyond.path(), .regimen = {}, .person_file = {}},
                           evidence::load_evidence());
        ADD_FAILURE() << "simulate takes it";
    } catch (const input_error& error) {
        EXPECT_EQ(sentence(found[0]), sentence(error.issues().at(0)));
    }
    EXPECT_TRUE(issues_of_check(within.path()).empty());
    EXPECT_TRUE(issues_of_check(no_run.path()).empty());
    ASSERT_EQ(issues_of_check(bad_run.path()).size(), 1u);
    EXPECT_EQ(issues_of_check(bad_run.path())[0].key, "run.days");
}

TEST(Check, SaysWhichHoursItCouldNotCompare) {
    const sample_file person("no_routine.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 45
sex = "male"
region = "us"
drugs = ["doxycycline"]
drug_times = [["levothyroxine", "22:30"]]
)");
    const auto of = [&](const std::string& regimen, const std::string& product) {
        return check({.file = person.path(), .regimen = regimen, .product = product, .servings = {}});
    };
    const check_answer at_bed = of("200 mg elemental citrate 30 min before bed daily", "");
    const auto page = nlohmann::json::parse(json_of(at_bed));

    EXPECT_EQ(page["too_close"].size(), 0u);
    EXPECT_EQ(page["not_compared"], nlohmann::json::parse(R"([
        {"drug": "doxycycline", "drug_time_is_known": false, "magnesium_time_is_known": false},
        {"drug": "levothyroxine", "drug_time_is_known": true, "magnesium_time_is_known": false}])"));
    EXPECT_NE(json_of(at_bed).find("\"times_unknown\""), std::string::npos);
    EXPECT_NE(text_of(at_bed).find("not compared  levothyroxine: the hour of magnesium is not known"),
              std::string::npos);
    EXPECT_NE(text_of(at_bed).find("not compared  doxycycline: neither its hour nor that of magnesium is known"),
              std::string::npos);
    const check_answer at_noon = of("200 mg elemental citrate at 12:00 daily", "");
    EXPECT_NE(text_of(at_noon).find("not compared  doxycycline: its hour is not known"), std::string::npos);
    EXPECT_EQ(at_noon.read.facts.not_compared.size(), 1u);
    EXPECT_EQ(of("", "200 mg magnesium (citrate)").read.facts.not_compared.size(), 2u);  // a label says no hours
    EXPECT_TRUE(of("none", "").read.facts.not_compared.empty());
}

TEST(Check, SaysTheSameOfAPersonWithoutARegimen) {
    const auto answer = asked(of_example());

    EXPECT_EQ(answer["verdict"], "caution");
    EXPECT_EQ(answer["max_supplemental_mg_per_day"], 250);
    EXPECT_EQ(answer["intake"]["largest_dose_mg"], nullptr);
}

TEST(Check, AFileMaySayThatNothingIsTaken) {
    const std::string file = evidence::read_text_file(MAGNESIA_SOURCE_DIR "/examples/evening-glycinate.toml");
    const std::size_t at = file.find("dose = ");
    const sample_file none("none.toml", std::string(file).replace(at, file.find('\n', at) - at, "dose = \"none\""));

    const auto answer = asked({.file = none.path(), .regimen = {}, .product = {}, .servings = {}});

    EXPECT_EQ(answer["intake"]["supplemental_mg_per_day"], 0);
}

TEST(Check, RefusesWhenTheDataCannotBeRead) {
    const auto damaged = []() -> evidence::safety_base {
        throw data_error(issue{.where = {"data/safety/rules.toml"}, .found = "is not carried in this program"});
    };
    const check_answer answer = check(of_example(), damaged);

    EXPECT_EQ(answer.result.is, safety::verdict::refuse);
    EXPECT_EQ(answer.result.max_supplemental_mg, 0);
    EXPECT_TRUE(is_stop(answer));
    EXPECT_NE(text_of(answer).find("could not run"), std::string::npos);
    EXPECT_EQ(nlohmann::json::parse(json_of(answer))["rules"][0]["id"], "check_failed");
}

TEST(Check, RefusesWithoutRulesAndOnAnyException) {
    EXPECT_EQ(check(of_example(), [] { return evidence::safety_base{}; }).result.is, safety::verdict::refuse);
    EXPECT_EQ(check(of_example(), []() -> evidence::safety_base { throw std::bad_alloc(); }).result.is,
              safety::verdict::refuse);
}

TEST(Check, KeepsToItsSchema) {
    const auto wrong = [](const nlohmann::json& answer) {
        std::ifstream file(MAGNESIA_SOURCE_DIR "/src/api/schema/check.json");
        return test_support::wrong_by_schema(answer, nlohmann::json::parse(file));
    };
    EXPECT_EQ(wrong(asked(of_example())), "");
    EXPECT_EQ(wrong(asked(of_example("200 mg citrate at 08:00 daily"))), "");
    EXPECT_EQ(wrong(nlohmann::json::parse(json_of(check(of_example(), [] { return evidence::safety_base{}; })))), "");
    nlohmann::json spoilt = asked(of_example());
    spoilt["verdict"] = "fine";
    EXPECT_NE(wrong(spoilt), "");
}

TEST(Check, FitsAScreenAndSaysOnceThatItIsNoAdvice) {
    const std::string text = text_of(check(of_example("200 mg elemental oxide at 08:00 daily")));
    const std::string note = "Information, not medical advice.";

    for (const std::string& line : lines_in(text)) EXPECT_LE(columns_of(line), 80u) << line;
    EXPECT_LE(lines_in(text).size(), 50u);
    ASSERT_NE(text.find(note), std::string::npos);
    EXPECT_EQ(text.find(note), text.rfind(note));
}

TEST(Check, RefusesTwoWaysToSayWhatIsTaken) {
    EXPECT_THROW(check({.file = example, .regimen = "none", .product = "citrate 100 mg", .servings = {}}), input_error);
    EXPECT_THROW(check({.file = example, .regimen = {}, .product = {}, .servings = "2"}), input_error);
    EXPECT_THROW(check({.file = example, .regimen = {}, .product = "citrate 100 mg", .servings = "0"}), input_error);
    // A product that is known by its name and not by a label has usual use and no servings; a file is never its name.
    EXPECT_THROW(check({.file = example, .regimen = {}, .product = "milk of magnesia 30 mL", .servings = "two"}),
                 input_error);
    EXPECT_THROW(check({.file = example, .regimen = {}, .product = "milk of magnesia 30 mL", .servings = "2"}),
                 input_error);
    EXPECT_THROW(check({.file = example, .regimen = {}, .product = "mgso4 jar.toml", .servings = {}}), input_error);
}

TEST(Check, CountsServingsOfAProduct) {
    const auto answer =
        asked({.file = example, .regimen = {}, .product = "100 mg magnesium (as citrate)", .servings = "2"});

    EXPECT_EQ(answer["intake"]["supplemental_mg_per_day"], 260);
    EXPECT_EQ(answer["intake"]["largest_dose_mg"], 100);
}

TEST(Check, TakesTheRegimenOfAScenario) {
    const auto answer = asked(
        {.file = MAGNESIA_SOURCE_DIR "/examples/evening-glycinate.toml", .regimen = {}, .product = {}, .servings = {}});

    EXPECT_EQ(answer["intake"]["supplemental_mg_per_day"], 200);
    EXPECT_EQ(answer["verdict"], "ok");
}

TEST(CheckReport, SaysWhatTheTextSays) {
    const sample_file person("report.toml",
                             "schema = \"magnesia.person/1\"\n[person]\nage_y = 50\nsex = \"male\"\n"
                             "drugs = [\"doxycycline\", \"<b>foozolin 20 mg\"]\n"
                             "drug_times = [[\"doxycycline\", \"21:00\"]]\n");
    const check_answer answer = check(
        {.file = person.path(), .regimen = "120 mg elemental citrate at 22:00 daily", .product = {}, .servings = {}});
    const std::string text = report_of(answer);
    const page_element page = read_page(text);

    EXPECT_THAT(page.text, testing::HasSubstr("CLINICIAN: talk to a clinician first"));
    EXPECT_THAT(page.text, testing::HasSubstr("Asked about: 120 mg elemental citrate at 22:00 daily"));
    EXPECT_THAT(page.text, testing::HasSubstr("Too close: doxycycline at 21:00 and magnesium at 22:00"));
    EXPECT_THAT(page.text, testing::HasSubstr("We do not know \"<b>foozolin 20 mg\""));
    EXPECT_EQ(page.find("b"), nullptr);
    EXPECT_EQ(page.find("script"), nullptr);
    for (const page_element* link : page.all("a")) {
        const std::string& to = link->attributes.at("href");
        if (to.starts_with('#')) {
            EXPECT_THAT(text, testing::HasSubstr("id=\"" + to.substr(1) + '"'));
        }
    }
}

TEST(CheckReport, OfACheckThatCouldNotRunRefuses) {
    const page_element page = read_page(report_of(check(of_example(), [] { return evidence::safety_base{}; })));

    EXPECT_THAT(page.text, testing::HasSubstr("REFUSE"));
    EXPECT_THAT(page.text, testing::Not(testing::HasSubstr("Your limit")));
}

}  // namespace
}  // namespace magnesia::api::check_test
