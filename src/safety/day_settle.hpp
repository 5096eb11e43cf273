// day_settle.hpp - moves of a day that can hold as little as must be: doses, untimed medicines, meals, times.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "safety/day_frame.hpp"

namespace magnesia::safety {

/// A day with everything in its place, minutes after rising.
struct settled_day {
    std::vector<medicine_course> medicines;  ///< each in one place
    std::vector<int> meals;                  ///< as in the frame, some moved
    std::vector<int> doses;                  ///< ascending
    bool is_wished = true;                   ///< the last dose, if any, lies where it was wished
};

/// Settles a frame that can hold.
settled_day settle(const day_frame& frame);

/// Places for doses whose medicines are taken away from them: the last as wished or in the next place, the others
/// spread over the day before it, each as near to its part as the rest allows. Nothing when they do not fit.
std::optional<settled_day> place_doses(const day_frame& frame, const std::vector<minutes>& doses, int apart);

/// Doses at meals of which some must move: as few as can be, then the shortest ways; the order of the meals stays.
///   allowed  minutes beside the medicines in waking time
settled_day move_meals(const day_frame& frame, const minutes& allowed, int apart);

}  // namespace magnesia::safety
