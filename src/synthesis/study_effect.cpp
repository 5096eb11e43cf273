// study_effect.cpp - the ways to an effect, best first; each either gives one or leaves it to the next.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/study_effect.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/text.hpp"
#include "statistics/effect_size.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::arm_result;
using evidence::arm_role;
using evidence::effect_measure;
using evidence::grouping;
using evidence::published_effect;
using evidence::trial;
using evidence::trial_arm;
using evidence::trial_result;

using maybe_effect = std::optional<study_effect>;

/// The two arms of a comparison, with what the result shows of them (null when it shows nothing).
struct compared {
    const trial_arm* treated = nullptr;
    const trial_arm* control = nullptr;
    const arm_result* treated_shown = nullptr;
    const arm_result* control_shown = nullptr;
};

/// The first arm of that role and of the form that is asked for, if one is: one that the result shows before one that
/// it does not.
const trial_arm* arm_of(const trial& of, const trial_result& result, arm_role role, const std::string& form) {
    const trial_arm* first = nullptr;
    for (const trial_arm& arm : of.arms) {
        if (arm.role != role || (!form.empty() && arm.form != form)) continue;
        if (result.shown_of(arm.id) != nullptr) return &arm;
        if (first == nullptr) first = &arm;
    }
    return first;
}

compared arms_of(const asked_result& asked) {
    const trial& of = asked.of;
    const trial_result& result = asked.result;
    compared arms;
    if (result.effect) {
        arms.treated = of.arm(result.effect->arm);
        arms.control = of.arm(result.effect->against);
    }
    for (const arm_role role : {arm_role::magnesium, arm_role::combination, arm_role::comparator}) {
        if (arms.treated == nullptr) arms.treated = arm_of(of, result, role, asked.form);
    }
    if (arms.control == nullptr) arms.control = arm_of(of, result, arm_role::control, "");
    if (arms.treated != nullptr) arms.treated_shown = result.shown_of(arms.treated->id);
    if (arms.control != nullptr) arms.control_shown = result.shown_of(arms.control->id);
    return arms;
}

int people_in_arm(const trial_arm* arm, const arm_result* shown) {
    if (shown != nullptr && shown->n) return *shown->n;
    return arm == nullptr ? 0 : arm->n.value_or(0);
}

/// SD of people at the end, from an SD or the standard error of the mean.
std::optional<double> end_sd(const arm_result& shown, int n) {
    if (shown.sd) return shown.sd;
    if (shown.se && n > 0) return *shown.se * std::sqrt(double(n));
    return std::nullopt;
}

std::optional<double> change_sd(const arm_result& shown, int n) {
    if (shown.change_sd) return shown.change_sd;
    if (shown.change_low && shown.change_high && n > 1)
        return statistics::standard_error_of_interval(*shown.change_low, *shown.change_high) * std::sqrt(double(n));
    return std::nullopt;
}

/// A spread of people that turns a difference into a standardised one: at the end, at the start, of one arm if need be.
std::optional<double> people_sd(const compared& arms) {
    double sum = 0;
    int n = 0;
    for (const auto& [arm, shown] : {std::pair{arms.treated, arms.treated_shown}, {arms.control, arms.control_shown}}) {
        if (shown == nullptr) continue;
        const int people = people_in_arm(arm, shown);
        std::optional<double> sd = end_sd(*shown, people);
        if (!sd) sd = shown->baseline_sd;
        if (!sd || *sd <= 0) continue;
        sum += *sd * *sd * std::max(people, 1);
        n += std::max(people, 1);
    }
    return n == 0 ? std::nullopt : std::optional{std::sqrt(sum / n)};
}

class effect_finder {
 public:
    effect_finder(const asked_result& asked, effect_scale scale, const evidence::synthesis_choices& choices)
        : of_(asked.of), result_(asked.result), scale_(scale), choices_(choices), arms_(arms_of(asked)) {}

    std::variant<study_effect, no_effect> find() const {
        if (arms_.treated == nullptr || arms_.control == nullptr) return no_effect{"no two arms to compare"};
        for (const maybe_effect& found : {published_with_spread(), from_changes(), from_ends(), from_events(),
                                          published_with_p(), published_with_bound(), published_with_people()}) {
            if (found) return *found;
        }
        return no_effect{reason()};
    }

 private:
    study_effect effect(double estimate, double variance, const char* from) const {
        study_effect found;
        found.estimate = estimate;
        found.variance = variance;
        found.from = from;
        found.n_treated = people_in_arm(arms_.treated, arms_.treated_shown);
        found.n_control = people_in_arm(arms_.control, arms_.control_shown);
        found.treated = arms_.treated->id;
        found.control = arms_.control->id;
        return found;
    }

    bool is_crossover() const { return of_.design.groups == grouping::crossover; }

    double correlation() const { return result_.correlation.value_or(choices_.crossover_correlation); }

    std::string assumption() const {
        if (!is_crossover() || result_.correlation) return "";
        return fmt::format("correlation {} between the periods", shortest(choices_.crossover_correlation));
    }

    /// A published effect on the scale of pooling, with what has to divide it (1, or an SD of people).
    struct on_scale {
        double value;
        double divisor;
        bool is_log;
    };

    std::optional<on_scale> placed() const {
        if (!result_.effect) return std::nullopt;
        const published_effect& e = *result_.effect;
        if (scale_ == effect_scale::log_ratio)
            return is_ratio(e.measure) ? std::optional{on_scale{e.value, 1, true}} : std::nullopt;
        if (scale_ == effect_scale::difference)
            return e.measure == effect_measure::difference ? std::optional{on_scale{e.value, 1, false}} : std::nullopt;
        if (e.measure == effect_measure::standardised) return on_scale{e.value, 1, false};
        if (e.measure != effect_measure::difference) return std::nullopt;
        std::optional<double> sd = people_sd(arms_);
        if (!sd) sd = sd_from_interval();
        return sd ? std::optional{on_scale{e.value, *sd, false}} : std::nullopt;
    }

    /// The SD of people behind a published interval: a difference of groups has the error SD sqrt(1/n1 + 1/n2), one of
    /// periods SD sqrt(2 (1 - r) / n).
    std::optional<double> sd_from_interval() const {
        const published_effect& e = *result_.effect;
        const double n_a = people_in_arm(arms_.treated, arms_.treated_shown);
        const double n_b = people_in_arm(arms_.control, arms_.control_shown);
        if (!e.low || !e.high || n_a < 2 || n_b < 2) return std::nullopt;
        const double se = statistics::standard_error_of_interval(*e.low, *e.high);
        const double per_sd =
            is_crossover() ? std::sqrt(2 * (1 - correlation()) / std::min(n_a, n_b)) : std::sqrt(1 / n_a + 1 / n_b);
        return se > 0 ? std::optional{se / per_sd} : std::nullopt;
    }

    maybe_effect published(const on_scale& at, double standard_error, const char* from) const {
        const double value = at.is_log ? std::log(at.value) : at.value / at.divisor;
        const double se = standard_error / at.divisor;
        if (!(se > 0)) return std::nullopt;
        return effect(value, se * se, from);
    }

    maybe_effect published_with_spread() const {
        const auto at = placed();
        if (!at) return std::nullopt;
        const published_effect& e = *result_.effect;
        if (e.low && e.high) {
            const double se = at->is_log ? statistics::standard_error_of_interval(std::log(*e.low), std::log(*e.high))
                                         : statistics::standard_error_of_interval(*e.low, *e.high);
            return published(*at, se, "published effect and interval");
        }
        if (e.se && !at->is_log) return published(*at, *e.se, "published effect and standard error");
        return std::nullopt;
    }

    maybe_effect published_with_p() const {
        const auto at = placed();
        if (!at || !result_.effect->p || *result_.effect->p <= 0 || *result_.effect->p >= 1) return std::nullopt;
        const double value = at->is_log ? std::log(at->value) : at->value;
        if (value == 0) return std::nullopt;
        return published(*at, statistics::standard_error_of_p(value, *result_.effect->p), "published effect and p");
    }

    /// "p below 0.05" is read as 0.05, which makes the effect as uncertain as the words allow.
    maybe_effect published_with_bound() const {
        const auto at = placed();
        const bool has_bound = at && result_.effect->p_below && *result_.effect->p_below > 0;
        const double value = !at ? 0 : at->is_log ? std::log(at->value) : at->value;
        if (!has_bound || value == 0) return std::nullopt;
        maybe_effect found = published(*at, statistics::standard_error_of_p(value, *result_.effect->p_below),
                                       "published effect and the bound of its p");
        if (found) found->assumed = fmt::format("p = {}", shortest(*result_.effect->p_below));
        return found;
    }

    /// A standardised effect carries its own error once the people are known.
    maybe_effect published_with_people() const {
        if (scale_ != effect_scale::standardised || !result_.effect || is_crossover()) return std::nullopt;
        if (result_.effect->measure != effect_measure::standardised) return std::nullopt;
        const double n_a = people_in_arm(arms_.treated, arms_.treated_shown);
        const double n_b = people_in_arm(arms_.control, arms_.control_shown);
        if (n_a < 2 || n_b < 2) return std::nullopt;
        const double g = result_.effect->value;
        return effect(g, statistics::variance_of_standardised(g, n_a, n_b), "published standardised effect and people");
    }

    maybe_effect of_two_groups(double mean_a, double sd_a, double mean_b, double sd_b, const char* from) const {
        const int n_a = people_in_arm(arms_.treated, arms_.treated_shown);
        const int n_b = people_in_arm(arms_.control, arms_.control_shown);
        if (n_a < 2 || n_b < 2 || !(sd_a > 0) || !(sd_b > 0)) return std::nullopt;
        const statistics::group a{.n = double(n_a), .mean = mean_a, .sd = sd_a};
        const statistics::group b{.n = double(n_b), .mean = mean_b, .sd = sd_b};
        statistics::effect found;
        if (is_crossover()) {
            found = scale_ == effect_scale::standardised
                        ? statistics::crossover_standardised_difference(a, b, correlation())
                        : statistics::crossover_difference(a, b, correlation());
        } else {
            found = scale_ == effect_scale::standardised ? statistics::standardised_difference(a, b)
                                                         : statistics::mean_difference(a, b);
        }
        study_effect result = effect(found.estimate, found.variance, from);
        result.assumed = assumption();
        return result;
    }

    bool shows_both() const {
        return scale_ != effect_scale::log_ratio && arms_.treated_shown != nullptr && arms_.control_shown != nullptr;
    }

    maybe_effect from_changes() const {
        if (!shows_both()) return std::nullopt;
        const arm_result& a = *arms_.treated_shown;
        const arm_result& b = *arms_.control_shown;
        const auto sd_a = change_sd(a, people_in_arm(arms_.treated, &a));
        const auto sd_b = change_sd(b, people_in_arm(arms_.control, &b));
        const auto change_a = a.change_from_start();
        const auto change_b = b.change_from_start();
        if (!change_a || !change_b || !sd_a || !sd_b) return std::nullopt;
        return of_two_groups(*change_a, *sd_a, *change_b, *sd_b, "changes of both arms");
    }

    maybe_effect from_ends() const {
        if (!shows_both()) return std::nullopt;
        const arm_result& a = *arms_.treated_shown;
        const arm_result& b = *arms_.control_shown;
        const auto sd_a = end_sd(a, people_in_arm(arms_.treated, &a));
        const auto sd_b = end_sd(b, people_in_arm(arms_.control, &b));
        if (!a.mean || !b.mean || !sd_a || !sd_b) return std::nullopt;
        return of_two_groups(*a.mean, *sd_a, *b.mean, *sd_b, "end values of both arms");
    }

    maybe_effect from_events() const {
        if (scale_ != effect_scale::log_ratio || arms_.treated_shown == nullptr || arms_.control_shown == nullptr)
            return std::nullopt;
        const arm_result& a = *arms_.treated_shown;
        const arm_result& b = *arms_.control_shown;
        if (!a.events || !b.events || !a.n || !b.n || *a.events + *b.events == 0) return std::nullopt;
        const statistics::effect found =
            statistics::log_risk_ratio({double(*a.events), double(*a.n)}, {double(*b.events), double(*b.n)});
        study_effect result = effect(found.estimate, found.variance, "people with the event in both arms");
        result.events = *a.events + *b.events;
        return result;
    }

    std::string reason() const {
        if (!result_.effect && result_.arms.empty()) return "told in words only";
        if (scale_ == effect_scale::standardised && !people_sd(arms_)) return "no spread of people is given";
        return "no spread, interval or p is given";
    }

    const trial& of_;
    const trial_result& result_;
    effect_scale scale_;
    const evidence::synthesis_choices& choices_;
    compared arms_;
};

}  // namespace

std::string_view word(effect_scale scale) {
    switch (scale) {
        case effect_scale::difference:
            return "difference";
        case effect_scale::standardised:
            return "standardised";
        case effect_scale::log_ratio:
            break;
    }
    return "log_ratio";
}

std::variant<study_effect, no_effect> effect_of(const asked_result& asked, effect_scale scale,
                                                const evidence::synthesis_choices& choices) {
    return effect_finder(asked, scale, choices).find();
}

std::optional<double> error_by_people(const asked_result& asked, const evidence::synthesis_choices& choices) {
    const trial& of = asked.of;
    const bool is_crossover = of.design.groups == grouping::crossover;
    const compared arms = arms_of(asked);
    const int all = of.people.analysed.value_or(of.people.randomised.value_or(0));
    const int a_share = is_crossover || of.arms.empty() ? all : all / static_cast<int>(of.arms.size());
    const auto people = [&](const trial_arm* arm, const arm_result* shown) {
        const int told = people_in_arm(arm, shown);
        return static_cast<double>(told > 0 ? told : a_share);
    };
    const double n_a = people(arms.treated, arms.treated_shown);
    const double n_b = people(arms.control, arms.control_shown);
    if (n_a < 2 || n_b < 2) return std::nullopt;
    if (!is_crossover) return std::sqrt(1 / n_a + 1 / n_b);
    const double r = asked.result.correlation.value_or(choices.crossover_correlation);
    return std::sqrt(2 * (1 - r) / std::min(n_a, n_b));
}

effect_scale scale_for(const evidence::outcome& what, const std::vector<const trial_result*>& results) {
    if (what.kind == evidence::outcome_kind::events) return effect_scale::log_ratio;
    const bool has_ratio_only = std::any_of(results.begin(), results.end(), [](const trial_result* r) {
        return r->arms.empty() && r->effect && is_ratio(r->effect->measure);
    });
    if (has_ratio_only) return effect_scale::log_ratio;
    if (what.kind == evidence::outcome_kind::ratio_only) return effect_scale::standardised;
    std::set<std::string> instruments;
    for (const trial_result* result : results) {
        const bool is_standardised = result->effect && result->effect->measure == effect_measure::standardised;
        if (is_standardised) return effect_scale::standardised;
        instruments.insert(result->instrument.empty() ? what.instrument : result->instrument);
    }
    const bool is_scored = what.trial_unit == "points";
    return is_scored && instruments.size() > 1 ? effect_scale::standardised : effect_scale::difference;
}

}  // namespace magnesia::synthesis
