// body_test.cpp - what answers tell of muscle, heart, metabolism, cramps and signs: only what concerns, and how much.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "api/answers/assumptions.hpp"
#include "api/answers/concerns.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_report.hpp"
#include "api/compare/compare_screen.hpp"
#include "api/simulate/body_figures.hpp"
#include "api/simulate/report.hpp"
#include "api/simulate/screen.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::body_test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string training = R"(training = [{ at = "18:00", minutes = 60, kind = "strength", days = "sat" }]
)";

/// A man of 71 with high pressure who lifts on the first evening of a short run.
std::string busy_text() {
    const std::string person =
        "goals = [\"metabolism\", \"cramps\"]\nconditions = [\"hypertension\"]\nsystolic_mmhg = 136\n\n[routine]";
    return with_change(with_change(scenario_text, "[routine]", person), "\n[[regimen]]", training + "\n[[regimen]]");
}

simulate_answer answer_to_text(const std::string& text, std::size_t draws) {
    const sample_file file("s.toml", text);
    return *simulate({.from = {.file = file.path(), .regimen = {}, .person_file = {}},
                      .draws = draws,
                      .seed = 1,
                      .threads = 1,
                      .progress = {},
                      .stop = {}});
}

const simulate_answer& busy_typical() {
    static const simulate_answer made = answer_to_text(busy_text(), 0);
    return made;
}

const simulate_answer& busy_drawn() {
    static const simulate_answer made = answer_to_text(busy_text(), 4);
    return made;
}

std::vector<std::string> ids_of(const std::vector<body_figure>& body) {
    std::vector<std::string> ids;
    for (const body_figure& one : body) ids.push_back(one.shown.id);
    return ids;
}

std::vector<std::string> lines_of_text(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) lines.push_back(line);
    return lines;
}

void expect_fits(const std::string& screen) {
    EXPECT_LE(lines_of_text(screen).size(), 24u) << screen;
    for (const std::string& line : lines_of_text(screen)) EXPECT_LE(columns_of(line), 80u) << line;
}

TEST(Concerns, AreWhatWasSaidIsIllIsTrainedOrIsAGoal) {
    const scenario::routine plain;
    scenario::routine trained;
    trained.training.emplace_back();
    const auto of = [&](auto change) {
        scenario::person who;
        who.age_y = 40;
        change(who);
        return concerns_of(who, plain);
    };

    EXPECT_EQ(of([](auto&) {}), concerns{});
    EXPECT_TRUE(concerns_of(scenario::person{}, trained).training);
    EXPECT_TRUE(of([](auto& who) { who.diastolic_mmhg = 70; }).pressure);
    EXPECT_TRUE(of([](auto& who) { who.conditions = {"hypertension"}; }).pressure);
    EXPECT_TRUE(of([](auto& who) { who.goals = {"heart"}; }).pressure);
    EXPECT_TRUE(of([](auto& who) { who.crp_mg_per_l = 2; }).metabolism);
    EXPECT_TRUE(of([](auto& who) { who.conditions = {"type_2_diabetes"}; }).metabolism);
    EXPECT_TRUE(of([](auto& who) { who.cramps_per_week = 0; }).cramps);
    EXPECT_TRUE(of([](auto& who) { who.age_y = 65; }).walking);
    EXPECT_TRUE(of([](auto& who) { who.goals = {"muscle"}; }).walking);
    EXPECT_TRUE(of([](auto& who) { who.goals = {"mood"}; }).mood);
    EXPECT_TRUE(of([](auto& who) { who.goals = {"stress"}; }).mood);
    EXPECT_EQ(of([](auto& who) { who.goals = {"sleep", "pain"}; }), concerns{});
}

TEST(Body, NothingIsToldToWhoAsksForNothing) {
    EXPECT_TRUE(body_of(typical_answer()).empty());
    EXPECT_EQ(matters_in_words({}), "");
    EXPECT_THAT(screen_of(typical_answer(), {.report = {}}), Not(HasSubstr("The body")));
    EXPECT_THAT(report_of(typical_answer(), display_unit::mmol_per_l), Not(HasSubstr("id=\"body\"")));
}

TEST(Body, ItsRowsAreThoseThatConcernAndItsNumbersThoseOfTheOutcomes) {
    const std::vector<body_figure> body = body_of(busy_typical());

    EXPECT_THAT(ids_of(body),
                ElementsAre("soreness_24h", "soreness_48h", "force_deficit", "creatine_kinase_peak", "session_exertion",
                            "sweat_magnesium", "systolic_pressure", "diastolic_pressure", "fasting_glucose", "homa_ir",
                            "c_reactive_protein", "cramps_per_week", "gait_speed", "chair_stand_time"));
    for (const body_figure& one : body) {
        const comparison& numbers = one.shown.numbers;
        // docs/contracts.md: mmol in the answer, shown as mg (24.305 mg/mmol).
        const double factor = one.shown.id == "sweat_magnesium" ? 24.305 : 1;
        EXPECT_NEAR(numbers.with.median, factor * find_outcome(busy_typical(), one.shown.id)->value.median, 1e-9);
        EXPECT_NEAR(numbers.with.median - numbers.without.median, numbers.change->median, 1e-9) << one.shown.id;
    }
    EXPECT_NEAR(body[6].shown.numbers.without.median, 136, 1);  // as was said
    EXPECT_GT(body[0].shown.numbers.with.median, 0.1);          // an hour of lifting by an untrained man is felt
}

TEST(Body, OfASessionNobodyButTheTypicalPersonIsKeptWithoutTheRegimen) {
    for (const body_figure& one : body_of(busy_drawn())) {
        EXPECT_EQ(one.has_without, !one.is_of_session) << one.shown.id;
    }
    EXPECT_TRUE(body_of(busy_typical()).front().has_without);
    EXPECT_THAT(session_in_words(busy_drawn()), HasSubstr("session of 2026-03-28 18:00"));
}

TEST(Body, TheLeastThatMattersIsThatOfTheDataFiles) {
    const std::vector<body_figure> body = body_of(busy_typical());
    const auto least = [&](const std::string& id) {
        const auto ids = ids_of(body);
        return body[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())].shown.noticed_from;
    };

    EXPECT_EQ(least("soreness_24h"), 1);        // Myles 2017
    EXPECT_EQ(least("systolic_pressure"), 5);   // Ettehad 2016
    EXPECT_EQ(least("cramps_per_week"), 1);     // Garrison 2012
    EXPECT_EQ(least("gait_speed"), 0.05);       // Perera 2006
    EXPECT_EQ(least("chair_stand_time"), 1.7);  // Jones 2013
    EXPECT_FALSE(least("creatine_kinase_peak"));
}

body_figure row_with(const std::string& label, const std::string& unit, int rank, std::optional<double> least,
                     study::band change) {
    static std::set<std::string> units;
    comparison numbers{.label = label, .unit = *units.insert(unit).first, .with = {}, .without = {}, .change = change};
    return {.shown = {.id = label, .numbers = numbers, .decimals = 0, .noticed_from = least}, .rank = rank};
}

TEST(Body, AChangeIsSetAgainstTheLeastThatMatters) {
    const auto words = [](double median, std::optional<double> p5, std::optional<double> p95) {
        return matters_in_words({row_with("Systolic", "mmHg", 1, 5, {median, p5, p95}),
                                 row_with("Sore", "0-10", 1, 1, {0, {}, {}}),
                                 row_with("CRP", "mg/L", 1, {}, {-9, {}, {}})});
    };

    EXPECT_EQ(words(-2, {}, {}), "Too little to matter: it takes 5 mmHg, 1 of 10.");
    EXPECT_EQ(words(-2, -4.9, 0), "Too little to matter: it takes 5 mmHg, 1 of 10.");
    EXPECT_EQ(words(-2, -5.1, 0), "Too little to matter to most: it takes 5 mmHg, 1 of 10.");
    EXPECT_EQ(words(-6, -9, -1), "Enough to matter: Systolic.");
    EXPECT_EQ(matters_in_words({row_with("CRP", "mg/L", 1, {}, {-9, {}, {}})}),
              "From where on such changes matter is not known.");
    std::vector<body_figure> still{row_with("Systolic", "mmHg", 1, 5, {})};
    still.front().shown.numbers.change.reset();
    EXPECT_EQ(matters_in_words(still), "");
}

TEST(Body, WhatCountsMostComesFirstWhereThereIsLittleRoom) {
    const std::vector<body_figure> body{row_with("a", "s", 2, {}, {}), row_with("b", "s", 1, {}, {}),
                                        row_with("c", "s", 3, {}, {}), row_with("d", "s", 1, {}, {})};

    EXPECT_THAT(ids_of(foremost(body, 2)), ElementsAre("b", "d"));
    EXPECT_THAT(ids_of(foremost(body, 3)), ElementsAre("a", "b", "d"));
    EXPECT_EQ(foremost(body, 9).size(), 4u);
    EXPECT_TRUE(foremost(body, 0).empty());
}

TEST(Body, WeakKidneysAreToldOfLackAndOverload) {
    const std::string weak = with_change(scenario_text, "egfr_ml_min = 90", "egfr_ml_min = 45");

    const std::vector<std::string> told = ids_of(body_of(answer_to_text(weak, 0)));
    const auto overload = std::ranges::find(told, "signs_of_overload");
    EXPECT_NE(overload, told.end());
    EXPECT_NE(std::find(overload, told.end(), "signs_of_lack"), told.end());  // after what threatens them
    EXPECT_THAT(ids_of(body_of(answer_to_text(scenario_text, 0))), Not(Contains("signs_of_overload")));
}

TEST(Body, TheScreenHasAtMostSixRowsOfItAndStillFits) {
    for (const simulate_answer* answer : {&busy_typical(), &busy_drawn()}) {
        for (const std::string& report : {std::string(), std::string("page.html")}) {
            const std::string screen = screen_of(*answer, {.with = letters::ascii, .report = report});
            const std::vector<std::string> lines = lines_of_text(screen);
            const auto head =
                std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.starts_with("The body"); });

            expect_fits(screen);
            ASSERT_NE(head, lines.end()) << screen;
            EXPECT_THAT(*head, HasSubstr("session of 2026-03-28"));
            EXPECT_THAT(*head, HasSubstr("more: --report"));
            EXPECT_THAT(screen, HasSubstr("Systolic, mmHg"));
            const auto words = std::find_if(head, lines.end(),
                                            [](const auto& line) { return line.find("matter") != std::string::npos; });
            EXPECT_GE(words - head, 1 + 2) << screen;
            EXPECT_LE(words - head, 1 + 6) << screen;
        }
    }
}

TEST(Body, WhoAsksForSleepKeepsTheWholeNight) {
    const std::string sleeper = with_change(busy_text(), "goals = [", "goals = [\"sleep\", ");
    const std::string screen = screen_of(answer_to_text(sleeper, 2), {.with = letters::ascii, .report = "page.html"});

    expect_fits(screen);
    EXPECT_THAT(screen, HasSubstr("Deep sleep"));
    EXPECT_THAT(screen, HasSubstr("Sore after 24 h"));
    EXPECT_THAT(screen_of(busy_drawn(), {.report = "page.html"}), Not(HasSubstr("Deep sleep")));
}

TEST(Body, ThePageHasEveryRowAndTheDaysAroundTheSession) {
    const page_element page = read_page(report_of(busy_drawn(), display_unit::mmol_per_l));
    const page_element* table = nullptr;
    for (const page_element* one : page.all("table")) {
        if (one->find("caption")->text.starts_with("The body")) table = one;
    }

    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->find("tbody")->all("tr").size(), body_of(busy_drawn()).size());
    std::set<std::string> ids;
    for (const page_element* svg : page.all("svg")) {
        EXPECT_TRUE(ids.insert(svg->find("title")->attributes.at("id")).second);
        EXPECT_GT(svg->find("desc")->text.size(), 20u);
        const bool is_of_session = svg->find("title")->attributes.at("id").ends_with("-session-title");
        EXPECT_TRUE(!is_of_session || svg->all("polygon").size() >= 2u);  // bands, no bare lines
    }
    EXPECT_THAT(ids, Contains("muscle_soreness-session-title"));
    EXPECT_THAT(ids, Contains("creatine_kinase-session-title"));
    EXPECT_THAT(page.text, HasSubstr("triangles mark sessions"));
}

TEST(Body, UnitsOfPlasmaMagnesiumAreNotThoseOfGlucoseOrAnIndex) {
    const page_element page = read_page(report_of(busy_typical(), display_unit::mg_per_dl));
    std::map<std::string, std::string> units;
    for (const page_element* one : page.all("table")) {
        if (!one->find("caption")->text.starts_with("Every outcome")) continue;
        for (const page_element* row : one->find("tbody")->all("tr"))
            units[row->children[0].text] = row->children[1].text;
    }

    EXPECT_EQ(units.at("Highest plasma magnesium"), "mg/dL");
    EXPECT_EQ(units.at("Fasting glucose"), "mmol/L");
    EXPECT_EQ(units.at("Insulin resistance, HOMA-IR"), "index");
}

TEST(Body, ALongRunHasPressureDayByDayWhereItMoves) {
    const std::string longer = with_change(with_change(busy_text(), "for 2 d", "for 14 d"), "days = 5", "days = 15");
    const std::string page = report_of(answer_to_text(longer, 2), display_unit::mmol_per_l);

    EXPECT_NO_THROW(read_page(page));
    EXPECT_THAT(page, HasSubstr("systolic_pressure-title"));
    EXPECT_THAT(report_of(busy_drawn(), display_unit::mmol_per_l), Not(HasSubstr("systolic_pressure-title")));
}

TEST(Body, WhatWasAssumedIsSaidOnlyWhereItMatters) {
    const auto said = [](const simulate_answer& answer) { return answer.assumptions; };

    EXPECT_THAT(said(busy_typical()),
                Contains("Blood pressure was not said: diastolic 95 mmHg, as is usual where it is high."));
    EXPECT_THAT(said(busy_typical()),
                Contains(HasSubstr("HOMA-IR 1.54, HbA1c 5.4 % and C-reactive protein 1.66 mg/L")));
    EXPECT_THAT(said(busy_typical()), Contains(HasSubstr("Nothing was said of cramps")));
    EXPECT_THAT(said(busy_typical()), Contains(HasSubstr("walking speed and five stands from a chair")));
    EXPECT_THAT(said(busy_typical()), Contains(HasSubstr("was not said: untrained")));
    for (const char* word : {"Blood pressure", "HOMA-IR", "cramps", "untrained"}) {
        EXPECT_THAT(said(typical_answer()), Not(Contains(HasSubstr(word)))) << word;
    }
}

TEST(Body, LimitsSayWhatTrainingDoesNotDoHere) {
    EXPECT_THAT(busy_typical().limits, Contains(HasSubstr("Training makes nobody stronger here")));
    EXPECT_THAT(typical_answer().limits, Not(Contains(HasSubstr("Training makes nobody stronger"))));
    EXPECT_THAT(typical_answer().limits, Contains(HasSubstr("take months")));
    EXPECT_THAT(busy_typical().limits, Contains(HasSubstr("Goals choose what the screen")));
    EXPECT_THAT(busy_typical().limits, Not(Contains(HasSubstr("apnoea, cramps"))));
}

/// The man of `busy_text` under arms, as many as there are names.
compare_answer busy_arms(const std::vector<std::string>& names, std::size_t draws) {
    std::string text = with_change(busy_text(), "magnesia.scenario/1", "magnesia.comparison/1");
    std::string arms;
    for (const std::string& name : names) {
        arms += "\n[[arm]]\nname = \"" + name + "\"\nregimen = [\"200 mg elemental citrate at 22:00 daily for 2 d\"]\n";
    }
    text =
        with_change(text, "[[regimen]]\ndose = \"200 mg elemental citrate at 22:00 daily for 2 d, fasting\"\n", arms);
    const sample_file file("c.toml", text);
    return *compare({.from = {.file = file.path(), .lines = {}, .person_file = {}}, .draws = draws});
}

TEST(Body, ComparisonsTellOfItWhenItConcerns) {
    const compare_answer answer = busy_arms({"one", "other"}, 2);
    const compare_answer plain =
        *compare({.from = {.file = {}, .lines = {short_line, "none"}, .person_file = {}}, .draws = 0});
    const auto& ids = study::measure_ids();
    const auto place = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), "systolic_pressure") - ids.begin());

    EXPECT_TRUE(is_told(answer, place));
    EXPECT_FALSE(is_told(plain, place));
    EXPECT_TRUE(is_told(plain, 2));  // plasma
    EXPECT_NEAR(answer.result.arms[0].measures[place]->value.median, 136, 2);
    EXPECT_THAT(report_of(answer, display_unit::mmol_per_l), HasSubstr("Systolic blood pressure"));
    EXPECT_THAT(report_of(plain, display_unit::mmol_per_l), Not(HasSubstr("Systolic blood pressure")));
    EXPECT_THAT(screen_of(plain, {.report = {}}), Not(HasSubstr("Systolic")));
}

TEST(Body, TheScreenOfAComparisonFitsWithIt) {
    std::vector<std::string> names{"a", "b"};
    for (; names.size() <= 8; names.push_back(std::to_string(names.size()))) {
        const compare_answer answer = busy_arms(names, names.size() < 6 ? 2 : 0);
        const std::string screen = screen_of(answer, {.with = letters::ascii, .report = "page.html"});

        expect_fits(screen);
        EXPECT_THAT(screen, HasSubstr("Soreness, 0-10"));
        EXPECT_THAT(screen, HasSubstr("Insomnia, pt"));  // what matters most of the rest stays
    }
}

}  // namespace
}  // namespace magnesia::api::body_test
