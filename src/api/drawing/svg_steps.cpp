// svg_steps.cpp - stretches as bars on their level, joined by thin lines.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_steps.hpp"

#include <fmt/core.h>

#include "api/drawing/markup.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double steps_width = 720;
constexpr double steps_left = 74;
constexpr double steps_right = 24;  // half of the last label
constexpr double steps_above = 8;
constexpr double level_height = 26;
constexpr double bar_height = 9;
constexpr double steps_below = 24;

double level_middle(std::size_t level) {
    return steps_above + (static_cast<double>(level) + 0.5) * level_height;
}

std::string rails(const step_picture& what, const axis_scale& time) {
    std::string drawn;
    for (std::size_t i = 0; i < what.levels.size(); ++i) {
        drawn += svg_line(time.from, level_middle(i), time.to, level_middle(i), "grid");
        drawn += svg_words(steps_left - 8, level_middle(i) + 4, what.levels[i].label, "end soft");
    }
    const double bottom = steps_above + static_cast<double>(what.levels.size()) * level_height;
    for (const axis_mark& m : what.marks) {
        drawn += svg_line(time.at(m.at), bottom, time.at(m.at), bottom + 4, "axis");
        drawn += svg_words(time.at(m.at), bottom + 18, m.label, "mid soft");
    }
    return drawn;
}

std::string stairs(const step_picture& what, const axis_scale& time) {
    std::string drawn;
    const auto count = static_cast<double>(what.values.size());
    for (std::size_t from = 0; from < what.values.size();) {
        std::size_t until = from;
        while (until < what.values.size() && what.values[until] == what.values[from]) ++until;
        const double x = time.at(static_cast<double>(from) / count);
        const double end = time.at(static_cast<double>(until) / count);
        const double y = level_middle(what.values[from]);
        if (from > 0) drawn += svg_line(x, level_middle(what.values[from - 1]), x, y, "rise");
        drawn += svg_box(x, y - bar_height / 2, end - x, bar_height, what.levels[what.values[from]].style.c_str());
        from = until;
    }
    return drawn;
}

}  // namespace

std::string svg_of(const step_picture& what) {
    const axis_scale time{.low = 0, .high = 1, .from = steps_left, .to = steps_width - steps_right};
    const double height = steps_above + static_cast<double>(what.levels.size()) * level_height + steps_below;
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", coordinate(steps_width), coordinate(height))},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "steps"}},
                   text_element("title", what.title, {{"id", what.id + "-title"}}) +
                       text_element("desc", what.description, {{"id", what.id + "-desc"}}) + rails(what, time) +
                       stairs(what, time));
}

}  // namespace magnesia::api
