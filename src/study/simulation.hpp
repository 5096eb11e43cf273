// simulation.hpp - one person's scenario simulated many times over: medians, bands, and where the width comes from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "model/binding.hpp"
#include "model/course.hpp"
#include "model/question.hpp"

namespace magnesia::study {

/// How to simulate.
struct simulation_options {
    std::size_t draws = 200;  ///< 0: the typical person alone, without bands
    std::uint64_t seed = 1;
    std::size_t threads = 1;
    std::function<void(std::size_t done, std::size_t total)> progress = {};  ///< never called by two threads at once
    std::stop_token stop = {};
};

/// The middle and the central 90 % of a quantity; no ends when there were no draws.
struct band {
    double median = 0;
    std::optional<double> p5;
    std::optional<double> p95;
};

/// Width (p95 - p5) of an outcome when only one kind of doubt is left in; empty when that kind was not drawn.
struct width_parts {
    std::optional<double> person;     ///< differences between people like this one
    std::optional<double> parameter;  ///< what is not known about the typical values
    std::optional<double> structure;  ///< open hypotheses; empty while the body has none
};

/// One reported number.
struct outcome_result {
    std::string id;
    band value;
    width_parts parts;
};

/// One quantity over hours or days. `p5` and `p95` are empty without draws.
struct series_result {
    std::string id;
    std::vector<double> median;
    std::vector<double> p5;
    std::vector<double> p95;
};

/// A body that could not be simulated.
struct failed_draw {
    std::size_t draw = 0;
    std::string reason;
};

/// The whole result. Without draws the typical person's numbers stand as medians.
struct simulation {
    model::question asked;
    std::vector<outcome_result> outcomes;
    std::vector<series_result> series;          ///< over asked.series_h
    std::vector<series_result> series_without;  ///< the same without the regimen
    std::vector<series_result> daily;           ///< over days 0, 1, ...
    std::vector<series_result> daily_without;
    std::vector<series_result> series_change;  ///< with minus without, in each body: what the regimen does to a person
    std::vector<series_result> daily_change;
    std::vector<failed_draw> failures;  ///< never silently dropped; bands are those of the others
    std::size_t draws = 0;              ///< bodies behind the bands
    double worst_balance_error = 0;     ///< over all bodies, as a fraction of what came in
    bool was_stopped = false;           ///< when asked to stop: the bands are those of the draws finished until then
};

/// Simulates a prepared scenario.
///   throws  internal_error when no body at all could be simulated; a stop before the first draw gives empty results
simulation simulate(const model::question& asked, const model::bound_evidence& evidence,
                    const std::vector<model::series_definition>& wanted, const simulation_options& options);

}  // namespace magnesia::study
