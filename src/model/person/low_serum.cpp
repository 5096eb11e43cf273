// low_serum.cpp - causes are found by what their entries of data/modifiers.toml change, not by name.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/low_serum.hpp"

#include <algorithm>
#include <limits>

#include "evidence/foods/usual_values.hpp"
#include "model/person/covariates.hpp"

namespace magnesia::model {
namespace {

bool loses(const evidence::parameter_change& change, losing_place where) {
    if (where == losing_place::bowel) return change.parameter.starts_with("intestine.") && change.factor < 1;
    if (change.parameter == "kidney.least_excreted_fraction") return change.factor > 1;
    return is_kidney_capacity(change.parameter) && change.factor < 1;
}

}  // namespace

bool loses_at(const evidence::modifier& cause, losing_place where) {
    return std::ranges::any_of(cause.changes, [&](const auto& change) { return loses(change, where); });
}

std::vector<std::string> low_serum_causes(const scenario::person& who, const std::vector<evidence::modifier>& all) {
    const double none = std::numeric_limits<double>::infinity();
    if (who.serum_magnesium_mmol_per_l.value_or(none) >= evidence::usual_value_of("serum_low_mmol_per_l")) return {};
    std::vector<std::string> causes;
    for (const auto* said : {&who.conditions, &who.drugs}) {
        for (const std::string& id : *said) {
            const evidence::modifier* const cause = evidence::find_modifier(all, id);
            if (cause == nullptr) continue;
            const bool counts = loses_at(*cause, losing_place::bowel) || loses_at(*cause, losing_place::kidney);
            if (counts) causes.push_back(id);
        }
    }
    return causes;
}

scenario::comes_and_goes days_of(const evidence::modifier& cause, losing_place where) {
    scenario::comes_and_goes slowest;
    for (const evidence::parameter_change& change : cause.changes) {
        if (!loses(change, where)) continue;
        slowest.coming = std::max(slowest.coming, change.days);
        slowest.going = std::max(slowest.going, change.days_off);
    }
    return slowest;
}

double bowel_factor(const std::string& parameter, double uptake) {
    constexpr double least_carriers = 0.01;
    if (parameter == "intestine.saturable_uptake") return std::max(uptake, least_carriers);
    if (parameter == "intestine.paracellular_rate") return std::min(uptake / least_carriers, 1.0);
    return 1;
}

}  // namespace magnesia::model
