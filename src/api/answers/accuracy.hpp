// accuracy.hpp - the accuracy a reader asks for, in words, and what serves it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/body/accuracy.hpp"

namespace magnesia::api {

/// What was asked for and the row of the table that serves it.
struct chosen_accuracy {
    double asked = model::everyday_accuracy;
    model::accuracy_row row = model::row_for(model::everyday_accuracy);

    /// How the simulation is to be integrated.
    engine::run_options options() const { return model::options_for(row); }
    /// The method's word in answers: as `engine::name_of` has it.
    std::string method() const { return engine::name_of(row.by); }
};

/// The accuracy in `text`: a number such as `1e-5`, the root mean square error of pools that may be left, each pool by
/// its largest value. Empty means the everyday accuracy.
///   throws  input_error naming `key` when it is no number, or not within the table
chosen_accuracy accuracy_of(const std::string& text, const std::string& key = "--accuracy");

}  // namespace magnesia::api
