// svg_clock.cpp - rim, hours, arcs, and signs on rings.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_clock.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "api/drawing/markup.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double clock_width = 360;
constexpr double centre = clock_width / 2;
constexpr double rim = 142;
constexpr double inner_rim = 125;
constexpr double hours_at = 166;
constexpr double signs_at = 101;
constexpr double inner_signs_at = 74;
constexpr int day_minutes = 24 * 60;

/// Clockwise from midnight, which is below.
sign_place place_on_dial(double minute, double radius) {
    const double angle = 2 * std::numbers::pi * minute / day_minutes;
    return {centre - radius * std::sin(angle), centre + radius * std::cos(angle)};
}

/// Minutes between neighbours, and whether every other one stands further in because there are many.
struct crowding {
    double gap = 0;
    double closing_gap = 0;  ///< between the last and the first, which stand on one ring when their number is odd
    bool has_two_rings = false;
};

crowding crowding_of(std::size_t signs) {
    constexpr double usual_gap = 56;  // a sign and some air, in minutes of the outer ring
    constexpr double close_gap = 39;  // of signs that alternate between the rings
    const auto count = static_cast<double>(std::max<std::size_t>(signs, 1));
    if (count * usual_gap <= day_minutes) return {usual_gap, usual_gap, false};
    const double gap = std::min(close_gap, day_minutes / count);
    return {gap, signs % 2 == 1 ? usual_gap : gap, true};
}

/// Signs pushed apart as one, with the mean of where they want to be.
struct pushed_block {
    double wanted = 0;
    std::size_t count = 0;
};

/// Places on a line for ascending wishes, at least `gap` apart, with the least squares of what they are moved
/// (pool adjacent violators).
std::vector<double> pushed_apart(const std::vector<double>& wishes, double gap) {
    std::vector<pushed_block> blocks;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        pushed_block last{wishes[i] - gap * static_cast<double>(i), 1};
        while (!blocks.empty() && blocks.back().wanted >= last.wanted) {
            const pushed_block before = blocks.back();
            const auto a = static_cast<double>(before.count);
            const auto b = static_cast<double>(last.count);
            last = {(before.wanted * a + last.wanted * b) / (a + b), before.count + last.count};
            blocks.pop_back();
        }
        blocks.push_back(last);
    }
    std::vector<double> places;
    for (const pushed_block& one : blocks) {
        for (std::size_t i = 0; i < one.count; ++i) {
            places.push_back(one.wanted + gap * static_cast<double>(places.size()));
        }
    }
    return places;
}

/// Where in the order of times the longest time without a sign ends: there the circle is cut open.
std::size_t after_longest_gap(const std::vector<double>& times) {
    std::size_t first = 0;
    double longest = -1;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double before = i == 0 ? times.back() - day_minutes : times[i - 1];
        if (times[i] - before > longest) {
            longest = times[i] - before;
            first = i;
        }
    }
    return first;
}

/// Minutes of the places of times that ascend from the cut on, past midnight when need be.
std::vector<double> around_the_clock(const std::vector<double>& times, const crowding& how) {
    std::vector<double> placed = pushed_apart(times, how.gap);
    const double room = day_minutes - how.closing_gap;
    if (placed.size() > 1 && placed.back() - placed.front() > room) {
        const double step = room / static_cast<double>(placed.size() - 1);
        for (std::size_t i = 1; i < placed.size(); ++i) placed[i] = placed[0] + step * static_cast<double>(i);
    }
    return placed;
}

std::string point_markup(const sign_place& where) {
    return coordinate(where.x) + ' ' + coordinate(where.y);
}

std::string arc(const clock_arc& what) {
    const double radius = what.is_inner ? inner_rim : rim;
    const int minutes = scenario::minutes_between(what.from, what.until);
    const std::string path =
        fmt::format("M{} A{} {} 0 {} 1 {}", point_markup(place_on_dial(what.from.minute_of_day, radius)),
                    coordinate(radius), coordinate(radius), minutes > day_minutes / 2 ? 1 : 0,
                    point_markup(place_on_dial(what.until.minute_of_day, radius)));
    return element("path", {{"d", path}, {"class", "arc " + what.style}});
}

std::string face() {
    constexpr int hours = 24;
    constexpr int told_each = 3;
    std::string drawn = svg_disc(centre, centre, rim, "rim");
    for (int hour = 0; hour < hours; ++hour) {
        const bool is_told = hour % told_each == 0;
        const sign_place outer = place_on_dial(hour * 60, rim + 10);
        const sign_place inner = place_on_dial(hour * 60, rim + (is_told ? 15 : 13));
        drawn += svg_line(outer.x, outer.y, inner.x, inner.y, "axis");
        const sign_place text = place_on_dial(hour * 60, hours_at);
        if (is_told) drawn += svg_words(text.x, text.y + 4.5, fmt::format("{}", hour), "mid hour");
    }
    return drawn;
}

std::string sign_shape(const clock_sign& what, const sign_place& where) {
    constexpr double r = sign_radius;
    const std::string kind = "sign " + what.style;
    if (what.shape == clock_shape::disc) return svg_disc(where.x, where.y, r, kind.c_str());
    if (what.shape == clock_shape::square)
        return svg_box(where.x - r + 1, where.y - r + 1, 2 * r - 2, 2 * r - 2, kind.c_str());
    return svg_shape({{where.x, where.y - r - 1},
                      {where.x + r + 1, where.y},
                      {where.x, where.y + r + 1},
                      {where.x - r - 1, where.y}},
                     kind.c_str());
}

/// The lines in the middle of the face, under each other.
std::string dial_middle(const clock_picture& what) {
    constexpr double line_height = 24;
    if (what.centre.empty()) return "";
    double y = centre + 6 - line_height * static_cast<double>(what.centre.size()) / 2 + 6;
    std::string drawn;
    for (const std::string& line : what.centre) {
        drawn += svg_words(centre, y, line, "mid centre large");
        y += line_height;
    }
    return drawn + svg_words(centre, y - 3, what.under, "mid centre");
}

std::string leader(const clock_sign& what, const sign_place& where) {
    const sign_place from = place_on_dial(what.at.minute_of_day, rim - 9);
    return svg_line(from.x, from.y, where.x, where.y, "leader");
}

std::string sign_markup(const clock_sign& what, const sign_place& where) {
    return sign_shape(what, where) + svg_words(where.x, where.y + 4.5, what.text, ("mid on " + what.style).c_str());
}

}  // namespace

std::vector<sign_place> places_of(const std::vector<clock_sign>& signs) {
    std::vector<std::size_t> order(signs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return signs[a].at < signs[b].at; });
    std::vector<sign_place> places(signs.size());
    if (signs.empty()) return places;
    std::vector<double> times;
    for (const std::size_t i : order) times.push_back(signs[i].at.minute_of_day);
    const auto first = static_cast<std::ptrdiff_t>(after_longest_gap(times));
    for (auto early = times.begin(); early != times.begin() + first; ++early) *early += day_minutes;
    std::rotate(times.begin(), times.begin() + first, times.end());
    std::rotate(order.begin(), order.begin() + first, order.end());
    const crowding how = crowding_of(signs.size());
    const std::vector<double> minutes = around_the_clock(times, how);
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[order[i]] = place_on_dial(minutes[i], how.has_two_rings && i % 2 == 1 ? inner_signs_at : signs_at);
    }
    return places;
}

std::string svg_of(const clock_picture& what) {
    const std::vector<sign_place> places = places_of(what.signs);
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}}) + face();
    for (const clock_arc& one : what.arcs) {
        if (one.from != one.until) drawn += arc(one);
    }
    for (std::size_t i = 0; i < places.size(); ++i) drawn += leader(what.signs[i], places[i]);
    for (std::size_t i = 0; i < places.size(); ++i) drawn += sign_markup(what.signs[i], places[i]);
    drawn += dial_middle(what);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {0} {0}", coordinate(clock_width))},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "clock"}},
                   drawn);
}

}  // namespace magnesia::api
