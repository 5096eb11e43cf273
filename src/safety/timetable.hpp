// timetable.hpp - a settled day as lines of a timetable, and sentences on what had to move.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "safety/day_settle.hpp"

namespace magnesia::safety {

/// Entries from rise to bed, doses and notes.
schedule timetable_of(const day_to_fill& day, const day_frame& frame, const settled_day& settled);

}  // namespace magnesia::safety
