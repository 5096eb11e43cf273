// event.cpp - the order of events and what can be wrong with one.
// SPDX-License-Identifier: Apache-2.0
#include "engine/event.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "engine/dynamics.hpp"
#include "engine/fault_list.hpp"

namespace magnesia::engine {
namespace {

std::size_t target_count(event_kind kind, const dynamics& body) {
    switch (kind) {
        case event_kind::emit:
            return body.accumulator_count();
        case event_kind::set_parameter:
            return 0;
        case event_kind::set_input:
            return body.input_count();
        case event_kind::set_pool:
        case event_kind::add_to_pool:
            return body.pool_count();
    }
    return 0;
}

}  // namespace

std::vector<event> in_order(std::vector<event> events) {
    std::ranges::stable_sort(
        events, [](const event& a, const event& b) { return a.hour != b.hour ? a.hour < b.hour : a.kind < b.kind; });
    return events;
}

std::vector<issue> faults(const std::vector<event>& events, const dynamics& body, double start) {
    fault_list found;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const event& one = events[i];
        const auto key = [&](const char* field) { return fmt::format("event[{}].{}", i, field); };
        if (!(std::isfinite(one.hour) && one.hour >= start))
            found.add(key("hour"), one.hour, "is before the start of the run or not finite",
                      fmt::format("{} or later", start));
        const std::size_t count = target_count(one.kind, body);
        const bool all = one.kind == event_kind::emit && one.target == every_accumulator;
        if (!all && one.target >= count)
            found.add(key("target"), one.target, "does not exist", fmt::format("below {}", count));
        if (one.kind != event_kind::emit && !std::isfinite(one.value))
            found.add(key("value"), one.value, "is not finite");
    }
    return std::move(found).issues();
}

}  // namespace magnesia::engine
