// benefits.hpp - which of the reasons that texts name for magnesium hold for one person.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "screening/screening.hpp"
#include "screening/subject.hpp"

namespace magnesia::screening {

/// Whether an item holds.
///   throws   internal_error for an id that is not known
answer holds(std::string_view benefit, const subject& who);

/// All items of the table, in its order.
std::vector<benefit_item> read_benefits(const subject& who);

}  // namespace magnesia::screening
