// event.hpp - what happens to a body at known hours, in order, in five kinds (docs/engine/events.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "core/error.hpp"

namespace magnesia::engine {

class dynamics;

/// The kinds in the order in which they happen at the same instant. Recording comes after all of them and is no event:
/// it is read from dense output, so an output grid can neither make nor move a step.
/// `set_parameter` is for lanes: a body that is followed alone keeps its parameters.
enum class event_kind { emit, set_parameter, set_input, set_pool, add_to_pool };

/// As the target of an emit event: every accumulator at once.
inline constexpr std::size_t every_accumulator = std::numeric_limits<std::size_t>::max();

/// One thing that happens at one instant. The step lands exactly on its hour.
struct event {
    double hour = 0;  ///< elapsed hours on the run's own clock
    event_kind kind = event_kind::emit;
    std::size_t target = every_accumulator;  ///< which accumulator, parameter, input or pool
    double value = 0;                        ///< new parameter, input or pool, or amount added; unused by emit
    int label = 0;                           ///< the caller's own number (a night, a day); comes back with an emission
};

/// The events in the order in which they happen: by hour, then by kind, then as given.
std::vector<event> in_order(std::vector<event> events);

/// Every reason why these events cannot be applied to `body` from `start` on: an hour that is not finite or lies before
/// `start`, a target that does not exist, a value that is not finite. Empty when there is none.
std::vector<issue> faults(const std::vector<event>& events, const dynamics& body, double start);

}  // namespace magnesia::engine
