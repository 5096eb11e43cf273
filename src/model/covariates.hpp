// covariates.hpp - age, albumin and pregnancy as factors on numbers of the body, and supplies as its inputs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "scenario/person.hpp"

namespace magnesia::model {

/// What age, albumin and pregnancy multiply a parameter by; 1 where nothing is said or nothing is known.
double covariate_factor(const std::string& parameter, const scenario::person& who);

/// The inputs of the body of this person, with nothing given by vein. [input_count]
std::vector<double> inputs_of(const scenario::person& who);

}  // namespace magnesia::model
