// pick_trials.cpp - which bodies a pick has not met yet, their lives, and what these come to.
// SPDX-License-Identifier: Apache-2.0
#include "plan/pick_trials.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace magnesia::plan {

score_parts pick_trials::score_of_one(const weighed_pick& one, std::span<const lived_pick> lived, counting how) const {
    if (asked_.goal) return score_of(one.what, {one.bodies, lived}, *asked_.goal, asked_.of.base.weights, how);
    const double taken = taken_share(one.what.from, asked_.of.base.weights) * one.what.from.mg();
    const double added = taken + one.what.days.added_diet_mg + asked_.of.facts.others_said_mg;
    const double chance = asked_.of.diet ? chance_of_enough(*asked_.of.diet, added, asked_.of.base.weights) : 0;
    return score_with(chance, one.what, one.bodies, asked_.of.base.weights);
}

void pick_trials::score(std::vector<weighed_pick>& picks, const std::vector<weighed_pick>& others, counting how) const {
    std::vector<lived_pick> lived;
    for (const auto* some : {&std::as_const(picks), &others}) {
        for (const weighed_pick& one : *some) lived.push_back({&one.what.from, &one.bodies});
    }
    for (weighed_pick& one : picks) one.score = score_of_one(one, lived, how);
}

bool pick_trials::up_to(std::size_t last, std::vector<weighed_pick>& picks) {
    std::vector<std::size_t> starts;
    for (const weighed_pick& one : picks) starts.push_back(one.bodies.size());
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    for (const std::size_t first : starts) {
        std::vector<weighed_pick*> behind;
        for (weighed_pick& one : picks) {
            if (one.bodies.size() == first) behind.push_back(&one);
        }
        const auto next = std::find_if(starts.begin(), starts.end(), [&](std::size_t at) { return at > first; });
        const std::size_t until = next == starts.end() ? last : std::min(last, *next);
        if (until > first && !try_some({.first = first, .last = until}, behind)) return false;
    }
    return true;
}

bool pick_trials::with_typical(std::vector<weighed_pick>& picks) {
    std::vector<weighed_pick*> all;
    for (weighed_pick& one : picks) all.push_back(&one);
    return try_some({.is_typical = true}, all);
}

bool pick_trials::try_some(const bench_bodies& bodies, const std::vector<weighed_pick*>& picks) {
    if (picks.empty()) return true;
    std::vector<scenario::arm> arms;
    for (const weighed_pick* one : picks) {
        const evidence::plan_product* product = one->what.from.product;
        arms.push_back(
            arm_of(one->what.what, product == nullptr ? "" : product->format, one->what.days, asked_.of.who));
    }
    engine::ensemble_options how{.threads = asked_.threads, .stop = asked_.stop};
    if (asked_.progress) {
        how.progress = [&](std::size_t done, std::size_t) {
            const std::size_t lived = lived_ + done * arms.size();
            asked_.progress(lived, std::max(lived, expected_));
        };
    }
    auto found = try_arms(asked_.bench, arms, bodies, how);
    if (!found) return false;
    lived_ += bodies.count() * arms.size();
    for (std::size_t i = 0; i < picks.size(); ++i) {
        std::move((*found)[i].begin(), (*found)[i].end(), std::back_inserter(picks[i]->bodies));
    }
    return true;
}

double pick_trials::chance_as_before(const std::vector<body_change>& bodies) const {
    if (asked_.goal) return share_there(bodies, *asked_.goal);
    return asked_.of.diet ? chance_of_enough(*asked_.of.diet, asked_.of.facts.others_said_mg, asked_.of.base.weights)
                          : 0;
}

void pick_trials::start_from(double as_before, std::vector<weighed_pick>& picks) const {
    if (!asked_.goal) return;  // the chance of enough asks no body
    for (weighed_pick& one : picks) one.score = with_start(one.score, as_before);
}

}  // namespace magnesia::plan
