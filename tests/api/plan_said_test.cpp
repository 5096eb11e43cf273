// plan_said_test.cpp - what a plan makes of what people say and leave out, and of what does not wait.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "api/plan/plan_words.hpp"
#include "evidence/files/text_file.hpp"
#include "tests/api/first_look.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::plan_said_test {
namespace {

/// A man who says nothing but what a check needs.
plan_answer planned_with(const std::string& lines) {
    const sample_file file("man.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 58
sex = "male"
weight_kg = 85
height_cm = 178
region = "us"
egfr_ml_min = 85
diet_magnesium_mg = 250
drugs = []
other_magnesium = []
)" + lines + "\n[routine]\nzone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n");
    return planned_for(file.path());
}

std::string all_of(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& one : sentences) all += one + '\n';
    return all;
}

TEST(PlanSaid, ListsAllThatItTookForGranted) {
    const plan_answer answer = planned_with("goals = [\"mood\", \"heart\"]\nconditions = [\"high blood pressure\"]");
    const std::string taken = all_of(answer.assumptions);

    EXPECT_NE(taken.find("Nothing was said of insomnia, anxiety, low mood, pain"), std::string::npos) << taken;
    EXPECT_NE(taken.find("as is usual where it is high."), std::string::npos) << taken;  // by another name of it
    EXPECT_NE(taken.find("No meals were given"), std::string::npos) << taken;
    EXPECT_NE(all_of(answer.not_said).find("how low your mood is (low_mood_phq9)"), std::string::npos);
    ASSERT_EQ(answer.goals_left.size(), 1u);
    EXPECT_EQ(answer.goals_left.front().id, "heart");
}

TEST(PlanSaid, CountsNoNeedOfAnAthleteWithoutSessionsAndSaysSo) {
    const plan_answer answer = planned_with("conditions = []\ntraining_status = \"athlete\"");

    EXPECT_NE(all_of(answer.assumptions).find("listed no sessions: nothing is added to your need"), std::string::npos);
    ASSERT_TRUE(answer.intake.diet);
    EXPECT_EQ(answer.intake.diet->needed_mg, 420);  // of a man over 30 (NAM 1997)
    EXPECT_EQ(all_of(planned_with("conditions = []").assumptions).find("no sessions"), std::string::npos);
}

/// Old, on little food, with diabetes and two medicines that waste it.
TEST(PlanSaid, NamesALikelyLackInTheShortAnswer) {
    const sample_file file("woman.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 76
sex = "female"
weight_kg = 68
height_cm = 168
egfr_ml_min = 70
diet_magnesium_mg = 200
goals = ["cramps"]
region = "us"
pregnant = false
conditions = ["type 2 diabetes"]
drugs = ["omeprazole", "hydrochlorothiazide"]
symptoms = []
other_magnesium = []
ppi_years = 5
cramps_per_week = 3
isi = 12
[routine]
zone = "America/New_York"
bed = "23:00"
rise = "07:00"
)");
    const plan_answer answer = planned_for(file.path());
    const std::string said = all_of(short_answer(answer));

    EXPECT_GT(answer.screened.status.middle, 0.8);
    EXPECT_NE(said.find("a lack of magnesium is likely"), std::string::npos) << said;
    EXPECT_NE(said.find("Ask your doctor about serum magnesium."), std::string::npos) << said;
    EXPECT_NE(text_of(answer).find("ask about   serum magnesium"), std::string::npos);
}

TEST(PlanSaid, OfAScenarioListsEachAssumptionOnceAndNoneOfItsDoses) {
    const sample_file file("scenario.toml", evidence::read_text_file(MAGNESIA_SOURCE_DIR "/examples/answers/new.toml"));
    std::vector<std::string> taken = planned_for(file.path()).assumptions;
    std::sort(taken.begin(), taken.end());

    EXPECT_NE(all_of(taken).find("A plan looks for a regimen of its own"), std::string::npos) << all_of(taken);
    EXPECT_EQ(std::adjacent_find(taken.begin(), taken.end()), taken.end()) << all_of(taken);
    EXPECT_EQ(all_of(taken).find("is taken with food was not said"), std::string::npos) << all_of(taken);
}

TEST(PlanSaid, TriesNothingBeforeWhatDoesNotWait) {
    for (const char* lines : {"goals = [\"sleep\"]\nconditions = []\nsystolic_mmhg = 192",
                              "goals = [\"sleep\"]\nconditions = []\nsymptoms = [\"one_sided_leg_swelling\"]"}) {
        const plan_answer answer = planned_with(lines);

        EXPECT_TRUE(answer.options.empty()) << lines;
        EXPECT_NE(answer.not_simulated.find("plan again when it is cleared"), std::string::npos) << lines;
        EXPECT_EQ(all_of(answer.not_said).find("(isi)"), std::string::npos) << lines;  // nobody sleeps here
        const nlohmann::json page = nlohmann::json::parse(json_of(answer));
        EXPECT_NE(page["short_answer"][0].get<std::string>().find("today"), std::string::npos) << lines;
        EXPECT_EQ(wrong_in(page), "") << lines;
    }
}

TEST(PlanSaid, WhyPillsStandBehindForWhoEatsEnoughAndWantsNothingElse) {
    const std::string person =
        with_change(evidence::read_text_file(MAGNESIA_SOURCE_DIR "/examples/people/replete-good-sleeper.toml"),
                    "goals = [\"sleep\"]", "goals = [\"wellness\"]");
    const sample_file file("man.toml", person);
    const plan_answer answer = planned_for(file.path());

    EXPECT_EQ(answer.recommended, answer.do_nothing);
    EXPECT_NE(all_of(answer.why).find("Pills are only for what food leaves, so none is advised"), std::string::npos)
        << all_of(answer.why);
}

TEST(PlanSaid, CountsTheBodiesOfWhatWasTriedWhereNothingIsThePlan) {
    const plan_answer answer = planned_for(MAGNESIA_SOURCE_DIR "/examples/people/replete-good-sleeper.toml");

    ASSERT_EQ(answer.recommended, answer.do_nothing);
    EXPECT_EQ(answer.draws, 1u);  // the first look
}

/// STOP-BANG: snores, tired, high blood pressure, over 50 years, a man.
TEST(PlanSaid, SendsWhoLikelyHasApnoeaToAClinicianBeforeTheirTimeInBedIsCut) {
    const std::string bad_nights = "goals = [\"sleep\"]\nisi = 18\nconditions = [\"hypertension\"]\n";
    const plan_answer snoring = planned_with(bad_nights + "snores = true\ntired_by_day = true");
    const plan_answer quiet = planned_with(bad_nights + "snores = false\ntired_by_day = false");
    const auto speaks_of_apnoea = [](const plan_answer& answer, const std::string& lever) {
        const auto found = std::ranges::find(answer.levers, lever, &lever_line::id);
        return found != answer.levers.end() && found->advice.find("apnoea") != std::string::npos;
    };

    for (const char* lever : {"cbti_person", "cbti_guided", "sleep_restriction"}) {
        EXPECT_TRUE(speaks_of_apnoea(snoring, lever)) << lever;
        EXPECT_FALSE(speaks_of_apnoea(quiet, lever)) << lever;
    }
    EXPECT_TRUE(short_answer(snoring).front().starts_with("Sleep apnoea is likely")) << short_answer(snoring).front();
    EXPECT_EQ(all_of(short_answer(quiet)).find("apnoea"), std::string::npos);
}

TEST(PlanSaid, SaysHowRoughTheMagnesiumOfFoodIs) {
    const std::string why = all_of(planned_with("goals = [\"sleep\"]\nisi = 12").why);

    EXPECT_NE(why.find("That is the number you gave: if a few questions or a guess stand behind it, it is rough."),
              std::string::npos)
        << why;
}

TEST(PlanSaid, TellsABoyOfHisEnergyDrinksThoughItPlansNothingForHim) {
    const sample_file file("boy.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 15
sex = "male"
weight_kg = 58
height_cm = 170
diet_magnesium_mg = 260
goals = ["sleep"]
isi = 15
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
caffeine = [{ at = "16:00", mg = 160 }, { at = "21:00", mg = 160 }]
)");
    const plan_answer answer = planned_for(file.path());
    const std::string text = text_of(answer);

    EXPECT_FALSE(answer.not_simulated.empty());
    EXPECT_NE(all_of(answer.screened.wrong_answer).find("doctors advise against energy drinks"), std::string::npos);
    EXPECT_NE(text.find("energy"), std::string::npos) << text;
    EXPECT_NE(text.find("  instead     For insomnia"), std::string::npos) << text;
}

/// The sentence may be no surer than what the library makes of the trials.
TEST(PlanSaid, OfMigraineSaysNoMoreThanTheTrials) {
    const plan_answer answer = planned_with("goals = [\"pain\"]\nconditions = [\"migraine\"]\npain_0_10 = 5");
    const std::string said = all_of(answer.screened.wrong_answer);

    EXPECT_EQ(doubt_on(evidence::load_evidence(), "migraine_attacks").certainty, "very low");
    EXPECT_NE(said.find("Whether magnesium by mouth prevents attacks is very unsure"), std::string::npos) << said;
    EXPECT_NE(said.find("clinician"), std::string::npos) << said;
    EXPECT_EQ(said.find("is not shown to ease it"), std::string::npos) << said;
}

}  // namespace
}  // namespace magnesia::api::plan_said_test
