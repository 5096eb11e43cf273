// reading_units.cpp - units of readings, and the spellings that mean the same.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/reading_units.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// Readings that are no outcome of data/outcomes.toml, by their unit (docs/study/validation.md).
struct readings_in {
    std::string_view unit;
    std::vector<std::string_view> readings;
};

const std::vector<readings_in>& known_units() {
    static const std::vector<readings_in> all{
        {"%",
         {"absorbed_share", "net_absorbed_share", "plasma_swing", "plasma_peak_rise", "share_in_urine", "share_kept",
          "force_at", "deep_share", "rem_share", "stage_2_share", "csf_change", "tracer_absorbed_share",
          "tracer_apparent_share", "tracer_urine_share", "tracer_faeces_share"}},
        {"mmol/L", {"plasma_morning", "plasma_after", "plasma_ionised_after", "red_cell_total", "csf", "lactate_at"}},
        {"mmol/d", {"urine_24h", "faeces_24h", "balance", "stool_onset"}},
        {"mmol/L GF", {"tubular_maximum"}},
        {"mmol", {"urine_after"}},
        {"mmol/kg", {"exchangeable"}},
        {"umol/L", {"red_cell_free"}},
        {"ug/L", {"myoglobin_at"}},
        {"pg/mL", {"interleukin_6_at"}},
        {"U/L", {"creatine_kinase_at", "lactate_dehydrogenase_at"}},
        {"g/mmol", {"stool_slope"}},
        {"points of 10", {"soreness_at"}},
        {"lux", {"halving_light"}},
        {"h", {"urine_peak_hour", "tracer_half_time", "slow_half_time", "melatonin_rise_hour"}},
        {"d", {"signs_onset"}},
        {"wk", {"weeks_to_plateau"}},
        {"s", {"time_trial"}},
        {"1",
         {"urine_portions", "tubular_slope", "ratio_of_rows", "cramp_responders", "hydration_at", "acth_night",
          "cortisol_night", "cortisol_mean", "cortisol_over_cortisone", "melatonin_night", "melatonin_evening"}}};
    return all;
}

/// Spellings of one unit; the first is told.
constexpr std::array<std::array<std::string_view, 3>, 10> same_units{{{"mmol/d", "mmol/24 h", "mmol"},
                                                                      {"nmol", "nmol/24 h", "nmol/d"},
                                                                      {"mmol/L GF", "mmol/L", ""},
                                                                      {"points of 10", "points", "cm"},
                                                                      {"U/L", "IU/L", ""},
                                                                      {"mL/min/kg", "mL/kg/min", ""},
                                                                      {"1/week", "1/wk", ""},
                                                                      {"wk", "week", "weeks"},
                                                                      {"N m", "Nm", ""},
                                                                      {"h", "h after midnight", ""}}};

std::string unit_of_reading(const std::string& read, const std::vector<evidence::outcome>& outcomes) {
    for (const auto& [unit, readings] : known_units()) {
        if (std::ranges::find(readings, read) != readings.end()) return std::string(unit);
    }
    const evidence::outcome* found = evidence::find_outcome(outcomes, read);
    return found == nullptr ? std::string() : found->unit_text;
}

/// Without what a unit is of: `% of dose`, `h after midnight (above 24 = next day)`.
std::string bare(std::string_view unit) {
    const std::string small = lower_case(unit.substr(0, unit.find(" (")));
    return small.starts_with("% of ") ? "%" : small;
}

}  // namespace

std::vector<std::string> units_of(const scenario::row_readout& how, const std::vector<evidence::outcome>& outcomes) {
    if (how.times != 1) return {};
    const std::string unit = unit_of_reading(how.read, outcomes);
    if (unit.empty()) return {};
    if (how.compare == scenario::row_comparison::ratio) return {"1"};
    std::vector<std::string> all{unit};
    for (const auto& same : same_units) {
        if (same.front() != unit) continue;
        for (const std::string_view other : same) {
            if (other != unit && !other.empty()) all.emplace_back(other);
        }
    }
    if (unit == "%" && how.compare == scenario::row_comparison::difference) all.emplace_back("points");
    return all;
}

void check_units(const std::vector<evidence::target>& rows, const std::vector<scenario::protocol>& studies,
                 const std::vector<evidence::outcome>& outcomes, std::vector<issue>& issues) {
    for (const scenario::protocol& study : studies) {
        for (const scenario::row_readout& how : study.readouts) {
            const evidence::target* row = evidence::find_target(rows, how.row);
            const std::vector<std::string> units = units_of(how, outcomes);
            if (row == nullptr || !row->observed || units.empty()) continue;
            const bool is_one =
                std::ranges::any_of(units, [&](const std::string& unit) { return bare(unit) == bare(row->unit_text); });
            if (is_one) continue;
            issues.push_back({.where = {study.file.empty() ? study.family : study.file},
                              .key = row->id + ".unit",
                              .value = row->unit_text,
                              .found = fmt::format("is not the unit of {}", how.read),
                              .allowed = fmt::format("{}; or `times` in the [[readout]], which brings it to another",
                                                     fmt::join(units, ", "))});
        }
    }
}

}  // namespace magnesia::api
