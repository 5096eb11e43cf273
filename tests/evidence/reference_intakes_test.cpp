// reference_intakes_test.cpp - advice by age and sex against the printed tables, and what a table may not say.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/reference_intakes.hpp"

#include <gtest/gtest.h>

#include "evidence/sources/sources.hpp"
#include "tests/evidence/support.hpp"

namespace reference_intakes_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;
using scenario::biological_sex;

const reference_intake* row_of(const std::vector<reference_intake>& rows, const std::string& body) {
    for (const reference_intake& one : rows) {
        if (one.body == body) return &one;
    }
    return nullptr;
}

struct printed {
    double age_y;
    biological_sex sex;
    life_state state;
    double advised;
    double average;  ///< 0: none is given
};

// Institute of Medicine 1997, summary table; RDA (below 1 y AI) and EAR, mg per day.
TEST(ReferenceIntakes, OfTheUnitedStatesAreThePrintedOnes) {
    const auto all = load_reference_intakes();
    const printed table[] = {{0.25, biological_sex::male, life_state::none, 30, 0},
                             {3.9, biological_sex::female, life_state::none, 80, 65},
                             {4, biological_sex::female, life_state::none, 130, 110},
                             {18.5, biological_sex::male, life_state::none, 410, 340},
                             {19, biological_sex::male, life_state::none, 400, 330},
                             {45, biological_sex::female, life_state::none, 320, 265},
                             {45, biological_sex::male, life_state::none, 420, 350},
                             {80, biological_sex::male, life_state::none, 420, 350},
                             {30, biological_sex::female, life_state::pregnancy, 350, 290},
                             {31, biological_sex::female, life_state::lactation, 320, 265}};
    for (const printed& p : table) {
        const auto rows = intakes_for(all, p.age_y, p.sex, p.state);
        const reference_intake* row = row_of(rows, "us_canada_1997");
        ASSERT_NE(row, nullptr) << p.age_y;
        EXPECT_EQ(row->advised.of(p.sex), p.advised) << p.age_y;
        EXPECT_EQ(row->average.of(p.sex).value_or(0), p.average) << p.age_y;
    }
}

TEST(ReferenceIntakes, EveryBodyAdvisesAnAdultOnce) {
    const auto rows = intakes_for(load_reference_intakes(), 45, biological_sex::female, life_state::none);
    std::vector<std::string> bodies;
    for (const reference_intake& one : rows) bodies.push_back(one.body);
    auto once = bodies;
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());

    EXPECT_EQ(bodies.size(), 14U);
    EXPECT_EQ(once.size(), bodies.size());
    EXPECT_EQ(row_of(rows, "efsa_2015")->advised.female, 300);  // EFSA 2015: AI 300 for women, 350 for men
    EXPECT_EQ(row_of(rows, "efsa_2015")->ceiling_supplemental_mg, 250);
    EXPECT_EQ(row_of(rows, "us_canada_1997")->ceiling_supplemental_mg, 350);
}

// As htin8.cn quotes the Chinese reference intakes of 2013: 330 mg from 18 years, 320 mg from 65.
TEST(ReferenceIntakes, OfChinaAreLessFrom65On) {
    const auto all = load_reference_intakes();
    const auto advised = [&](double age_y) {
        const auto rows = intakes_for(all, age_y, biological_sex::male, life_state::none);
        return row_of(rows, "china_2013")->advised.male.value();
    };
    EXPECT_EQ(advised(64.9), 330);
    EXPECT_EQ(advised(65), 320);
    EXPECT_EQ(advised(75), 320);
}

TEST(ReferenceIntakes, AreImportedWholeAndSayHowTheyAreKnown) {
    const auto all = load_reference_intakes();
    const auto sources = load_sources();
    EXPECT_EQ(all.size(), 42U);
    for (const reference_intake& one : all) {
        if (one.known_from != provenance::memory) {
            EXPECT_NE(find_source(sources, one.source), nullptr) << one.name;
        }
    }
    EXPECT_FALSE(all.front().ceiling_supplemental_mg);  // below a year none could be set, which is not 0
}

TEST(ReferenceIntakes, EachRuleCatchesItsFault) {
    const auto fault = [](const std::string& row) {
        std::vector<issue> issues;
        parse_reference_intakes(
            "body,name,stage,age_from_y,age_to_y,condition,kind,male_mg,female_mg,ear_male_mg,ear_female_mg,"
            "ul_supplemental_mg,known_from,source,note\n" +
                row,
            "r", issues);
        return sentences(issues);
    };
    const std::string good = "b,B,adults,18,150,none,AI,350,300,,,250,memory,,\n";
    EXPECT_EQ(fault(good), "");
    EXPECT_TRUE(
        contains(fault(good + good), "r:3:5: stage = adults is given twice; allowed: each stage of a body once"));
    EXPECT_TRUE(contains(fault("b,B,a,18,18,none,AI,350,300,,,,memory,,\n"), "age_to_y = 18 is not above age_from_y"));
    EXPECT_TRUE(contains(fault("b,B,a,18,19,none,AI,,,,,,memory,,\n"), "female_mg is empty, as male_mg is"));
    EXPECT_TRUE(contains(fault("b,B,a,18,19,none,AI,350,300,360,,,memory,,\n"), "ear_male_mg = 360 is above male_mg"));
    EXPECT_TRUE(contains(fault("b,B,a,18,19,none,AI,350,300,,310,,memory,,\n"), "ear_female_mg = 310 is above"));
    EXPECT_TRUE(contains(fault("b,B,a,18,19,none,AI,350,300,,,,primary,,\n"), "source is empty"));
    EXPECT_TRUE(contains(fault("b,B,a,18,19,pregnant,AI,350,300,,,,memory,,\n"), "did you mean `pregnancy`?"));
}

}  // namespace
}  // namespace reference_intakes_test
