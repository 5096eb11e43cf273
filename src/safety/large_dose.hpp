// large_dose.hpp - an interaction of large doses is none where the strengths that were said are small.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "safety/gather.hpp"

namespace magnesia::safety {

/// Takes out the interaction of `[large_dose]` where each medicine that leads to it says its strength and all of them
/// together stay below: 300 mg of calcium keep no hours. A name with a number that has no unit says none.
///   acting  the medicines under every name that was said: two of one kind are two
void drop_small_doses(const evidence::safety_base& base, const std::vector<acting_medicine>& acting, gathered& all);

}  // namespace magnesia::safety
