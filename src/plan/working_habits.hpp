// working_habits.hpp - a habit may do nothing: what is left of a pick then, how likely that is, and bodies who live so.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "plan/bench.hpp"
#include "plan/pick.hpp"

namespace magnesia::plan {

/// A pick and the bodies that lived through it: body for body the same in all picks, though some met fewer.
struct lived_pick {
    const pick* what = nullptr;
    const std::vector<body_change>* bodies = nullptr;
};

/// A pick of which some habits work and the others do nothing.
struct working_part {
    double chance = 1;                                 ///< that these work and no others; of all parts the sum is 1
    const std::vector<body_change>* bodies = nullptr;  ///< null: they go on as before
};

/// The chance that at least one of the habits of a pick does anything, 1 without habits.
double works_share(const pick& what);

/// All that a pick may be by the chances of its habits to do nothing, each by itself. What is left of it is told by the
/// bodies that lived through just that; where none did, by the best of its parts that was lived through, for more is
/// not known.
///   whole  the bodies of the pick
///   lived  all that was lived through; the pick itself may be among them
///   mean   the mean gain of such bodies, by which the best of the parts is found
std::vector<working_part> working_parts_of(const lived_pick& whole, std::span<const lived_pick> lived,
                                           const std::function<double(const std::vector<body_change>&)>& mean);

}  // namespace magnesia::plan
