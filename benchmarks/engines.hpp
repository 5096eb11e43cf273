// engines.hpp - everything that can follow the people: our engine in its widths, and peers on the same equations.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "benchmarks/people.hpp"
#include "engine/lane_task.hpp"

namespace magnesia::benchmarks {

/// One way to follow all people at a relative tolerance, on one thread.
struct engine_under_test {
    std::string name;
    bool is_peer = false;
    std::vector<double> tolerances;
    std::function<rows(const std::vector<person>&, double relative)> follow;
    std::string instruction_set = {};  ///< whose peak bounds it; empty where no bound is stated
    engine::method by = engine::method::rodas5p;
    engine::run_lanes counted = nullptr;  ///< the same method on packs that count (work.hpp); null where there is none
};

/// Those this build and this machine have.
std::vector<engine_under_test> engines();

/// A peer that cannot be measured here.
struct absent_engine {
    std::string name;
    std::string why;
};
std::vector<absent_engine> absent_engines();

/// CVODE (BDF) with the analytic Jacobian: dense, and sparse with KLU; restarted at events.
rows follow_with_cvode(const std::vector<person>& all, double relative);
rows follow_with_cvode_klu(const std::vector<person>& all, double relative);

/// ARKODE's explicit Runge-Kutta method of Dormand and Prince; restarted at events.
rows follow_with_arkode(const std::vector<person>& all, double relative);

/// Boost.Odeint, dopri5 with dense output; restarted at events.
rows follow_with_odeint(const std::vector<person>& all, double relative);

}  // namespace magnesia::benchmarks
