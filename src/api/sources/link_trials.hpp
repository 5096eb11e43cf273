// link_trials.hpp - what trials of magnesium leave in doubt about the outcomes that show a link.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/evidence/doubt.hpp"

namespace magnesia::api {

/// By link: each outcome that shows it, as `magnesia evidence` judges it. Empty of data without outcomes.
std::map<std::string, std::vector<doubted>> link_trials(const evidence::evidence_base& base);

/// Of one link alone; nothing where no outcome shows it.
std::vector<doubted> link_trials(const evidence::evidence_base& base, const std::string& link);

}  // namespace magnesia::api
