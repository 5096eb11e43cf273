// cvode_oracle.hpp - any body with events through SUNDIALS CVODE: an independent judge of the engine. Tests only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/run.hpp"

namespace magnesia::test_support {

struct oracle_options {
    double relative = 1e-11;
    double absolute = 1e-13;
};

/// Follows the request with CVODE (BDF, Newton, the body's own Jacobian), restarted at every instant with events, whose
/// order it applies by its own code. Accumulators are integrated as further states. Fills hours, pools, accumulators,
/// inputs and emissions; extremes and statistics stay empty.
///   throws  std::runtime_error when CVODE fails
engine::trajectory integrate_with_cvode(const engine::dynamics& body, const engine::run_request& request,
                                        const oracle_options& options = {});

/// Largest difference of any pool between two trajectories with the same records, each divided by the largest
/// magnitude of that pool over the records of `judge`; `ignored_below` guards pools that are always about zero.
double largest_pool_difference(const engine::trajectory& judged, const engine::trajectory& judge,
                               double ignored_below = 1e-9);

/// The same for accumulators.
double largest_accumulator_difference(const engine::trajectory& judged, const engine::trajectory& judge,
                                      double ignored_below = 1e-9);

}  // namespace magnesia::test_support
