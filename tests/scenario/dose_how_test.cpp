// dose_how_test.cpp - product, route, sips and label of a regimen line: what they mean and what is refused.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_how.hpp"

#include <gtest/gtest.h>

#include "scenario/dose_lines/dose_line.hpp"
#include "tests/scenario/sample_words.hpp"

namespace magnesia::scenario::dose_how_test {
namespace {

dose read(std::string_view line) {
    return parse_dose(line, sample_words());
}

/// The one issue a line is refused with.
issue refused(std::string_view line) {
    try {
        read(line);
    } catch (const input_error& error) {
        EXPECT_EQ(error.issues().size(), 1u) << line;
        return error.issues()[0];
    }
    ADD_FAILURE() << "not refused: " << line;
    return {};
}

TEST(DoseHow, WhatIsNotSaidIsSwallowedAtOnceUnlabelledInNoNamedProduct) {
    const dose got = read("200 mg elemental citrate at 8:00");

    EXPECT_EQ(got.route, dose_route{by_mouth{}});
    EXPECT_EQ(std::get<by_mouth>(got.route).sips, 1);
    EXPECT_TRUE(got.format.empty());
    EXPECT_FALSE(got.is_tracer);
}

TEST(DoseHow, FormatsAreReadByAnyOfTheirNames) {
    EXPECT_EQ(read("200 mg elemental citrate as tablet at 8:00").format, "tablet");
    EXPECT_EQ(read("200 mg elemental citrate as enteric tablet at 8:00").format, "enteric_tablet");
    EXPECT_EQ(read("200 mg elemental citrate as Sustained-Release at 8:00").format, "sustained_release");
    EXPECT_EQ(read("200 mg elemental citrate as gummies 30 min before bed").format, "gummy");
    EXPECT_EQ(refused("200 mg elemental citrate as tabelt at 8:00").nearest, "tablet");
    EXPECT_EQ(refused("200 mg elemental citrate as tabelt at 8:00").where.column, 29u);
    EXPECT_EQ(refused("200 mg elemental citrate as at 8:00").found, "stands where a product format belongs");
    EXPECT_EQ(refused("200 mg elemental citrate as tablet as powder at 8:00").value, "`as`");
}

TEST(DoseHow, AnInfusionHasADurationAndABolusHasNone) {
    EXPECT_EQ(std::get<by_vein>(read("30 mmol by vein over 8 h at 08:00").route).over_minutes, 480);
    EXPECT_EQ(std::get<by_vein>(read("16 mmol by vein over 20 min at 08:00").route).over_minutes, 20);
    EXPECT_EQ(std::get<by_vein>(read("8 mmol by vein as bolus at 08:00").route).over_minutes, 0);
    EXPECT_NO_THROW(read("30 mmol by vein over 168 h at 08:00"));
    EXPECT_EQ(refused("30 mmol by vein over 169 h at 08:00").found, "is out of range");
    EXPECT_EQ(refused("30 mmol by vein over 0 h at 08:00").found, "is out of range");
    EXPECT_EQ(refused("30 mmol by vein over 1e300 h at 08:00").found, "is out of range");
    EXPECT_EQ(refused("30 mmol by vein over 0.51 h at 08:00").found, "is no whole number of minutes");
    EXPECT_EQ(refused("30 mmol by vein over 8 at 08:00").found, "stands where the unit of time belongs");
    EXPECT_EQ(refused("30 mmol by vein at 08:00").found, "does not say how fast");
    EXPECT_EQ(refused("30 mmol by vain over 8 h at 08:00").found, "stands where a form belongs");
    EXPECT_EQ(refused("30 mmol citrate by vain over 8 h at 08:00").nearest, "vein");
}

TEST(DoseHow, OnlyAVeinNeedsNoForm) {
    EXPECT_TRUE(read("30 mmol by vein over 8 h at 08:00").form.empty());
    EXPECT_TRUE(read("730 mg elemental by vein over 8 h at 08:00").form.empty());
    EXPECT_EQ(read("30 mmol citrate by vein over 8 h at 08:00").form, "citrate");
    EXPECT_EQ(std::get<compound_mg>(read("4000 mg compound citrate by vein over 8 h at 08:00").amount).value, 4000);
    EXPECT_EQ(refused("4000 mg compound by vein over 8 h at 08:00").found, "stands where a form belongs");
    EXPECT_EQ(refused("730 mg by vein over 8 h at 08:00").found,
              "follows an amount that says neither elemental nor compound");
    EXPECT_NE(refused("730 mg by vein over 8 h at 08:00").allowed.find("`730 mg elemental`"), std::string::npos);
}

TEST(DoseHow, SipsHaveEdges) {
    EXPECT_EQ(read("200 mg elemental citrate in 4 sips over 30 min at 8:00").route, dose_route(by_mouth{4, 30}));
    EXPECT_EQ(read("200 mg elemental citrate in 2 sips over 1.5 h at 8:00").route, dose_route(by_mouth{2, 90}));
    EXPECT_NO_THROW(read("200 mg elemental citrate in 60 sips over 24 h at 8:00"));
    EXPECT_EQ(refused("200 mg elemental citrate in 1 sips over 24 h at 8:00").found, "is out of range");
    EXPECT_EQ(refused("200 mg elemental citrate in 61 sips over 24 h at 8:00").found, "is out of range");
    EXPECT_EQ(refused("200 mg elemental citrate in 2 sips over 24.5 h at 8:00").found, "is out of range");
    EXPECT_EQ(refused("200 mg elemental citrate in 2 sip over 1 h at 8:00").nearest, "sips");
}

TEST(DoseHow, WhatIsSwallowedIsNotSaidOfAVein) {
    EXPECT_NE(refused("30 mmol citrate in 4 sips over 1 h by vein as bolus at 8:00").found.find("both sips and a vein"),
              std::string::npos);
    EXPECT_NE(refused("30 mmol citrate as tablet by vein as bolus at 8:00").found.find("a product format"),
              std::string::npos);
    EXPECT_NE(refused("30 mmol by vein as bolus at 8:00 with food").found.find("both food and a vein"),
              std::string::npos);
    EXPECT_EQ(refused("30 mmol by vein as bolus by vein over 1 h at 8:00").value, "`by`");
}

TEST(DoseHow, ALabelIsSaidOnceAnywhereBeforeTheTime) {
    EXPECT_TRUE(read("1 mmol citrate tracer at 8:00").is_tracer);
    EXPECT_TRUE(read("1 mmol tracer by vein as bolus at 8:00").is_tracer);
    EXPECT_EQ(refused("1 mmol citrate tracer tracer at 8:00").found, "says tracer a second time");
    EXPECT_EQ(refused("1 mmol citrate at 8:00 tracer").found, "is not understood here");
}

}  // namespace
}  // namespace magnesia::scenario::dose_how_test
