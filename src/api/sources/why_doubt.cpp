// why_doubt.cpp - the thing an id stands for, its effects, and the library asked about each.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/why_doubt.hpp"

#include <algorithm>

#include "api/sources/link_trials.hpp"

namespace magnesia::api {
namespace {

using evidence::explained_kind;

bool is_named(const std::vector<doubted>& all, const std::string& name) {
    return std::ranges::any_of(all, [&](const doubted& one) { return one.name == name; });
}

/// Trials of other things stand in the library too; what is believed of magnesium says nothing of them.
bool gives_magnesium(const evidence::trial& one) {
    return std::ranges::any_of(one.arms, [](const evidence::trial_arm& arm) {
        return arm.role == evidence::arm_role::magnesium && arm.route == "oral";
    });
}

std::vector<doubted> named_doubts(const evidence::trial& one, const evidence::evidence_base& base) {
    std::vector<doubted> all;
    if (!gives_magnesium(one)) return all;
    for (const evidence::trial_result& result : one.results) {
        if (!is_named(all, result.outcome)) all.push_back({result.outcome, doubt_on(base, result.outcome)});
    }
    return all;
}

std::vector<doubted> named_doubts(const evidence::review& one, const evidence::evidence_base& base) {
    std::vector<doubted> all;
    for (const evidence::pooled_result& result : one.pooled) {
        const std::string name = result.outcome + (result.group.empty() ? "" : " (" + result.group + ')');
        if (!is_named(all, name)) all.push_back({name, doubt_on(base, one, result)});
    }
    return all;
}

std::vector<doubted> named_doubts(const evidence::plan_lever& one, const evidence::evidence_base& base) {
    std::vector<doubted> all;
    for (const evidence::lever_effect& effect : one.effects)
        all.push_back({effect.goal + ": " + effect.outcome, doubt_on(base, effect)});
    return all;
}

}  // namespace

std::vector<doubted> doubts_behind(const evidence::explanation& e, const evidence::evidence_base& base) {
    if (e.kind == explained_kind::link) return link_trials(base, e.id);
    if (e.kind == explained_kind::outcome) return {{e.id, doubt_on(base, e.id)}};
    if (e.kind == explained_kind::trial) {
        const evidence::trial* const one = base.library.find_trial(e.id);
        return one == nullptr ? std::vector<doubted>{} : named_doubts(*one, base);
    }
    if (e.kind == explained_kind::review) {
        const evidence::review* const one = base.library.find_review(e.id);
        return one == nullptr ? std::vector<doubted>{} : named_doubts(*one, base);
    }
    if (e.kind == explained_kind::plan) {
        const auto at =
            std::ranges::find_if(base.plan.levers, [&](const auto& one) { return "lever." + one.id == e.id; });
        if (at != base.plan.levers.end()) return named_doubts(*at, base);
    }
    return {};
}

}  // namespace magnesia::api
