// svg_plan_test.cpp - pictures of a plan: signs that do not overlap, cells in their place, bars as long as amounts.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "api/drawing/svg_calendar.hpp"
#include "api/drawing/svg_clock.hpp"
#include "api/drawing/svg_ledger.hpp"
#include "api/drawing/svg_spans.hpp"
#include "tests/api/markup_reader.hpp"

namespace magnesia::api::svg_plan_test {
namespace {

constexpr double middle = 180;  // of the face
constexpr int day_minutes = 24 * 60;

clock_sign sign_at(int minute) {
    return {.at = {minute}, .text = "1", .shape = clock_shape::disc, .style = "of-day"};
}

/// Minutes clockwise from midnight, which is below.
double minute_of(const sign_place& where) {
    const double angle = std::atan2(middle - where.x, where.y - middle);
    return (angle < 0 ? angle + 2 * std::numbers::pi : angle) / (2 * std::numbers::pi) * day_minutes;
}

std::vector<double> numbers_of(const page_element& svg, const std::string& kind, const std::string& attribute) {
    std::vector<double> found;
    for (const page_element* box : svg.all("rect")) {
        if (box->attributes.at("class").starts_with(kind)) found.push_back(std::stod(box->attributes.at(attribute)));
    }
    return found;
}

TEST(Clock, HasNoonOnTopAndMorningLeft) {
    const auto alone = [](int minute) { return places_of({sign_at(minute)}).front(); };

    EXPECT_GT(alone(0).y, middle);
    EXPECT_LT(alone(6 * 60).x, middle);
    EXPECT_LT(alone(12 * 60).y, middle);
    EXPECT_GT(alone(18 * 60).x, middle);
    EXPECT_NEAR(minute_of(alone(617)), 617, 1e-6);
}

TEST(Clock, SignsOfOneTimeMoveApartByAsMuchEitherWay) {
    const auto places = places_of({sign_at(480), sign_at(480)});

    EXPECT_NEAR(480 - minute_of(places[0]), minute_of(places[1]) - 480, 1e-6);
    EXPECT_GT(minute_of(places[1]), 480);
}

TEST(Clock, NoTwoSignsOverlapWhateverTheTimes) {
    std::mt19937 random(7);
    for (int trial = 0; trial < 500; ++trial) {
        const auto count = 1 + random() % 36;
        const int spread = trial % 3 == 0 ? 90 : day_minutes;  // a crowded hour, or the whole day
        std::vector<clock_sign> signs;
        for (std::size_t i = 0; i < count; ++i) {
            signs.push_back(sign_at(static_cast<int>((1380 + random() % static_cast<unsigned>(spread)) % day_minutes)));
        }
        const auto places = places_of(signs);
        ASSERT_EQ(places.size(), signs.size());
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                ASSERT_GE(std::hypot(places[i].x - places[k].x, places[i].y - places[k].y), 2 * sign_radius)
                    << "trial " << trial << ", " << count << " signs";
            }
        }
    }
}

TEST(Clock, SignsKeepTheOrderOfTheirTimes) {
    std::vector<clock_sign> signs;
    for (const int minute : {420, 425, 430, 440, 480, 500, 1290, 1300}) signs.push_back(sign_at(minute));

    const auto places = places_of(signs);

    for (std::size_t i = 1; i < places.size(); ++i) EXPECT_GT(minute_of(places[i]), minute_of(places[i - 1]));
}

TEST(Clock, IsWellFormedAndDrawsAnArcOverMidnightTheShortWay) {
    const clock_picture picture{.id = "c",
                                .title = "Day & night",
                                .description = "A clock.",
                                .arcs = {{.from = {23 * 60}, .until = {7 * 60}, .style = "sleep"}},
                                .signs = {sign_at(0)},
                                .centre = {"21:30"},
                                .under = "magnesium"};
    const page_element svg = read_page(svg_of(picture));

    const std::string path = svg.find("path")->attributes.at("d");

    EXPECT_NE(path.find(" 0 0 1 "), std::string::npos) << path;  // 8 h: the small arc, clockwise
    EXPECT_EQ(svg.find("title")->text, "Day & night");
    EXPECT_EQ(svg_of(picture), svg_of(picture));
}

TEST(Calendar, HasACellForEachDayAndMarksThoseWithAnEvent) {
    const calendar_day plain{.name = "1", .taken = "100", .event = "", .style = "step-1"};
    const calendar_day last{.name = "9", .taken = "100", .event = "last", .style = "step-1"};
    const calendar_picture picture{
        .id = "w",
        .title = "Weeks",
        .description = "Rows of days.",
        .columns = {},
        .weeks = {{"week 1", std::vector<calendar_day>(7, plain)}, {"week 2", {plain, last}}}};
    const page_element svg = read_page(svg_of(picture));

    const auto x = numbers_of(svg, "day", "x");
    const auto y = numbers_of(svg, "day", "y");

    ASSERT_EQ(x.size(), 9u);
    EXPECT_EQ(x[0], x[7]);
    EXPECT_GT(y[7], y[6]);
    EXPECT_EQ(numbers_of(svg, "day step-1 marked", "x"), (std::vector<double>{x[8]}));
}

TEST(Ledger, BarsAreAsLongAsTheirAmountsAndBeginWhereTheLastEnded) {
    const ledger_picture picture{.id = "l",
                                 .title = "Sum",
                                 .description = "Two bars.",
                                 .unit = "mg",
                                 .parts = {{"food", 200, "of-food"}, {"pills", 100, "of-pills"}},
                                 .lines = {{"limit", 250, "ceiling"}}};
    const page_element svg = read_page(svg_of(picture));

    const auto x = numbers_of(svg, "part", "x");
    const auto wide = numbers_of(svg, "part", "width");
    const double limit = std::stod(svg.find("line")->attributes.at("x1"));

    ASSERT_EQ(wide.size(), 3u);
    EXPECT_NEAR(wide[0], 2 * wide[1], 0.03);
    EXPECT_NEAR(x[1], x[0] + wide[0], 0.02);
    EXPECT_NEAR(wide[2], wide[0] + wide[1], 0.03);
    EXPECT_NEAR(limit - x[0], 2.5 * wide[1], 0.05);
}

/// Words stand beside their own line, and no line runs through them: a line runs from beside its words down.
TEST(Ledger, WordsStandAtTheirOwnLines) {
    for (const double most : {400.0, 420.0, 700.0, 1000.0, 3000.0}) {
        for (const auto& [larger, smaller] : {std::pair{320.0, 265.0}, {400.0, 60.0}, {420.0, 410.0}}) {
            const page_element svg = read_page(svg_of(
                ledger_picture{.id = "l",
                               .title = "Sum",
                               .description = "A bar.",
                               .unit = "mg",
                               .parts = {{"food", most, "of-food"}},
                               .lines = {{"advised", larger, "a"}, {"enough for half of people", smaller, "b"}}}));
            const std::vector<const page_element*> lines = svg.all("line");
            ASSERT_EQ(lines.size(), 2u);
            std::size_t named = 0;
            for (const page_element* text : svg.all("text")) {
                if (text->attributes.at("class").find("line-name") == std::string::npos) continue;
                const page_element* own = lines[named++];
                const double x = std::stod(text->attributes.at("x"));
                const double y = std::stod(text->attributes.at("y"));
                const double wide = 6.2 * static_cast<double>(text->text.size());
                const bool is_end = text->attributes.at("class").starts_with("end");
                EXPECT_NEAR(x, std::stod(own->attributes.at("x1")), 5.01);
                EXPECT_EQ(own->attributes.at("class"), text->text.starts_with("advised") ? "measure a" : "measure b");
                for (const page_element* other : lines) {
                    const double at = std::stod(other->attributes.at("x1"));
                    const bool is_under = at > (is_end ? x - wide : x) && at < (is_end ? x : x + wide);
                    if (other == own || !is_under) continue;
                    EXPECT_GT(std::stod(other->attributes.at("y1")), y - 12) << most;
                }
            }
            EXPECT_EQ(named, 2u);
        }
    }
}

TEST(Spans, BandsLieWhereTheirValuesLieAndTheFieldIsEvenAroundZero) {
    const span_picture picture{.id = "s",
                               .title = "Change",
                               .description = "One band.",
                               .unnoticed = 6,
                               .rows = {{"plan", "-4 (-8 to 2)", {-4, -8, 2}, "arm-a"}}};
    const page_element svg = read_page(svg_of(picture));

    double zero = 0;
    for (const page_element* line : svg.all("line")) {
        if (line->attributes.at("class") == "axis zero") zero = std::stod(line->attributes.at("x1"));
    }
    const double from = numbers_of(svg, "range", "x").front();
    const double wide = numbers_of(svg, "range", "width").front();
    const double field = numbers_of(svg, "unnoticed", "x").front();

    EXPECT_NEAR((zero - from) / 8, wide / 10, 0.01);
    EXPECT_NEAR(zero - field, numbers_of(svg, "unnoticed", "width").front() / 2, 0.02);
    EXPECT_NEAR((zero - field) / 6, wide / 10, 0.01);
}

TEST(Spans, ARowWithALongNameTakesTwoLinesSoThatNothingOverlaps) {
    const auto height_with = [](const std::string& label) {
        const span_picture picture{.id = "s",
                                   .title = "t",
                                   .description = "d",
                                   .unnoticed = 0,
                                   .rows = {{label, "-0.8 (-3.2 to +0.2) points", {}, "arm-a"}}};
        const std::string box = read_page(svg_of(picture)).attributes.at("viewBox");
        return std::stod(box.substr(box.rfind(' ')));
    };

    EXPECT_GT(height_with("No caffeine within nine hours of bed"), height_with("A warm bath") + 10);
}

}  // namespace
}  // namespace magnesia::api::svg_plan_test
