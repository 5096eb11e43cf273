// sign_readings.hpp - how likely each sign of too little or too much magnesium is in a body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/outcomes/signs.hpp"

namespace magnesia::model {

/// By id in data/outcomes.toml's manner, `signs.nausea`, in the order of `read_signs`.
const std::vector<std::string>& sign_ids();

/// The chance of each sign, %.
std::vector<double> read_signs(const evidence::magnesium_level& at);

}  // namespace magnesia::model
