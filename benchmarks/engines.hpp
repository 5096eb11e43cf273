// engines.hpp - everything that can follow the people: our engine in its widths, and peers on the same equations.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "benchmarks/people.hpp"

namespace magnesia::benchmarks {

/// One way to follow all people at a relative tolerance, on one thread.
struct engine_under_test {
    std::string name;
    bool is_peer = false;
    std::vector<double> tolerances;
    std::function<rows(const std::vector<person>&, double relative)> follow;
};

/// Those this build and this machine have.
std::vector<engine_under_test> engines();

/// CVODE (BDF), dense with the analytic Jacobian; restarted at events.
rows follow_with_cvode(const std::vector<person>& all, double relative);

/// Boost.Odeint, dopri5 with dense output; restarted at events.
rows follow_with_odeint(const std::vector<person>& all, double relative);

}  // namespace magnesia::benchmarks
