// pick_trials.hpp - picks lived through by bodies, each from where it stopped, and their scores.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plan/search.hpp"

namespace magnesia::plan {

/// Keeps the request, which must outlive it, and how many lives were lived.
class pick_trials {
 public:
    explicit pick_trials(const search_request& asked) : asked_{asked} {}

    /// How many lives there will be in all, about; only for what progress is told.
    void expect(std::size_t lives) { expected_ = lives; }

    /// Goes on with each pick from the bodies it has seen up to so many.
    ///   returns  whether it went through: false when it was stopped
    bool up_to(std::size_t last, std::vector<weighed_pick>& picks);

    /// Tries each pick in the typical person; returns as above.
    bool with_typical(std::vector<weighed_pick>& picks);

    /// Scores picks by their bodies and by those of the others that were lived through.
    void score(std::vector<weighed_pick>& picks, const std::vector<weighed_pick>& others, counting how) const;

    /// The chance of reaching the goal by going on as before, in these bodies.
    double chance_as_before(const std::vector<body_change>& bodies) const;

    /// Lets every pick start from the same chance, though some met fewer bodies.
    void start_from(double as_before, std::vector<weighed_pick>& picks) const;

 private:
    score_parts score_of_one(const weighed_pick& one, std::span<const lived_pick> lived, counting how) const;
    bool try_some(const bench_bodies& bodies, const std::vector<weighed_pick*>& picks);

    const search_request& asked_;
    std::size_t expected_ = 0;
    std::size_t lived_ = 0;
};

}  // namespace magnesia::plan
