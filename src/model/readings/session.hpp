// session.hpp - a session of training of a run, when a body is looked at for it, and what it did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/readings/nights.hpp"
#include "model/readings/series.hpp"

namespace magnesia::model {

/// When a session is looked at: its two ends, some hours after it, and every three hours up to five days, all within
/// the run.
struct watched_session {
    stretch of;
    double horizon_h = 0;
};

/// The last session of a run that is followed for two days; when there is none such, the last. None without training.
std::optional<watched_session> last_session_of(const scenario::timeline& when);

/// The hours at which a body must be looked at, ascending.
std::vector<double> hours_of(const watched_session& session);

/// What accumulators gained in a session.
struct session_totals {
    double sweated = 0;  ///< magnesium lost with sweat, mmol
    double cramps = 0;   ///< expected
};

/// By id in data/outcomes.toml, in the order of `read_session`.
const std::vector<std::string>& session_ids();

/// Reads a session; of a run without one, a body at rest.
///   at       what is said at an hour of `hours_of`
///   gained   what was lost and counted in the session
///   at_rest  the first morning without the regimen
/// A peak is the largest value of the hours looked at: creatine kinase rises and falls over tens of hours, so at most a
/// thousandth is missed; lactate is highest at the end of the session.
std::vector<double> read_session(const std::optional<watched_session>& session,
                                 const std::function<signals<real>(double hour)>& at, const session_totals& gained,
                                 const signals<real>& at_rest);

}  // namespace magnesia::model
