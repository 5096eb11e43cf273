// schedule.cpp - a day is framed, asked whether it can hold, and settled; else its conflict is named.
// SPDX-License-Identifier: Apache-2.0
#include "safety/schedule.hpp"

#include <array>

#include "safety/day_frame.hpp"
#include "safety/day_settle.hpp"
#include "safety/timetable.hpp"

namespace magnesia::safety {

std::string_view word(day_item what) {
    constexpr auto words =
        std::to_array<std::string_view>({"rise", "meal", "medicine", "dose", "training", "wind_down", "bed"});
    return words[static_cast<std::size_t>(what)];
}

schedule schedule_of(const day_to_fill& day, const dose_wish& wish) {
    const day_frame frame = frame_of(day, wish);
    const day_members all = everything(frame);
    if (can_hold(frame, all)) return timetable_of(day, frame, settle(frame));
    const day_frame beside_food = without_fasting(frame);
    if (!can_hold(beside_food, all)) return {{}, {}, {}, conflict_of(beside_food)};
    return timetable_of(day, frame, settle(beside_food));
}

}  // namespace magnesia::safety
