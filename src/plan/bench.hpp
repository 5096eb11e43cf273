// bench.hpp - sends the same bodies through what a person could do, and keeps what each did to each body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/ensemble.hpp"
#include "engine/run.hpp"
#include "model/day/product_facts.hpp"
#include "model/person/binding.hpp"
#include "scenario/values/comparison.hpp"

namespace magnesia::plan {

/// Everything the trials of one person share.
struct bench_setting {
    scenario::person who;
    scenario::routine day;
    scenario::run_span run;            ///< its days are those of the plan, and one morning more is looked at
    std::vector<std::string> watched;  ///< ids of outcomes, of model::daily_ids() or model::outcome_ids()
    std::vector<int> weeks;            ///< ascending, within the run
    std::uint64_t seed = 1;
    engine::run_options options;         ///< of the arithmetic
    const model::bound_evidence& bound;  ///< must outlive the bench
    const model::product_facts& facts;   ///< the same
};

/// What an arm did to one body, minus going on as before.
struct body_change {
    std::string failure;                      ///< why the body could not be followed; then the rest is empty
    std::vector<std::vector<double>> change;  ///< [watched][week], mean over the mornings of the week
    std::vector<double> before = {};          ///< [watched], of going on as before, in the last week
    double complaints = 0;                    ///< added chance of a day with loose stools, over the last week
    double absorbed_share = 0;                ///< of the supplement
};

/// Which bodies: the typical one, or drawn ones from `first` up to `last` (excluded).
struct bench_bodies {
    bool is_typical = false;
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t count() const { return is_typical ? 1 : last - first; }
};

/// Changes of every body in every arm.
using bench_result = std::vector<std::vector<body_change>>;  ///< [arm][body]

/// Tries arms on bodies: each body starts once, in its own steady day, and lives through every arm from there. The same
/// body meets the same arm alike in every call.
///   returns  empty when it was stopped
///   throws   input_error for days that cannot be laid out
std::optional<bench_result> try_arms(const bench_setting& setting, const std::vector<scenario::arm>& arms,
                                     const bench_bodies& bodies, const engine::ensemble_options& how = {});

/// A day as the bodies live it: with the time in bed of each week of a therapy of insomnia. Of other days the same.
scenario::routine lived_day(const bench_setting& setting, const scenario::routine& day);

/// The middle insomnia index of so many bodies that go on as before: what stress, pain or a hot room make of the nights
/// of people who said none.
///   returns  empty when it was stopped
///   throws   internal_error where none could be followed
std::optional<double> index_of_nights(bench_setting setting, std::size_t bodies,
                                      const engine::ensemble_options& how = {});

}  // namespace magnesia::plan
