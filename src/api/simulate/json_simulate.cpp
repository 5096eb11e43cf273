// json_simulate.cpp - the answer of `simulate`, key by key (docs/contracts.md 6).
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/json_simulate.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "api/answers/json_text.hpp"
#include "api/evidence/doubt.hpp"
#include "api/simulate/quantity.hpp"
#include "core/error.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::api {
namespace {

constexpr std::array<std::string_view, 3> shown_without{"plasma_magnesium_total", "urine_magnesium_rate",
                                                        "stool_water_rate"};

/// Draws, accuracy and the scenario in full: with the seed, all that is needed to compute the answer again.
json options_json(const simulate_answer& answer) {
    return {
        {"draws", answer.draws_asked}, {"accuracy", accuracy_json(answer.accuracy)}, {"scenario", answer.asked_file}};
}

json outcomes_json(const simulate_answer& answer) {
    json all = json::object();
    for (const study::outcome_result& o : answer.result.outcomes) {
        all[o.id] = {{"unit", quantity_of(answer, o.id).unit_text},
                     {"median", o.value.median},
                     {"p5", or_null(o.value.p5)},
                     {"p95", or_null(o.value.p95)},
                     {"mean", or_null(o.mean)},
                     {"quantile_error", o.quantile_error},
                     {"parts",
                      {{"person", or_null(o.parts.person)},
                       {"parameter", or_null(o.parts.parameter)},
                       {"structure", or_null(o.parts.structure)}}}};
        if (!is_change_of_another(o.id)) continue;
        const doubt trials = doubt_on(answer.base, o.id);
        all[o.id]["certainty"] = trials.certainty.empty() ? json(nullptr) : json(trials.certainty);
        all[o.id]["p_nil"] = or_null(trials.p_nil);
    }
    return all;
}

json series_json(const simulate_answer& answer, const study::series_result& s) {
    return {{"unit", quantity_of(answer, s.id).unit_text},   {"median", s.median},
            {"p5", ends_or_null(s.p5, s.median.size())},     {"p95", ends_or_null(s.p95, s.median.size())},
            {"mean", ends_or_null(s.mean, s.median.size())}, {"quantile_error", s.quantile_error}};
}

/// All series of a table behind its column of hours or days.
json table_json(const simulate_answer& answer, json first_column, const std::vector<study::series_result>& all) {
    for (const study::series_result& s : all) first_column[s.id] = series_json(answer, s);
    return first_column;
}

std::vector<study::series_result> few_series(const std::vector<study::series_result>& all) {
    std::vector<study::series_result> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [](const study::series_result& s) {
        return std::find(shown_without.begin(), shown_without.end(), s.id) != shown_without.end();
    });
    return found;
}

/// One labelled line: where its label went, and its course.
json tracer_json(const simulate_answer& answer, const model::label_course& one) {
    json outcomes = json::object();
    for (std::size_t i = 0; i < one.outcomes.size(); ++i) {
        const std::string& id = model::label_outcome_ids()[i];
        outcomes[id] = {{"unit", quantity_of(answer, id).unit_text}, {"value", one.outcomes[i]}};
    }
    json series{{"time_h", one.hours}};
    for (std::size_t i = 0; i < one.series.size(); ++i) {
        const std::string& id = model::label_series_ids()[i];
        series[id] = {{"unit", quantity_of(answer, id).unit_text}, {"values", one.series[i]}};
    }
    return {{"dose", scenario::print(answer.result.asked.what.doses[one.line])},
            {"dose_mmol", one.dose_mmol},
            {"outcomes", outcomes},
            {"series", series}};
}

/// A table behind its column of days.
json days_json(const simulate_answer& answer, const std::vector<study::series_result>& daily) {
    std::vector<std::size_t> day(answer.result.asked.midnight_h.size() - 1);
    std::iota(day.begin(), day.end(), std::size_t{0});
    std::vector<study::series_result> all;
    for (const study::series_result& s : daily) all.push_back(over_days(answer, s));
    return table_json(answer, {{"day", day}}, all);
}

}  // namespace

std::string json_of(const simulate_answer& answer) {
    const study::simulation& result = answer.result;
    const json hours{{"time_h", result.asked.series_h}};
    json page = json_head(answer.head);
    page["options"] = options_json(answer);
    page["assumptions"] = answer.assumptions;
    page["limits"] = answer.limits;
    page["outcomes"] = outcomes_json(answer);
    page["series"] = table_json(answer, hours, result.series);
    page["without_regimen"] = table_json(answer, hours, few_series(result.series_without));
    page["daily"] = days_json(answer, result.daily);
    page["daily_without_regimen"] = days_json(answer, result.daily_without);
    for (const model::label_course& one : answer.tracers) page["tracers"].push_back(tracer_json(answer, one));
    return json_text(page);
}

}  // namespace magnesia::api
