// write_template_test.cpp - templates and printed scenarios read back; the examples of the project read too.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/write_template.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "evidence/forms.hpp"
#include "scenario/creatinine.hpp"
#include "scenario/dose_line.hpp"
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

    for (const char* key : {"creatinine", "serum_magnesium", "albumin", "calcium", "vitamin_d", "pregnant",
                            "conditions", "drugs", "diet]]", "phytate", "at_night"}) {
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
    what.day.caffeine = {{{*rc::gen::inRange(0, 1440)}, *rc::gen::inRange(1, 1001) * 1.0}};

    RC_ASSERT(read_person_text(print_toml(what)) == what);
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
