// dose_warning_test.cpp - doses that the check of safety would stop are simulated, and this is said first.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/dose_warning.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/compare/compare.hpp"
#include "api/simulate/hypnogram.hpp"
#include "api/simulate/screen.hpp"
#include "api/simulate/simulate.hpp"
#include "core/error.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::dose_warning_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string refused = "`magnesia check` refuses this: With an eGFR under 15 magnesium builds up";

std::string of_kidneys(const std::string& egfr) {
    return with_change(scenario_text, "egfr_ml_min = 90\n", "egfr_ml_min = " + egfr + "\n");
}

simulate_answer simulated(const std::string& text) {
    const sample_file file("s.toml", text);
    simulate_request request;
    request.from = {.file = file.path(), .regimen = {}, .person_file = {}};
    request.draws = 0;
    return *simulate(request);
}

TEST(DoseWarning, StandsBeforeAllOthersAndOnTheScreen) {
    const simulate_answer answer = simulated(of_kidneys("8"));

    ASSERT_THAT(answer.head.warnings, Not(IsEmpty()));
    EXPECT_THAT(answer.head.warnings.front(), StartsWith(refused));
    EXPECT_GE(answer.of_person, 1u);
    EXPECT_THAT(screen_of(answer, {}), HasSubstr("! `magnesia check` refuses this"));
}

TEST(DoseWarning, TellsOfAClinicianToo) {
    EXPECT_THAT(simulated(with_change(scenario_text, "egfr_ml_min = 90\n",
                                      "egfr_ml_min = 90\nconditions = [\"heart failure\"]\n"))
                    .head.warnings.front(),
                StartsWith("`magnesia check` asks for a clinician before this is taken: "));
}

TEST(DoseWarning, HealthyPeopleWithinTheLimitGetNone) {
    EXPECT_THAT(simulated(scenario_text).head.warnings, Not(Contains(HasSubstr("magnesia check"))));
}

TEST(DoseWarning, WhereNothingIsTakenNothingIsRefused) {
    static const evidence::evidence_base base = evidence::load_simulation_evidence();
    scenario::scenario what = simulated(of_kidneys("8")).result.asked.what;
    ASSERT_THAT(warnings_of_doses(what, what.who, base), Not(IsEmpty()));
    what.doses.clear();

    EXPECT_THAT(warnings_of_doses(what, what.who, base), IsEmpty());
}

// Where the default adult lives is not said: 300 mg are below the limit of some regions, 500 above that of all.
TEST(DoseWarning, OfNobodyInParticularWhatHoldsEverywhereIsTold) {
    const auto of_line = [](const std::string& line) {
        simulate_request request;
        request.from = {.file = {}, .regimen = line, .person_file = {}};
        request.draws = 0;
        return simulate(request)->head.warnings.front();
    };

    EXPECT_THAT(of_line("300 mg elemental citrate at 22:00 daily for 2 d"), Not(HasSubstr("magnesia check")));
    EXPECT_THAT(of_line("500 mg elemental citrate at 22:00 daily for 2 d"),
                AllOf(StartsWith("`magnesia check` asks for a clinician"), HasSubstr("more than your limit")));
    EXPECT_THAT(of_line("1500 mg elemental citrate at 22:00 daily for 2 d"), StartsWith("`magnesia check` refuses"));
}

TEST(DoseWarning, RulesThatCannotBeReadAreAReasonToo) {
    static const evidence::evidence_base base = evidence::load_simulation_evidence();
    const scenario::scenario what = simulated(scenario_text).result.asked.what;
    const safety_loader broken = []() -> evidence::safety_base { throw internal_error("no rules"); };

    EXPECT_THAT(warnings_of_doses(what, what.who, base, broken),
                ElementsAre("`magnesia check` refuses this: The check could not run: no rules"));
}

TEST(DoseWarning, OfArmsTheLettersAreNamedOnce) {
    const sample_file file("s.toml", of_kidneys("8"));
    const std::string more = "100 mg elemental citrate at 22:00 daily for 2 d";
    const auto answer =
        *compare({.from = {.file = file.path(), .lines = {"none", more}, .person_file = {}}, .draws = 0});

    EXPECT_THAT(answer.head.warnings.front(), StartsWith("A, C: " + refused));
    EXPECT_GE(answer.of_person, 1u);  // the screen makes room for it
}

TEST(DoseWarning, ADrawnNightHasItAsWell) {
    const sample_file file("s.toml", of_kidneys("8"));
    hypnogram_request request;
    request.from = {.file = file.path(), .regimen = {}, .person_file = {}};

    EXPECT_THAT(draw_night(request).head.warnings.front(), StartsWith(refused));
}

}  // namespace
}  // namespace magnesia::api::dose_warning_test
