// gather_test.cpp - whatever a person says reaches the fact that stands for it, and nothing else does.
// SPDX-License-Identifier: Apache-2.0
#include "safety/gather.hpp"

#include <gtest/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::gather_test {
namespace {

using namespace magnesia::safety::testing;

facts known(const scenario::person& who, const std::optional<intake>& takes = std::nullopt) {
    return gather(who, takes, rules_of_the_program()).known;
}

scenario::person saying(const std::string& more) {
    return person_of("age_y = 45\nsex = \"female\"\negfr_ml_min = 90\nregion = \"us\"\n" + more);
}

TEST(Gather, PassesOnEveryNumber) {
    scenario::person who;
    who.age_y = 61;
    who.egfr_ml_min = 71;
    who.serum_magnesium_mmol_per_l = 0.81;
    who.low_mood_phq9 = 4;
    who.anxiety_gad7 = 5;
    who.isi = 6;
    who.systolic_mmhg = 121;
    who.diastolic_mmhg = 77;
    who.is.pulse_per_min = 62;
    who.is.zinc_mg = 11;
    who.is.vitamin_b6_mg = 2;
    who.is.epworth = 9;
    who.hba1c_percent = 5.4;
    who.fasting_glucose_mmol_per_l = 5.1;
    who.calcium_mg = 900;
    const std::vector<std::pair<fact, double>> expected{{fact::age_y, 61},
                                                        {fact::egfr_ml_min, 71},
                                                        {fact::serum_magnesium_mmol_per_l, 0.81},
                                                        {fact::phq9, 4},
                                                        {fact::gad7, 5},
                                                        {fact::isi, 6},
                                                        {fact::zinc_mg, 11},
                                                        {fact::systolic_mmhg, 121},
                                                        {fact::diastolic_mmhg, 77},
                                                        {fact::pulse_per_min, 62},
                                                        {fact::fast_pulse_per_min, 62},
                                                        {fact::epworth, 9},
                                                        {fact::hba1c_percent, 5.4},
                                                        {fact::fasting_glucose_mmol_per_l, 5.1},
                                                        {fact::calcium_mg, 900},
                                                        {fact::vitamin_b6_mg, 2}};

    for (const auto& [what, value] : expected) {
        EXPECT_EQ(known(who).number(what), value) << evidence::entry_of(what).name;
        EXPECT_TRUE(what == fact::age_y || !known(scenario::person{}).is_known(what));
    }
}

TEST(Gather, CallsNoPulseOfAChildUnderTwelveFast) {
    scenario::person child;
    child.is.pulse_per_min = 120;
    child.age_y = 11.9;
    EXPECT_FALSE(known(child).is_known(fact::fast_pulse_per_min));
    EXPECT_EQ(known(child).number(fact::pulse_per_min), 120);
    child.age_y = 12;
    EXPECT_EQ(known(child).number(fact::fast_pulse_per_min), 120);
}

TEST(Gather, ReadsAgesAndIllnessesFromTheData) {
    evidence::safety_base base = rules_of_the_program();
    base.words.pulse.from_age_y = 14;
    base.words.diabetes.of = {"prediabetes"};
    base.words.more.egfr_at_least = 91;
    scenario::person who = saying("clinician_agrees = true\nconditions = [\"prediabetes\"]");
    who.is.pulse_per_min = 120;
    const auto open_at = [&](double egfr) {
        base.words.more.egfr_at_least = egfr;
        return gather(who, std::nullopt, base).is_open_to_more;
    };

    EXPECT_EQ(gather(who, std::nullopt, base).known.truth(fact::diabetes_known), true);
    EXPECT_TRUE(open_at(90));
    EXPECT_FALSE(open_at(91));
    EXPECT_EQ(gather(who, std::nullopt, base).open_days, base.words.more.longest_days);
    base.words.more.not_with = {"prediabetes"};
    EXPECT_FALSE(open_at(90));
    base.words.more.not_with.clear();
    base.words.more.from_age_y = who.age_y + 1;
    EXPECT_FALSE(open_at(90));
    who.age_y = 13;
    EXPECT_FALSE(gather(who, std::nullopt, base).known.is_known(fact::fast_pulse_per_min));
    who.age_y = 14;
    EXPECT_EQ(gather(who, std::nullopt, base).known.number(fact::fast_pulse_per_min), 120);
}

TEST(Gather, KnowsADiabetesOnlyWhereItIsNamed) {
    for (const char* said : {"", "conditions = []", "conditions = [\"prediabetes\"]", "conditions = [\"asthma\"]"}) {
        EXPECT_EQ(known(saying(said)).truth(fact::diabetes_known), false) << said;
    }
    for (const char* said : {"diabetes", "t1dm", "type 2 diabetes"}) {
        const scenario::person who = saying(std::string("conditions = [\"") + said + "\"]");
        EXPECT_EQ(known(who).truth(fact::diabetes_known), true) << said;
    }
}

/// What a clinic measured counts in a check, too, and not only in a simulation.
TEST(Gather, JudgesAGlucoseThatAFileSays) {
    const auto verdict_of_file = [](const std::string& more) {
        return judge(known(saying(more)), rules_of_the_program().rules);
    };
    EXPECT_TRUE(has(verdict_of_file("hba1c_percent = 13"), "hba1c_very_high"));
    EXPECT_TRUE(has(verdict_of_file("fasting_glucose_mg_per_dl = 450"), "glucose_very_high"));
    EXPECT_TRUE(has(verdict_of_file("calcium_mg = 4000"), "calcium_very_high"));
    EXPECT_TRUE(has(verdict_of_file("epworth = 22"), "sleepiness_severe"));
    EXPECT_EQ(verdict_of_file("hba1c_percent = 7\nconditions = [\"diabetes\"]").is, verdict::caution);
}

/// The numbers of both units that the sentences name lie on the side that they tell.
TEST(Gather, JudgesGlucoseAlikeInBothUnits) {
    const auto tells = [](double mg_per_dl, const char* rule) {
        const std::string line = "fasting_glucose_mg_per_dl = " + std::to_string(mg_per_dl);
        return has(judge(known(saying(line)), rules_of_the_program().rules), rule);
    };
    EXPECT_TRUE(tells(126, "glucose_diabetes_range"));
    EXPECT_FALSE(tells(125, "glucose_diabetes_range"));
    EXPECT_TRUE(tells(300, "glucose_very_high"));
    EXPECT_FALSE(tells(299, "glucose_very_high"));
    EXPECT_FALSE(tells(54, "glucose_low"));
    EXPECT_TRUE(tells(53, "glucose_low"));
    EXPECT_FALSE(tells(70, "glucose_below_normal"));
    EXPECT_TRUE(tells(69, "glucose_below_normal"));
}

TEST(Gather, JudgesWhoDrinksMuchAsOneWhoDependsOnIt) {
    const auto drinking = [](double grams) {
        scenario::person who = saying("");
        who.is.alcohol_g_a_day = grams;
        return known(who).words(fact::conditions);
    };
    EXPECT_EQ(drinking(60), std::vector<std::string>{"alcohol_use_disorder"});
    EXPECT_EQ(drinking(59), std::vector<std::string>{});
    EXPECT_EQ(known(saying("conditions = [\"gout\"]")).number(fact::alcohol_g_a_day), std::nullopt);
}

TEST(Gather, WeighsAdultsWhoSayBothMeasures) {
    const auto index = [](double age_y, double weight_kg, double height_cm) {
        scenario::person who;
        who.age_y = age_y, who.weight_kg = weight_kg, who.height_cm = height_cm;
        return known(who).number(fact::body_mass_index);
    };
    EXPECT_NEAR(index(24, 38, 170).value_or(0), 38 / 2.89, 1e-9);
    EXPECT_EQ(index(24, 0, 170), std::nullopt);
    EXPECT_EQ(index(24, 38, 0), std::nullopt);
    EXPECT_EQ(index(17, 38, 170), std::nullopt);
}

TEST(Gather, CountsNothingOfAMedicineThatBringsNoMagnesium) {
    const auto counted = [](const char* list) {
        return gather(saying(std::string("other_magnesium = [") + list + "]"), std::nullopt, rules_of_the_program());
    };
    EXPECT_EQ(counted("[\"Tums\", \"unknown\"]").others_mg, 0);
    EXPECT_EQ(counted("[\"Tums\", 100]").others_mg, 100);
    EXPECT_EQ(counted("[\"Tmus\", \"unknown\"]").others_mg, 500);
    EXPECT_GT(counted("[\"milk of magnesia\", \"unknown\"]").others_mg, 500);
}

TEST(Gather, PassesOnEveryTruth) {
    for (const bool truth : {true, false}) {
        scenario::person who;
        who.is.pregnant = who.lactating = who.is.dialysis = who.is.surgery_planned = truth;
        for (const fact what : {fact::pregnant, fact::lactating, fact::dialysis, fact::surgery_planned}) {
            EXPECT_EQ(known(who).truth(what), truth);
            EXPECT_EQ(known(scenario::person{}).truth(what), std::nullopt);
        }
    }
}

/// A sign that nobody knows is a reason to ask, not an error; one slip away from a known one it is judged as that, too.
TEST(Gather, KeepsASymptomThatIsNotKnown) {
    const gathered unknown =
        gather(saying("symptoms = [\"glowing ears\", \"Fainting\"]"), std::nullopt, rules_of_the_program());
    EXPECT_EQ(unknown.unrecognised, std::vector<std::string>{"glowing ears"});
    EXPECT_EQ(unknown.known.words(fact::symptoms), std::vector<std::string>{"fainting"});
    EXPECT_EQ(unknown.known.truth(fact::unrecognised_symptom), true);

    const gathered near = gather(saying("symptoms = [\"chest pian\"]"), std::nullopt, rules_of_the_program());
    EXPECT_EQ(near.read_as, (std::vector<reading>{{"chest pian", "chest_pain"}}));
    EXPECT_EQ(judge(near.known, rules_of_the_program().rules).is, verdict::emergency);
    EXPECT_EQ(known(saying("symptoms = [\"tremor\"]")).truth(fact::unrecognised_symptom), false);
}

TEST(Gather, TellsAnIllnessThatOnlyAMedicineTellsOf) {
    const auto of = [](const std::string& more) { return gather(saying(more), std::nullopt, rules_of_the_program()); };
    const gathered both = of("drugs = [\"Renvela\", \"epoetin alfa\", \"Mestinon\"]");

    EXPECT_EQ(both.given_for, (std::vector<illness_by_medicine>{{"Renvela", "chronic_kidney_disease"},
                                                                {"epoetin alfa", "chronic_kidney_disease"},
                                                                {"Mestinon", "myasthenia_gravis"}}));
    EXPECT_EQ(both.known.words(fact::conditions),
              (std::vector<std::string>{"chronic_kidney_disease", "myasthenia_gravis"}));
    EXPECT_TRUE(of("drugs = [\"Mestinon\"]\nconditions = [\"myasthenia\"]").given_for.empty());
    EXPECT_TRUE(of("drugs = [\"metformin\"]").given_for.empty());
}

TEST(Gather, BelievesTheWorseOfAStageAndAnEgfr) {
    const auto egfr = [](const std::string& stage, const std::string& value) {
        return known(person_of("age_y = 45\nsex = \"female\"\nconditions = [\"" + stage + "\"]\n" + value))
            .number(fact::egfr_ml_min);
    };

    EXPECT_EQ(egfr("CKD stage 4", "egfr_ml_min = 90"), 29);
    EXPECT_EQ(egfr("CKD stage 4", "egfr_ml_min = 20"), 20);
    EXPECT_EQ(egfr("CKD stage 4", ""), std::nullopt);
    EXPECT_EQ(egfr("not CKD stage 4", "egfr_ml_min = 90"), 90);
    EXPECT_EQ(egfr("CKD 4 years", "egfr_ml_min = 90"), 90);
    EXPECT_EQ(egfr("cancer stage 4", "egfr_ml_min = 90"), 90);
}

TEST(Gather, NamesEachConditionOnce) {
    const facts who = known(saying("conditions = [\"CKD\", \"chronic kidney disease\", \"asthma\"]"));

    EXPECT_EQ(who.words(fact::conditions), (std::vector<std::string>{"chronic_kidney_disease", "asthma"}));
    EXPECT_EQ(who.truth(fact::unrecognised_condition), false);
    EXPECT_EQ(known(saying("")).truth(fact::unrecognised_condition), std::nullopt);
}

TEST(Gather, KnowsNothingOfMedicinesThatNobodySpokeOf) {
    const facts nothing_said = known(saying(""));
    const facts none = known(saying("drugs = []"));
    const facts one = known(saying("drugs = [\"omeprazole\"]"));

    for (const fact what : {fact::unrecognised_drug, fact::read_as_another, fact::takes_drugs}) {
        EXPECT_EQ(nothing_said.truth(what), std::nullopt);
        EXPECT_EQ(none.truth(what), false);
    }
    EXPECT_EQ(one.truth(fact::takes_drugs), true);
    EXPECT_EQ(one.truth(fact::unrecognised_drug), false);
    EXPECT_EQ(one.truth(fact::read_as_another), false);
    EXPECT_FALSE(nothing_said.is_known(fact::interactions));
    EXPECT_TRUE(none.is_known(fact::interactions));
}

TEST(Gather, CallsANameUnrecognisedOnlyAmongItsOwnKind) {
    const facts who = known(saying("conditions = [\"lupus\"]\ndrugs = [\"omeprazole\"]"));

    EXPECT_EQ(who.truth(fact::unrecognised_condition), true);
    EXPECT_EQ(who.truth(fact::unrecognised_drug), false);
}

TEST(Gather, ANameFarOffIsReadAndUnrecognised) {
    const gathered all = gather(saying("drugs = [\"levothyroxxinn\"]"), std::nullopt, rules_of_the_program());

    EXPECT_EQ(all.unrecognised, std::vector<std::string>{"levothyroxxinn"});
    EXPECT_EQ(all.read_as, (std::vector<reading>{{"levothyroxxinn", "levothyroxine"}}));
    EXPECT_EQ(all.known.words(fact::interactions), (std::vector<std::string>{"unrecognised", "levothyroxine"}));
}

/// 6 hours, as the rule drug_unrecognised asks of antibiotics, thyroid and HIV medicines: it may be one.
TEST(Gather, AMedicineThatIsNotKnownKeepsTheHoursOfTheMostCautiousAdvice) {
    const auto of = [](const char* line) {
        return gather(saying("drugs = [\"flurbizol 20 mg\"]\ndrug_times = [[\"flurbizol\", \"08:00\"]]"),
                      intake_of_line(line), rules_of_the_program());
    };

    EXPECT_EQ(of("100 mg elemental citrate at 08:00 daily").hours,
              (std::vector<hours_apart>{{"flurbizol 20 mg", "unrecognised", 6.0, 6.0}}));
    EXPECT_EQ(of("100 mg elemental citrate at 08:00 daily").too_close.size(), 1u);
    EXPECT_EQ(of("100 mg elemental citrate at 13:59 daily").too_close.size(), 1u);
    EXPECT_EQ(of("100 mg elemental citrate at 14:00 daily").too_close.size(), 0u);
    EXPECT_EQ(of("100 mg elemental citrate at 02:00 daily").too_close.size(), 0u);
    EXPECT_EQ(of("100 mg elemental citrate at 02:01 daily").too_close.size(), 1u);
}

TEST(Gather, AddsAllOtherProducts) {
    const auto others = [](const std::string& list) {
        return gather(saying("other_magnesium = [" + list + "]"), std::nullopt, rules_of_the_program());
    };

    EXPECT_DOUBLE_EQ(others("[\"multivitamin\", 80], [\"ZMA\", 120]").others_mg, 200);
    EXPECT_EQ(others("[\"multivitamin\", 80]").known.truth(fact::others_open), false);
    EXPECT_DOUBLE_EQ(others("[\"something new\", \"unknown\"]").others_mg, 500);  // the largest usual serving
    EXPECT_EQ(others("[\"something new\", \"unknown\"], [\"ZMA\", 1]").known.truth(fact::others_open), true);
    EXPECT_DOUBLE_EQ(others("[\"mineral water\", 200], [\"ZMA\", 120]").others_mg, 120);
    EXPECT_EQ(others("[\"epsom bath\", \"unknown\"]").known.truth(fact::others_open), false);
}

TEST(Gather, TellsApartWhatIsSaidOfOtherProductsAndWhatTheyMayHold) {
    const gathered all = gather(saying("other_magnesium = [[\"something new\", \"unknown\"], [\"ZMA\", 120]]"),
                                std::nullopt, rules_of_the_program());

    EXPECT_DOUBLE_EQ(all.others_mg, 620);
    EXPECT_DOUBLE_EQ(all.others_said_mg, 120);
}

TEST(Gather, AddsWhatIsTakenToWhatIsTakenAlready) {
    const auto takes = intake_of_line("200 mg elemental citrate at 22:00 daily");

    EXPECT_EQ(known(saying("other_magnesium = [[\"ZMA\", 120]]"), takes).number(fact::supplemental_mg), 320);
    EXPECT_EQ(known(saying(""), takes).number(fact::supplemental_mg), 200);
    EXPECT_EQ(known(saying("other_magnesium = [[\"ZMA\", 120]]")).number(fact::supplemental_mg), 120);
}

TEST(Gather, PassesOnWhatIsTaken) {
    const facts oxide = known(saying(""), intake_of_line("200 mg oxide at 07:00 daily, fasting"));
    const facts citrate = known(saying(""), intake_of_line("150 mg elemental citrate at 08:00, 20:00 daily"));

    EXPECT_EQ(oxide.number(fact::largest_dose_mg), 200);
    EXPECT_EQ(citrate.number(fact::largest_dose_mg), 150);
    for (const fact what : {fact::alkaline_form, fact::fasting, fact::amount_open}) {
        EXPECT_EQ(oxide.truth(what), true) << evidence::entry_of(what).name;
        EXPECT_EQ(citrate.truth(what), false) << evidence::entry_of(what).name;
        EXPECT_EQ(known(saying("")).truth(what), std::nullopt);
    }
    EXPECT_EQ(citrate.truth(fact::by_vein), false);
    EXPECT_EQ(known(saying("")).number(fact::largest_dose_mg), std::nullopt);
}

/// The gates for 351 to 500 mg of docs/safety.md, one taken away at a time.
TEST(Gather, OpensMoreThanTheUsualLimitOnlyWhenAllGatesAreOpen) {
    const auto ending = intake_of_line("400 mg elemental citrate at 22:00 daily for 28 d");
    const auto is_open = [&](const std::string& person, const intake& takes) {
        return known(person_of(person + "clinician_agrees = true\n"), takes).truth(fact::extended_use);
    };
    const std::string open = "age_y = 18\nsex = \"female\"\negfr_ml_min = 60\n";

    EXPECT_EQ(is_open(open, ending), true);
    EXPECT_EQ(known(person_of(open), ending).truth(fact::extended_use), false);
    EXPECT_EQ(known(person_of(open + "clinician_agrees = false"), ending).truth(fact::extended_use), false);
    EXPECT_EQ(is_open(open, intake_of_line("400 mg elemental citrate at 22:00 daily")), false);
    EXPECT_EQ(is_open("age_y = 17.9\nsex = \"female\"\negfr_ml_min = 60\n", ending), false);
    EXPECT_EQ(is_open("age_y = 18\nsex = \"female\"\negfr_ml_min = 59.9\n", ending), false);
    EXPECT_EQ(is_open("age_y = 18\nsex = \"female\"\n", ending), false);
    for (const char* more : {"pregnant = true\n", "lactating = true\n", "conditions = [\"pregnancy\"]\n",
                             "conditions = [\"breast feeding\"]\n"}) {
        EXPECT_EQ(is_open(open + more, ending), false) << more;
    }
    EXPECT_EQ(is_open(open + "pregnant = false\nlactating = false\nconditions = [\"asthma\"]\n", ending), true);
    EXPECT_EQ(known(person_of(open + "clinician_agrees = true\n")).truth(fact::extended_use), false);
}

TEST(Gather, LooksForCollisionsOnlyWhereTimesAreKnown) {
    const auto conflict = [](const std::string& more, const char* line) {
        return known(saying(more), intake_of_line(line)).truth(fact::spacing_conflict);
    };
    const std::string timed = "drug_times = [[\"levothyroxine\", \"07:00\"], [\"ramipril\", \"08:00\"]]";

    EXPECT_EQ(conflict(timed, "100 mg elemental citrate at 08:00 daily"), true);
    EXPECT_EQ(conflict(timed, "100 mg elemental citrate at 20:00 daily"), false);
    EXPECT_EQ(conflict("drugs = [\"levothyroxine\"]", "100 mg elemental citrate at 08:00 daily"), std::nullopt);
}

/// Hours that matter and are not known are told, for each medicine that has hours to keep.
TEST(Gather, TellsWhichHoursWereNotCompared) {
    using open = std::vector<uncompared>;
    const auto of = [](const std::string& more, const std::optional<intake>& takes) {
        return gather(saying(more), takes, rules_of_the_program());
    };
    const auto at_eight = intake_of_line("100 mg elemental citrate at 08:00 daily");
    const auto at_bed = intake_of_line("100 mg elemental citrate 30 min before bed daily");
    const std::string timed = "drug_times = [[\"levothyroxine\", \"22:30\"], [\"ramipril\", \"08:00\"]]";
    const std::string untimed = "drugs = [\"levothyroxine\", \"ramipril\"]";

    EXPECT_EQ(of(timed, at_eight).not_compared, open{});
    EXPECT_EQ(of(timed, at_eight).known.truth(fact::spacing_unknown), false);
    EXPECT_EQ(of(timed, at_bed).not_compared, (open{{"levothyroxine", true, false}}));
    EXPECT_EQ(of(timed, at_bed).known.truth(fact::spacing_unknown), true);
    EXPECT_EQ(of(untimed, at_eight).not_compared, (open{{"levothyroxine", false, true}}));
    EXPECT_EQ(of(untimed, at_bed).not_compared, (open{{"levothyroxine", false, false}}));
    EXPECT_EQ(of(timed, intake_of_label("200 mg magnesium (citrate)")).not_compared.size(), 1u);
    EXPECT_EQ(of("drugs = [\"ramipril\"]", at_bed).not_compared, open{});
    EXPECT_EQ(of("drugs = [\"raltegravir\"]", at_bed).not_compared, open{});  // no hours make it safe
    EXPECT_EQ(of(untimed, std::nullopt).not_compared, open{});
    EXPECT_FALSE(of(untimed, std::nullopt).known.is_known(fact::spacing_unknown));
}

TEST(Gather, ACollisionIsToldAlsoWhereAnotherHourIsNotKnown) {
    const auto one = scenario::parse_dose("100 mg elemental citrate at 08:00 daily", words_of_the_program());
    const auto other = scenario::parse_dose("100 mg elemental citrate 30 min before bed daily", words_of_the_program());
    const auto takes = intake_of({one, other}, words_of_the_program(), std::nullopt);

    const facts close = known(saying("drug_times = [[\"levothyroxine\", \"07:00\"]]"), takes);
    const facts far = known(saying("drug_times = [[\"levothyroxine\", \"13:00\"]]"), takes);

    EXPECT_EQ(close.truth(fact::spacing_conflict), true);
    EXPECT_EQ(close.truth(fact::spacing_unknown), true);
    EXPECT_EQ(far.truth(fact::spacing_conflict), std::nullopt);
}

}  // namespace
}  // namespace magnesia::safety::gather_test
