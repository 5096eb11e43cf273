// answer_style_test.cpp - text and shapes of the page of a plan stand out from their ground, in light and dark.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/answer_style.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "api/drawing/report_style.hpp"

namespace magnesia::api::answer_style_test {
namespace {

using colours = std::map<std::string, std::array<double, 3>>;

void read_colours(const std::string& style, colours& into) {
    static const std::regex named("--([a-z0-9-]+):#([0-9a-f]{6})");
    for (std::sregex_iterator at(style.begin(), style.end(), named), end; at != end; ++at) {
        for (std::size_t i = 0; i < 3; ++i) {
            into[(*at)[1]][i] = std::stoi((*at)[2].str().substr(2 * i, 2), nullptr, 16) / 255.0;
        }
    }
}

/// The named colours of a scheme: those of the light one, and over them those of the dark one when it is asked for.
colours colours_of(bool is_dark) {
    static const std::regex dark_block(R"(@media \(prefers-color-scheme:dark\)\{:root\{[^}]*\}\})");
    const std::string style = std::string(report_style()) + std::string(answer_style());
    colours found;
    read_colours(std::regex_replace(style, dark_block, ""), found);
    for (std::sregex_iterator at(style.begin(), style.end(), dark_block), end; is_dark && at != end; ++at) {
        read_colours(at->str(), found);
    }
    return found;
}

double luminance(const std::array<double, 3>& rgb) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

/// Contrast as WCAG 2.2 defines it.
double contrast(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

TEST(PlanStyle, TextStandsOutFromItsGroundInBothSchemes) {
    EXPECT_NEAR(contrast({0, 0, 0}, {1, 1, 1}), 21, 1e-9);
    const std::vector<std::pair<std::string, std::string>> text{
        {"ink", "page"},    {"ink", "card"},    {"soft", "page"},       {"soft", "card"},  {"accent", "page"},
        {"accent", "card"}, {"change", "page"}, {"keep", "page"},       {"ink", "step-1"}, {"ink", "step-2"},
        {"ink", "step-3"},  {"ink", "field"},   {"on-accent", "accent"}};
    for (const bool is_dark : {false, true}) {
        const colours found = colours_of(is_dark);
        for (const auto& [front, ground] : text) {
            EXPECT_GE(contrast(found.at(front), found.at(ground)), 4.5)
                << front << " on " << ground << (is_dark ? ", dark" : "");
        }
        for (const char* shape : {"night", "train", "keep", "food", "accent", "stool", "arm-a", "arm-c", "arm-e"}) {
            EXPECT_GE(contrast(found.at(shape), found.at("card")), 3) << shape << (is_dark ? ", dark" : "");
        }
    }
    EXPECT_NE(colours_of(true).at("page"), colours_of(false).at("page"));
}

}  // namespace
}  // namespace magnesia::api::answer_style_test
