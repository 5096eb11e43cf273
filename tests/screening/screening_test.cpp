// screening_test.cpp - who may gain, when magnesium is the wrong answer, and what unknown means.
// SPDX-License-Identifier: Apache-2.0
#include "screening/screening.hpp"

#include <gtest/gtest.h>

#include <map>

#include "tests/screening/support.hpp"

namespace magnesia::screening::screening_test {
namespace {

using namespace magnesia::screening::testing;

TEST(Benefits, AreTheTenOfTheTextsAndTwoMore) {
    const auto& all = table_of_the_program().benefits;

    EXPECT_EQ(std::count_if(all.begin(), all.end(),
                            [](const evidence::benefit_text& one) {
                                return std::find(one.claims.begin(), one.claims.end(), "C334") != one.claims.end();
                            }),
              10);
    EXPECT_EQ(all.size(), 12u);
}

TEST(Benefits, AreNotSaidOfAPersonWhoSaidNothing) {
    for (const benefit_item& one : person_of("").screened().items) {
        EXPECT_FALSE(one.holds.has_value()) << one.id;
        EXPECT_FALSE(one.comment.empty()) << one.id;
    }
}

TEST(Screening, AsksAChildNothingThatWasMadeForAdults) {
    const char* girl = "age_y = 8\nsex = \"female\"\n";
    const screening silent = person_of("", "", girl).screened();

    EXPECT_TRUE(silent.screens.empty());
    ASSERT_EQ(silent.status.tests.size(), 1u);
    EXPECT_EQ(silent.status.tests.front().name, "serum magnesium");
    EXPECT_EQ(result_of(person_of("isi = 16", "", girl).screened(), "isi").score, 16);  // what is said is read
    EXPECT_EQ(person_of("").screened().screens.size(), 5u);
}

TEST(Screening, NamesNoTestOfUrineOrLoadToWeakKidneys) {
    for (const status_test& one : person_of("egfr_ml_min = 22").screened().status.tests) {
        EXPECT_EQ(one.name.find("urine"), std::string::npos);
        EXPECT_EQ(one.name.find("load"), std::string::npos);
    }
}

std::string tests_named(const std::string& lines) {
    std::string all;
    for (const status_test& one : person_of(lines).screened().status.tests) all += one.name + "; ";
    return all;
}

TEST(Screening, NamesNoDripOfMagnesiumToWhoMayTakeNone) {
    EXPECT_NE(tests_named("egfr_ml_min = 95").find("load"), std::string::npos);
    for (const char* refused :
         {"conditions = [\"myasthenia gravis\"]", "conditions = [\"heart block\"]", "conditions = [\"preeclampsia\"]",
          "dialysis = true", "conditions = [\"kidney disease\"]"}) {
        EXPECT_EQ(tests_named(refused).find("load"), std::string::npos) << refused;
    }
}

TEST(Screening, NamesNoDripOfMagnesiumInPregnancy) {
    for (const char* expecting : {"pregnant = true", "pregnant_weeks = 30", "conditions = [\"pregnant\"]"}) {
        EXPECT_EQ(tests_named(expecting).find("load"), std::string::npos) << expecting;
        EXPECT_NE(tests_named(expecting).find("serum"), std::string::npos) << expecting;
    }
}

TEST(Screening, LooksForNoLackWhereThereIsTooMuch) {
    for (const char* much : {"serum_magnesium_mmol_per_l = 1.3", "conditions = [\"hypermagnesaemia\"]"}) {
        EXPECT_EQ(tests_named(much), "") << much;
        EXPECT_LT(person_of(much).screened().status.high, 0.25) << much;
    }
    EXPECT_NE(tests_named("serum_magnesium_mmol_per_l = 1.0"), "");
}

struct told {
    const char* id;
    const char* yes;
    const char* no;
};

TEST(Benefits, HoldOrNotByWhatIsSaid) {
    const told items[] = {
        {"low_intake", "diet_magnesium_mg = 264", "diet_magnesium_mg = 266"},
        {"muscle_tension", "sore_often = true", "sore_often = false\ncramps_per_week = 0\nconditions = []"},
        {"trouble_sleeping", "isi = 8", "isi = 7\nconditions = []\nwaking_unrefreshed = false"},
        {"night_anxiety", "racing_thoughts = true", "racing_thoughts = false"},
        {"insomnia", "isi = 15", "isi = 14\nconditions = []"},
        {"cramps_or_spasms", "cramps_per_week = 1", "cramps_per_week = 0\nconditions = []"},
        {"deficiency", "serum_magnesium_mmol_per_l = 0.74", "serum_magnesium_mmol_per_l = 0.75"},
        {"non_habit_forming", "avoids_sleeping_pills = true", "avoids_sleeping_pills = false"},
        {"sensitive_gut", "conditions = [\"ibs\"]", "loose_stools_easily = false\nconditions = []"},
        {"pain", "pain_0_10 = 4", "pain_0_10 = 3"}};

    for (const told& one : items) {
        EXPECT_EQ(item_of(person_of(one.yes).screened(), one.id), answer(true)) << one.id;
        EXPECT_EQ(item_of(person_of(one.no).screened(), one.id), answer(false)) << one.id;
    }
}

TEST(Benefits, ReadTrainingAndStressFromTheDay) {
    const std::string hard = "training = [{ at = \"17:00\", minutes = 60, kind = \"running\", intensity = \"hard\" }]";

    EXPECT_EQ(item_of(person_of("training_status = \"recreational\"", hard).screened(), "hard_training"),
              answer(true));  // seven hard hours a week
    EXPECT_EQ(item_of(person_of("training_status = \"untrained\"", "stress = \"usual\"").screened(), "hard_training"),
              answer(false));
    EXPECT_EQ(item_of(person_of("training_status = \"athlete\"").screened(), "hard_training"), answer(true));
    EXPECT_EQ(item_of(person_of("", "stress = \"high\"").screened(), "stress_or_anxiety"), answer(true));
}

TEST(WrongAnswers, NameWhatIsRightAtBothSidesOfTheirEdges) {
    const told items[] = {
        {"insomnia", "isi = 15", "isi = 14"},
        {"low_mood", "low_mood_phq9 = 10", "low_mood_phq9 = 9"},
        {"anxiety", "anxiety_gad7 = 10", "anxiety_gad7 = 9"},
        {"pain", "pain_0_10 = 4", "pain_0_10 = 3"},
        {"migraine", "conditions = [\"migraine with aura\"]", "conditions = []"},
        {"sleep_apnoea", "symptoms = [\"witnessed_apnoea\"]", "symptoms = []"},
        {"known_apnoea", "conditions = [\"sleep apnea\"]", "conditions = []"},
        {"restless_legs", "conditions = [\"rls\"]", "symptoms = [\"drowsy_driving\"]"},
        {"low_salts", "conditions = [\"low potassium\"]", "conditions = []"},
        {"cramps_weak", "symptoms = [\"cramps_with_weakness\"]", "symptoms = []"},
        {"high_pressure", "conditions = [\"high blood pressure\"]", "conditions = [\"hypotension\"]"}};

    for (const told& one : items) {
        EXPECT_TRUE(tells(person_of(one.yes).screened(), one.id)) << one.id;
        EXPECT_FALSE(tells(person_of(one.no).screened(), one.id)) << one.id;
    }
}

/// Two parts of the program may not say two things. Migraine is told whose it is to treat, and sends nobody first.
TEST(WrongAnswers, SendNobodyToAClinicWhomTheCheckCallsOk) {
    const std::map<std::string, std::string> people{{"low_mood", "low_mood_phq9 = 10"},
                                                    {"anxiety", "anxiety_gad7 = 10"},
                                                    {"low_salts", "conditions = [\"low calcium\"]"},
                                                    {"cramps_weak", "symptoms = [\"cramps_with_weakness\"]"}};

    for (const evidence::wrong_answer_text& one : table_of_the_program().wrong_answers) {
        if (one.sentence.find("clinic") == std::string::npos || one.id == "migraine") continue;
        ASSERT_TRUE(people.contains(one.id)) << "name somebody whom " << one.id << " is told";
        const case_of who = person_of(people.at(one.id));
        EXPECT_TRUE(tells(who.screened(), one.id)) << one.id;
        EXPECT_GE(safety::judge(who.facts.known, base_of_the_program().rules).is, safety::verdict::clinician) << one.id;
    }
}

TEST(WrongAnswers, SendNobodyToASleepTestWhoseApnoeaIsKnown) {
    EXPECT_FALSE(
        tells(person_of("conditions = [\"osa\"]\nsymptoms = [\"witnessed_apnoea\"]").screened(), "sleep_apnoea"));
}

/// The id alone, as the readers of names give it; trials of CBT-I were of people without dementia.
TEST(WrongAnswers, TellNobodyWithDementiaOfATherapyThatWasTriedInOthers) {
    case_of who = person_of("isi = 16\nconditions = [\"asthma\"]");
    EXPECT_TRUE(tells(who.screened(), "insomnia"));
    EXPECT_FALSE(tells(who.screened(), "insomnia_in_dementia"));

    who.facts.known.set(safety::fact::conditions, std::vector<std::string>{"dementia"});

    EXPECT_FALSE(tells(who.screened(), "insomnia"));
    EXPECT_TRUE(tells(who.screened(), "insomnia_in_dementia"));
}

TEST(WrongAnswers, TellTheMuchPainOfMigraineApartFromLastingPain) {
    EXPECT_FALSE(tells(person_of("conditions = [\"migraine\"]\npain_0_10 = 8").screened(), "pain"));
    EXPECT_TRUE(tells(person_of("conditions = [\"migraine\", \"fibromyalgia\"]").screened(), "pain"));
}

TEST(WrongAnswers, BlameCaffeineOnlyWhenItIsMuchAndLate) {
    const auto late = [](const std::string& drinks) {
        return tells(person_of("", "caffeine = [" + drinks + "]").screened(), "late_caffeine");
    };

    EXPECT_TRUE(late("{ at = \"16:00\", mg = 100 }"));
    EXPECT_TRUE(late("{ at = \"15:00\", mg = 60 }, { at = \"18:00\", mg = 60 }"));
    EXPECT_FALSE(late("{ at = \"16:00\", mg = 95 }"));
    EXPECT_FALSE(late("{ at = \"14:00\", mg = 300 }"));  // nine hours before bed
    EXPECT_TRUE(late("{ at = \"14:12\", mg = 300 }"));   // 8.8 hours
}

/// What doctors of children advise is not what is told to adults.
TEST(WrongAnswers, TellTheYoungOfCaffeineWhatDoctorsAdviseThem) {
    const std::string late = "caffeine = [{ at = \"16:00\", mg = 160 }, { at = \"21:00\", mg = 160 }]";
    const screening boy = person_of("", late, "age_y = 15\nsex = \"male\"\nheight_cm = 170\n").screened();
    const screening woman = person_of("", late).screened();

    EXPECT_TRUE(tells(boy, "late_caffeine_young"));
    EXPECT_FALSE(tells(boy, "late_caffeine"));
    EXPECT_TRUE(tells(woman, "late_caffeine"));
    EXPECT_FALSE(tells(woman, "late_caffeine_young"));
}

TEST(WrongAnswers, BlameAlcoholOnlyWhenItIsTwoDrinksCloseToBed) {
    const auto late = [](const std::string& drinks) {
        return tells(person_of("", "alcohol = [" + drinks + "]").screened(), "late_alcohol");
    };

    EXPECT_TRUE(late("{ at = \"20:00\", g = 28 }"));
    EXPECT_TRUE(late("{ at = \"20:00\", g = 14 }, { at = \"21:00\", g = 14 }"));
    EXPECT_FALSE(late("{ at = \"20:00\", g = 14 }"));
    EXPECT_FALSE(late("{ at = \"18:30\", g = 40 }"));
}

TEST(WrongAnswers, TellAGoodSleeperWhoLacksNothingToDoNothing) {
    const std::string good = "isi = 3\ndiet_magnesium_mg = 400\n";

    EXPECT_TRUE(tells(person_of(good).screened(), "replete"));
    EXPECT_FALSE(tells(person_of("isi = 8\ndiet_magnesium_mg = 400\n").screened(), "replete"));
    EXPECT_FALSE(tells(person_of("isi = 3\ndiet_magnesium_mg = 250\n").screened(), "replete"));
    EXPECT_FALSE(tells(person_of(good + "drugs = [\"omeprazole\"]").screened(), "replete"));
    EXPECT_FALSE(tells(person_of(good + "waking_unrefreshed = true").screened(), "replete"));
    EXPECT_FALSE(tells(person_of("isi = 3\n").screened(), "replete"));  // what is not known is not enough
}

TEST(Screening, OfAnUnknownPersonSendsNobodyAnywhere) {
    const screening answer = person_of("").screened();

    EXPECT_TRUE(answer.wrong_answer.empty());
    for (const screen_result& one : answer.screens) EXPECT_EQ(one.action, evidence::safety_action::note) << one.id;
}

TEST(Screening, IsPure) {
    const case_of who = person_of("isi = 16\ndrugs = [\"omeprazole\"]");

    EXPECT_EQ(who.screened().status.middle, who.screened().status.middle);
    EXPECT_EQ(who.screened().wrong_answer, who.screened().wrong_answer);
}

}  // namespace
}  // namespace magnesia::screening::screening_test
