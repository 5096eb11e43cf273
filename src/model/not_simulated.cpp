// not_simulated.cpp - the list of what is read but not simulated.
// SPDX-License-Identifier: Apache-2.0
#include "model/not_simulated.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "core/allowed_range.hpp"
#include "core/text.hpp"
#include "scenario/creatinine.hpp"
#include "scenario/dose_line.hpp"

namespace magnesia::model {
namespace {

/// Collects refusals that share their second half.
class refusals {
 public:
    void add(std::string key, std::string value, const char* what) {
        all_.push_back({.where = {},
                        .key = std::move(key),
                        .value = std::move(value),
                        .found = fmt::format("{} is not simulated in this version", what),
                        .allowed = {},
                        .nearest = {}});
    }

    std::vector<issue> all() const { return all_; }

 private:
    std::vector<issue> all_;
};

constexpr double least_egfr_ml_min = 30;       // below it the kidney of this version has no data
constexpr allowed_range known_diet{50, 1000};  // outside it the balanced start of this version is a guess

void add_if_said(std::string key, const std::optional<double>& value, const char* what, refusals& refused) {
    if (value) refused.add(std::move(key), shortest(*value), what);
}

void add_person(const scenario::person& who, refusals& refused) {
    if (who.age_y < scenario::first_adult_year) refused.add("person.age_y", shortest(who.age_y), "a child");
    if (who.egfr_ml_min && *who.egfr_ml_min < least_egfr_ml_min) {
        refused.add("person.egfr_ml_min", shortest(*who.egfr_ml_min), "an eGFR below 30 (ask a clinician there)");
    }
    if (!known_diet.contains(who.diet_magnesium_mg)) {
        refused.add("person.diet_magnesium_mg", shortest(who.diet_magnesium_mg),
                    "a habitual diet outside 50 to 1000 mg per day");
    }
    add_if_said("person.serum_magnesium_mmol_per_l", who.serum_magnesium_mmol_per_l, "a measured serum magnesium",
                refused);
    add_if_said("person.albumin_g_per_l", who.albumin_g_per_l, "albumin", refused);
    add_if_said("person.calcium_mg", who.calcium_mg, "calcium in the diet", refused);
    add_if_said("person.vitamin_d_nmol_per_l", who.vitamin_d_nmol_per_l, "vitamin D", refused);
    add_if_said("person.pregnant_weeks", who.pregnant_weeks, "pregnancy", refused);
    for (const std::string& id : who.conditions) refused.add("person.conditions", id, "a condition");
    for (const std::string& id : who.drugs) refused.add("person.drugs", id, "a drug");
}

void add_doses(const scenario::regimen& doses, refusals& refused) {
    for (std::size_t line = 0; line < doses.size(); ++line) {
        const scenario::dose& one = doses[line];
        const std::string key = fmt::format("regimen[{}].dose", line + 1);
        const std::string value = '"' + scenario::print(one) + '"';
        if (std::holds_alternative<scenario::by_vein>(one.route)) refused.add(key, value, "magnesium by vein");
        if (!one.format.empty()) refused.add(key, value, "the product format of a dose");
        if (one.is_tracer) refused.add(key, value, "a labelled dose");
    }
}

}  // namespace

std::vector<issue> not_simulated(const scenario::scenario& what) {
    refusals refused;
    add_person(what.who, refused);
    add_doses(what.doses, refused);
    return refused.all();
}

}  // namespace magnesia::model
