// choose.cpp - which of what was found is recommended, and which stand beside it.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "plan/search.hpp"

namespace magnesia::plan {
namespace {

/// Whether one pick asks less of a person than another.
bool asks_less(const weighed_pick& a, const weighed_pick& b) {
    if (a.what.from.pieces != b.what.from.pieces) return a.what.from.pieces < b.what.from.pieces;
    if (a.score.burden != b.score.burden) return a.score.burden < b.score.burden;
    return a.score.total > b.score.total;
}

/// What is recommended, as the header of `choose` says.
std::size_t recommended_of(const search_result& found, const evidence::plan_weights& weights) {
    constexpr double one_sided_95 = 1.645;
    const double as_before = found.picks[found.nothing].score.total;
    const auto may_be = [&](const weighed_pick& one) { return keeps_food_first(one.what.from, found.pills); };
    const double best = std::find_if(found.picks.begin(), found.picks.end(), may_be)->score.total;
    std::size_t chosen = found.nothing;
    for (std::size_t i = 0; i < found.picks.size(); ++i) {
        const weighed_pick& one = found.picks[i];
        const double needed = std::max(weights.worth_more, one_sided_95 * one.score.noise.value_or(0));
        if (i == found.nothing || !one.is_last || !may_be(one) || one.score.total - as_before <= needed) continue;
        if (one.score.total < best - weights.worth_more) continue;
        if (chosen == found.nothing || asks_less(one, found.picks[chosen])) chosen = i;
    }
    return chosen;
}

/// The smallest dose of the recommended product, beside the same levers, that is as good within chance.
std::optional<std::size_t> smallest_of(const search_result& found, const weighed_pick& best) {
    std::optional<std::size_t> smallest;
    for (std::size_t i = 0; i < found.picks.size(); ++i) {
        const weighed_pick& one = found.picks[i];
        const pick& from = one.what.from;
        const bool is_alike = from.product != nullptr && from.product == best.what.from.product && one.is_last &&
                              from.levers == best.what.from.levers && from.with_foods == best.what.from.with_foods;
        const bool is_as_good = one.score.total >= best.score.total - best.score.noise.value_or(0);
        if (!is_alike || !is_as_good || from.mg() >= best.what.from.mg()) continue;
        if (!smallest || from.mg() < found.picks[*smallest].what.from.mg()) smallest = i;
    }
    return smallest;
}

}  // namespace

choice choose(const search_result& found, const evidence::plan_weights& weights) {
    choice chosen;
    chosen.recommended = recommended_of(found, weights);
    chosen.regret = found.picks[chosen.recommended].score.total - found.picks[found.nothing].score.total;
    chosen.smallest_equivalent = smallest_of(found, found.picks[chosen.recommended]);
    for (std::size_t i = 0; i < found.picks.size(); ++i) {
        const pick& from = found.picks[i].what.from;
        const bool is_next = i != chosen.recommended && keeps_food_first(from, found.pills);
        if (is_next && !chosen.runner_up) chosen.runner_up = i;
        const bool is_alone = from.product != nullptr && from.levers.empty() && !from.with_foods;
        if (is_alone && !chosen.best_supplement) chosen.best_supplement = i;
    }
    return chosen;
}

}  // namespace magnesia::plan
