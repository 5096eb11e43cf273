// small_library.hpp - studies built by hand for tests: two arms, one outcome, numbers a person can check.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "evidence/trials/trial_library.hpp"
#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis::testing {

/// A placebo-controlled double-blind trial of oral citrate with 50 people an arm and a low risk of bias.
inline evidence::trial sound_trial(const std::string& id, const std::string& outcome = "total_sleep_time") {
    evidence::trial t;
    t.id = id;
    t.family = id;
    t.label = id;
    t.sources = {id};
    t.who_paid = evidence::funding::public_money;
    t.design.who_knew = evidence::blinding::double_blind;
    t.design.control = "placebo";
    t.people.who = "adults";
    t.people.conditions = {"healthy"};
    evidence::trial_arm magnesium;
    magnesium.id = "magnesium";
    magnesium.role = evidence::arm_role::magnesium;
    magnesium.n = 50;
    magnesium.form = "citrate";
    magnesium.elemental_mg_per_day = 300;
    magnesium.elemental_is = "stated";
    magnesium.days = 56;
    evidence::trial_arm placebo;
    placebo.id = "placebo";
    placebo.n = 50;
    t.arms = {magnesium, placebo};
    t.bias = {{"overall", evidence::risk_of_bias::low, "made for a test"}};
    evidence::trial_result result;
    result.outcome = outcome;
    result.source = id;
    result.known_from = evidence::provenance::primary;
    t.results = {result};
    return t;
}

inline evidence::arm_result shown(const std::string& arm, double mean, double sd) {
    evidence::arm_result r;
    r.arm = arm;
    r.mean = mean;
    r.sd = sd;
    return r;
}

/// The trial with end values of both arms.
inline evidence::trial with_ends(evidence::trial t, double treated, double control, double sd) {
    t.results.front().arms = {shown("magnesium", treated, sd), shown("placebo", control, sd)};
    return t;
}

/// The trial with a published difference and its interval.
inline evidence::trial with_effect(evidence::trial t, double value, double low, double high) {
    evidence::published_effect e;
    e.arm = "magnesium";
    e.against = "placebo";
    e.value = value;
    e.low = low;
    e.high = high;
    t.results.front().effect = e;
    return t;
}

/// What `gather` needs, with the program's own outcomes and choices.
struct small_library {
    evidence::trial_library library;
    std::vector<evidence::outcome> outcomes = evidence::load_outcomes();
    std::vector<evidence::instrument> instruments = evidence::load_instruments();
    evidence::synthesis_choices choices = evidence::load_synthesis_choices();
    std::vector<evidence::certainty_override> overrides{};

    explicit small_library(std::vector<evidence::trial> trials) { library.trials = std::move(trials); }

    body_of_evidence on(const question& asked) const {
        return gather(asked, {library, outcomes, instruments, choices, overrides});
    }
};

}  // namespace magnesia::synthesis::testing
