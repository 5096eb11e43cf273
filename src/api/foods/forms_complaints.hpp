// forms_complaints.hpp - what trials of the library counted of complaints with a form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"

namespace magnesia::api {

/// One trial that asked for complaints in people who swallowed the form.
struct counted_complaints {
    std::string trial;    ///< id in data/trials
    std::string outcome;  ///< id of data/outcomes.toml
    std::string said;     ///< "Loose stools, oxide 8 of 42, control 2 of 40: more than without."
};

/// Of every trial with an arm of that form by mouth, in the order of their ids. What a trial with several forms says in
/// one word is not taken for a word on each.
std::vector<counted_complaints> complaints_with(const evidence::evidence_base& base, const std::string& form);

}  // namespace magnesia::api
