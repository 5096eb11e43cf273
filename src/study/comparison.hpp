// comparison.hpp - one person under several regimens and diets, the same people in every arm: paired differences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "study/paired_reading.hpp"
#include "study/simulation.hpp"

namespace magnesia::study {

/// What is compared. The last question is the one beside all arms: the common diet without a supplement.
struct compared_questions {
    std::vector<model::question> arms;
    model::question bare;
};

/// A difference within the same bodies.
struct paired_difference {
    band value;
    std::optional<double> share_larger;  ///< of bodies in which it is above 0, beyond rounding; empty without draws
};

/// A measure of one arm.
struct paired_figures {
    band value;
    std::optional<band> change;  ///< minus no supplement and the common diet; empty for the supplement's own
    std::optional<paired_difference>
        to_first;  ///< minus the first arm; empty in it, and when that one has no such value
};

/// A curve of one arm, as it is and minus that without a supplement.
struct paired_curve {
    series_result value;
    series_result change;
};

struct compared_arm {
    std::vector<std::optional<paired_figures>>
        measures;                      ///< [measure_ids]; empty: no supplement, or of sleep nobody sought, to tell of
    std::vector<paired_curve> daily;   ///< [paired_daily_ids]
    std::vector<paired_curve> hourly;  ///< [paired_hourly_ids]
};

/// The whole result. Without draws the typical person's numbers stand as medians.
struct paired_comparison {
    compared_questions asked;  ///< as looked at
    paired_times when;
    std::vector<compared_arm> arms;
    std::vector<series_result> daily_bare;   ///< [paired_daily_ids]
    std::vector<series_result> hourly_bare;  ///< [paired_hourly_ids]
    std::vector<failed_draw> failures;       ///< a body that fails in one arm is left out of all
    std::size_t draws = 0;                   ///< bodies behind the bands
    double worst_balance_error = 0;
    std::size_t unsettled = 0;  ///< bodies behind the bands without a steady day to start from, in any arm
};

/// Draws at most: every value is kept so that people can be paired.
inline constexpr std::size_t most_paired_draws = 10'000;

/// What can be said of a difference.
enum class told { larger, smaller, nothing };

/// Nothing when the central 90 % hold 0, when the middle is smaller than is worth telling, and without draws.
told told_of(const paired_difference& found, double worth_telling);

/// Simulates all arms with the same bodies; empty when it was stopped before the last one. `which.seen` is not called.
///   throws  internal_error when no body goes through
std::optional<paired_comparison> compare(compared_questions asked, const model::bound_evidence& evidence,
                                         const readout& what, const drawing& which,
                                         const engine::ensemble_options& how = {});

}  // namespace magnesia::study
