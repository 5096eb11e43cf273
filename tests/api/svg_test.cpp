// svg_test.cpp - axes with round numbers that cover the values, and pictures that are the same each time.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "api/drawing/svg_axis.hpp"
#include "api/drawing/svg_chart.hpp"
#include "tests/api/markup_reader.hpp"

namespace magnesia::api::svg_test {
namespace {

std::vector<std::string> labels(double low, double high, std::size_t most) {
    std::vector<std::string> all;
    for (const axis_mark& mark : round_marks(low, high, most)) all.push_back(mark.label);
    return all;
}

chart small_chart() {
    return {.id = "plasma",
            .title = "Plasma <mmol/L>",
            .description = "Rises & falls.",
            .x = {0, 1, 2},
            .x_marks = {{0, "Mon"}, {2, "Wed"}},
            .curves = {{.label = "with",
                        .style = "with",
                        .values = {"p", {0.8, 0.9, 0.85}, {0.7, 0.8, 0.8}, {0.9, 1, 0.9}, {}, 0}}},
            .events = {1},
            .starts_at_zero = false};
}

TEST(Axis, MarksAreRoundAndCoverTheValues) {
    EXPECT_EQ(labels(0, 1, 5), (std::vector<std::string>{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
    EXPECT_EQ(labels(3, 97, 5), (std::vector<std::string>{"0", "20", "40", "60", "80", "100"}));
    EXPECT_EQ(labels(-0.03, 0.03, 4), (std::vector<std::string>{"-0.04", "-0.02", "0.00", "0.02", "0.04"}));
}

TEST(Axis, AnySpanIsCoveredByFewMarks) {
    for (const double size : {1e-5, 0.013, 1.0, 7.3, 240.0, 99999.0}) {
        for (const double low : {0.0, 0.37 * size, -2.2 * size}) {
            const auto marks = round_marks(low, low + size, 5);
            ASSERT_GE(marks.size(), 2u);
            const double hardly = 1.001e-3 * (marks[1].at - marks[0].at);
            EXPECT_LE(marks.front().at, low + hardly);
            EXPECT_GE(marks.back().at, low + size - hardly);
            EXPECT_LE(marks.size(), 7u);
        }
    }
}

TEST(Axis, IsNotCarriedOnByTheErrorOfArithmetic) {
    EXPECT_EQ(round_marks(0, 100.004, 4).back().at, 100);
    EXPECT_EQ(round_marks(-0.004, 100, 4).front().at, 0);
    EXPECT_EQ(round_marks(0, 101, 4).back().at, 150);
}

TEST(Axis, AFlatLineGetsAnAxisToo) {
    const auto marks = round_marks(0.8, 0.8, 5);

    EXPECT_LT(marks.front().at, 0.8);
    EXPECT_GT(marks.back().at, 0.8);
    EXPECT_GE(round_marks(0, 0, 5).size(), 2u);
}

TEST(Axis, AScaleIsStraight) {
    const axis_scale scale{.low = 10, .high = 20, .from = 100, .to = 0};

    EXPECT_DOUBLE_EQ(scale.at(10), 100);
    EXPECT_DOUBLE_EQ(scale.at(15), 50);
    EXPECT_DOUBLE_EQ(scale.at(20), 0);
}

TEST(Chart, IsWellFormedAndSaysWhatItShows) {
    const page_element svg = read_page(svg_of(small_chart()));

    EXPECT_EQ(svg.name, "svg");
    EXPECT_EQ(svg.attributes.at("role"), "img");
    EXPECT_EQ(svg.find("title")->text, "Plasma <mmol/L>");
    EXPECT_EQ(svg.find("desc")->text, "Rises & falls.");
    EXPECT_NE(svg.text.find("Mon"), std::string::npos);
}

TEST(Chart, IsTheSameEachTimeAndHoldsOnlyNumbers) {
    const std::string first = svg_of(small_chart());

    EXPECT_EQ(svg_of(small_chart()), first);
    EXPECT_EQ(first.find("nan"), std::string::npos);
    EXPECT_EQ(first.find("inf"), std::string::npos);
}

TEST(Chart, AHigherValueIsDrawnHigher) {
    // In SVG y grows downwards. The median's points are (x, y) pairs in one polyline.
    const page_element svg = read_page(svg_of(small_chart()));
    std::vector<double> y;
    for (const page_element* line : svg.all("polyline")) {
        std::string points = line->attributes.at("points");
        for (char& c : points) c = c == ',' ? ' ' : c;
        std::vector<double> numbers;
        for (std::size_t at = 0, used = 0; at < points.size(); at += used + 1) {
            numbers.push_back(std::stod(points.substr(at), &used));
        }
        if (numbers.size() == 6) y = {numbers[1], numbers[3], numbers[5]};
    }

    ASSERT_EQ(y.size(), 3u);  // 0.8, 0.9, 0.85
    EXPECT_LT(y[1], y[2]);
    EXPECT_LT(y[2], y[0]);
    EXPECT_NEAR(y[0] - y[1], 2 * (y[2] - y[1]), 0.03);
}

std::size_t bands_in(const chart& what) {
    const page_element svg = read_page(svg_of(what));
    std::size_t found = 0;
    for (const char* name : {"rect", "polygon"}) {
        for (const page_element* one : svg.all(name)) found += one->attributes.at("class").starts_with("band") ? 1 : 0;
    }
    return found;
}

TEST(Chart, OfOneBodyHasNoBandNorSaysSoInItsLegend) {
    chart one = small_chart();
    EXPECT_EQ(bands_in(one), 2u);  // in the picture and in the legend
    one.curves.front().values.p5.clear();
    one.curves.front().values.p95.clear();

    EXPECT_EQ(bands_in(one), 0u);
}

/// By the labels of its y axis, which are numbers; those of the x axis are words.
double axis_span(const chart& what) {
    std::vector<double> marks;
    const page_element svg = read_page(svg_of(what));
    for (const page_element* text : svg.all("text")) {
        if (text->attributes.at("class") == "end") marks.push_back(std::stod(text->text));
    }
    return marks.back() - marks.front();
}

/// 416.40 to 416.60 min of sleep fill no axis, and neither does a change of 0.02 min.
TEST(Chart, AnAxisSpansAHundredthOfItsValuesAndNoLessThanIsAsked) {
    chart sleep = small_chart();
    sleep.x_marks = {{0, "Mon"}};
    sleep.curves.front().values = {"s", {416.4, 416.6, 416.5}, {}, {}, {}, 0};
    EXPECT_GE(axis_span(sleep), 4.1);

    sleep.starts_at_zero = true;
    sleep.curves.front().values.median = {0, -0.02, 0};
    sleep.least_span = 4.2;
    EXPECT_GE(axis_span(sleep), 4.2);
    sleep.least_span = 0;
    EXPECT_LE(axis_span(sleep), 0.05);
}

}  // namespace
}  // namespace magnesia::api::svg_test
