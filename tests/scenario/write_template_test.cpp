// write_template_test.cpp - templates and printed scenarios read back; the examples of the project read too.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_template.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "evidence/forms/forms.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/values/comparison.hpp"
#include "scenario/values/creatinine.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::write_template_test {
namespace {

person_file read_person_text(const std::string& text) {
    return read_person(evidence::parse_toml(text, "p.toml"), sample_words());
}

TEST(WriteTemplate, TheScenarioTemplateReadsBackAsTheExampleOfTheContract) {
    const scenario what = read_text(scenario_template());

    EXPECT_EQ(what, read_text(std::string{sample_text}));
}

TEST(WriteTemplate, ThePersonTemplateReadsBackAsTheSamePerson) {
    const person_file what = read_person_text(person_template());

    EXPECT_EQ(what.who, read_text(std::string{sample_text}).who);
    EXPECT_EQ(what.day, read_text(std::string{sample_text}).day);
}

TEST(WriteTemplate, APersonFileHasNoRun) {
    EXPECT_THROW(read_person_text(person_template() + "[run]\ndays = 1\n"), input_error);
    EXPECT_THROW(read_person_text(scenario_template()), input_error);
}

TEST(WriteTemplate, TheComparisonTemplateSaysHowManyArmsWork) {
    EXPECT_NE(comparison_template().find(fmt::format("one table for each way, {} to {}.", fewest_arms, most_arms)),
              std::string::npos);
}

TEST(WriteTemplate, APrintedScenarioReadsBackEqual) {
    scenario what = read_text(std::string{sample_text});
    EXPECT_EQ(read_text(print_toml(what)), what);

    what.who.sex = biological_sex::male;
    what.who.egfr_ml_min = 87.5;
    what.who.goals.clear();
    what.day.caffeine.clear();
    what.run.display = concentration_unit::mg_per_dl;
    what.doses.push_back(parse_dose("1000 mg compound citrate with dinner on mon,fri", sample_words()));
    EXPECT_EQ(read_text(print_toml(what)), what);
    what.doses.clear();
    EXPECT_EQ(read_text(print_toml(what)), what);
    what.diet = {{1, 12.5, std::nullopt, 0}, {22, 3000, 1.0 / 3, std::nullopt}};
    what.day.meals = {{{8 * 60}, 0.5, 100, 0.7, 0}, {{3 * 60}, 0.5, 130, std::nullopt, std::nullopt}};
    what.day.meals_at_night = true;
    EXPECT_EQ(read_text(print_toml(what)), what);
    what.day.meals.clear();
    EXPECT_EQ(read_text(print_toml(what)), what);
}

TEST(WriteTemplate, WhatWasNotSaidOfAPersonIsNotPrinted) {
    const std::string text = print_toml(read_text(std::string{sample_text}));

    for (const char* key : {"creatinine", "serum_magnesium", "albumin",   "calcium",   "vitamin_d",
                            "pregnant",   "conditions",      "drugs",     "diet]]",    "phytate",
                            "at_night",   "light",           "bedroom",   "alcohol",   "bath",
                            "relaxation", "stress",          "late_meal", "naps",      "schedule",
                            "travel",     "insomnia",        "isi",       "gad7",      "phq9",
                            "pain",       "training",        "systolic",  "diastolic", "glucose",
                            "homa",       "hba1c",           "crp",       "cramps",    "rmssd",
                            "gait",       "chair",           "lactating"}) {
        EXPECT_EQ(text.find(key), std::string::npos) << key;
    }
}

TEST(WriteTemplate, APrintedPersonReadsBackEqual) {
    const person_file what = read_person_text(person_template());

    EXPECT_EQ(read_person_text(print_toml(what)), what);
}

RC_GTEST_PROP(WriteTemplate, AnyPersonReadsBackEqual, ()) {
    person_file what = read_person_text(person_template());
    what.who.age_y = *rc::gen::inRange(180, 901) / 10.0;
    what.who.weight_kg = *rc::gen::inRange(500, 900) / 7.0;  // sevenths have no short decimal text
    what.who.egfr_ml_min = *rc::gen::inRange(300, 1501) / 10.0;
    const auto maybe = [](double value) {
        return *rc::gen::arbitrary<bool>() ? std::optional<double>{value / 7.0} : std::nullopt;
    };
    what.who.serum_magnesium_mmol_per_l = maybe(6);
    what.who.albumin_g_per_l = maybe(*rc::gen::inRange(35, 490));
    what.who.calcium_mg = maybe(*rc::gen::inRange(0, 42000));
    what.who.vitamin_d_nmol_per_l = maybe(*rc::gen::inRange(7, 7000));
    what.who.pregnant_weeks = what.who.age_y <= 60 ? maybe(*rc::gen::inRange(0, 294)) : std::nullopt;
    if (*rc::gen::arbitrary<bool>()) what.who.conditions = {"celiac_disease", "type_2_diabetes"};
    if (*rc::gen::arbitrary<bool>()) what.who.drugs = {"omeprazole"};
    what.who.creatinine_umol_l = maybe(*rc::gen::inRange(420, 1400));  // 60 to 200 umol/L
    if (what.who.creatinine_umol_l) {
        what.who.egfr_ml_min = egfr_from_creatinine(*what.who.creatinine_umol_l, what.who);
    }
    what.who.systolic_mmhg = maybe(*rc::gen::inRange(1120, 1820));
    what.who.diastolic_mmhg = maybe(*rc::gen::inRange(210, 1120));
    what.who.fasting_glucose_mmol_per_l = maybe(*rc::gen::inRange(14, 281));
    what.who.homa_ir = maybe(*rc::gen::inRange(1, 420));
    what.who.hba1c_percent = maybe(*rc::gen::inRange(21, 141));
    what.who.crp_mg_per_l = maybe(*rc::gen::inRange(0, 3501));
    what.who.cramps_per_week = maybe(*rc::gen::inRange(0, 491));
    what.who.rmssd_ms = maybe(*rc::gen::inRange(7, 2101));
    what.who.gait_speed_m_per_s = maybe(*rc::gen::inRange(1, 22));
    what.who.chair_stand_s = maybe(*rc::gen::inRange(21, 841));
    if (*rc::gen::arbitrary<bool>()) what.who.training = static_cast<training_status>(*rc::gen::inRange(0, 3));
    if (*rc::gen::arbitrary<bool>()) what.who.lactating = what.who.age_y <= 60 && *rc::gen::arbitrary<bool>();
    what.day.caffeine = {{{*rc::gen::inRange(0, 1440)}, *rc::gen::inRange(1, 1001) * 1.0}};

    RC_ASSERT(read_person_text(print_toml(what)) == what);
}

RC_GTEST_PROP(WriteTemplate, AnyEveningReadsBackEqual, ()) {
    scenario what = read_text(std::string{sample_text});
    const auto number = [](int low, int high) { return *rc::gen::inRange(7 * low, 7 * high) / 7.0; };
    const auto maybe = [] { return *rc::gen::arbitrary<bool>(); };
    const auto days = [] { return weekday_set{*rc::gen::inRange<unsigned long>(1, 128)}; };
    const auto time = [] { return clock_time{*rc::gen::inRange(0, 1440)}; };
    what.day.light.day_lux = number(0, 120000);
    if (maybe()) what.day.light.evening_lux = number(0, 120000);
    if (maybe()) what.day.light.dawn = {*rc::gen::inRange(0, 990)};
    if (maybe()) what.day.light.screens = {{time(), time(), number(0, 1000), days()}};
    for (const screen_time& one : what.day.light.screens) {
        RC_PRE(one.from != one.until && minutes_between(one.from, one.until) <= 960);
    }
    what.day.caffeine = {{time(), number(1, 1000), days()}};
    if (maybe()) what.day.alcohol = {{time(), number(1, 150), days()}, {time(), number(1, 150), days()}};
    if (maybe()) what.day.glycine = {{time(), number(1, 15), days()}};
    if (maybe()) what.day.baths = {{time(), number(1, 120), days()}};
    if (maybe()) what.day.room = {number(5, 45), number(0, 1)};
    if (maybe()) what.day.relaxation_minutes = number(0, 180);
    if (maybe()) what.day.stress = number(0, 3);
    what.day.supper = static_cast<late_meal>(*rc::gen::inRange(0, 3));
    if (maybe()) what.day.naps = {{{13 * 60}, {*rc::gen::inRange(785, 1140)}, days()}};
    if (maybe()) what.day.nights = {{days(), {*rc::gen::inRange(0, 180)}, {*rc::gen::inRange(300, 900)}}};
    if (maybe()) {
        training_session one{.at = {*rc::gen::inRange(7 * 60, 12 * 60)}, .minutes = number(1, 60), .kind = ""};
        one.kind = training_kinds[static_cast<std::size_t>(*rc::gen::inRange(0, 12))].id;
        if (maybe()) one.intensity = number(1, 7) / 7;
        if (maybe()) one.eccentric = number(0, 5);
        if (maybe()) one.temperature_c = number(-30, 50);
        one.days = days();
        what.day.training = {one};
        one.at = {20 * 60};
        one.on = date_value{2026, 3, *rc::gen::inRange(2U, 32U)};
        one.days = {};
        if (maybe()) what.day.training.push_back(one);
    }
    if (maybe()) what.travel = {{*rc::gen::inRange(2, 71), "America/New_York", std::nullopt}};
    if (maybe()) {
        what.day.light.dawn = light_habits{}.dawn;
        what.day.light.place = coordinates{number(-90, 90), number(-180, 180)};
        for (journey& one : what.travel) one.place = coordinates{number(-90, 90), number(-180, 180)};
    }
    if (maybe()) what.run.every_min = *rc::gen::element(5, 6, 10, 12, 15, 20, 30, 60);
    if (maybe()) set_hope(what, {number(0, 1), number(0, 1)});
    if (maybe()) what.who.isi = number(0, 28);
    if (what.who.isi) what.who.insomnia = insomnia_of(*what.who.isi);
    if (!what.who.isi && maybe()) what.who.insomnia = static_cast<insomnia_class>(*rc::gen::inRange(0, 4));
    if (maybe()) what.who.anxiety_gad7 = number(0, 21);
    if (maybe()) what.who.low_mood_phq9 = number(0, 27);
    if (maybe()) what.who.pain_0_10 = number(0, 10);

    RC_ASSERT(read_text(print_toml(what)) == what);
}

TEST(WriteTemplate, TheExamplesInTheTemplateRead) {
    // Each commented habit with its hash taken off: what a person would do.
    std::string text = person_template();
    for (const char* key : {"alcohol",
                            "bath",
                            "relaxation_minutes",
                            "stress",
                            "late_meal",
                            "naps",
                            "weekend",
                            "schedule",
                            "nights",
                            "training = ",
                            "[routine.light]",
                            "day_lux",
                            "evening_lux",
                            "bedroom_lux",
                            "dawn",
                            "dusk",
                            "screens",
                            "[routine.bedroom]",
                            "temperature_c",
                            "noise",
                            "insomnia",
                            "anxiety_gad7",
                            "low_mood_phq9",
                            "pain_0_10",
                            "systolic_mmhg",
                            "fasting_glucose_mmol_per_l",
                            "homa_ir",
                            "hba1c_percent",
                            "crp_mg_per_l",
                            "cramps_per_week",
                            "rmssd_ms",
                            "gait_speed_m_per_s",
                            "chair_stand_s",
                            "training_status",
                            "lactating"}) {
        const std::size_t at = text.find("\n# " + std::string{key});
        ASSERT_NE(at, std::string::npos) << key;
        text.erase(at + 1, 2);
    }
    const person_file what = read_person_text(text);

    EXPECT_EQ(what.day.light, light_habits{});
    EXPECT_EQ(what.day.room, bedroom{});
    EXPECT_EQ(what.day.nights.size(), 1u);
    EXPECT_EQ(what.who.anxiety_gad7, 3);
    EXPECT_EQ(what.who.systolic_mmhg, 128);
    EXPECT_EQ(what.who.lactating, false);
}

RC_GTEST_PROP(WriteTemplate, AnyDietAndMealsReadBackEqual, ()) {
    scenario what = read_text(std::string{sample_text});
    const auto maybe = [](int highest) {
        return *rc::gen::arbitrary<bool>() ? std::optional<double>{*rc::gen::inRange(0, 3 * highest) / 3.0}
                                           : std::nullopt;
    };
    int day = 0;
    for (int phases = *rc::gen::inRange(0, 5); phases > 0; --phases) {
        day += *rc::gen::inRange(1, 15);
        what.diet.push_back({day, *rc::gen::inRange(0, 21000) / 7.0, maybe(20), maybe(50)});
    }
    what.who.diet_magnesium_mg = 0;
    for (meal& one : what.day.meals) {
        one.share = 1.0 / static_cast<double>(what.day.meals.size());
        one.magnesium_mg = *rc::gen::inRange(7, 7000) / 7.0;
        one.phytate_mmol = maybe(20);
        one.oxalate_mmol = maybe(50);
        what.who.diet_magnesium_mg += *one.magnesium_mg;
    }
    if (what.day.meals.empty()) what.who.diet_magnesium_mg = 230;
    what.day.meals_at_night = *rc::gen::arbitrary<bool>();

    RC_ASSERT(read_text(print_toml(what)) == what);
}

TEST(WriteTemplate, EveryExampleOfTheProjectReadsWithTheRealForms) {
    const vocabulary words = evidence::form_vocabulary(evidence::load_forms());
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(MAGNESIA_SOURCE_DIR "/examples")) {
        if (entry.path().extension() != ".toml") continue;
        const tree file = evidence::read_toml(entry.path().string());
        EXPECT_NO_THROW(read_scenario(file, words)) << entry.path();
        ++count;
    }
    EXPECT_GE(count, 5u);
}

TEST(WriteTemplate, EveryRealFormIsReadableOnALineAndPrintsBack) {
    const vocabulary words = evidence::form_vocabulary(evidence::load_forms());
    for (const form_name& form : words.forms) {
        if (!form.is_supported) continue;
        std::vector<std::string> names{form.aliases};
        names.push_back(form.id);
        for (const std::string& name : names) {
            const dose what = parse_dose("100 mg elemental " + name + " at 08:00", words);
            EXPECT_EQ(what.form, form.id) << name;
            EXPECT_EQ(parse_dose(print(what), words), what) << name;
        }
    }
}

}  // namespace
}  // namespace magnesia::scenario::write_template_test
