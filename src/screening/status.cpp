// status.cpp - odds multiplied, tests by Bayes.
// SPDX-License-Identifier: Apache-2.0
#include "screening/status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "scenario/values/creatinine.hpp"

namespace magnesia::screening {
namespace {

using evidence::doubted;
using evidence::status_factor;
using evidence::status_quantity;
using evidence::status_test_rule;

constexpr double healthy_egfr = 60;  // mL/min per 1.73 m2: below it a load test overloads

doubted product(const doubted& a, const doubted& b) {
    return {a.low * b.low, a.middle * b.middle, a.high * b.high};
}

doubted larger(const doubted& a, const doubted& b) {
    return {std::max(a.low, b.low), std::max(a.middle, b.middle), std::max(a.high, b.high)};
}

/// All odds together.
doubted combined(const std::vector<const status_factor*>& factors) {
    doubted odds{1, 1, 1};
    std::map<std::string, doubted> families;
    for (const status_factor* one : factors) {
        if (one->family.empty()) {
            odds = product(odds, one->odds);
        } else {
            const auto [at, is_new] = families.emplace(one->family, one->odds);
            if (!is_new) at->second = larger(at->second, one->odds);
        }
    }
    for (const auto& [family, largest] : families) odds = product(odds, largest);
    return odds;
}

bool are_kidneys_weak(const subject& who) {
    const std::optional<double> egfr = who.facts().number(evidence::fact::egfr_ml_min);
    return (egfr && *egfr < healthy_egfr) || who.facts().truth(evidence::fact::dialysis) == true ||
           who.has_condition("kidney_replacement") == true || who.has_condition("chronic_kidney_disease") == true;
}

bool is_expecting(const subject& who) {
    return who.facts().truth(evidence::fact::pregnant) == true || who.has_condition("pregnancy") == true;
}

/// What a normal value is was found in adults, but for serum.
bool is_useful(const status_test_rule& test, const subject& who) {
    if (who.who().age_y < scenario::first_adult_year && test.id != "serum") return false;
    const bool is_known = test.id == "serum" && who.who().serum_magnesium_mmol_per_l;
    const bool is_given_it = test.gives_magnesium && (who.is_refused() || is_expecting(who));
    return !is_known && !is_given_it && !(test.needs_kidneys && are_kidneys_weak(who));
}

status_test told(const status_test_rule& test, double chance) {
    const doubted& sees = test.sensitivity;
    const doubted& clears = test.specificity;
    status_test result;
    result.name = test.name;
    result.weakness = test.weakness;
    result.after_low = after_low(chance, sees.middle, clears.middle);
    result.after_normal = after_normal(chance, sees.middle, clears.middle);
    result.after_low_range = {after_low(chance, sees.low, clears.low), after_low(chance, sees.high, clears.high)};
    result.after_normal_range = {after_normal(chance, sees.high, clears.high),
                                 after_normal(chance, sees.low, clears.low)};
    result.if_low = fmt::format(
        "The chance of a lack would be about {1:.0f} % ({2:.0f} to {3:.0f} %) after a low one ({0}), and about {4:.0f} "
        "% "
        "after a normal one.",
        test.low, percent * result.after_low, percent * result.after_low_range[0], percent * result.after_low_range[1],
        percent * result.after_normal);
    return result;
}

void add_reason(const status_factor& factor, status_estimate& estimate) {
    estimate.reasons.push_back({factor.sentence, factor.odds.middle, factor.cause});
    const bool is_cause =
        factor.cause == "diet" || factor.cause == "medicine" || factor.cause == "illness" || factor.cause == "loss";
    std::vector<std::string>& causes = estimate.causes;
    if (is_cause && std::find(causes.begin(), causes.end(), factor.cause) == causes.end()) {
        causes.push_back(factor.cause);
    }
}

}  // namespace

double with_odds(double chance, double factor) {
    return factor * chance / (factor * chance + (1 - chance));
}

double after_low(double chance, double sensitivity, double specificity) {
    return with_odds(chance, sensitivity / (1 - specificity));
}

double after_normal(double chance, double sensitivity, double specificity) {
    return with_odds(chance, (1 - sensitivity) / specificity);
}

bool applies(const status_factor& factor, const subject& who) {
    const auto has_any = [&](auto has) {
        return std::any_of(factor.names.begin(), factor.names.end(),
                           [&](const std::string& id) { return has(id) == true; });
    };
    if (factor.of == status_quantity::conditions) {
        return has_any([&](const std::string& id) { return who.has_condition(id); });
    }
    if (factor.of == status_quantity::interactions) {
        return has_any([&](const std::string& id) { return who.has_interaction(id); });
    }
    const auto number = who.number(factor.of);
    return number && factor.holds(*number);
}

answer factor_holds(std::string_view id, const subject& who) {
    const auto& factors = who.table().factors;
    const auto found = std::find_if(factors.begin(), factors.end(), [&](const status_factor& f) { return f.id == id; });
    MAGNESIA_ASSERT(found != factors.end());
    const auto number = who.number(found->of);
    return number ? answer(found->holds(*number)) : std::nullopt;
}

status_estimate estimate_status(const subject& who) {
    status_estimate estimate;
    std::vector<const status_factor*> factors;
    for (const status_factor& one : who.table().factors) {
        if (!applies(one, who)) continue;
        factors.push_back(&one);
        add_reason(one, estimate);
    }
    const doubted odds = combined(factors);
    const doubted& prior = who.table().prior;
    estimate.low = with_odds(prior.low, odds.low);
    estimate.middle = with_odds(prior.middle, odds.middle);
    estimate.high = with_odds(prior.high, odds.high);
    estimate.weakness = who.table().weakness;
    if (std::ranges::any_of(factors, [](const status_factor* one) { return one->ends_the_search; })) return estimate;
    for (const status_test_rule& test : who.table().tests) {
        if (is_useful(test, who)) estimate.tests.push_back(told(test, estimate.middle));
    }
    return estimate;
}

}  // namespace magnesia::screening
