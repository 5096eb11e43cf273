// body_figures.cpp - rows of the body, set against the least that matters.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/body_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "api/answers/concerns.hpp"
#include "model/following/told_mornings.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr double any_sign_percent = 5;  // chance of signs that is worth a row

/// How a number is shown.
struct figure_row {
    const char* id;
    const char* label;
    const char* unit;
    int decimals;
    int decimals_of_change;
    int rank;
    const char* noticed_as;  ///< id whose least noticed difference counts
    double factor = 1;
};

constexpr const char* soreness = "muscle_soreness";

const std::vector<figure_row>& training_rows() {
    static const std::vector<figure_row> rows{
        {"soreness_24h", "Sore after 24 h", "0-10", 1, 1, 1, soreness},
        {"soreness_48h", "Sore after 48 h", "0-10", 1, 1, 2, soreness},
        {"force_deficit", "Force lost", "%", 0, 1, 2, "force_deficit"},
        {"creatine_kinase_peak", "Creatine kinase", "U/L", 0, 0, 2, "creatine_kinase_peak"},
        {"session_exertion", "Felt exertion", "0-10", 1, 1, 3, "session_exertion"},
        {"sweat_magnesium", "In its sweat", "mg", 0, 1, 3, "sweat_magnesium", scenario::magnesium_mg_per_mmol}};
    return rows;
}

const std::vector<figure_row>& pressure_rows() {
    static const std::vector<figure_row> rows{
        {"systolic_pressure", "Systolic", "mmHg", 0, 1, 1, "systolic_pressure"},
        {"diastolic_pressure", "Diastolic", "mmHg", 0, 1, 2, "diastolic_pressure"}};
    return rows;
}

std::vector<figure_row> metabolism_rows(const scenario::person& who) {
    std::vector<figure_row> rows{{"fasting_glucose", "Glucose", "mmol/L", 1, 2, 2, "fasting_glucose"},
                                 {"homa_ir", "HOMA-IR", "index", 2, 2, 1, "homa_ir"},
                                 {"c_reactive_protein", "CRP", "mg/L", 1, 2, 3, "c_reactive_protein"}};
    if (who.hba1c_percent) rows.push_back({"hba1c", "HbA1c", "%", 1, 2, 3, "hba1c"});
    return rows;
}

std::vector<figure_row> walking_rows(const scenario::person& who) {
    const bool is_asked = who.age_y >= first_frail_year || who.gait_speed_m_per_s || who.chair_stand_s;
    return {{"gait_speed", "Walking", "m/s", 2, 2, is_asked ? 1 : 3, "gait_speed"},
            {"chair_stand_time", "Five chair stands", "s", 1, 1, is_asked ? 2 : 3, "chair_stand_time"}};
}

std::optional<double> noticed_from(const simulate_answer& answer, const figure_row& one) {
    const std::optional<double> least = least_noticed(answer, one.noticed_as);
    return least ? std::optional(*least * one.factor) : std::nullopt;
}

/// A number of the last session. Answers keep it with the regimen and as a change; the typical person's change gives
/// it without.
body_figure of_session(const simulate_answer& answer, const figure_row& one) {
    const study::band with = scaled(find_outcome(answer, one.id)->value, one.factor);
    const study::outcome_result* change = find_outcome(answer, std::string(one.id) + "_change");
    comparison numbers{.label = one.label, .unit = one.unit, .with = with, .without = with, .change = {}};
    if (change != nullptr) {
        numbers.change = scaled(change->value, one.factor);
        numbers.without.median = with.median - numbers.change->median;
    }
    return {.shown = {.id = one.id,
                      .numbers = numbers,
                      .decimals = one.decimals,
                      .noticed_from = noticed_from(answer, one)},
            .decimals_of_change = one.decimals_of_change,
            .rank = one.rank,
            .is_of_session = true,
            .has_without = change == nullptr || answer.result.draws == 0};
}

body_figure of_morning(const simulate_answer& answer, const figure_row& one) {
    return {.shown = {.id = one.id,
                      .numbers = compared(answer,
                                          {one.label, one.id, one.factor, one.unit, told_morning(answer.result.asked)}),
                      .decimals = one.decimals,
                      .noticed_from = noticed_from(answer, one)},
            .decimals_of_change = one.decimals_of_change,
            .rank = one.rank};
}

/// Signs of too little and too much, when they are likelier than most people's or the kidneys are weak.
void add_signs(std::vector<body_figure>& all, const simulate_answer& answer) {
    constexpr int kept = 1;
    constexpr int last = 3;
    const std::optional<double> egfr = scenario::known_egfr(answer.result.asked.what.who);
    const bool is_weak = egfr && *egfr < adapting_kidney_below;
    std::array signs{figure_row{"signs_of_lack", "Signs of lack", "%", 1, 1, last, "signs_of_lack"},
                     figure_row{"signs_of_overload", "Overload", "%", 1, 1, last, "signs_of_overload"}};
    if (is_weak) std::swap(signs[0], signs[1]);  // what threatens them comes first
    for (const figure_row& one : signs) {
        body_figure found = of_morning(answer, one);
        const study::band& with = found.shown.numbers.with;
        if (!is_weak && with.median <= any_sign_percent && with.p95.value_or(0) <= any_sign_percent) continue;
        if (is_weak || with.median > any_sign_percent) found.rank = kept;
        all.push_back(std::move(found));
    }
}

double size_of(const study::band& change, bool is_of_all) {
    const double middle = std::abs(change.median);
    if (!is_of_all) return middle;
    return std::max({middle, std::abs(change.p5.value_or(0)), std::abs(change.p95.value_or(0))});
}

bool matters(const body_figure& one, bool is_of_all) {
    const night_figure& shown = one.shown;
    return shown.noticed_from && size_of(*shown.numbers.change, is_of_all) >= *shown.noticed_from;
}

/// "5 mmHg", "1 of 10".
std::string least_change_in_words(const night_figure& one) {
    if (one.numbers.unit == "0-10") return fmt::format("{:g} of 10", *one.noticed_from);
    if (one.id == "cramps_per_week") return fmt::format("{:g} cramp a week", *one.noticed_from);
    return fmt::format("{:g} {}", *one.noticed_from, one.numbers.unit);
}

}  // namespace

std::vector<body_figure> body_of(const simulate_answer& answer) {
    const scenario::scenario& what = answer.result.asked.what;
    const concerns told = concerns_of(what.who, what.day);
    std::vector<body_figure> all;
    const auto add = [&](bool is_told, const std::vector<figure_row>& rows) {
        for (std::size_t i = 0; is_told && i < rows.size(); ++i) all.push_back(of_morning(answer, rows[i]));
    };
    if (answer.result.asked.session) {
        for (const figure_row& one : training_rows()) all.push_back(of_session(answer, one));
    }
    add(told.pressure, pressure_rows());
    add(told.metabolism, metabolism_rows(what.who));
    add(told.cramps, {{"cramps_per_week", "Cramps", "a week", 1, 1, 1, "cramps_per_week"}});
    add(told.walking, walking_rows(what.who));
    add_signs(all, answer);
    return all;
}

std::vector<body_figure> foremost(const std::vector<body_figure>& body, std::size_t most) {
    std::vector<std::size_t> places(body.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t one, std::size_t other) { return body[one].rank < body[other].rank; });
    places.resize(std::min(most, places.size()));
    std::sort(places.begin(), places.end());
    std::vector<body_figure> few;
    for (const std::size_t place : places) few.push_back(body[place]);
    return few;
}

std::string matters_in_words(const std::vector<body_figure>& body) {
    std::string enough;
    std::string begins;
    std::set<std::string> said;
    bool is_enough_for_some = false;
    for (const body_figure& one : body) {
        if (!one.shown.numbers.change) return "";
        if (!one.shown.noticed_from) continue;
        if (matters(one, false)) enough += (enough.empty() ? "" : ", ") + one.shown.numbers.label;
        is_enough_for_some = is_enough_for_some || matters(one, true);
        const std::string least = least_change_in_words(one.shown);
        if (said.insert(least).second) begins += (begins.empty() ? "" : ", ") + least;
    }
    if (!enough.empty()) return fmt::format("Enough to matter: {}.", enough);
    if (begins.empty()) return body.empty() ? "" : "From where on such changes matter is not known.";
    return fmt::format("Too little to matter{}: it takes {}.", is_enough_for_some ? " to most" : "", begins);
}

std::string session_in_words(const simulate_answer& answer) {
    const model::question& asked = answer.result.asked;
    if (!asked.session) return "";
    return "session of " + scenario::print(asked.when.clock.label(asked.session->of.from_h));
}

}  // namespace magnesia::api
