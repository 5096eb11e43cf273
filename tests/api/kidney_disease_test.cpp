// kidney_disease_test.cpp - kidneys said in words to be weak are weak in the body; of untold ones is warned.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/answers/asked_person.hpp"
#include "api/answers/assumptions.hpp"
#include "api/answers/scenario_request.hpp"
#include "api/check/person_warnings.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::kidney_disease_test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const evidence::evidence_base& base() {
    static const evidence::evidence_base loaded = evidence::load_evidence();
    return loaded;
}

/// The sample's scenario of somebody whose eGFR is not known, with this line.
scenario::scenario scenario_with(const std::string& line) {
    const std::string filtration = line.find("egfr_ml_min") == std::string::npos ? "egfr_ml_min = \"unknown\"\n" : "";
    const sample_file file("s.toml", with_change(scenario_text, "egfr_ml_min = 90\n", filtration + line + "\n"));
    return read_request({.file = file.path(), .regimen = {}, .person_file = {}}, base()).what;
}

std::optional<double> taken(const std::string& line) {
    return scenario_with(line).who.stage_egfr_ml_min;
}

std::vector<std::string> warned(const scenario::scenario& what) {
    return warnings_of_person(what.who, what.day, 7, base());
}

// Stages of KDIGO: 2 from 60 to 89, 3a to 45, 3b to 30, 4 to 15, 5 below; a body goes down to 5.
TEST(KidneyDisease, WithAStageIsTheMiddleOfTheStage) {
    EXPECT_EQ(taken(R"(conditions = ["ckd stage 2"])"), 74.5);
    EXPECT_EQ(taken(R"(conditions = ["ckd stage 3a"])"), 52);
    EXPECT_EQ(taken("conditions = [\"asthma\", \"chronic kidney disease (stage 3b)\"]"), 37);
    EXPECT_EQ(taken(R"(conditions = ["ckd 4", "kidney disease"])"), 22);
    EXPECT_EQ(taken(R"(conditions = ["Niereninsuffizienz Stadium 4"])"), 22);
    EXPECT_EQ(taken(R"(conditions = ["ckd stage 5"])"), 9.5);
    EXPECT_EQ(taken(R"(conditions = ["dialysis"])"), 9.5);
    EXPECT_EQ(taken("dialysis = true"), 9.5);
    EXPECT_EQ(taken(R"(conditions = ["ckd 4 years", "ckd stage 1", "asthma"])"), std::nullopt);
}

TEST(KidneyDisease, WithAStageIsToldOfAndNotCalledUnsimulated) {
    const scenario::scenario what = scenario_with(R"(conditions = ["ckd stage 4"])");

    EXPECT_THAT(assumed_of_scenario(what, base()), Contains(StartsWith("eGFR was not said: 22 is taken")));
    EXPECT_THAT(limits_of(what), Contains(StartsWith("Below an eGFR of 60")));
    EXPECT_THAT(warned(what), IsEmpty());
}

TEST(KidneyDisease, OfTheLastStageIsNotDialysis) {
    const std::string sentence = "between sessions serum is that of kidneys that hardly work (eGFR 9.5)";

    EXPECT_THAT(warned(scenario_with(R"(conditions = ["ckd stage 5"])")), Contains(HasSubstr(sentence)));
    EXPECT_THAT(warned(scenario_with("dialysis = true")), Contains(HasSubstr(sentence)));
    EXPECT_THAT(warned(scenario_with("dialysis = true\negfr_ml_min = 8")), Contains(HasSubstr("of the eGFR said")));
}

TEST(KidneyDisease, WithoutAStageIsWarnedOfFirst) {
    for (const char* name : {"kidney failure", "renal failure", "ckd 4 years", "renal transplant"}) {
        const auto all = warned(scenario_with("conditions = [\"asthma\", \"" + std::string(name) + "\"]"));
        ASSERT_THAT(all, Not(IsEmpty())) << name;
        EXPECT_THAT(all.front(), StartsWith("A disease of the kidneys was said, but no eGFR")) << name;
    }
    const std::string open = "conditions = [\"kidney failure\"]\n";
    EXPECT_THAT(warned(scenario_with(open + "egfr_ml_min = 40")),
                Not(Contains(StartsWith("A disease of the kidneys"))));
    EXPECT_THAT(warned(scenario_with("conditions = [\"kidney stones\"]")),
                Not(Contains(StartsWith("A disease of the kidneys"))));
}

TEST(KidneyDisease, StandsInAPrintedScenarioWithItsStage) {
    const scenario::scenario what =
        scenario_with(R"(conditions = ["kidney disease", "stage 3b CKD since 2019", "diabetes"])");
    ASSERT_EQ(what.who.stage_egfr_ml_min, 37);

    const sample_file printed("s.toml", scenario::print_toml(what));
    EXPECT_EQ(read_request({.file = printed.path(), .regimen = {}, .person_file = {}}, base()).what, what);
}

}  // namespace
}  // namespace magnesia::api::kidney_disease_test
