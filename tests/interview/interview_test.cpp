// interview_test.cpp - answers become a file that reads back to them; unknown is fine; nothing that is typed breaks it.
// SPDX-License-Identifier: Apache-2.0
#include "interview/interview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "evidence/files/toml_file.hpp"
#include "interview/said_so_far.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "tests/interview/interview_reader.hpp"

namespace magnesia::interview::interview_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace magnesia::interview::reader;
using script = std::map<std::string, std::vector<std::string>>;

/// What came of a dialogue, and all that was said in it.
struct talk {
    std::optional<written_person> result;
    std::string told;
    std::vector<std::string> asked;  ///< ids
};

/// Answers each question by its id, one answer after the other; what is not in the script is not known.
talk answered(const script& answers) {
    talk all;
    script left = answers;
    std::string id;
    const auto tell = [&](const std::string& text) {
        all.told += text + '\n';
        for (const interview_question& question : all_questions()) {
            if (!text.starts_with("\n") || text.find(question.ask) == std::string::npos) continue;
            id = question.id;
            all.asked.push_back(id);
        }
    };
    const auto next = [&]() -> std::optional<std::string> {
        std::vector<std::string>& mine = left[id];
        if (mine.empty()) return "";
        const std::string first = mine.front();
        mine.erase(mine.begin());
        return first;
    };
    all.result = hold({next, tell});
    return all;
}

script with(script more) {
    script all{{"age_y", {"45"}}, {"sex", {"female"}}};
    for (auto& [id, answers] : more) all[id] = answers;
    return all;
}

understood told(const script& more) {
    return read(answered(with(more)).result.value().file);
}

TEST(Init, LetsEveryQuestionButAgeAndSexBeUnknown) {
    const talk all = answered(with({}));
    const scenario::person who = read(all.result.value().file).who;

    scenario::person nobody;
    nobody.age_y = 45;
    EXPECT_EQ(who, nobody);
    EXPECT_GT(all.asked.size(), 30u);
    EXPECT_THAT(answered({{"age_y", {"", "unknown", "45"}}, {"sex", {"", "male"}}}).told,
                HasSubstr("This one must be known"));
}

TEST(Init, AsksForWarningSignsFirstAndSaysWhatToDoAtOnce) {
    const talk all = answered(with({{"symptoms", {"chest pain"}}}));

    EXPECT_EQ(all.asked.front(), "symptoms");
    const std::size_t advice = all.told.find("needs emergency help now");
    ASSERT_NE(advice, std::string::npos);
    EXPECT_LT(advice, all.told.find("How old are you"));
    EXPECT_EQ(read(all.result.value().file).who.is.symptoms, std::vector<std::string>{"chest_pain"});
}

TEST(Init, KnowsNoSignFromASignNotSaid) {
    EXPECT_TRUE(told({{"symptoms", {"none"}}}).who.is.symptoms_are_said);
    EXPECT_FALSE(told({}).who.is.symptoms_are_said);
}

TEST(Init, ReadsBackTheSamePersonFromAllItsAnswers) {
    const understood all = told({{"age_y", {"68"}},
                                 {"weight_kg", {"150 lb"}},
                                 {"height_cm", {"1,65 m"}},
                                 {"kidney", {"85"}},
                                 {"region", {"eu"}},
                                 {"conditions", {"crohn, high blood pressure"}},
                                 {"drugs", {"levothyroxine 07:00, prilosec 08:00 20:00"}},
                                 {"other_magnesium", {"multivitamin 100, antacid"}},
                                 {"surgery_planned", {"no"}},
                                 {"diet_magnesium_mg", {"230 mg"}},
                                 {"goals", {"sleep, wellness"}},
                                 {"isi", {"16"}},
                                 {"snores", {"yes"}},
                                 {"neck_cm", {"41"}},
                                 {"epworth", {"9"}},
                                 {"ppi_years", {"2"}},
                                 {"low_mood_phq9", {"3"}},
                                 {"anxiety_gad7", {"4"}},
                                 {"cramps_per_week", {"2"}},
                                 {"pain_0_10", {"1"}},
                                 {"loose_stools_easily", {"y"}},
                                 {"serum_magnesium_mmol_per_l", {"0.82"}},
                                 {"blood_pressure", {"128/80"}},
                                 {"pulse_per_min", {"62"}},
                                 {"budget_dollars_per_month", {"20"}},
                                 {"zone", {"europe/berlin"}},
                                 {"bed", {"22:30"}},
                                 {"rise", {"06:30"}},
                                 {"meals", {"07:00, 12:00, 18:30"}},
                                 {"caffeine", {"08:00 2 coffees; 15:30 40 mg"}},
                                 {"alcohol", {"20:30 2 drinks fri,sat"}},
                                 {"training", {"17:00 60 min running hard mon,wed 30C"}},
                                 {"training_status", {"recreational"}},
                                 {"stress", {"high"}}});

    EXPECT_NEAR(all.who.weight_kg, 68.04, 0.01);  // 150 lb of 0.45359237 kg
    EXPECT_EQ(all.who.height_cm, 165);
    EXPECT_EQ(all.who.egfr_ml_min, 85);
    EXPECT_EQ(all.who.is.region, "eu");
    EXPECT_EQ(all.who.is.conditions, (std::vector<std::string>{"inflammatory_bowel_disease", "hypertension"}));
    EXPECT_EQ(all.who.is.drugs, (std::vector<std::string>{"levothyroxine", "omeprazole"}));
    ASSERT_EQ(all.who.is.drug_times.size(), 3u);
    EXPECT_EQ(all.who.is.drug_times[2].name, "omeprazole");
    EXPECT_EQ(all.who.is.drug_times[2].at.minute_of_day, 20 * 60);
    const std::vector<scenario::other_magnesium> others{{"multivitamin", 100.0}, {"antacid", std::nullopt}};
    EXPECT_EQ(all.who.is.others, others);
    EXPECT_EQ(all.who.is.surgery_planned, false);
    EXPECT_EQ(all.who.diet_magnesium_mg, 230);
    EXPECT_EQ(all.who.goals, (std::vector<std::string>{"sleep", "wellness"}));
    EXPECT_EQ(all.who.isi, 16);
    EXPECT_EQ(all.who.is.snores, true);
    EXPECT_EQ(all.who.is.neck_cm, 41);
    EXPECT_EQ(all.who.is.epworth, 9);
    EXPECT_EQ(all.who.is.ppi_years, 2);
    EXPECT_EQ(all.who.low_mood_phq9, 3);
    EXPECT_EQ(all.who.anxiety_gad7, 4);
    EXPECT_EQ(all.who.cramps_per_week, 2);
    EXPECT_EQ(all.who.pain_0_10, 1);
    EXPECT_EQ(all.who.is.loose_stools_easily, true);
    EXPECT_EQ(all.who.serum_magnesium_mmol_per_l, 0.82);
    EXPECT_EQ(all.who.systolic_mmhg, 128);
    EXPECT_EQ(all.who.diastolic_mmhg, 80);
    EXPECT_EQ(all.who.is.pulse_per_min, 62);
    EXPECT_EQ(all.who.is.budget_dollars_per_month, 20);
    EXPECT_EQ(all.day.zone, "Europe/Berlin");
    EXPECT_EQ(scenario::print(all.day.bed), "22:30");
    ASSERT_EQ(all.day.meals.size(), 3u);
    EXPECT_NEAR(all.day.meals[0].share + all.day.meals[1].share + all.day.meals[2].share, 1, 1e-12);
    ASSERT_EQ(all.day.caffeine.size(), 2u);
    EXPECT_EQ(all.day.caffeine[0].mg, 190);  // a cup has 95
    EXPECT_EQ(all.day.caffeine[1].mg, 40);
    ASSERT_EQ(all.day.alcohol.size(), 1u);
    EXPECT_EQ(all.day.alcohol[0].g, 28);  // a drink has 14
    EXPECT_EQ(scenario::print(all.day.alcohol[0].days), "fri,sat");
    ASSERT_EQ(all.day.training.size(), 1u);
    EXPECT_EQ(all.day.training[0].kind, "running");
    EXPECT_EQ(all.day.training[0].minutes, 60);
    EXPECT_EQ(all.day.training[0].temperature_c, 30);
    EXPECT_EQ(scenario::print(all.day.training[0].days), "mon,wed");
    EXPECT_EQ(all.who.training, scenario::training_status::recreational);
    EXPECT_EQ(all.day.stress, 2);
}

TEST(Init, WritesAFileThatSimulateReadsWhenItKnowsEnough) {
    const script enough = {{"weight_kg", {"68"}},
                           {"height_cm", {"168"}},
                           {"diet_magnesium_mg", {"230"}},
                           {"drugs", {"furosemide 40 mg 08:00"}}};
    const written_person result = answered(with(enough)).result.value();

    EXPECT_TRUE(result.missing.empty());
    EXPECT_NO_THROW(scenario::read_person(evidence::parse_toml(result.file, "p.toml"), known().names));
}

TEST(Init, SaysWhatSimulateStillAsks) {
    const written_person result = answered(with({})).result.value();

    std::string all;
    for (const std::string& one : result.missing) all += one + '\n';
    EXPECT_THAT(all, HasSubstr("weight_kg"));
    EXPECT_THAT(all, HasSubstr("height_cm"));
    EXPECT_THAT(all, HasSubstr("diet_magnesium_mg"));
}

TEST(Init, EstimatesFoodRoughlyAndMarksIt) {
    const written_person little = answered(with({{"base_diet", {"fast"}},
                                                 {"servings_1", {"0"}},
                                                 {"servings_2", {"none"}},
                                                 {"servings_3", {"0"}},
                                                 {"servings_4", {"0"}}}))
                                      .result.value();
    const written_person much = answered(with({{"base_diet", {"plants"}},
                                               {"servings_1", {"1"}},
                                               {"servings_2", {"0"}},
                                               {"servings_3", {"2"}},
                                               {"servings_4", {"0"}}}))
                                    .result.value();

    EXPECT_EQ(read(little.file).who.diet_magnesium_mg, 110);
    EXPECT_GT(read(much.file).who.diet_magnesium_mg, 190 + 40 + 2 * 30);  // nuts have 40 mg and more, beans 30 and more
    EXPECT_LT(read(much.file).who.diet_magnesium_mg, 190 + 130 + 2 * 130);
    EXPECT_THAT(much.file, HasSubstr("# Rough: estimated"));
    EXPECT_THAT(answered(with({{"diet_magnesium_mg", {"230"}}})).result.value().file, Not(HasSubstr("Rough")));
}

/// What nobody knows is no shortage: the mean of American women is 256 mg a day, that of men 338 (nhanes2018).
TEST(Init, CountsServingsThatNobodyKnowsAsUsualAndSaysSo) {
    const written_person woman = answered(with({{"base_diet", {"mixed"}}})).result.value();
    const written_person man = answered(with({{"sex", {"male"}}, {"base_diet", {"mixed"}}})).result.value();

    EXPECT_NEAR(read(woman.file).who.diet_magnesium_mg, 256, 10);
    EXPECT_NEAR(read(man.file).who.diet_magnesium_mg, 338, 10);
    EXPECT_THAT(woman.file, HasSubstr("counted as is usual: nuts and seeds, greens, legumes and whole grains."));
    EXPECT_THAT(woman.rough, ::testing::ElementsAre(HasSubstr("Rough: estimated from a few answers")));
    EXPECT_THAT(answered(with({{"diet_magnesium_mg", {"230"}}})).result.value().rough, ::testing::IsEmpty());
}

TEST(Init, DoesNotEstimateFoodThatIsKnown) {
    const auto asked = answered(with({{"diet_magnesium_mg", {"230"}}})).asked;

    EXPECT_EQ(std::count(asked.begin(), asked.end(), "base_diet"), 0);
}

TEST(Init, AsksOnlyWhatConcernsThePerson) {
    const auto asks = [](const script& answers, const std::string& id) {
        const auto asked = answered(with(answers)).asked;
        return std::count(asked.begin(), asked.end(), id) > 0;
    };

    EXPECT_TRUE(asks({}, "pregnant"));
    EXPECT_FALSE(asks({{"sex", {"male"}}}, "pregnant"));
    EXPECT_FALSE(asks({{"age_y", {"61"}}}, "pregnant"));
    EXPECT_FALSE(asks({{"drugs", {"levothyroxine"}}}, "ppi_years"));
    EXPECT_TRUE(asks({{"drugs", {"omeprazole"}}}, "ppi_years"));
}

TEST(Init, ExplainsABadAnswerWithTheNearestNameAndAsksAgain) {
    const talk all = answered(with({{"region", {"germony", "germany"}},
                                    {"conditions", {"chron disease x", "none"}},
                                    {"symptoms", {"chest pian", "chest pain"}},
                                    {"goals", {"slep", "sleep"}},
                                    {"weight_kg", {"7", "heavy", "68"}}}));

    EXPECT_THAT(all.told, HasSubstr("did you mean germany?"));
    EXPECT_THAT(all.told, HasSubstr("did you mean sleep?"));
    EXPECT_THAT(all.told, HasSubstr("did you mean chest pain?"));
    EXPECT_THAT(all.told, HasSubstr("`heavy` is no number"));
    const scenario::person who = read(all.result.value().file).who;
    EXPECT_EQ(who.is.region, "germany");
    EXPECT_EQ(who.goals, std::vector<std::string>{"sleep"});
}

TEST(Init, KeepsAMedicineThatNobodyKnowsOnlyWhenItIsSaidTwice) {
    const talk all = answered(with({{"drugs", {"zorblaxin", "zorblaxin"}}}));

    EXPECT_THAT(all.told, HasSubstr("`zorblaxin` is not in the list"));
    EXPECT_EQ(read(all.result.value().file).who.is.drugs, std::vector<std::string>{"zorblaxin"});
    EXPECT_FALSE(told({{"drugs", {"zorblaxin"}}}).who.is.drugs.has_value());
}

TEST(Init, ReadsAMisspeltMedicineAsTheNearestAndSaysSo) {
    const talk all = answered(with({{"drugs", {"levothyroxin"}}}));

    EXPECT_THAT(all.told, HasSubstr("as levothyroxine"));
    EXPECT_EQ(read(all.result.value().file).who.is.drugs, std::vector<std::string>{"levothyroxine"});
}

TEST(Init, CountsALabelAtTheMostItAllowsAndABathAtNothing) {
    const talk all = answered(with({{"other_magnesium", {"200 mg elemental magnesium bisglycinate x 2, epsom bath"}}}));
    const auto others = read(all.result.value().file).who.is.others.value();

    ASSERT_EQ(others.size(), 2u);
    EXPECT_NEAR(others[0].elemental_mg_a_day.value(), 400, 1);
    EXPECT_THAT(all.told, HasSubstr("counts nothing"));
}

TEST(Init, RefusesBytesThatAreNoTextAlsoWhenTheyAreSaidTwice) {
    const talk all = answered(with({{"drugs", {"zorb\xff\xfe", "zorb\xff\xfe", "none"}}}));

    EXPECT_THAT(all.told, HasSubstr("bytes that are no text"));
    EXPECT_EQ(read(all.result.value().file).who.is.drugs, std::vector<std::string>{});
}

/// `check` counts whatever says magnesium, so nobody is asked what it is.
TEST(Init, TakesEveryProductThatCheckKnows) {
    const talk all = answered(with({{"other_magnesium", {"MgO, Doctor's magnesium 300 mg"}}}));
    const auto others = read(all.result.value().file).who.is.others.value();

    EXPECT_EQ(others, (std::vector<scenario::other_magnesium>{{"MgO", std::nullopt}, {"Doctor's magnesium", 300}}));
    EXPECT_THAT(all.told, HasSubstr("`MgO` counts with 500 mg a day"));
}

TEST(Init, AsksForMagnesiumAmongTheMedicinesWithTheOtherProducts) {
    const talk all = answered(with({{"drugs", {"MgO", "doxycycline mg 100"}}}));

    EXPECT_THAT(all.told, HasSubstr("`MgO` holds magnesium"));
    EXPECT_EQ(read(all.result.value().file).who.is.drugs, std::vector<std::string>{"doxycycline"});
}

TEST(Init, KeepsEachMedicineOfOneName) {
    const talk all = answered(with({{"drugs", {"ibuprofen 400 mg doxycycline 100 mg 08:00"}}}));
    const auto who = read(all.result.value().file).who;

    EXPECT_EQ(who.is.drugs, (std::vector<std::string>{"ibuprofen", "doxycycline"}));
    EXPECT_EQ(who.is.drug_times.size(), 2u);
}

/// Two of 100 mg and two of 500 mg, not 2 mg.
TEST(Init, CountsServingsOfAProductOfTheList) {
    const talk all = answered(with({{"other_magnesium", {"antacid 100 mg x 2, magnesium citrate 500 mg x 2"}}}));
    const auto others = read(all.result.value().file).who.is.others.value();

    ASSERT_EQ(others.size(), 2u);
    EXPECT_EQ(others[0].elemental_mg_a_day, 200);
    EXPECT_EQ(others[1].elemental_mg_a_day, 1000);
}

TEST(Init, AsksAgainForAnAmountThatMayMarkThousands) {
    const talk all = answered(with({{"other_magnesium", {"magnesium oxide 1.200 mg", "magnesium oxide 1200 mg"}}}));
    const auto others = read(all.result.value().file).who.is.others.value();

    EXPECT_THAT(all.told, HasSubstr("`1.200` can be read in two ways"));
    ASSERT_EQ(others.size(), 1u);
    EXPECT_EQ(others[0].elemental_mg_a_day, 1200);
}

TEST(Init, ReadsThousandsAsAmericanLabelsPrintThem) {
    const talk all = answered(with({{"other_magnesium", {"antacid 1,200 mg, magnesium oxide 2,000 mg"}}}));

    const std::vector<scenario::other_magnesium> both{{"antacid", 1200.0}, {"magnesium oxide", 2000.0}};
    EXPECT_EQ(read(all.result.value().file).who.is.others, both);
}

TEST(Init, TellsNoMagnesiumFromMagnesiumNotSaid) {
    EXPECT_EQ(told({{"other_magnesium", {"none"}}}).who.is.others, std::vector<scenario::other_magnesium>{});
    EXPECT_FALSE(told({}).who.is.others.has_value());
}

TEST(Init, ReadsCreatinineWithItsUnit) {
    EXPECT_NEAR(told({{"kidney", {"0.9 mg/dL"}}}).who.creatinine_umol_l.value(), 79.56, 1e-9);  // 0.9 of 88.4
    EXPECT_EQ(told({{"kidney", {"80 umol/L"}}}).who.creatinine_umol_l, 80);
}

TEST(Init, RefusesADayThatCannotBe) {
    const talk all = answered(with({{"bed", {"23:00"}}, {"rise", {"07:00"}}, {"meals", {"03:00", "08:00, 19:00"}}}));

    EXPECT_THAT(all.told, HasSubstr("That cannot be"));
    EXPECT_EQ(read(all.result.value().file).day.meals.size(), 2u);
}

TEST(Init, WritesAUsualNightWithAMarkWhenNoneIsSaid) {
    const std::string file = answered(with({})).result.value().file;

    EXPECT_THAT(file, HasSubstr("# What was not said of the night is a usual one"));
    EXPECT_EQ(scenario::print(read(file).day.bed), "23:00");
}

TEST(Init, AsksForAWordWhereThereIsNoScoreOfInsomnia) {
    const auto class_of = [](const script& said) { return told(said).who.insomnia; };

    EXPECT_EQ(class_of({{"insomnia", {"moderate"}}}), scenario::insomnia_class::moderate);
    EXPECT_EQ(class_of({{"isi", {"bad", "severe"}}}), scenario::insomnia_class::severe);
    EXPECT_THAT(answered(with({{"isi", {"bad"}}})).told, HasSubstr("the next question asks for a word"));
    const auto asked = answered(with({{"isi", {"16"}}})).asked;
    EXPECT_EQ(std::count(asked.begin(), asked.end(), "insomnia"), 0);
}

/// A dialogue that ends after so many lines.
std::optional<written_person> ended_after(int lines) {
    int left = lines;
    const auto next = [&]() -> std::optional<std::string> {
        if (left-- <= 0) return std::nullopt;
        return lines - left == 2 ? "45" : lines - left == 3 ? "female" : "";
    };
    return hold({next, [](const std::string&) {}});
}

TEST(Init, GivesNothingUntilAllIsAsked) {
    EXPECT_FALSE(ended_after(0).has_value());
    EXPECT_FALSE(ended_after(10).has_value());
    EXPECT_TRUE(ended_after(200).has_value());
    EXPECT_FALSE(answered(with({{"bed", {"quit"}}})).result.has_value());
}

}  // namespace
}  // namespace magnesia::interview::interview_test
