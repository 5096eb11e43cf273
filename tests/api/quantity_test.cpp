// quantity_test.cpp - numbers as people read them, and plasma magnesium in both units laboratories print.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/quantity.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "tests/api/sample_answers.hpp"

namespace magnesia::api::quantity_test {
namespace {

// 24.305 g/mol: 1 mmol/L is 24.305 mg/L is 2.4305 mg/dL.
TEST(Quantity, PlasmaInMilligramsPerDecilitre) {
    EXPECT_DOUBLE_EQ(plasma_unit(display_unit::mg_per_dl).factor, 2.4305);
    EXPECT_EQ(plasma_unit(display_unit::mg_per_dl).name, "mg/dL");
    EXPECT_EQ(plasma_unit(display_unit::mmol_per_l).factor, 1);
    EXPECT_EQ(plasma_unit(display_unit::mmol_per_l).name, "mmol/L");
}

TEST(Quantity, ShowsAboutThreeFigures) {
    EXPECT_EQ(shown(0.85124), "0.851");
    EXPECT_EQ(shown(1.2345), "1.23");
    EXPECT_EQ(shown(12.345), "12.3");
    EXPECT_EQ(shown(123.45), "123");
    EXPECT_EQ(shown(-12.345), "-12.3");
}

TEST(Quantity, GroupsThousands) {
    EXPECT_EQ(shown(999), "999");
    EXPECT_EQ(shown(11200), "11,200");
    EXPECT_EQ(shown(-1234567), "-1,234,567");
    EXPECT_EQ(shown({.median = 1234.5, .p5 = {}, .p95 = {}}, 1), "1,234.5");
}

TEST(Quantity, NothingIsAPlainZero) {
    EXPECT_EQ(shown(0), "0");
    EXPECT_EQ(shown(-0.0), "0");
    EXPECT_EQ(shown(4e-7), "0");
    EXPECT_EQ(shown(-4e-7), "0");
    EXPECT_EQ(shown(-0.0004), "0.000");  // no minus before a zero
}

TEST(Quantity, ABandHasTheSameDecimalsThroughout) {
    EXPECT_EQ(shown({.median = 68.4, .p5 = 45.2, .p95 = 96.04}), "68.4 (45.2 to 96.0)");
    EXPECT_EQ(shown({.median = 68.4, .p5 = 45.2, .p95 = 296.0}), "68 (45 to 296)");
    EXPECT_EQ(shown({.median = 68.4, .p5 = {}, .p95 = {}}), "68.4");
}

TEST(Quantity, ABandIsScaledAtAllThreePlaces) {
    const study::band b = scaled({.median = 2, .p5 = 1, .p95 = 3}, 24.305);

    EXPECT_DOUBLE_EQ(b.median, 48.61);
    EXPECT_DOUBLE_EQ(*b.p5, 24.305);
    EXPECT_DOUBLE_EQ(*b.p95, 72.915);
    EXPECT_FALSE(scaled({.median = 2, .p5 = {}, .p95 = {}}, 10).p5.has_value());
}

TEST(Quantity, ASeriesIsScaledAtEveryPlace) {
    const study::series_result s = scaled(study::series_result{"x", {1, 2}, {0.5, 1}, {2, 4}, {1.5, 3}, 0.25}, 10);

    EXPECT_EQ(s.median, (std::vector<double>{10, 20}));
    EXPECT_EQ(s.p5, (std::vector<double>{5, 10}));
    EXPECT_EQ(s.p95, (std::vector<double>{20, 40}));
    EXPECT_EQ(s.mean, (std::vector<double>{15, 30}));
    EXPECT_EQ(s.quantile_error, 2.5);
    EXPECT_EQ(band_at(s, 1).p95, 40);
}

TEST(Quantity, EveryIdOfAnAnswerIsDescribed) {
    const simulate_answer answer = typical_answer();

    for (const auto& o : answer.result.outcomes) EXPECT_FALSE(quantity_of(answer, o.id).label.empty()) << o.id;
    for (const auto& s : answer.result.series) EXPECT_FALSE(quantity_of(answer, s.id).unit_text.empty()) << s.id;
    EXPECT_THROW(quantity_of(answer, "no_such"), internal_error);
    EXPECT_THROW(quantity_of(answer, "insomnia_remission"), internal_error);  // only trials measure it
    EXPECT_THROW(series_of(answer.result.series, "no_such"), internal_error);
    EXPECT_EQ(find_outcome(answer, "no_such"), nullptr);
}

}  // namespace
}  // namespace magnesia::api::quantity_test
