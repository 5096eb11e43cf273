// search.hpp - finds what serves a person best: all that is worth trying in few bodies, the best of it in more.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "plan/bench.hpp"
#include "plan/food_first.hpp"
#include "plan/option.hpp"
#include "plan/pick.hpp"
#include "plan/score.hpp"

namespace magnesia::plan {

/// How many bodies each stage has seen when it ends.
struct search_effort {
    std::size_t sieve = 16;   ///< every single pick
    std::size_t middle = 64;  ///< the better half of these, combinations, other times of the day
    std::size_t last = 256;   ///< what is shown
};

/// What is searched, and by what.
struct search_request {
    const subject& of;
    bench_setting bench;
    std::optional<judged_goal> goal;  ///< empty: the goal is enough magnesium
    search_effort effort;
    std::size_t threads = 1;
    std::function<void(std::size_t done, std::size_t total)> progress = {};  ///< lives of bodies
    std::stop_token stop = {};
};

/// A pick with all that was seen of it.
struct weighed_pick {
    placed_pick what;
    std::vector<body_change> bodies;
    score_parts score;
    bool is_last = false;  ///< came through to the last stage
};

/// What was found; the first is the best that came through to the last stage and may be recommended.
struct search_result {
    /// Best first; behind them those that do not keep food first, and those of earlier stages behind all.
    std::vector<weighed_pick> picks;
    left_to_pills pills = left_to_pills::all;
    std::size_t nothing = 0;                            ///< place of going on as before, which met no body itself
    std::size_t met = 0;                                ///< bodies beside which its chance stands
    std::optional<safety::schedule_conflict> conflict;  ///< of a supplement, when none has a place in the day
};

/// The typical person in every single pick: an answer within a second.
search_result first_look(const search_request& asked);

/// The staged search.
///   returns  empty when it was stopped
std::optional<search_result> search(const search_request& asked);

/// Which of the results is recommended, and which stand beside it; places in `picks`.
struct choice {
    std::size_t recommended = 0;
    std::optional<std::size_t> runner_up;
    std::optional<std::size_t> smallest_equivalent;
    std::optional<std::size_t> best_supplement;  ///< the best pick of magnesium alone
    double regret = 0;                           ///< what going on as before would lose
};

/// Of all that keeps food first and is within `worth_more` of the best that does, the one that asks least (fewest
/// pieces, then the smallest burden, then the best score) is recommended, and only if it beats going on as before by
/// more than is worth telling and more than chance: the larger of `worth_more` and 1.645 standard errors. Else going on
/// as before is.
choice choose(const search_result& found, const evidence::plan_weights& weights);

}  // namespace magnesia::plan
