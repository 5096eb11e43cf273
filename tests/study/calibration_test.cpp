// calibration_test.cpp - what the fitter may read, and a body whose number it must find again.
// SPDX-License-Identifier: Apache-2.0
#include "study/calibration.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "evidence/base/vocabulary.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/sha256.hpp"
#include "evidence/files/toml_file.hpp"
#include "model/body/body_lanes.hpp"
#include "study/readings.hpp"
#include "tests/model/support.hpp"

namespace magnesia::study::calibration_test {
namespace {

using evidence::target;
using evidence::target_role;
using evidence::target_scale;
using tests::evidence_base;

/// Three arms; rows `serum` and `urine` of the first, `kept` of the second, `order` of the third.
const std::string protocol = R"(schema = "magnesia.validation/1"
family = "study"
assumptions = ["none"]
[person]
age_y = 35
sex = "male"
weight_kg = 70
height_cm = 174
egfr_ml_min = 100
diet_magnesium_mg = 325
goals = []
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
[run]
start = 2026-03-02
days = 2
[[arm]]
name = "steady"
[[arm]]
name = "loaded"
[[arm.regimen]]
dose = "30 mmol by vein over 8 h at 08:00 on day 1"
[[readout]]
row = "serum"
read = "plasma_morning"
arm = "steady"
note = "said"
[[readout]]
row = "urine"
read = "urine_24h"
arm = "steady"
[[readout]]
row = "kept"
read = "share_kept"
arm = "loaded"
)";

target row(const std::string& id, double observed, double tolerance, target_role role = target_role::calibrate) {
    target one;
    one.id = id;
    one.family = "study";
    one.system = "plasma";
    one.grade = "A";
    one.role = role;
    one.scale = target_scale::ratio;
    one.unit_text = "1";
    one.observed = observed;
    one.low = observed / (1 + tolerance);
    one.high = observed * (1 + tolerance);
    return one;
}

std::vector<target> usual_rows() {
    return {row("serum", 0.85, 0.05), row("urine", 4, 0.2), row("kept", 20, 0.5, target_role::check)};
}

evidence::calibration_plan plan_of(double low, double high) {
    return {.seed = 1,
            .free = {{.parameter = "kidney.loop_capacity",
                      .with = {"kidney.proximal_capacity"},
                      .low = low,
                      .high = high,
                      .known_from = evidence::provenance::assumption,
                      .why = "a test",
                      .sources = {},
                      .where = {}}}};
}

calibration_input gathered(const std::vector<target>& rows, const std::string& text = protocol,
                           const evidence::calibration_plan& plan = plan_of(0.3, 0.7)) {
    const std::vector<tree> files{evidence::parse_toml(text, "study.toml")};
    const scenario::vocabulary words = evidence::load_vocabulary();
    return gather_calibration({.targets = rows,
                               .protocol_files = files,
                               .plan = plan,
                               .evidence = evidence_base(),
                               .words = words,
                               .meals = {}});
}

std::string hash_of(const calibration_input& input) {
    return evidence::sha256(input.text);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::string hash_as_is() {
    return hash_of(gathered(usual_rows()));
}

TEST(CalibrationInput, HoldsCalibrateRowsAndTheArmsTheyNeedAndNothingElse) {
    const calibration_input input = gathered(usual_rows());

    ASSERT_EQ(input.rows.size(), 2u);
    EXPECT_EQ(input.rows[0].id, "serum");
    EXPECT_EQ(input.rows[1].id, "urine");
    ASSERT_EQ(input.protocols.size(), 1u);
    ASSERT_EQ(input.protocols[0].arms.size(), 1u);
    EXPECT_EQ(input.protocols[0].arms[0].name, "steady");
    EXPECT_EQ(input.protocols[0].readouts.size(), 2u);
    EXPECT_EQ(input.text.find("kept"), std::string::npos);
    EXPECT_EQ(input.text.find("loaded"), std::string::npos);
}

TEST(CalibrationInput, ACheckRowChangesNothingThatIsRead) {
    std::vector<target> rows = usual_rows();
    rows[2].observed = 21;
    rows[2].high = 99;

    EXPECT_EQ(hash_of(gathered(rows)), hash_as_is());
    EXPECT_EQ(hash_of(gathered(usual_rows(), replaced(protocol, "30 mmol", "40 mmol"))), hash_as_is());
    EXPECT_EQ(hash_of(gathered(usual_rows(), replaced(protocol, "said", "said otherwise"))), hash_as_is());
    rows.pop_back();
    EXPECT_EQ(hash_of(gathered(rows)), hash_as_is());
}

TEST(CalibrationInput, ACalibrateRowItsProtocolAndTheRangesDo) {
    for (const auto change :
         {+[](target& one) { one.observed = 0.86; }, +[](target& one) { one.low = 0.1; },
          +[](target& one) { one.high = 9; }, +[](target& one) { one.scale = target_scale::difference; }}) {
        std::vector<target> rows = usual_rows();
        change(rows[0]);
        EXPECT_NE(hash_of(gathered(rows)), hash_as_is());
    }
    EXPECT_NE(hash_of(gathered(usual_rows(), replaced(protocol, "= 325", "= 326"))), hash_as_is());
    EXPECT_NE(hash_of(gathered(usual_rows(), protocol, plan_of(0.31, 0.7))), hash_as_is());
    std::vector<target> rows = usual_rows();
    rows[2].role = target_role::calibrate;
    EXPECT_NE(hash_of(gathered(rows)), hash_as_is());
}

TEST(CalibrationInput, OfTheProgramNamesNoRowThatMayNotBeFitted) {
    std::vector<tree> files;
    for (const evidence::embedded_entry& file : evidence::embedded_files("data/validation/")) {
        if (file.path.ends_with(".toml") && !file.path.ends_with("manifest.toml")) {
            files.push_back(evidence::parse_toml(file.content, std::string(file.path)));
        }
    }
    const evidence::target_list list = evidence::load_targets();
    const evidence::calibration_plan plan = evidence::load_calibration_plan();
    const scenario::vocabulary words = evidence::load_vocabulary();

    const calibration_input input = gather_calibration({.targets = list.targets,
                                                        .protocol_files = files,
                                                        .plan = plan,
                                                        .evidence = evidence_base(),
                                                        .words = words,
                                                        .meals = {}});

    EXPECT_GE(input.rows.size(), 20u);
    for (const target& one : list.targets) {
        const bool may_be_fitted = one.role == target_role::calibrate && one.observed;
        if (may_be_fitted) continue;
        EXPECT_EQ(input.text.find(one.id), std::string::npos) << one.id;
    }
    for (const target& one : input.directions) EXPECT_EQ(one.role, target_role::calibrate) << one.id;
}

TEST(CalibrationInput, RowsOfSystemsThatTheNumbersDoNotReachAreLeftOut) {
    evidence::calibration_plan plan = plan_of(0.3, 0.7);
    std::vector<target> rows = usual_rows();
    plan.systems = {rows[0].system};
    const std::size_t all = gathered(rows, protocol, plan).rows.size();
    rows[0].system = "sleep";

    EXPECT_EQ(gathered(rows, protocol, plan).rows.size(), all - 1);
    plan.systems = {};
    EXPECT_EQ(gathered(rows, protocol, plan).rows.size(), all);
}

TEST(CalibrationInput, ARatioOfARowThatMayNotBeFittedIsRefused) {
    const std::string ratio = "[[readout]]\nrow = \"both\"\nread = \"ratio_of_rows\"\nrows = [\"urine\", \"kept\"]\n";
    std::vector<target> rows = usual_rows();
    rows.push_back(row("both", 1, 0.5));

    EXPECT_THROW(gathered(rows, protocol + ratio), data_error);
    rows[2].role = target_role::calibrate;
    EXPECT_EQ(gathered(rows, protocol + ratio).rows.size(), 4u);
    EXPECT_THROW(gathered({rows[3]}, protocol), data_error);  // read by nothing: nothing to fit
}

TEST(CalibrationResiduals, AreHalvesOfIntervalsOfRangesAndOfOffsets) {
    const calibration_input input = gathered(usual_rows());
    std::vector<qualified_row> rows{{.row = input.rows[0], .words = {}, .note = {}},
                                    {.row = input.rows[1], .words = {}, .note = {}}};
    rows[0].simulated = 0.85 * 1.05;  // at the end of a symmetric log interval
    rows[1].row.scale = target_scale::difference;
    rows[1].row.low = 3;
    rows[1].row.high = 5;
    rows[1].simulated = 3.5;

    const std::vector<double> found = calibration_residuals(input, rows, {std::log(0.4445)});

    ASSERT_EQ(found.size(), 3u);
    EXPECT_NEAR(found[0], 1, 1e-12);
    EXPECT_NEAR(found[1], -0.5, 1e-12);
    EXPECT_NEAR(found[2], std::log(0.4445 / std::sqrt(0.7 * 0.3)) / (std::log(0.7 / 0.3) / 2), 1e-12);
    rows[0].simulated.reset();
    rows[1].simulated = std::nan("");
    const std::vector<double> missing = calibration_residuals(input, rows, {std::log(0.4445)});
    EXPECT_EQ(missing[0], missing_residual);
    EXPECT_EQ(missing[1], missing_residual);
}

/// A body with the free number at this value.
model::bound_evidence body_with(double loop_capacity) {
    model::bound_evidence body = evidence_base();
    const auto value = [&](const char* id) -> double& {
        return std::find_if(body.body.begin(), body.body.end(), [&](const auto& p) { return p.id == id; })->value;
    };
    value("kidney.proximal_capacity") *= loop_capacity / value("kidney.loop_capacity");
    value("kidney.loop_capacity") = loop_capacity;
    return body;
}

/// Rows observed on a body with that number, so closely that the range hardly weighs.
std::vector<target> rows_seen_on(double loop_capacity) {
    const calibration_input input = gathered(usual_rows());
    followed_arms arms;
    const scenario::protocol& study = input.protocols[0];
    arms.emplace("steady", follow_arm(study.arms[0], watched_days(study, "steady"), body_with(loop_capacity),
                                      tests::dissolved_products(0.141), model::body_lanes().front()));
    std::vector<target> rows;
    for (const scenario::row_readout& what : study.readouts) {
        rows.push_back(row(what.row, read_row(what, arms).value, 0.005));
    }
    return rows;
}

calibration calibrated(const calibration_input& input, const calibration_options& how) {
    return *calibrate(input, evidence_base(), tests::dissolved_products(0.141), how);
}

TEST(Calibration, FindsTheNumberOfTheBodyThatWasSeen) {
    const calibration_input input = gathered(rows_seen_on(0.49));

    const calibration found = calibrated(input, {});

    EXPECT_NEAR(found.numbers.at(0).after, 0.49, 0.49 * 2e-3);
    EXPECT_FALSE(found.before.at(0).is_within);
    EXPECT_TRUE(found.after.at(0).is_within);
    EXPECT_LT(found.objective_after, 1);
    EXPECT_TRUE(found.failures.empty());
    EXPECT_EQ(found.starts.front().went.end, engine::fit_end::settled);
}

TEST(Calibration, StaysInsideTheRangeAndSaysSo) {
    const calibration_input input = gathered(rows_seen_on(0.49), protocol, plan_of(0.4, 0.46));

    const calibration found = calibrated(input, {.starts = 2, .seed = 5});

    EXPECT_DOUBLE_EQ(found.numbers.at(0).after, 0.46);
    EXPECT_TRUE(found.numbers[0].is_at_high);
    EXPECT_FALSE(found.numbers[0].is_at_low);
    for (const calibration_start& start : found.starts) {
        for (const engine::fit_step& step : start.went.steps) {
            EXPECT_GE(step.at[0], 0.4);
            EXPECT_LE(step.at[0], 0.46);
        }
    }
}

TEST(Calibration, TheSameSeedGivesTheSameBitsOnAnyThreads) {
    const calibration_input input = gathered(rows_seen_on(0.49));
    const calibration_options how{.starts = 1, .seed = 5, .most_steps = 2};
    calibration_options other = how;
    other.threads = 3;

    const calibration found = calibrated(input, how);
    const calibration again = calibrated(input, other);
    other.seed = 6;
    const calibration differs = calibrated(input, other);

    ASSERT_EQ(found.starts.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(again.starts[i].from, found.starts[i].from);
        EXPECT_EQ(again.starts[i].went.at, found.starts[i].went.at);
        EXPECT_EQ(again.starts[i].went.objective, found.starts[i].went.objective);
    }
    EXPECT_EQ(differs.starts[0].from, found.starts[0].from);
    EXPECT_NE(differs.starts[1].from, found.starts[1].from);
}

TEST(Calibration, ABodyThatCannotBeFollowedIsSaidAndCostsMuch) {
    const std::string unreachable = replaced(protocol, "goals", "serum_magnesium_mmol_per_l = 0.2\ngoals");
    const calibration_input input =
        gathered(usual_rows(), replaced(unreachable, "diet_magnesium_mg = 325", "diet_magnesium_mg = 3000"));

    const calibration found = calibrated(input, {.most_steps = 0});

    EXPECT_EQ(found.failures.size(), 1u);
    EXPECT_FALSE(found.before.at(0).simulated);
    const double pull = std::log(input.free[0].now / std::sqrt(0.3 * 0.7)) / (std::log(0.7 / 0.3) / 2);
    EXPECT_NEAR(found.objective_before, 2 * (2 * missing_residual - 1) + pull * pull, 1e-9);  // two rows beyond 1
}

TEST(Calibration, AStopBeforeAnythingWasJudgedGivesNothing) {
    std::stop_source stopped;
    stopped.request_stop();

    EXPECT_FALSE(calibrate(gathered(usual_rows()), evidence_base(), tests::dissolved_products(0.141),
                           {.stop = stopped.get_token()}));
}

TEST(Calibration, AStopOnTheWayGivesTheBestSoFar) {
    std::stop_source stopping;
    const calibration_input input = gathered(rows_seen_on(0.49));
    const auto stop_later = [&](std::size_t done, std::size_t) {
        if (done > 12) stopping.request_stop();
    };

    const calibration found =
        calibrated(input, {.starts = 3, .most_steps = 9, .progress = stop_later, .stop = stopping.get_token()});

    EXPECT_TRUE(found.was_stopped);
    EXPECT_LE(found.starts.size(), 2u);
    EXPECT_LT(found.objective_after, found.objective_before);
    EXPECT_TRUE(found.after.at(0).simulated);
}

}  // namespace
}  // namespace magnesia::study::calibration_test
