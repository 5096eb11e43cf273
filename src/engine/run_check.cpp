// run_check.cpp - refuses a run whose parts do not fit together, before anything is integrated.
// SPDX-License-Identifier: Apache-2.0
#include "engine/run_check.hpp"

#include <fmt/core.h>

#include <cmath>
#include <utility>

#include "engine/fault_list.hpp"

namespace magnesia::engine {
namespace {

void check_hours(fault_list& found, const run_request& request) {
    if (!std::isfinite(request.start) || !std::isfinite(request.end) || request.end < request.start) {
        found.add("end", request.end, "is before the start or not finite", fmt::format("{} or later", request.start));
        return;
    }
    double previous = request.start;
    for (std::size_t i = 0; i < request.record_hours.size(); ++i) {
        const double hour = request.record_hours[i];
        if (!(hour >= previous && hour <= request.end)) {
            found.add(fmt::format("record_hours[{}]", i), hour, "is out of order or outside the run",
                      fmt::format("{} to {}", previous, request.end));
            return;
        }
        previous = hour;
    }
}

}  // namespace

void check(const dynamics& body, const run_request& request) {
    fault_list found;
    const auto check_size = [&](const char* key, std::size_t size, std::size_t expected) {
        if (size != expected) found.add(key, size, "is the wrong number of values", fmt::format("{}", expected));
    };
    const auto check_positive = [&](const char* key, double value) {
        if (!(std::isfinite(value) && value > 0)) found.add(key, value, "is not usable", "above 0");
    };
    check_size("pools", request.pools.size(), body.pool_count());
    check_size("inputs", request.inputs.size(), body.input_count());
    if (!request.accumulators.empty())
        check_size("accumulators", request.accumulators.size(), body.accumulator_count());
    check_hours(found, request);
    check_positive("options.tolerance.relative", request.options.tolerance.relative);
    check_positive("options.tolerance.absolute", request.options.tolerance.absolute);
    check_positive("options.smallest_step", request.options.smallest_step);
    found.take(faults(request.events, body, request.start));
    std::move(found).refuse();
}

}  // namespace magnesia::engine
