// compare_json.cpp - the answer of `compare`, key by key.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_json.hpp"

#include <fmt/format.h>

#include <string_view>

#include "api/answers/csv_field.hpp"
#include "api/answers/json_text.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_hypotheses.hpp"

namespace magnesia::api {
namespace {

json band_json(const study::band& b) {
    return {{"median", b.median}, {"p5", or_null(b.p5)}, {"p95", or_null(b.p95)}};
}

/// "larger", "smaller" or "no difference"; null without draws.
json told_json(const compare_answer& answer, std::size_t arm, std::size_t measure) {
    if (answer.result.draws == 0) return nullptr;
    switch (told_in(answer, arm, measure)) {
        case study::told::larger:
            return "larger";
        case study::told::smaller:
            return "smaller";
        case study::told::nothing:
            return "no difference";
    }
    return nullptr;
}

json difference_json(const compare_answer& answer, std::size_t arm, std::size_t measure) {
    const auto& found = answer.result.arms[arm].measures[measure]->to_first;
    if (!found) return nullptr;
    json page = band_json(found->value);
    page["share_larger"] = or_null(found->share_larger);
    page["told"] = told_json(answer, arm, measure);
    return page;
}

json measures_json(const compare_answer& answer, std::size_t arm) {
    json all = json::object();
    const auto& measures = answer.result.arms[arm].measures;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const std::string& id = study::measure_ids()[i];
        if (!measures[i]) {
            all[id] = nullptr;
            continue;
        }
        all[id] = {{"value", band_json(measures[i]->value)},
                   {"change", measures[i]->change ? band_json(*measures[i]->change) : json(nullptr)},
                   {"difference", difference_json(answer, arm, i)}};
    }
    return all;
}

json column_json(const study::series_result& s) {
    return {{"median", s.median},
            {"p5", ends_or_null(s.p5, s.median.size())},
            {"p95", ends_or_null(s.p95, s.median.size())}};
}

json curves_json(const std::vector<study::paired_curve>& all) {
    json page = json::object();
    for (const study::paired_curve& one : all) {
        page[one.value.id] = {{"value", column_json(one.value)}, {"change", column_json(one.change)}};
    }
    return page;
}

json arms_json(const compare_answer& answer) {
    json all = json::array();
    for (std::size_t i = 0; i < answer.what.arms.size(); ++i) {
        all.push_back({{"letter", letter_of(i)},
                       {"name", name_of(answer.what.arms[i], answer.what.day)},
                       {"lines", lines_of(answer.what.arms[i], answer.what.day)},
                       {"is_magnesium_alone", scenario::is_regimen_alone(answer.what.arms[i])},
                       {"measures", measures_json(answer, i)},
                       {"daily", curves_json(answer.result.arms[i].daily)},
                       {"hourly", curves_json(answer.result.arms[i].hourly)}});
    }
    return all;
}

json bare_json(const std::vector<study::series_result>& all) {
    json page = json::object();
    for (const study::series_result& one : all) page[one.id] = column_json(one);
    return page;
}

json units_json(const compare_answer& answer) {
    json all = json::object();
    const std::vector<shown_measure> measures = shown_measures(answer, display_unit::mmol_per_l);
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const evidence::measure& what = *measures[i].what;
        const doubt trials = doubt_on(answer, i);
        all[what.id] = {{"label", what.label},
                        {"unit", what.unit_text},
                        {"worth_telling", what.worth_telling},
                        {"certainty", trials.certainty.empty() ? json(nullptr) : json(trials.certainty)},
                        {"p_nil", or_null(trials.p_nil)}};
    }
    return all;
}

std::vector<double> compared_hours(const compare_answer& answer) {
    std::vector<double> hours;
    for (const std::size_t place : answer.result.when.hours) hours.push_back(answer.result.asked.bare.series_h[place]);
    return hours;
}

/// One figure of a measure of an arm.
struct csv_figure {
    const char* which;
    study::band value;
    std::string share_larger;
    std::string told;
};

std::vector<csv_figure> csv_figures(const compare_answer& answer, std::size_t arm, std::size_t measure) {
    const study::paired_figures& figures = *answer.result.arms[arm].measures[measure];
    std::vector<csv_figure> all{{"value", figures.value, "", ""}};
    if (figures.change) all.push_back({"change", *figures.change, "", ""});
    if (figures.to_first) {
        const json told = told_json(answer, arm, measure);
        all.push_back({"difference", figures.to_first->value, csv_number(figures.to_first->share_larger),
                       told.is_null() ? "" : told.get<std::string>()});
    }
    return all;
}

/// Of an effect, when magnesium is all that the arm adds: what trials leave in doubt. Else two empty fields.
std::string doubt_fields(const compare_answer& answer, std::size_t arm, std::size_t measure, const csv_figure& one) {
    const scenario::arm& what = answer.what.arms[arm];
    const bool is_judged = one.which != std::string_view("value") && scenario::is_regimen_alone(what);
    const doubt trials = is_judged ? doubt_on(answer, measure) : doubt{};
    return trials.certainty + ',' + (trials.p_nil ? csv_number(*trials.p_nil) : "");
}

}  // namespace

std::string json_of(const compare_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = {
        {"draws", answer.draws_asked}, {"accuracy", accuracy_json(answer.accuracy)}, {"comparison", answer.asked_file}};
    page["assumptions"] = answer.assumptions;
    page["limits"] = answer.limits;
    page["day"] = answer.result.when.day;
    page["measures"] = units_json(answer);
    page["arms"] = arms_json(answer);
    page["each_hypothesis"] = each_hypothesis_json(answer);
    page["without"] = {{"daily", bare_json(answer.result.daily_bare)},
                       {"hourly", bare_json(answer.result.hourly_bare)}};
    page["days"] = answer.result.when.days;
    page["time_h"] = compared_hours(answer);
    return json_text(page);
}

std::string csv_of(const compare_answer& answer) {
    const std::vector<shown_measure> measures = shown_measures(answer, display_unit::mmol_per_l);
    std::string page = "arm,name,id,unit,figure,median,p5,p95,share_larger,told,certainty,p_nil\n";
    for (std::size_t arm = 0; arm < answer.what.arms.size(); ++arm) {
        const std::string who = letter_of(arm) + ',' + csv_field(name_of(answer.what.arms[arm], answer.what.day));
        for (std::size_t i = 0; i < measures.size(); ++i) {
            if (!answer.result.arms[arm].measures[i]) continue;
            for (const csv_figure& one : csv_figures(answer, arm, i)) {
                page += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", who, measures[i].what->id,
                                    csv_field(measures[i].what->unit_text), one.which, csv_number(one.value.median),
                                    csv_number(one.value.p5), csv_number(one.value.p95), one.share_larger, one.told,
                                    doubt_fields(answer, arm, i, one));
            }
        }
    }
    return page;
}

}  // namespace magnesia::api
