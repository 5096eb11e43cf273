// figures.cpp - outcomes turned into milligrams and comparisons.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/figures.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "model/following/told_mornings.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr double told_loose_stools = 0.2;  // more in a day than without: one in five days
constexpr double mg_per_mmol = scenario::magnesium_mg_per_mmol;

const study::outcome_result& outcome_result_of(const simulate_answer& answer, std::string_view id) {
    const study::outcome_result* found = find_outcome(answer, id);
    if (found == nullptr) throw internal_error(fmt::format("the simulation has no outcome `{}`", id));
    return *found;
}

fate fate_of(const simulate_answer& answer, const char* id, const char* where) {
    return {.id = id, .where = where, .mg = scaled(outcome_result_of(answer, id).value, mg_per_mmol)};
}

std::optional<double> equal_dose_mg(const std::vector<model::taken>& doses) {
    const double first = doses.front().magnesium_mmol;
    const bool all_equal =
        std::all_of(doses.begin(), doses.end(), [&](const auto& d) { return d.magnesium_mmol == first && !d.by_vein; });
    if (!all_equal) return std::nullopt;
    return first * mg_per_mmol;
}

double swallowed_mg(const std::vector<model::taken>& doses) {
    double all = 0;
    for (const model::taken& one : doses) all += one.by_vein ? 0 : one.magnesium_mmol * mg_per_mmol;
    return all;
}

}  // namespace

std::optional<supplement_figures> supplement_of(const simulate_answer& answer) {
    const std::vector<model::taken>& doses = answer.result.asked.with.doses;
    if (doses.empty()) return std::nullopt;
    supplement_figures all{
        .doses = doses.size(),
        .swallowed_mg = outcome_result_of(answer, "supplement_magnesium_swallowed").value.median * mg_per_mmol,
        .is_swallowed = std::any_of(doses.begin(), doses.end(), [](const auto& d) { return !d.by_vein; }),
        .each_mg = equal_dose_mg(doses),
        .absorbed_share = outcome_result_of(answer, "supplement_absorbed_share").value,
        .so_far_mg = {},
        .fates = {fate_of(answer, "supplement_magnesium_faeces", "stool"),
                  fate_of(answer, "supplement_magnesium_urine", "urine"),
                  fate_of(answer, "supplement_magnesium_retained", "kept in the body"),
                  fate_of(answer, "supplement_magnesium_sweat", "sweat"),
                  fate_of(answer, "supplement_magnesium_in_gut", "still in the gut")}};
    const double in_gut = all.fates.back().mg.median;
    const double swallowed = swallowed_mg(doses);
    if (in_gut > swallowed / 2) all.so_far_mg = swallowed - in_gut - all.fates.front().mg.median;
    return all;
}

comparison compared(const simulate_answer& answer, const compared_quantity& what) {
    const auto at = [&](const std::vector<study::series_result>& table) {
        return scaled(band_at(series_of(table, what.id), what.day), what.factor);
    };
    const study::outcome_result* change = find_outcome(answer, what.id + "_change");
    comparison found{.label = what.label,
                     .unit = what.unit,
                     .with = at(answer.result.daily),
                     .without = at(answer.result.daily_without),
                     .change = {},
                     .id = what.id};
    if (change != nullptr) found.change = scaled(change->value, what.factor);
    return found;
}

std::vector<comparison> comparisons_of(const simulate_answer& answer, display_unit unit) {
    const model::question& asked = answer.result.asked;
    const shown_unit plasma = plasma_unit(unit);
    const std::size_t day = asked.last_dose_day;
    const std::size_t morning = morning_after_doses(asked);
    std::vector<comparison> all{
        compared(answer, {"Morning plasma", "plasma_magnesium_morning", plasma.factor, plasma.name, morning}),
        compared(answer, {"Urine, 24 h", "urine_magnesium_24h", mg_per_mmol, "mg", day}),
        compared(answer, {"Stool water by Mg", "stool_water_24h", 1, "g", day})};
    comparison loose = compared(answer, {"Loose stools", "loose_stools_24h", 1, "/d", day});
    if (loose.change && loose.change->median > told_loose_stools) all.push_back(std::move(loose));
    return all;
}

std::vector<std::string> regimen_of(const simulate_answer& answer) {
    std::vector<std::string> lines;
    for (const scenario::dose& line : answer.result.asked.what.doses) lines.push_back(scenario::print(line));
    if (lines.empty()) lines.emplace_back("no supplement");
    return lines;
}

std::string span_of(const simulate_answer& answer) {
    const scenario::scenario& what = answer.result.asked.what;
    return fmt::format("{} {} from {} ({})", what.run.days, what.run.days == 1 ? "day" : "days",
                       scenario::print(what.run.start), what.day.zone);
}

std::string crowd_of(const simulate_answer& answer) {
    if (answer.result.draws == 0) return "one typical person, no bands";
    return fmt::format("median (90 % of {} people like this one)", answer.result.draws);
}

}  // namespace magnesia::api
