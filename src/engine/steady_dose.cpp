// steady_dose.cpp - the state of a body that has taken the same dose at the same interval for ever.
// SPDX-License-Identifier: Apache-2.0
#include "engine/steady_dose.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/fault_list.hpp"
#include "engine/periodic.hpp"

namespace magnesia::engine {
namespace {

/// The lag as whole intervals and a rest; the rest is exact, so that an arrival on the edge of a period stays on it.
struct split_lag {
    double intervals;
    double rest;
};

split_lag split(const dose& one) {
    const double rest = std::fmod(one.lag, *one.interval);
    return {std::round((one.lag - rest) / *one.interval), rest};
}

/// Arrivals of the endless regimen that are not over at hour 0 and begin before `window`, from number `newest` back;
/// number 0 arrives in the period that starts at hour 0, number -1 in the one before it. Cut to [0, window].
std::vector<administration> touching(const dose& one, double window, double newest) {
    dose moved = one;
    moved.lag = split(one).rest;
    std::vector<administration> found;
    for (double number = newest;; --number) {
        administration past = arrival(moved, number * *one.interval);
        const bool is_over = past.into == dose_into::pool ? past.from < 0 : past.until <= 0;
        if (is_over) return found;
        past.from = std::max(past.from, 0.0);
        past.until = std::min(past.until, window);
        found.push_back(past);
    }
}

periodic_state solve(const dynamics& body, const dose_setting& setting, std::vector<event> events, double interval) {
    run_request period;
    period.end = interval;
    period.inputs = setting.inputs.empty() ? std::vector<double>(body.input_count(), 0.0) : setting.inputs;
    period.events = std::move(events);
    period.options = setting.options;
    const period_map map = [&](std::span<const double> state, std::span<double> after) {
        period.pools.assign(state.begin(), state.end());
        const trajectory lived = run(body, period);
        if (lived.status == run_status::done) std::ranges::copy(lived.final_pools, after.begin());
    };
    return find_periodic_state(map, std::vector<double>(body.pool_count(), 0.0));
}

}  // namespace

std::vector<double> steady_pools(const dose& one, std::size_t line, const dynamics& body, const dose_setting& setting) {
    const double interval = *one.interval;
    const auto refuse = [&](const periodic_state& tried) {
        if (tried.status == periodic_status::found) return;
        fault_list found;
        found.add(fmt::format("dose[{}].past", line), "steady state", "does not exist: " + tried.reason);
        std::move(found).refuse();
    };
    std::vector<event> events = events_of(touching(one, interval, 0));
    // An input that ends or changes exactly at the end of the period belongs to the next one.
    std::erase_if(events, [&](const event& last) { return last.hour >= interval; });
    periodic_state with = solve(body, setting, std::move(events), interval);
    refuse(with);
    if (one.past == steady_state::replace) return with.state;

    const periodic_state without = solve(body, setting, {}, interval);
    refuse(without);
    for (std::size_t i = 0; i < with.state.size(); ++i) with.state[i] -= without.state[i];
    return with.state;
}

std::vector<administration> still_under_way(const dose& one, double hour) {
    std::vector<administration> past = touching(one, std::numeric_limits<double>::infinity(), split(one).intervals - 1);
    for (administration& each : past) {
        each.from += hour;
        each.until += hour;
    }
    return past;
}

}  // namespace magnesia::engine
