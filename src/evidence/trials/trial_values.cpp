// trial_values.cpp - means and spreads that cannot be: fractions for per cent, other units, errors in the place of SDs.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "core/text.hpp"
#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

/// Below this many people a spread says too little to be judged.
constexpr int fewest_for_spread = 5;
/// The spread of a group on a scale with two ends, as shares of the scale: people differ by more than the first, and no
/// group can differ by more than the second.
constexpr double least_share_of_scale = 0.02;
constexpr double most_share_of_scale = 0.5;
/// Standardised differences beyond this are not seen in trials; standard errors taken for SDs give them.
constexpr double largest_standardised = 4;

/// Where a mean must lie: on the scale of the instrument, else where the outcome can be.
std::optional<value_range> mean_limits(const outcome& measured, const instrument* with) {
    return with != nullptr && with->scale ? with->scale : measured.possible;
}

std::optional<value_range> spread_limits(const outcome& measured, const instrument* with) {
    if (with == nullptr || !with->scale) return measured.spread;
    const double width = with->scale->high - with->scale->low;
    return value_range{least_share_of_scale * width, most_share_of_scale * width};
}

std::string text_of_range(const value_range& range, const outcome& measured) {
    return fmt::format("{} to {} {}", shortest(range.low), shortest(range.high), measured.trial_unit);
}

bool lies_outside(double value, const std::optional<value_range>& range) {
    return range && (value < range->low || value > range->high);
}

class value_checker {
 public:
    value_checker(const outcome& measured, const instrument* with, std::string name, std::vector<core::issue>& issues)
        : measured_(measured),
          means_(mean_limits(measured, with)),
          spreads_(spread_limits(measured, with)),
          name_(std::move(name)),
          issues_(issues) {}

    void mean(const char* key, const std::optional<double>& value, const core::place& where) {
        if (!value || !lies_outside(*value, means_)) return;
        const bool may_be_fraction = measured_.trial_unit == "%" && *value >= 0 && *value <= 1;
        add_fault(issues_, where, fmt::format("{}.{}", name_, key),
                  may_be_fraction ? "is a fraction, and the outcome counts per cent" : "is no mean a group can have",
                  text_of_range(*means_, measured_), shortest(*value));
    }

    void spread(const char* key, const std::optional<double>& value, const std::optional<int>& n,
                const core::place& where) {
        if (!value || n.value_or(fewest_for_spread) < fewest_for_spread || !lies_outside(*value, spreads_)) return;
        const bool may_be_error = n && *value < spreads_->low && *value * std::sqrt(double(*n)) >= spreads_->low;
        add_fault(
            issues_, where, fmt::format("{}.{}", name_, key),
            may_be_error ? "is too small for the spread of people: a standard error?" : "is no spread people have",
            text_of_range(*spreads_, measured_), shortest(*value));
    }

 private:
    const outcome& measured_;
    std::optional<value_range> means_;
    std::optional<value_range> spreads_;
    std::string name_;
    std::vector<core::issue>& issues_;
};

void check_arm(const arm_result& arm, value_checker& check) {
    check.mean("baseline_mean", arm.baseline_mean, arm.where);
    check.mean("mean", arm.mean, arm.where);
    check.mean("median", arm.median, arm.where);
    check.spread("baseline_sd", arm.baseline_sd, arm.n, arm.where);
    check.spread("sd", arm.sd, arm.n, arm.where);
}

/// People with an event have no mean; people on a scale are not counted.
void check_kind(const trial_result& result, const outcome& measured, std::vector<core::issue>& issues) {
    const bool counts_people = measured.kind == outcome_kind::events;
    for (const arm_result& arm : result.arms) {
        const std::string key = fmt::format("{}.arm {}", name_of(result), arm.arm);
        if (counts_people && arm.mean)
            add_fault(issues, arm.where, key + ".mean", "is given for an outcome that counts people", "events and n");
        if (!counts_people && arm.events)
            add_fault(issues, arm.where, key + ".events", "is given for an outcome that is measured", "mean and sd");
    }
    const bool is_difference = result.effect && result.effect->measure == effect_measure::difference;
    if (counts_people && is_difference)
        add_fault(issues, result.effect->where, name_of(result) + ".effect.measure",
                  "is a difference of an outcome that counts people", "risk_ratio, odds_ratio, hazard_ratio");
}

void check_size(const std::string& key, effect_measure measure, double value, const outcome& measured,
                const core::place& where, std::vector<core::issue>& issues) {
    if (measure == effect_measure::standardised && std::abs(value) > largest_standardised)
        add_fault(issues, where, key, "is larger than any standardised effect of a trial",
                  fmt::format("-{0} to {0}", shortest(largest_standardised)), shortest(value));
    if (measure != effect_measure::difference || !measured.possible) return;
    const double width = measured.possible->high - measured.possible->low;
    if (std::abs(value) > width)
        add_fault(issues, where, key, "is larger than the outcome can differ",
                  fmt::format("-{0} to {0} {1}", shortest(width), measured.trial_unit), shortest(value));
}

}  // namespace

void check_values(const trial& what, const trial_context& known, std::vector<core::issue>& issues) {
    const bool is_human = what.kind != study_kind::animal && what.kind != study_kind::laboratory;
    for (const trial_result& result : what.results) {
        const outcome* measured = find_outcome(known.outcomes, result.outcome);
        if (measured == nullptr) continue;  // check_names has said so
        check_kind(result, *measured, issues);
        if (!is_human) continue;  // the limits are those of people
        const instrument* with = find_instrument(known.instruments, result.instrument);
        for (const arm_result& arm : result.arms) {
            value_checker check{*measured, with, fmt::format("{}.arm {}", name_of(result), arm.arm), issues};
            check_arm(arm, check);
        }
        if (result.effect)
            check_size(name_of(result) + ".effect.value", result.effect->measure, result.effect->value, *measured,
                       result.effect->where, issues);
    }
}

void check_values(const review& what, const trial_context& known, std::vector<core::issue>& issues) {
    if (what.subjects == "animals") return;
    for (const pooled_result& pooled : what.pooled) {
        const outcome* measured = find_outcome(known.outcomes, pooled.outcome);
        if (measured == nullptr) continue;
        check_size(name_of(pooled) + ".value", pooled.measure, pooled.value, *measured, pooled.where, issues);
        if (pooled.measure != effect_measure::difference) continue;  // other scales may be mixed in one table
        for (const reviewed_study& study : pooled.of) {
            value_checker check{*measured, nullptr, fmt::format("{}.study {}", name_of(pooled), study.label), issues};
            check.spread("sd", study.sd, study.n, study.where);
            check.spread("sd_control", study.sd_control, study.n_control, study.where);
        }
    }
}

}  // namespace magnesia::evidence
