// link_trials.hpp - what trials of magnesium leave in doubt about the outcomes that show a link.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/doubt.hpp"

namespace magnesia::api {

/// By link: each outcome that shows it, as `magnesia evidence` judges it. Empty of data without outcomes.
std::map<std::string, std::vector<doubted>> link_trials(const evidence::evidence_base& base);

/// A number without the last digits of binary arithmetic: 0.1, not 0.09999999999999998.
double without_tail(double value);

}  // namespace magnesia::api
