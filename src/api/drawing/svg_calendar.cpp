// svg_calendar.cpp - heads, rows and cells.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_calendar.hpp"

#include <fmt/core.h>

#include "api/drawing/markup.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double weeks_left = 52;
constexpr double weekdays_height = 22;
constexpr double cell_width = 46;
constexpr double cell_height = 42;
constexpr double day_gap = 2;
constexpr double corner = 5;
constexpr std::size_t days_in_row = 7;

std::string day_box(double x, double y, const std::string& kind) {
    return element("rect", {{"x", coordinate(x + day_gap / 2)},
                            {"y", coordinate(y + day_gap / 2)},
                            {"width", coordinate(cell_width - day_gap)},
                            {"height", coordinate(cell_height - day_gap)},
                            {"rx", coordinate(corner)},
                            {"class", kind}});
}

std::string day_cell(double x, double y, const calendar_day& day) {
    const std::string kind = "day " + day.style + (day.event.empty() ? "" : " marked");
    std::string drawn = day_box(x, y, kind);
    const double middle = x + cell_width / 2;
    drawn += svg_words(x + 5, y + 14, day.name, "date");
    if (!day.taken.empty()) drawn += svg_words(middle, y + (day.event.empty() ? 32 : 26), day.taken, "mid taken");
    if (!day.event.empty()) drawn += svg_words(middle, y + 38, day.event, "mid event");
    return drawn;
}

}  // namespace

std::string svg_of(const calendar_picture& what) {
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}});
    for (std::size_t i = 0; i < what.columns.size() && i < days_in_row; ++i) {
        drawn += svg_words(weeks_left + cell_width * (static_cast<double>(i) + 0.5), weekdays_height - 8,
                           what.columns[i], "mid column");
    }
    double y = weekdays_height;
    for (const calendar_week& week : what.weeks) {
        drawn += svg_words(0, y + cell_height / 2 + 4, week.name, "week");
        double x = weeks_left;
        for (const calendar_day& day : week.days) {
            drawn += day_cell(x, y, day);
            x += cell_width;
        }
        y += cell_height;
    }
    return element(
        "svg",
        {{"viewBox", fmt::format("0 0 {} {}", coordinate(weeks_left + cell_width * days_in_row), coordinate(y + 2))},
         {"role", "img"},
         {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
         {"class", "calendar"}},
        drawn);
}

}  // namespace magnesia::api
