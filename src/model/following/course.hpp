// course.hpp - one body through a question, with and without the regimen, and the numbers that come out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/run.hpp"
#include "model/body/body_dynamics.hpp"
#include "model/following/course_ids.hpp"
#include "model/following/lived_body.hpp"
#include "model/following/question.hpp"
#include "model/following/steady_start.hpp"
#include "model/readings/series.hpp"

namespace magnesia::model {

/// What happened to one body. Rows are by series or id, columns by hour or day.
struct course {
    std::string failure;  ///< empty when the body went through; else why it did not, and the rest is empty
    std::vector<std::vector<double>> series;          ///< [series][hour of question::series_h], with the regimen
    std::vector<std::vector<double>> series_without;  ///< the same without the regimen
    std::vector<std::vector<double>> daily;           ///< [daily_ids][day], with the regimen
    std::vector<std::vector<double>> daily_without;
    std::vector<double> outcomes;  ///< [outcome_ids]
    double balance_error = 0;      ///< magnesium lost or made by the arithmetic, as a fraction of what came in
    std::size_t steps = 0;         ///< of the integrator, both runs
    bool is_unsettled = false;     ///< whether no day comes back to itself, so that there is no steady start
};

/// The run of one of the two worlds of a question, from these pools. Extremes are left to the caller.
engine::run_request run_request_of(const question& asked, const world& w, const std::vector<double>& from);

/// The habitual day of a body that is steady on it, looked at over the evening before the run; nothing where the run's
/// own first evening stands for it. What it gives belongs into `start::evening`.
std::optional<engine::run_request> evening_request(const question& asked, const habit& lived,
                                                   const std::vector<double>& from);

/// Keeps what such a run gave; where it stopped early, the start has failed with the cause.
void take_evening(engine::trajectory path, start& from);

/// Reads a course off the two runs of one body, both of `run_request_of`; the run with the regimen
/// watches total plasma magnesium.
course read_course(const lived_body& body, const start& from, const question& asked,
                   const std::vector<series_definition>& wanted, const engine::trajectory& path_with,
                   const engine::trajectory& path_without);

/// Sends one body through both worlds from its steady start; of a question in which health stays as it is.
///   errors  a body without a steady day or whose integration fails comes back with `failure` set, never with zeros
course follow(const parameters<real>& bound, const question& asked, const std::vector<series_definition>& wanted);

}  // namespace magnesia::model
