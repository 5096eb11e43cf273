// readings_directions.cpp - rows that say which way something goes and not how far.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "study/readings.hpp"

namespace magnesia::study {
namespace {

double urine_rise(const followed_arm& arm, int day) {
    return arm.daily("urine_magnesium_24h", day, world::with_regimen) -
           arm.daily("urine_magnesium_24h", day, world::without_regimen);
}

double plasma_rise(const followed_arm& arm, int day) {
    return arm.daily("plasma_magnesium_morning", day, world::with_regimen) -
           arm.daily("plasma_magnesium_morning", day, world::without_regimen);
}

/// The arms stand in the order of their doses: the share absorbed falls and the amount absorbed rises at every step.
reading dose_curve(const scenario::row_readout& what, const followed_arms& arms) {
    need_arms(what, 2);
    bool falls = true;
    bool rises = true;
    double last_share = 1;
    double last_amount = 0;
    std::string shares;
    for (const std::string& name : what.arms) {
        const followed_arm& arm = arm_of(arms, name);
        const double share = arm.outcome("supplement_absorbed_share");
        const double amount = share * arm.dosed_mmol();
        falls = falls && share < last_share;
        rises = rises && amount > last_amount;
        shares += fmt::format("{}{:.0f}", shares.empty() ? "" : ", ", 100 * share);
        last_share = share;
        last_amount = amount;
    }
    return {
        .is_direction = true,
        .agrees = falls && rises,
        .words = fmt::format("fraction {} ({} %); amount {}", falls ? "falls at every step" : "does not always fall",
                             shares, rises ? "rises at every step" : "does not always rise")};
}

/// Each arm raises urine more than `against`, and they do so alike: within a quarter of each other.
reading all_above(const scenario::row_readout& what, const followed_arms& arms) {
    constexpr double alike = 0.25;
    need_arms(what, 1);
    const double other = urine_rise(arm_of(arms, what.against), what.day);
    double least = INFINITY;
    double most = 0;
    for (const std::string& name : what.arms) {
        const double rise = urine_rise(arm_of(arms, name), what.day);
        least = std::min(least, rise);
        most = std::max(most, rise);
    }
    return {.is_direction = true,
            .agrees = least > other && most <= (1 + alike) * least,
            .words = fmt::format("{:.2f} to {:.2f} mmol/d against {:.2f}", least, most, other)};
}

/// Each arm raises plasma as `against` does (within the half-width of the published interval) and urine less.
reading form_order(const scenario::row_readout& what, const followed_arms& arms) {
    need_arms(what, 1);
    constexpr double same_mmol_per_l = 0.02;
    const followed_arm& best = arm_of(arms, what.against);
    bool agrees = true;
    std::string words;
    for (const std::string& name : what.arms) {
        const double plasma = plasma_rise(arm_of(arms, name), what.day) - plasma_rise(best, what.day);
        const double urine = urine_rise(arm_of(arms, name), what.day) / urine_rise(best, what.day);
        agrees = agrees && std::abs(plasma) <= same_mmol_per_l && urine < 1;
        words += fmt::format("{}{}: plasma {:+.3f} mmol/L, urine rise x {:.2f}", words.empty() ? "" : "; ", name,
                             plasma, urine);
    }
    return {.is_direction = true, .agrees = agrees, .words = words};
}

/// Cerebrospinal magnesium rises with plasma, and by less than a quarter of what plasma rises.
reading csf_small_rise(const scenario::row_readout& what, const followed_arms& arms) {
    constexpr double small = 0.25;
    constexpr const char* plasma = "signal.magnesium_pools.plasma_total";
    const followed_arm& arm = arm_of(arms, what.arm);
    const seen_arm where{arm, what.day, world::with_regimen};
    const double from = arm.first_dose_hour(what.day);
    const double rise = measured("csf_change", what, where);
    const double plasma_rise = percent * (where.at(plasma, from + what.hours) / where.at(plasma, from) - 1);
    return {.is_direction = true,
            .agrees = rise > 0 && rise < small * plasma_rise,
            .words = fmt::format("{:+.1f} % while plasma rises {:.0f} %", rise, plasma_rise)};
}

/// Whether a change goes the way the study saw it: beyond a third of the study's own noise, or, of no change, within.
bool goes(double change, const scenario::sought_change& sought) {
    constexpr double share = 1.0 / 3;
    const double seen = share * sought.noise;
    if (sought.way == scenario::change_way::none) return std::abs(change) <= seen;
    return (sought.way == scenario::change_way::lower ? -change : change) > seen;
}

/// Each quantity against another arm or world: a difference times `times`, or, of `compare = "ratio"`, percent.
reading direction(const scenario::row_readout& what, const followed_arms& arms) {
    const seen_arm where{arm_of(arms, what.arm), what.day, world::with_regimen};
    const seen_arm other = compared_with(what, arms);
    const bool is_ratio = what.compare == scenario::row_comparison::ratio;
    reading all{.is_direction = true, .agrees = true, .words = {}};
    for (const scenario::sought_change& sought : what.of) {
        const double own = measured(sought.read, what, where);
        const double against = measured(sought.read, what, other);
        const double change =
            is_ratio ? percent * (own / against - 1) : what.times * difference_of(sought.read, own, against);
        const double shown_step = sought.noise / 1000;  // below it there is nothing but rounding
        const double shown = shown_step * std::round(change / shown_step) + 0.0;  // which takes the sign of -0
        all.agrees = all.agrees && goes(change, sought);
        all.words += fmt::format("{}{} {:+.2g}{} ({:.2f} of the noise)", all.words.empty() ? "" : "; ",
                                 plain_id(sought.read), shown, is_ratio ? " %" : "", std::abs(change) / sought.noise);
    }
    return all;
}

}  // namespace

bool is_direction(std::string_view read) {
    constexpr std::string_view all[] = {"dose_curve", "all_above", "form_order", "csf_small_rise", "direction"};
    return std::find(std::begin(all), std::end(all), read) != std::end(all);
}

reading read_direction(const scenario::row_readout& what, const followed_arms& arms) {
    if (what.read == "dose_curve") return dose_curve(what, arms);
    if (what.read == "all_above") return all_above(what, arms);
    if (what.read == "form_order") return form_order(what, arms);
    if (what.read == "csf_small_rise") return csf_small_rise(what, arms);
    if (what.read == "direction") return direction(what, arms);
    throw internal_error("read_direction: " + what.read + " is no direction");
}

}  // namespace magnesia::study
