// simulation.hpp - one person's scenario simulated many times over: medians, bands, and where the width comes from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/following/question.hpp"
#include "study/gather.hpp"
#include "study/tally.hpp"

namespace magnesia::study {

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
    std::optional<double> structure;  ///< effects that may not be there; empty when none is open to doubt
};

/// One reported number.
struct outcome_result {
    std::string id;
    band value;
    std::optional<double> mean;  ///< empty without draws
    double quantile_error = 0;   ///< how far median, p5 and p95 can be off, see spread_figures
    width_parts parts;
};

/// One quantity over hours or days. `p5`, `p95` and `mean` are empty without draws.
struct series_result {
    std::string id;
    std::vector<double> median;
    std::vector<double> p5;
    std::vector<double> p95;
    std::vector<double> mean;
    double quantile_error = 0;  ///< the largest of all hours or days
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
    std::vector<failed_draw> failures;  ///< by draw; never silently dropped; bands are those of the others
    std::size_t draws = 0;              ///< bodies behind the bands
    double worst_balance_error = 0;     ///< over all bodies, as a fraction of what came in
    std::size_t unsettled = 0;          ///< bodies behind the bands without a steady day to start from
};

/// Whether an outcome is reported for a question: fates of a supplement and changes need a regimen.
bool is_outcome_of(const std::string& id, const model::question& asked);

/// How many people, and which.
struct drawing {
    std::size_t draws = 0;  ///< 0: the typical person
    std::uint64_t seed = 1;
    std::function<void(std::size_t draw, const model::course&)> seen = {};  ///< as in `gathering`
};

/// What a tally says. `threads` changes the waiting time alone.
///   throws  internal_error when it holds no body that went through
simulation result_of(const tally& gathered, const model::question& asked, std::size_t threads = 1);

/// Simulates a prepared scenario with all its bodies; empty when it was stopped before the last one.
///   throws  as result_of
std::optional<simulation> simulate(const model::question& asked, const model::bound_evidence& evidence,
                                   const readout& what, const drawing& which, const engine::ensemble_options& how = {});

}  // namespace magnesia::study
