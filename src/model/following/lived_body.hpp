// lived_body.hpp - one person's body over a run in which health may change: which parameters it has from which hour on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/event.hpp"
#include "model/body/body_dynamics.hpp"
#include "model/following/question.hpp"

namespace magnesia::model {

/// One body by what is said of its person: another person has the same draw of all that is not said.
using body_of = std::function<parameters<real>(const scenario::person&)>;

/// The bodies that one person has in the world of a question, one after another.
class lived_body {
 public:
    /// As before the run, and once changed by each phase of health; where a medicine acts only in days, anew at
    /// midnights that follow, farther and farther apart.
    lived_body(std::shared_ptr<const body_dynamics> before, const question& asked, const body_of& of);

    /// The body from this hour on, after what happens at it.
    const body_dynamics& at(double hour) const;

    /// What the engine is told: every parameter that becomes another, at its hour.
    std::vector<engine::event> events() const;

 private:
    struct stretch_of_life {
        double from_h = 0;
        std::shared_ptr<const body_dynamics> body;
    };

    void follow(const changed_person& one, double end_h, const std::vector<double>& midnight_h, const body_of& of);

    std::shared_ptr<const body_dynamics> before_;
    std::vector<stretch_of_life> changed_;  ///< ascending
};

}  // namespace magnesia::model
