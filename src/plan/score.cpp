// score.cpp - chances minus what they cost.
// SPDX-License-Identifier: Apache-2.0
#include "plan/score.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/error.hpp"

namespace magnesia::plan {
namespace {

struct mean_and_error {
    double mean = 0;
    double error = 0;  ///< standard error of the mean
};

mean_and_error mean_of(const std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return {mean, count > 1 ? std::sqrt(squares / (count - 1) / count) : 0};
}

double burden_of(const pick& from) {
    double burden = 0;
    for (const evidence::plan_lever* lever : from.levers) burden += lever->burden;
    return burden;
}

/// What counts against an option whatever comes of it.
double upkeep_of(const score_parts& parts, const pick& from, const evidence::plan_weights& weights) {
    const double dollars = (parts.dollars_low + parts.dollars_high) / 2;
    return weights.dollar_a_month * dollars + weights.burden * parts.burden + weights.piece_a_day * from.pieces;
}

score_parts parts_of(const pick& from, const evidence::plan_weights& weights) {
    score_parts parts;
    const evidence::monthly_cost price = price_of(from);
    parts.dollars_low = price.low_dollars;
    parts.dollars_high = price.high_dollars;
    parts.burden = burden_of(from);
    parts.kept = kept_share(from, weights);
    parts.works = works_share(from);
    return parts;
}

bool is_there(const body_change& body, const judged_goal& goal) {
    return goal.enough && goal.good * (body.before[goal.watched] - *goal.enough) >= 0;
}

/// The part of the goal that a body reaches; a body that is there stays there.
double reached(const body_change& body, const judged_goal& goal, counting how) {
    if (is_there(body, goal)) return 1;
    const double better = goal.good * body.change[goal.watched].back() / goal.important;
    if (how == counting::parts_of_the_way) return std::clamp(better, -1.0, 1.0);
    return better >= 1 ? 1 : 0;
}

/// What a body gains beside going on as before, in parts of the goal.
double gained(const body_change& body, const judged_goal& goal, counting how) {
    return reached(body, goal, how) - (is_there(body, goal) ? 1 : 0);
}

/// Mean over those that could be followed; 0 of none.
double mean_gain(const std::vector<body_change>& bodies, const judged_goal& goal, counting how) {
    std::vector<double> gains;
    for (const body_change& body : bodies) {
        if (body.failure.empty()) gains.push_back(gained(body, goal, how));
    }
    return gains.empty() ? 0 : mean_of(gains).mean;
}

/// The gain of every body of a pick, habits by their chances; of one that could not be followed it is not read.
std::vector<double> gains_of(const pick& from, const seen_bodies& seen, const judged_goal& goal, counting how) {
    const auto mean = [&](const std::vector<body_change>& bodies) { return mean_gain(bodies, goal, how); };
    std::vector<double> gains(seen.of_pick.size(), 0);
    for (const working_part& part : working_parts_of({&from, &seen.of_pick}, seen.lived, mean)) {
        if (part.bodies == nullptr) continue;
        const double of_others = mean(*part.bodies);
        for (std::size_t i = 0; i < gains.size(); ++i) {
            const bool has_lived = i < part.bodies->size() && (*part.bodies)[i].failure.empty();
            gains[i] += part.chance * (has_lived ? gained((*part.bodies)[i], goal, how) : of_others);
        }
    }
    return gains;
}

}  // namespace

evidence::monthly_cost price_of(const pick& what) {
    return what.product == nullptr ? evidence::monthly_cost{} : evidence::cost_of(*what.product, what.pieces);
}

score_parts score_of(const placed_pick& what, const seen_bodies& seen, const judged_goal& goal,
                     const evidence::plan_weights& weights, counting how) {
    score_parts parts = parts_of(what.from, weights);
    const std::vector<double> by_chances = gains_of(what.from, seen, goal, how);
    std::vector<double> goals;
    std::vector<double> complaints;
    std::vector<double> gains;
    for (std::size_t i = 0; i < seen.of_pick.size(); ++i) {
        const body_change& body = seen.of_pick[i];
        if (!body.failure.empty()) continue;
        goals.push_back(by_chances[i]);
        complaints.push_back(body.complaints);
        gains.push_back(by_chances[i] - weights.complaint * body.complaints);
    }
    if (goals.empty()) throw internal_error("no body could live through an option of a plan");
    parts.by_chance = share_there(seen.of_pick, goal);
    parts.if_kept = parts.by_chance + mean_of(goals).mean;
    parts.complaints = mean_of(complaints).mean;
    const mean_and_error gain = mean_of(gains);
    parts.goal = parts.by_chance + parts.kept * (parts.if_kept - parts.by_chance);
    parts.total = parts.by_chance + parts.kept * gain.mean - upkeep_of(parts, what.from, weights);
    if (goals.size() > 1) parts.noise = parts.kept * gain.error;
    return parts;
}

double share_there(const std::vector<body_change>& bodies, const judged_goal& goal) {
    const auto could_live = [](const body_change& body) { return body.failure.empty(); };
    const auto all = std::count_if(bodies.begin(), bodies.end(), could_live);
    const auto there = std::count_if(bodies.begin(), bodies.end(),
                                     [&](const body_change& body) { return could_live(body) && is_there(body, goal); });
    return all == 0 ? 0 : static_cast<double>(there) / static_cast<double>(all);
}

score_parts with_start(score_parts of, double by_chance) {
    const double others = 1 - of.by_chance;
    const double gain = others > 0 ? (of.if_kept - of.by_chance) / others * (1 - by_chance) : 0;
    const double goal = by_chance + of.kept * gain;
    of.total += goal - of.goal;
    of.goal = goal;
    of.if_kept = by_chance + gain;
    of.by_chance = by_chance;
    return of;
}

double taken_share(const pick& what, const evidence::plan_weights& weights) {
    return what.doses > 1 ? weights.taken_twice / weights.taken_once : 1;
}

double kept_share(const pick& what, const evidence::plan_weights& weights) {
    double kept = taken_share(what, weights);
    for (const evidence::plan_lever* lever : what.levers) {
        if (lever->kept_known) kept *= std::min(1.0, lever->kept / weights.taken_once);
    }
    return kept;
}

double chance_of_enough(const diet_advice& diet, double taken_mg, const evidence::plan_weights& weights) {
    const double need = diet.average_mg.value_or(diet.needed_mg);
    const double spread = std::hypot(weights.intake_share * diet.eaten_mg, weights.need_share * need);
    return 0.5 * std::erfc(-(diet.eaten_mg + taken_mg - need) / (spread * std::sqrt(2.0)));
}

score_parts score_with(double chance, const placed_pick& what, const std::vector<body_change>& bodies,
                       const evidence::plan_weights& weights) {
    score_parts parts = parts_of(what.from, weights);
    std::vector<double> complaints;
    for (const body_change& body : bodies) {
        if (body.failure.empty()) complaints.push_back(body.complaints);
    }
    if (complaints.empty()) throw internal_error("no body could live through an option of a plan");
    const mean_and_error found = mean_of(complaints);
    parts.goal = parts.if_kept = chance;
    parts.complaints = found.mean;
    parts.total = chance - weights.complaint * found.mean - upkeep_of(parts, what.from, weights);
    if (complaints.size() > 1) parts.noise = weights.complaint * found.error;
    return parts;
}

}  // namespace magnesia::plan
