// tracer_figures.cpp - shares of labelled doses as words, a table and plots.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/tracer_figures.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/simulate/quantity.hpp"
#include "core/conversions.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

double share_of_label(const model::label_course& one, std::string_view id) {
    const auto& ids = model::label_outcome_ids();
    return percent * one.outcomes.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
}

bool is_by_vein(const simulate_answer& answer, const model::label_course& one) {
    return std::holds_alternative<scenario::by_vein>(answer.result.asked.what.doses[one.line].route);
}

std::string dose_in_words(const simulate_answer& answer, const model::label_course& one) {
    return scenario::print(answer.result.asked.what.doses[one.line]);
}

/// In percent of the dose.
chart_curve curve_of(const model::label_course& one, std::size_t series, std::string label, std::string style) {
    chart_curve c{.label = std::move(label), .style = std::move(style), .values = {}};
    c.values.id = model::label_series_ids()[series];
    for (const double value : one.series[series]) c.values.median.push_back(percent * value);
    return c;
}

std::string figure_of_label(const simulate_answer& answer, const model::label_course& one, std::string title,
                            std::vector<chart_curve> curves) {
    const scenario::local_clock& clock = answer.result.asked.when.clock;
    constexpr std::size_t most_marks = 5;
    chart c{.id = fmt::format("{}-{}", curves.front().values.id, one.line + 1),
            .title = std::move(title),
            .description = {},
            .x = one.hours,
            .x_marks = {},
            .curves = std::move(curves),
            .events = {},
            .starts_at_zero = true};
    std::vector<std::string> names;
    for (const double hour : one.hours) names.push_back(scenario::print(clock.label(hour)));
    const std::vector<double>& midnights = answer.result.asked.midnight_h;
    const std::size_t step = std::max<std::size_t>(1, (midnights.size() + most_marks - 1) / most_marks);
    for (std::size_t i = 0; i < midnights.size(); i += step) {
        c.x_marks.push_back({midnights[i], scenario::day_and_month(clock.label(midnights[i]).date)});
    }
    for (const chart_curve& curve : c.curves) {
        const auto most = std::max_element(curve.values.median.begin(), curve.values.median.end());
        const auto when = static_cast<std::size_t>(most - curve.values.median.begin());
        c.description += fmt::format("{}: most, {}, on {}. ", curve.label, shown(*most), names[when]);
    }
    return figure_of(c, names);
}

std::string table_of_labels(const simulate_answer& answer) {
    std::vector<std::string> columns{"labelled dose"};
    for (const std::string& id : model::label_outcome_ids()) columns.push_back(quantity_of(answer, id).label);
    std::vector<std::vector<std::string>> rows;
    for (const model::label_course& one : answer.tracers) {
        std::vector<std::string> row{escaped(dose_in_words(answer, one))};
        for (const double value : one.outcomes) row.push_back(escaped(shown(percent * value)));
        rows.push_back(std::move(row));
    }
    return table_of("Where the label is at the end, percent of the labelled dose", columns, rows);
}

std::string figures_of(const simulate_answer& answer, const model::label_course& one) {
    const std::string dose = dose_in_words(answer, one);
    return figure_of_label(answer, one, "Label in plasma, % of the dose per litre: " + dose,
                           {curve_of(one, 0, "in plasma", "with")}) +
           figure_of_label(answer, one, "Label passed so far, % of the dose: " + dose,
                           {curve_of(one, 3, "in stool", "without"), curve_of(one, 2, "in urine", "with")});
}

}  // namespace

std::string tracer_in_words(const simulate_answer& answer, const model::label_course& one) {
    const std::string first = is_by_vein(answer, one)
                                  ? std::string("by vein")
                                  : fmt::format("{:.1f} % absorbed", share_of_label(one, "tracer_absorbed"));
    return fmt::format("Label of {} mmol: {}; urine {:.1f} %, stool {:.1f} %, body {:.1f} %", shown(one.dose_mmol),
                       first, share_of_label(one, "tracer_urine"), share_of_label(one, "tracer_faeces"),
                       share_of_label(one, "tracer_retained"));
}

std::string tracer_section(const simulate_answer& answer) {
    if (answer.tracers.empty()) return "";
    std::string figures;
    for (const model::label_course& one : answer.tracers) figures += figures_of(answer, one);
    return section("tracers", "Labelled doses",
                   "Each labelled line followed apart from all other magnesium, in the typical person. Label that was "
                   "absorbed comes back to the gut with digestive juices, so a little of it is in stool too.",
                   table_of_labels(answer) + figure_grid(figures));
}

}  // namespace magnesia::api
