// build_limits.cpp - limits at a few ages and straight lines between them.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/build_limits.hpp"

#include <array>
#include <cmath>
#include <cstddef>

#include "scenario/values/person.hpp"

namespace magnesia::scenario {
namespace {

/// The limits at one age.
struct knot {
    double age_y;
    double weight_low, weight_high;  // kg
    double height_low, height_high;  // cm
};

constexpr std::array<knot, 6> knots{{{1, 5, 20, 60, 95},
                                     {2, 7, 30, 70, 110},
                                     {5, 10, 60, 85, 135},
                                     {10, 15, 150, 105, 180},
                                     {15, 22, 250, 115, 215},
                                     {18, weight_range.low, weight_range.high, height_range.low, height_range.high}}};

constexpr std::string_view of_a_child = "at this age";

}  // namespace

build_limits limits_at(double age_y) {
    if (age_y >= knots.back().age_y) return {weight_range, height_range};
    std::size_t i = 1;
    while (age_y > knots[i].age_y) ++i;
    const knot& below = knots[i - 1];
    const knot& above = knots[i];
    const double way = (age_y - below.age_y) / (above.age_y - below.age_y);
    const auto low = [&](double a, double b) { return std::floor(std::lerp(a, b, way)); };
    const auto high = [&](double a, double b) { return std::ceil(std::lerp(a, b, way)); };
    return {{low(below.weight_low, above.weight_low), high(below.weight_high, above.weight_high), "kg", of_a_child},
            {low(below.height_low, above.height_low), high(below.height_high, above.height_high), "cm", of_a_child}};
}

}  // namespace magnesia::scenario
