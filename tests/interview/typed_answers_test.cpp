// typed_answers_test.cpp - numbers, units and hours as people type them: understood as meant, or asked back.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "interview/typed_times.hpp"
#include "tests/interview/interview_reader.hpp"

namespace magnesia::interview::typed_answers_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace magnesia::interview::reader;
using drug_hours = std::vector<std::pair<std::string, std::string>>;

said_so_far somebody(double age_y = 45, scenario::biological_sex sex = scenario::biological_sex::female) {
    said_so_far state;
    state.known = &known();
    state.who.age_y = age_y;
    state.who.sex = sex;
    return state;
}

/// What is wrong with an answer; it is taken where nothing is.
std::string answer(said_so_far& state, const std::string& id, const std::string& said) {
    const auto all = all_questions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? "no such question" : found->take(said, state);
}

std::string asked_back(const std::string& id, const std::string& said, double age_y = 45) {
    said_so_far state = somebody(age_y);
    return answer(state, id, said);
}

scenario::person after(const std::string& id, const std::string& said) {
    said_so_far state = somebody();
    EXPECT_EQ(answer(state, id, said), "") << said;
    return state.who;
}

drug_hours hours_of(const std::string& said) {
    drug_hours all;
    for (const scenario::drug_time& one : after("drugs", said).is.drug_times) {
        all.emplace_back(one.name, scenario::print(one.at));
    }
    return all;
}

TEST(KidneyAnswer, AsksBackWhatMayBeACreatinine) {
    EXPECT_THAT(asked_back("kidney", "150", 78), HasSubstr("may be an eGFR or a creatinine in umol/L"));
    EXPECT_THAT(asked_back("kidney", "121", 20), HasSubstr("umol/L"));
    EXPECT_THAT(asked_back("kidney", "0.9"), HasSubstr("may be an eGFR or a creatinine in mg/dL"));
    EXPECT_THAT(asked_back("kidney", "14.9"), HasSubstr("mg/dL"));
    EXPECT_EQ(asked_back("kidney", "15"), "");
    said_so_far young = somebody(20, scenario::biological_sex::male);
    EXPECT_EQ(answer(young, "kidney", "120"), "");
    EXPECT_THAT(answer(young, "kidney", "120.5"), HasSubstr("umol/L"));
}

/// A creatinine of 100 umol/L means an eGFR of 48 at 78 years and of 61 at 45: only there the unit decides.
TEST(KidneyAnswer, AsksBackWhereTheUnitWouldHideWeakKidneys) {
    EXPECT_THAT(asked_back("kidney", "100", 78), HasSubstr("may be an eGFR or a creatinine"));
    EXPECT_EQ(asked_back("kidney", "100", 45), "");
    EXPECT_EQ(asked_back("kidney", "59", 78), "");  // taken for the worse of the two
}

TEST(KidneyAnswer, UnderstandsNamesAndUnits) {
    EXPECT_EQ(after("kidney", "eGFR 130").egfr_ml_min, 130);
    EXPECT_EQ(after("kidney", "130 mL/min/1.73m2").egfr_ml_min, 130);
    EXPECT_EQ(after("kidney", "creatinine 150").creatinine_umol_l, 150);
    EXPECT_NEAR(after("kidney", "creatinine 0.9").creatinine_umol_l.value(), 79.56, 1e-9);  // 0.9 of 88.4
    EXPECT_THAT(asked_back("kidney", "creatinine 17"), HasSubstr("in which unit"));
    EXPECT_THAT(asked_back("kidney", "eGFR 201"), HasSubstr("0 to 200"));
    EXPECT_THAT(asked_back("kidney", "good"), HasSubstr("is no number"));
}

TEST(KidneyAnswer, TakesABoundAsTheLaboratoryPrintsItAndSaysSoInTheFile) {
    for (const char* said : {">60", "> 60", ">=60", "eGFR >60", "over 60"}) {
        said_so_far state = somebody();
        EXPECT_EQ(answer(state, "kidney", said), "") << said;
        EXPECT_EQ(state.who.egfr_ml_min, 60) << said;
        EXPECT_THAT(file_of(state), HasSubstr("60 is taken, the least it can be.\negfr_ml_min = 60")) << said;
    }
    EXPECT_EQ(after("kidney", "<15").egfr_ml_min, 14);
    EXPECT_THAT(asked_back("kidney", "<60"), HasSubstr("how far below"));
    EXPECT_THAT(asked_back("kidney", "creatinine > 100"), HasSubstr("leaves the creatinine open"));
}

TEST(SerumAnswer, AsksForTheUnitWhereItDecides) {
    for (const char* said : {"2.0", "1.5", "1.05"}) {
        EXPECT_THAT(asked_back("serum_magnesium_mmol_per_l", said), HasSubstr("in which unit")) << said;
    }
    EXPECT_EQ(after("serum_magnesium_mmol_per_l", "0.82").serum_magnesium_mmol_per_l, 0.82);
    EXPECT_EQ(after("serum_magnesium_mmol_per_l", "2.0 mmol/L").serum_magnesium_mmol_per_l, 2.0);
    EXPECT_NEAR(after("serum_magnesium_mmol_per_l", "2.0 mg/dL").serum_magnesium_mmol_per_l.value(), 0.823, 0.001);
    EXPECT_EQ(after("serum_magnesium_mmol_per_l", "1.8 mEq/L").serum_magnesium_mmol_per_l, 0.9);  // two charges
}

TEST(NumberAnswer, AsksBackAMarkThatMayBeOneOfThousands) {
    EXPECT_THAT(asked_back("diet_magnesium_mg", "1,200"), HasSubstr("in two ways"));
    EXPECT_THAT(asked_back("diet_magnesium_mg", "1.200"), HasSubstr("in two ways"));
    EXPECT_EQ(after("diet_magnesium_mg", "230,5").diet_magnesium_mg, 230.5);
    EXPECT_EQ(after("weight_kg", "68.125").weight_kg, 68.125);  // nobody weighs 68 tonnes
    EXPECT_THAT(asked_back("caffeine", "08:00 1,200 mg"), HasSubstr("does not read"));
}

TEST(BodyAnswer, UnderstandsFeetInchesPoundsStonesAndKilos) {
    const std::pair<const char*, double> heights[] = {{"6 ft", 182.88},
                                                      {"5'11\"", 180.34},
                                                      {"5'11", 180.34},
                                                      {"5 ft 11", 180.34},
                                                      {"5 foot 11 inches", 180.34},
                                                      {"5\u2019 11\u201d", 180.34},
                                                      {"71 inches", 180.34},
                                                      {"1 m 80", 180},
                                                      {"1m80", 180}};
    for (const auto& [said, cm] : heights) EXPECT_NEAR(after("height_cm", said).height_cm, cm, 1e-9) << said;
    const std::pair<const char*, double> weights[] = {
        {"180 pounds", 81.6466266}, {"62 kilos", 62}, {"11 st 4", 71.66759446}, {"11 stone 4 lb", 71.66759446}};
    for (const auto& [said, kg] : weights) EXPECT_NEAR(after("weight_kg", said).weight_kg, kg, 1e-9) << said;
    EXPECT_THAT(asked_back("height_cm", "5 ft 13"), HasSubstr("is no unit here"));  // 13 inches are more than a foot
    EXPECT_THAT(asked_back("height_cm", "5 ft 11 kg"), HasSubstr("is no unit here"));
}

TEST(BodyAnswer, UnderstandsAgeAndSexInOtherWords) {
    for (const char* said : {"54", "54 years", "54 years old", "54 y", "about 54", "I am 54 years old"}) {
        EXPECT_EQ(after("age_y", said).age_y, 54) << said;
    }
    EXPECT_EQ(after("age_y", "6 months").age_y, 0.5);
    for (const char* said : {"man", "M", "male"}) {
        EXPECT_EQ(after("sex", said).sex, scenario::biological_sex::male) << said;
    }
    said_so_far he = somebody(45, scenario::biological_sex::male);
    EXPECT_EQ(answer(he, "sex", "woman"), "");
    EXPECT_EQ(he.who.sex, scenario::biological_sex::female);
    for (const char* id : {"age_y", "sex"}) EXPECT_THAT(asked_back(id, "x"), Not(HasSubstr("unknown"))) << id;
    EXPECT_THAT(asked_back("weight_kg", "x"), HasSubstr("unknown"));
}

TEST(BodyAnswer, UnderstandsTheUnitOfARangeAndInchesAroundANeck) {
    EXPECT_NEAR(after("neck_cm", "15 inches").is.neck_cm.value(), 38.1, 1e-9);
    EXPECT_EQ(after("neck_cm", "40 cm").is.neck_cm, 40);
    EXPECT_EQ(after("pulse_per_min", "62 beats per minute").is.pulse_per_min, 62);
    EXPECT_EQ(after("isi", "16 points").isi, 16);
    EXPECT_EQ(after("diet_magnesium_mg", "230 mg/day").diet_magnesium_mg, 230);
}

/// A town is no country: taken as other it would hide a limit of 250 mg.
TEST(RegionAnswer, TakesCountriesWithoutALimitOfTheirOwnAsOther) {
    for (const char* said : {"Switzerland", "China", "Brazil", "South Africa", "other"}) {
        EXPECT_EQ(after("region", said).is.region, "other") << said;
    }
    for (const char* said : {"Berlin", "Germony"}) EXPECT_THAT(asked_back("region", said), HasSubstr("other serves"));
}

TEST(HourAnswer, UnderstandsHoursAsPeopleTypeThem) {
    const std::pair<const char*, const char*> hours[] = {
        {"7am", "07:00"},   {"7 am", "07:00"}, {"7 a.m.", "07:00"}, {"11pm", "23:00"}, {"12am", "00:00"},
        {"12 pm", "12:00"}, {"7.30", "07:30"}, {"07.00", "07:00"},  {"7h", "07:00"},   {"7h30", "07:30"},
        {"23", "23:00"},    {"noon", "12:00"}, {"7:15 pm", "19:15"}};
    for (const auto& [said, clock] : hours) {
        const auto read = typed_time(said);
        ASSERT_TRUE(read.has_value()) << said;
        EXPECT_EQ(scenario::print(*read), clock) << said;
    }
    for (const char* said : {"7", "at 7", "25:00", "7.5", "13 am", "24h", "soon", "", "7:3", "123"}) {
        EXPECT_FALSE(typed_time(said).has_value()) << said;
    }
    EXPECT_THAT(asked_back("bed", "11"), HasSubstr("may be morning or evening"));
}

TEST(DrugAnswer, KeepsHoursThatAreNotWrittenLikeAClock) {
    for (const char* said : {"levothyroxine 7am", "levothyroxine 7 am", "levothyroxine 7.00", "levothyroxine 07.00",
                             "levothyroxine 7h", "levothyroxine at 7am", "levothyroxine 100 mcg at 7:00"}) {
        EXPECT_EQ(hours_of(said), (drug_hours{{"levothyroxine", "07:00"}})) << said;
    }
    EXPECT_EQ(hours_of("levothyroxine 12.50 mcg"), drug_hours{});
    EXPECT_EQ(hours_of("metformin every 8h"), drug_hours{});
    EXPECT_THAT(asked_back("drugs", "levothyroxine at 7"), HasSubstr("may be morning or evening"));
    EXPECT_THAT(asked_back("drugs", "levothyroxine 7 o'clock"), HasSubstr("may be morning or evening"));
}

TEST(DrugAnswer, TellsOfANumberThatMayBeAnHour) {
    said_so_far state = somebody();

    EXPECT_EQ(answer(state, "drugs", "levothyroxine 7"), "");
    EXPECT_THAT(state.notes, ::testing::Contains(HasSubstr("No hour was read")));
}

TEST(DrugAnswer, GivesEachMedicineItsOwnHours) {
    const drug_hours both{{"levothyroxine", "07:00"}, {"calcium", "12:00"}};
    EXPECT_EQ(hours_of("levothyroxine 07:00 and calcium carbonate 600 mg 12:00"), both);
    EXPECT_EQ(hours_of("levothyroxine 07:00 calcium carbonate 600 mg 12:00"), both);
    EXPECT_EQ(hours_of("levothyroxine 7 am plus calcium carbonate 12:00"), both);
    EXPECT_EQ(hours_of("levothyroxine 07:00 and 19:00"),
              (drug_hours{{"levothyroxine", "07:00"}, {"levothyroxine", "19:00"}}));
    EXPECT_EQ(hours_of("omeprazole 08:00 before breakfast"), (drug_hours{{"omeprazole", "08:00"}}));
    EXPECT_EQ(hours_of("ibuprofen and doxycycline 08:00"),
              (drug_hours{{"ibuprofen", "08:00"}, {"doxycycline", "08:00"}}));
}

TEST(DrugAnswer, AsksForTheHourOfAWordAndKeepsTheNameClean) {
    EXPECT_THAT(asked_back("drugs", "thyroxine in the morning"),
                HasSubstr("`in the morning`: thyroxine at what hour?"));
    said_so_far state = somebody();
    state.insisted = "thyroxine in the morning";
    EXPECT_EQ(answer(state, "drugs", "thyroxine in the morning"), "");
    EXPECT_EQ(state.who.is.drugs, std::vector<std::string>{"levothyroxine"});
    EXPECT_TRUE(state.who.is.drug_times.empty());
    EXPECT_EQ(hours_of("levothyroxine in the morning at 07:00"), (drug_hours{{"levothyroxine", "07:00"}}));
}

TEST(ProductAnswer, AsksWhatASmallBareNumberCounts) {
    for (const char* said : {"milk of magnesia 30", "Rennie 4", "ZMA 3", "Gaviscon 4", "multivitamin 1", "ZMA 3 x 2"}) {
        EXPECT_THAT(asked_back("other_magnesium", said), HasSubstr("what? Allowed")) << said;
    }
    const auto mg_of = [](const std::string& said) { return after("other_magnesium", said).is.others->front(); };
    EXPECT_EQ(mg_of("multivitamin 100").elemental_mg_a_day, 100);
    EXPECT_EQ(mg_of("ZMA 30 mg").elemental_mg_a_day, 30);
    EXPECT_FALSE(mg_of("milk of magnesia 30 ml").elemental_mg_a_day.has_value());
    EXPECT_FALSE(mg_of("Rennie 4 tablets").elemental_mg_a_day.has_value());
}

/// Said twice without a unit it is not known, and not 4 mg.
TEST(ProductAnswer, CountsANumberWithoutAUnitThatIsSaidTwiceAsNotKnown) {
    said_so_far state = somebody();
    state.insisted = "Rennie 4";

    EXPECT_EQ(answer(state, "other_magnesium", "Rennie 4"), "");
    EXPECT_FALSE(state.who.is.others->front().elemental_mg_a_day.has_value());
}

}  // namespace
}  // namespace magnesia::interview::typed_answers_test
