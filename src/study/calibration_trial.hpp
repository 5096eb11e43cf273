// calibration_trial.hpp - bodies with other numbers sent through the protocols to fit: what each row then reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/ensemble.hpp"
#include "model/day/product_facts.hpp"
#include "model/person/binding.hpp"
#include "study/qualification.hpp"

namespace magnesia::study {

/// What trials are made from. Must outlive them.
struct trial_inputs {
    const std::vector<evidence::target>& rows;
    const std::vector<scenario::protocol>& protocols;
    const model::product_facts& facts;
};

/// Sends bodies through studies, several bodies in the lanes of a kernel and several studies over the threads.
class trials {
 public:
    trials(const trial_inputs& from, engine::ensemble_options how) : from_(from), how_(std::move(how)) {}

    /// The judged rows of each body, in the order of the rows; a row without a value belongs to a study that this body
    /// could not go through. Empty after a stop.
    std::optional<std::vector<std::vector<qualified_row>>> of(const std::vector<model::bound_evidence>& bodies);

    /// How many bodies went through an arm so far.
    std::size_t runs() const { return runs_; }
    /// Why bodies could not be followed or read, and how often.
    const std::map<std::string, std::size_t>& failures() const { return failures_; }

 private:
    const trial_inputs& from_;
    engine::ensemble_options how_;
    std::size_t runs_ = 0;
    std::map<std::string, std::size_t> failures_;
};

}  // namespace magnesia::study
