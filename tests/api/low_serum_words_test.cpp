// low_serum_words_test.cpp - an answer says on what a low serum was laid.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/answers/assumptions.hpp"
#include "api/answers/scenario_request.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::low_serum_words_test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> assumed_with(const std::string& lines) {
    static const evidence::evidence_base base = evidence::load_evidence();
    const sample_file file("s.toml", with_change(scenario_text, "egfr_ml_min = 90\n", "egfr_ml_min = 90\n" + lines));
    return assumed_of_scenario(read_request({.file = file.path(), .regimen = {}, .person_file = {}}, base).what, base);
}

TEST(LowSerum, IsSaidToLieWhereItsCauseActs) {
    const std::string low = "serum_magnesium_mmol_per_l = 0.55\n";

    EXPECT_THAT(assumed_with(low + "drugs = [\"omeprazole\"]\n"),
                Contains(HasSubstr("on uptake in the bowel, as long as there is proton pump inhibitor")));
    EXPECT_THAT(assumed_with(low + "conditions = [\"gitelman\"]\n"),
                Contains(HasSubstr("on what the kidneys take back, as long as there is Gitelman syndrome")));
    EXPECT_THAT(assumed_with(low + "drugs = [\"omeprazole\", \"hydrochlorothiazide\"]\n"),
                Contains(AllOf(HasSubstr("inhibitor, and on what the kidneys"), HasSubstr("thiazide diuretic"))));
    EXPECT_THAT(assumed_with(low), Contains(HasSubstr("on the kidneys, for good: no cause was said")));
    EXPECT_THAT(assumed_with("serum_magnesium_mmol_per_l = 0.75\ndrugs = [\"omeprazole\"]\n"),
                Not(Contains(StartsWith("A serum of"))));
}

}  // namespace
}  // namespace magnesia::api::low_serum_words_test
