// sign_outcomes.cpp - outcomes made from data/signs.toml, so that no sign is written down twice.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/sign_outcomes.hpp"

#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

/// As inside a sentence.
std::string begun_small(std::string label) {
    if (!label.empty()) label[0] = core::lower_letter(label[0]);
    return label;
}

outcome chance_in_percent(const sign& of) {
    outcome o;
    o.unit_text = "%";
    o.unit = core::one;
    o.resolution = 1e-3;
    o.trial_unit = o.unit_text;
    o.system = "signs";
    o.direction = better::lower;
    o.where = of.where;
    return o;
}

}  // namespace

std::string outcome_id_of(const sign& one) {
    return "signs." + one.id;
}

std::vector<outcome> sign_outcomes(const sign_table& table) {
    std::vector<outcome> all;
    for (const sign& one : table.signs) {
        outcome chance = chance_in_percent(one);
        chance.id = outcome_id_of(one);
        chance.label = "Sign: " + begun_small(one.label);
        chance.description = "Chance of having it, by too little magnesium, by too much or for any other reason.";
        outcome change = chance_in_percent(one);
        change.id = chance.id + "_change";
        change.label = "Change of sign: " + begun_small(one.label);
        change.description =
            "With the regimen minus without it, in the same body, on the morning after the last day of "
            "doses.";
        all.push_back(chance);
        all.push_back(change);
    }
    return all;
}

}  // namespace magnesia::evidence
