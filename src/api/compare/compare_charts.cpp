// compare_charts.cpp - from paired curves to charts.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "api/compare/compare_figures.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/svg_bars.hpp"
#include "core/conversions.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr double mg_per_mmol = scenario::magnesium_mg_per_mmol;

/// A curve of the answer and how it is shown.
struct shown_curve {
    std::size_t place;  ///< among paired_daily_ids or paired_hourly_ids
    std::string title;  ///< with the unit
    double factor = 1;
    bool is_change = false;
    bool starts_at_zero = true;
};

/// Where a chart stands in time.
struct chart_axis {
    std::vector<double> x;
    std::vector<axis_mark> marks;
    std::vector<std::string> names;  ///< one an x
    std::vector<double> events;
};

chart_axis days_axis(const compare_answer& answer) {
    constexpr std::size_t most_marks = 5;
    chart_axis axis;
    const std::vector<std::size_t>& days = answer.result.when.days;
    const std::size_t step = std::max<std::size_t>(1, (days.size() + most_marks - 1) / most_marks);
    const int first = scenario::day_number(answer.what.run.start);
    for (std::size_t i = 0; i < days.size(); ++i) {
        axis.x.push_back(static_cast<double>(days[i]));
        const date_value date = scenario::date_of(first + static_cast<int>(days[i]));
        axis.names.push_back(scenario::print(date));
        if (i % step == 0) axis.marks.push_back({axis.x.back(), scenario::day_and_month(date)});
    }
    return axis;
}

chart_axis hours_axis(const compare_answer& answer) {
    constexpr int half_day_minutes = 12 * 60;
    const model::question& asked = answer.result.asked.bare;
    chart_axis axis;
    for (const std::size_t place : answer.result.when.hours) {
        const double hour = asked.series_h[place];
        const scenario::local_moment now = asked.when.clock.label(hour);
        axis.x.push_back(hour);
        axis.names.push_back(scenario::print(now));
        if (now.time.minute_of_day == 0) axis.marks.push_back({hour, scenario::day_and_month(now.date)});
        if (now.time.minute_of_day == half_day_minutes) axis.marks.push_back({hour, scenario::print(now.time)});
    }
    std::set<double> doses;
    for (const model::question& arm : answer.result.asked.arms) {
        for (const model::taken& d : arm.with.doses) {
            if (d.hour >= axis.x.front() && d.hour <= axis.x.back()) doses.insert(d.hour);
        }
    }
    axis.events.assign(doses.begin(), doses.end());
    return axis;
}

void describe(chart& c, const std::vector<std::string>& names) {
    for (const chart_curve& curve : c.curves) {
        const auto [low, high] = std::minmax_element(curve.values.median.begin(), curve.values.median.end());
        c.description += fmt::format("{}: median {} on {}, {} on {}; lowest {}, highest {}. ", curve.label,
                                     shown(curve.values.median.front()), names.front(),
                                     shown(curve.values.median.back()), names.back(), shown(*low), shown(*high));
    }
    if (!c.curves.front().values.p5.empty()) c.description += "Bands hold the middle 90 percent of people.";
}

using table_of_arm = std::vector<study::paired_curve> study::compared_arm::*;

std::string figure_in(const compare_answer& answer, const shown_curve& what, const chart_axis& axis, table_of_arm table,
                      const std::vector<study::series_result>& bare) {
    if (axis.x.size() < 2) return "";
    chart c{.id = bare[what.place].id + (what.is_change ? "-change" : "-value"),
            .title = what.title,
            .description = {},
            .x = axis.x,
            .x_marks = axis.marks,
            .curves = {},
            .events = axis.events,
            .starts_at_zero = what.starts_at_zero};
    if (!what.is_change) c.curves.push_back({"none", "without", scaled(bare[what.place], what.factor)});
    for (std::size_t i = 0; i < answer.result.arms.size(); ++i) {
        const study::paired_curve& curve = (answer.result.arms[i].*table)[what.place];
        c.curves.push_back(
            {letter_of(i), arm_style(i), scaled(what.is_change ? curve.change : curve.value, what.factor)});
    }
    if (what.is_change) c.least_span = span_of_change(bare[what.place]) * what.factor;
    describe(c, axis.names);
    return figure_of(c, axis.names);
}

std::string daily_figure(const compare_answer& answer, const shown_curve& what) {
    return figure_in(answer, what, days_axis(answer), &study::compared_arm::daily, answer.result.daily_bare);
}

std::string hourly_figure(const compare_answer& answer, const shown_curve& what) {
    return figure_in(answer, what, hours_axis(answer), &study::compared_arm::hourly, answer.result.hourly_bare);
}

}  // namespace

std::string arm_style(std::size_t arm) {
    return fmt::format("arm-{}", static_cast<char>('a' + static_cast<char>(arm)));
}

std::string absorbed_figure(const compare_answer& answer) {
    std::vector<bar_row> bars;
    std::vector<std::vector<std::string>> rows;
    std::string description;
    for (std::size_t i = 0; i < answer.result.arms.size(); ++i) {
        const auto& found = answer.result.arms[i].measures.front();
        if (!found) continue;
        const study::band share = scaled(found->value, percent);
        bars.push_back({letter_of(i), arm_style(i), share});
        rows.push_back(
            {escaped(letter_of(i) + ", " + name_of(answer.what.arms[i], answer.what.day)), escaped(shown(share))});
        description += fmt::format("{}: {} percent. ", letter_of(i), shown(share));
    }
    if (bars.empty()) return "";
    const std::string caption =
        "Share of the supplement absorbed, percent: the line is the median, the bar 90 % of people.";
    return element(
        "figure", {{"class", "wide"}},
        text_element("figcaption", caption) +
            scrolled(svg_of({.id = "absorbed-share", .title = caption, .description = description, .rows = bars}),
                     caption) +
            element("details", {},
                    text_element("summary", "The numbers of this picture") +
                        table_of("Share of the supplement absorbed", {"arm", "percent"}, rows)));
}

std::string compared_days(const compare_answer& answer, display_unit unit) {
    const shown_unit plasma = plasma_unit(unit);
    const std::string in = std::string(plasma.name);
    return daily_figure(answer, {0, "Change of plasma magnesium on rising, " + in, plasma.factor, true}) +
           daily_figure(answer, {1, "Change of magnesium in a day's urine, mg", mg_per_mmol, true}) +
           daily_figure(answer, {2, "Change of stool water held by magnesium, g a day", 1, true}) +
           daily_figure(answer, {0, "Plasma magnesium on rising, " + in, plasma.factor, false, false}) +
           daily_figure(answer, {1, "Magnesium in a day's urine, mg", mg_per_mmol, false}) +
           daily_figure(answer, {2, "Stool water held by magnesium, g a day", 1, false});
}

std::string compared_nights(const compare_answer& answer) {
    return daily_figure(answer, {6, "Change of the time to fall asleep, min", 1, true}) +
           daily_figure(answer, {7, "Change of the time asleep, min", 1, true}) +
           daily_figure(answer, {8, "Change of the severity of insomnia, points", 1, true}) +
           daily_figure(answer, {6, "Time to fall asleep, min", 1, false}) +
           daily_figure(answer, {7, "Time asleep, min", 1, false, false}) +
           daily_figure(answer, {8, "Severity of insomnia, 0 to 28 points", 1, false}) +
           hourly_figure(answer, {3, "Chance of being awake, %", percent, false}) +
           hourly_figure(answer, {4, "Melatonin, % of the own peak in the dark", percent, false});
}

std::string compared_hours(const compare_answer& answer, display_unit unit) {
    const shown_unit plasma = plasma_unit(unit);
    const std::string in = std::string(plasma.name);
    return hourly_figure(answer, {0, "Change of plasma magnesium, " + in, plasma.factor, true}) +
           hourly_figure(answer, {1, "Change of magnesium in urine, mg per hour", mg_per_mmol, true}) +
           hourly_figure(answer, {0, "Plasma magnesium, " + in, plasma.factor, false, false}) +
           hourly_figure(answer, {2, "Plasma glycine, mmol/L", 1, false});
}

std::string compared_stores(const compare_answer& answer) {
    return daily_figure(answer, {3, "Magnesium in muscle that exchanges, change in mg", mg_per_mmol, true}) +
           daily_figure(answer, {4, "Magnesium on bone surfaces, change in mg", mg_per_mmol, true}) +
           daily_figure(answer, {5, "Magnesium in deep stores, change in mg", mg_per_mmol, true});
}

}  // namespace magnesia::api
