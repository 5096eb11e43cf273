// trial_arithmetic.cpp - arms, effects, intervals, p and findings of one result that contradict each other.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/text.hpp"
#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

constexpr double z_of_95 = 1.959963984540054;  // the normal quantile of 0.975
/// Published numbers are rounded and adjusted: two of them contradict each other only beyond these.
constexpr double rounding_share = 0.15;  ///< of a difference
constexpr double rounding_spread = 0.2;  ///< of a standard deviation
constexpr double rounding_ends = 0.03;   ///< of the width, how far an end may be off
constexpr double centre_share = 0.2;     ///< of the width, how far a value may lie from the middle of its interval
constexpr double clear_p = 0.03;         ///< p below it is significant however it was rounded
constexpr double unclear_p = 0.08;       ///< p above it is not
constexpr double largest_spread_ratio = 4;
constexpr double impossible_z = 5;  ///< arms this far apart have no p above 0.01
constexpr int fewest_for_spread = 8;

/// Values on the scale on which their interval is even: logarithms of ratios.
double even_scale(effect_measure measure, double value) {
    return is_ratio(measure) ? std::log(value) : value;
}

double two_sided_p(double z) {
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

/// An effect of a trial or a pooled one, as far as intervals and p go.
struct stated_effect {
    effect_measure measure;
    double value;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> p;
    std::optional<double> p_below;
};

bool excludes_no_effect(const stated_effect& e) {
    const double low = even_scale(e.measure, *e.low);
    const double high = even_scale(e.measure, *e.high);
    const double margin = rounding_ends * (high - low);
    return low > margin || high < -margin;
}

bool includes_no_effect(const stated_effect& e) {
    const double low = even_scale(e.measure, *e.low);
    const double high = even_scale(e.measure, *e.high);
    const double margin = rounding_ends * (high - low);
    return low < -margin && high > margin;
}

void check_interval_and_p(const stated_effect& e, const std::string& key, const core::place& where,
                          std::vector<core::issue>& issues) {
    if (!e.low || !e.high) return;
    const double low = even_scale(e.measure, *e.low);
    const double high = even_scale(e.measure, *e.high);
    const double value = even_scale(e.measure, e.value);
    const double width = high - low;
    if (width > 0 && std::abs(value - 0.5 * (low + high)) > centre_share * width)
        add_fault(issues, where, key + ".value", "is not in the middle of its interval",
                  is_ratio(e.measure) ? "the geometric middle, roughly" : "the middle, roughly", shortest(e.value));
    const std::optional<double> p = e.p ? e.p : e.p_below;
    if (!p) return;
    const double p_of_interval = two_sided_p(value / (width / (2 * z_of_95)));
    const bool is_clear = *p <= clear_p;
    const bool is_unclear = e.p && *e.p >= unclear_p;
    if ((is_clear && includes_no_effect(e) && p_of_interval > unclear_p) || (is_unclear && excludes_no_effect(e)))
        add_fault(issues, where, key + ".p", "contradicts the interval",
                  fmt::format("about {:.2g}, as the interval has it", p_of_interval), shortest(*p));
}

/// The difference of two arms in ends and in changes, as far as the file has them.
struct arm_difference {
    std::optional<double> of_ends;
    std::optional<double> of_changes;
    double spread = 0;  ///< an SD to hold rounding against; 0 when none is known
};

arm_difference difference_of(const arm_result& a, const arm_result& b) {
    arm_difference d;
    if (a.mean && b.mean) d.of_ends = *a.mean - *b.mean;
    const auto change_a = a.change_from_start();
    const auto change_b = b.change_from_start();
    if (change_a && change_b) d.of_changes = *change_a - *change_b;
    for (const arm_result* arm : {&a, &b}) {
        for (const auto& sd : {arm->sd, arm->change_sd, arm->baseline_sd})
            d.spread = std::max(d.spread, sd.value_or(0));
        if (arm->se && arm->n) d.spread = std::max(d.spread, *arm->se * std::sqrt(double(*arm->n)));
    }
    return d;
}

/// Whether every difference the arms show points against `sign`.
bool points_against(const arm_difference& d, double sign, double slack) {
    const bool has_any = d.of_ends || d.of_changes;
    const bool ends = !d.of_ends || *d.of_ends * sign < -slack;
    const bool changes = !d.of_changes || *d.of_changes * sign < -slack;
    return has_any && ends && changes;
}

void check_effect_and_arms(const trial_result& result, std::vector<core::issue>& issues) {
    if (!result.effect || result.effect->measure != effect_measure::difference) return;
    const arm_result* a = result.shown_of(result.effect->arm);
    const arm_result* b = result.shown_of(result.effect->against);
    if (a == nullptr || b == nullptr) return;
    const arm_difference d = difference_of(*a, *b);
    const double value = result.effect->value;
    const double slack = rounding_share * std::abs(value) + rounding_spread * d.spread;
    const std::string key = name_of(result) + ".effect.value";
    if (points_against(d, value > 0 ? 1.0 : -1.0, 0.25 * slack)) {
        add_fault(issues, result.effect->where, key, "has another sign than the difference of its arms: exchanged?",
                  "arm minus against", shortest(value));
        return;
    }
    const auto is_far = [&](const std::optional<double>& difference) {
        return !difference || std::abs(*difference - value) > slack;
    };
    const bool has_any = d.of_ends || d.of_changes;
    if (has_any && !result.effect->is_adjusted && is_far(d.of_ends) && is_far(d.of_changes))
        add_fault(issues, result.effect->where, key, "is not the difference of its arms",
                  fmt::format("about {}, or adjusted = true", shortest(d.of_ends ? *d.of_ends : *d.of_changes)),
                  shortest(value));
}

/// The first treated arm and the control, which a finding in words compares.
struct compared_arms {
    const arm_result* treated = nullptr;
    const arm_result* control = nullptr;
};

compared_arms compared_in(const trial& what, const trial_result& result) {
    compared_arms found;
    for (const arm_result& shown : result.arms) {
        const trial_arm* arm = what.arm(shown.arm);
        if (arm == nullptr) continue;
        const arm_result*& side = arm->role == arm_role::control ? found.control : found.treated;
        if (side == nullptr) side = &shown;
    }
    return found;
}

void check_finding(const trial& what, const trial_result& result, std::vector<core::issue>& issues) {
    if (!result.says || result.says == finding::not_compared) return;
    const std::string key = name_of(result) + ".finding";
    const double sign = *result.says == finding::higher ? 1.0 : -1.0;
    const std::string said{word(*result.says)};
    if (result.effect) {
        const stated_effect e{result.effect->measure, result.effect->value, result.effect->low,
                              result.effect->high,    result.effect->p,     result.effect->p_below};
        const double effect = even_scale(e.measure, e.value);
        if (*result.says != finding::no_difference && effect * sign < 0)
            add_fault(issues, result.where, key, "has another direction than the effect", {}, said);
        const bool is_null = e.low && e.high && includes_no_effect(e);
        if (*result.says != finding::no_difference && is_null)
            add_fault(issues, result.where, key, "is said although the interval includes no effect", "no_difference",
                      said);
        const bool is_clear = e.low && e.high && excludes_no_effect(e) && e.p.value_or(0) < 0.05;
        if (*result.says == finding::no_difference && is_clear)
            add_fault(issues, result.where, key, "is said although the interval excludes no effect", "lower or higher",
                      said);
    }
    const compared_arms arms = compared_in(what, result);
    if (*result.says == finding::no_difference || arms.treated == nullptr || arms.control == nullptr) return;
    const arm_difference d = difference_of(*arms.treated, *arms.control);
    if (points_against(d, sign, 0.05 * d.spread))
        add_fault(issues, result.where, key, "has another direction than the arms: exchanged?", {}, said);
}

void check_changes(const trial_result& result, std::vector<core::issue>& issues) {
    for (const arm_result& arm : result.arms) {
        if (!arm.change || !arm.mean || !arm.baseline_mean) continue;
        const double computed = *arm.mean - *arm.baseline_mean;
        const double spread = std::max(arm.sd.value_or(0), arm.baseline_sd.value_or(0));
        const double slack = rounding_share * std::abs(computed) + rounding_spread * spread +
                             0.01 * std::max(std::abs(*arm.mean), std::abs(*arm.baseline_mean));
        if (std::abs(*arm.change - computed) > slack)
            add_fault(issues, arm.where, fmt::format("{}.arm {}.change", name_of(result), arm.arm),
                      "is not the end minus the baseline", fmt::format("about {}", shortest(computed)),
                      shortest(*arm.change));
    }
}

/// A change's interval, SD and number of people: the interval is 2 * 1.96 * SD / sqrt(n) wide, or they disagree.
void check_change_spread(const trial_result& result, std::vector<core::issue>& issues) {
    for (const arm_result& arm : result.arms) {
        if (!arm.change_low || !arm.change_sd || !arm.n || *arm.change_sd <= 0) continue;
        const double from_interval = (*arm.change_high - *arm.change_low) / (2 * z_of_95) * std::sqrt(double(*arm.n));
        const double ratio = from_interval / *arm.change_sd;
        if (ratio < 0.6 || ratio > 1.6)
            add_fault(issues, arm.where, fmt::format("{}.arm {}.change_sd", name_of(result), arm.arm),
                      "contradicts the interval of the change",
                      fmt::format("about {}, as the interval has it", shortest(from_interval)),
                      shortest(*arm.change_sd));
    }
}

void check_spreads(const trial& what, const trial_result& result, std::vector<core::issue>& issues) {
    const compared_arms arms = compared_in(what, result);
    if (arms.treated == nullptr || arms.control == nullptr) return;
    const auto& a = *arms.treated;
    const auto& b = *arms.control;
    if (!a.sd || !b.sd || !a.n || !b.n || std::min(*a.n, *b.n) < fewest_for_spread) return;
    const std::string key = fmt::format("{}.arm {}.sd", name_of(result), a.arm);
    const double ratio = std::max(*a.sd, *b.sd) / std::max(std::min(*a.sd, *b.sd), 1e-300);
    const bool is_explained = !result.note.empty();
    if (ratio > largest_spread_ratio && !is_explained)
        add_fault(issues, a.where, key, fmt::format("differs {:.1f} times from that of {}", ratio, b.arm),
                  "spreads alike, or a note that says why not", shortest(*a.sd));
    if (!a.mean || !b.mean) return;
    const double z = (*a.mean - *b.mean) / std::sqrt(*a.sd * *a.sd / *a.n + *b.sd * *b.sd / *b.n);
    const bool was_unclear =
        (result.effect && result.effect->p && *result.effect->p > 0.01) || result.says == finding::no_difference;
    if (std::abs(z) > impossible_z && was_unclear)
        add_fault(issues, a.where, key, "makes a difference certain that was found unclear: a standard error?",
                  "the standard deviation of people", shortest(*a.sd));
}

}  // namespace

void check_arithmetic(const trial& what, std::vector<core::issue>& issues) {
    for (const trial_result& result : what.results) {
        if (result.effect) {
            const published_effect& e = *result.effect;
            check_interval_and_p({e.measure, e.value, e.low, e.high, e.p, e.p_below}, name_of(result) + ".effect",
                                 e.where, issues);
        }
        check_effect_and_arms(result, issues);
        check_finding(what, result, issues);
        check_changes(result, issues);
        check_change_spread(result, issues);
        check_spreads(what, result, issues);
    }
}

void check_arithmetic(const review& what, std::vector<core::issue>& issues) {
    for (const pooled_result& pooled : what.pooled) {
        check_interval_and_p({pooled.measure, pooled.value, pooled.low, pooled.high, pooled.p, pooled.p_below},
                             name_of(pooled), pooled.where, issues);
        const int listed = static_cast<int>(pooled.of.size());
        if (pooled.studies && listed > *pooled.studies)
            add_fault(issues, pooled.where, name_of(pooled) + ".studies", "is less than are listed",
                      fmt::format("{}", listed), std::to_string(*pooled.studies));
        for (auto study = pooled.of.begin(); study != pooled.of.end(); ++study) {
            const auto is_same = [&](const reviewed_study& other) {
                return other.label == study->label || (!other.trial.empty() && other.trial == study->trial);
            };
            if (std::find_if(pooled.of.begin(), study, is_same) != study)
                add_fault(issues, study->where, name_of(pooled) + ".study", "is counted twice", "each study once",
                          study->label);
        }
    }
}

}  // namespace magnesia::evidence
