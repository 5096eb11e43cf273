// dose_arrivals.cpp - from products to pools.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/dose_arrivals.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/error.hpp"
#include "model/body/layout.hpp"

namespace magnesia::model {
namespace {

constexpr double bolus_h = 1.0 / 60;
constexpr double part_h = 0.25;

/// Where magnesium in this state comes out.
std::string pool_for(release_site site, entry state) {
    const bool is_dissolved = state == entry::dissolved;
    switch (site) {
        case release_site::stomach:
            return is_dissolved ? "stomach.dissolved" : state == entry::solid ? "stomach.solid" : "stomach.chelate";
        case release_site::jejunum:
            return is_dissolved            ? "intestine.jejunum_1"
                   : state == entry::solid ? "intestine.solid"
                                           : "intestine.chelate";
        case release_site::ileum:
            return is_dissolved ? "intestine.ileum_3" : state == entry::solid ? "intestine.solid" : "intestine.chelate";
        case release_site::colon:
            return is_dissolved ? "colon.dissolved" : "colon.undissolved";
    }
    throw internal_error("pool_for: unknown site");
}

engine::administration at_once(const std::string& pool, double hour, double amount) {
    return {.into = engine::dose_into::pool, .target = pool_index(pool), .from = hour, .until = hour, .size = amount};
}

void add_phase(std::vector<engine::administration>& all, const release_phase& phase, const compound& what, double hour,
               double amount) {
    const entry state = phase.is_dissolved ? entry::dissolved : what.enters;
    const auto parts = std::max(1.0, std::ceil(phase.duration_h / part_h));
    for (double part = 0; part < parts; ++part) {
        const double at = hour + phase.lag_h + (part + 0.5) * phase.duration_h / parts;
        const double share = phase.fraction * amount / parts;
        all.push_back(at_once(pool_for(phase.into, state), at, share));
        if (what.kept_anion_per_magnesium > 0 && phase.into != release_site::colon) {
            all.push_back(at_once("intestine.kept_anion", at, share * what.kept_anion_per_magnesium));
        }
        if (what.glycine_per_magnesium <= 0) continue;
        const bool is_in_stomach = phase.into == release_site::stomach;
        all.push_back(
            at_once(is_in_stomach ? "glycine.stomach" : "glycine.gut", at, share * what.glycine_per_magnesium));
    }
}

}  // namespace

double magnesium_mmol(const scenario::dose_occurrence& dose, const product_facts& facts) {
    const double fraction = dose.form.empty() ? 1 : facts.form(dose.form).elemental_fraction;
    return scenario::to_mmol(scenario::to_elemental_mg(dose.amount, fraction)).value;
}

std::vector<engine::administration> arrivals_of(const scenario::dose_occurrence& dose, const product_facts& facts) {
    const double amount = magnesium_mmol(dose, facts);
    if (dose.way == scenario::way_in::vein) {
        const double hours = dose.duration_h > 0 ? dose.duration_h : bolus_h;
        return {{.into = engine::dose_into::input,
                 .target = input_index("magnesium_pools.infusion"),
                 .from = dose.at_h,
                 .until = dose.at_h + hours,
                 .size = amount / hours}};
    }
    std::vector<engine::administration> all;
    const compound what = facts.form(dose.form);
    for (const release_phase& phase : facts.format(dose.format)) add_phase(all, phase, what, dose.at_h, amount);
    return all;
}

}  // namespace magnesia::model
