// infusions_test.cpp - magnesium sulfate by vein in people who are ill, at the filtration that was measured in such.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "evidence/base/vocabulary.hpp"
#include "model/following/follow_many.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "tests/model/support.hpp"

namespace infusions_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

/// Total plasma magnesium at rise, 07:00, by days.
std::vector<double> mornings(const scenario::person& who, const std::vector<std::string>& lines, int days) {
    scenario::scenario what{.who = who, .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}};
    for (const std::string& line : lines) what.doses.push_back(scenario::parse_dose(line, evidence::load_vocabulary()));
    const auto typical = [](const scenario::person& one) { return typical_parameters(evidence_base(), one); };
    const course went = follow_in_lanes(typical, ask(what, dissolved_products(0.12), usual_options()), {});
    EXPECT_EQ(went.failure, "");
    return went.daily.at(0);
}

scenario::person with_haemorrhage() {
    return {.age_y = 53,
            .sex = scenario::biological_sex::female,
            .weight_kg = 72,
            .height_cm = 168,
            .egfr_ml_min = 130,
            .diet_magnesium_mg = 250,
            .goals = {}};
}

scenario::person with_asthma() {
    return {.age_y = 7,
            .sex = scenario::biological_sex::male,
            .weight_kg = 30,
            .height_cm = 122,
            .egfr_ml_min = 144.5,
            .diet_magnesium_mg = 200,
            .goals = {}};
}

// Bleeding into the brain: 1.10 (SD 0.15) mmol/L on 30 mmol a day (van den Bergh 2003), 1.38 (0.18) and 1.47 (0.32, van
// Norden 2005) on 64. Filtration as in such people: 49 of 57 above 130 mL/min (Cook 2022), of which 130 is the low end.
TEST(Infusions, OfDaysAfterABleedingIntoTheBrain) {
    EXPECT_NEAR(mornings(with_haemorrhage(), {"120 mmol by vein over 96 h at 10:00"}, 5).back(), 1.10, 0.15);
    EXPECT_NEAR(mornings(with_haemorrhage(), {"256 mmol by vein over 96 h at 10:00"}, 5).back(), 1.42, 0.18);
}

// Asthma: 75 mg/kg over 40 minutes, then 40 mg/kg an hour for 4 h: 1.81 (SD 0.33) mmol/L at the end (Irazuzta 2012).
// For days 18.4 mg/kg an hour: 1.6 (0.25) below 30 kg and 1.5 (0.2) above (Glover 2002). Filtration 144.5 mL/min, the
// middle of the three in five children in intensive care whose kidneys run high (van der Heggen 2018).
TEST(Infusions, OfHoursAndOfADayInChildrenWithAsthma) {
    const std::vector<double> hours =
        mornings(with_asthma(), {"9.13 mmol by vein over 40 min at 02:20", "19.5 mmol by vein over 4 h at 03:00"}, 1);
    EXPECT_NEAR(hours[0], 1.81, 0.33);
    const std::vector<double> day =
        mornings(with_asthma(), {"3.65 mmol by vein over 20 min at 10:00", "67.2 mmol by vein over 30 h at 10:20"}, 2);
    EXPECT_NEAR(day[1], 1.55, 0.2);
}

}  // namespace
}  // namespace infusions_test
