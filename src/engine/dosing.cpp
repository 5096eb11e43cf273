// dosing.cpp - dose plans as a person or a protocol states them, expanded into the events of a run.
// SPDX-License-Identifier: Apache-2.0
#include "engine/dosing.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "engine/administration.hpp"
#include "engine/dose_check.hpp"
#include "engine/steady_dose.hpp"

namespace magnesia::engine {
namespace {

class plan_expansion {
 public:
    plan_expansion(const dose_plan& plan, const dynamics& body, const dose_setting& setting)
        : plan_(plan), body_(body), setting_(setting) {}

    std::vector<event> finish() {
        for (const std::size_t line : lines_in_time()) add_line(line);
        std::vector<event> events = events_of(arrivals_);
        std::ranges::copy(states_, std::back_inserter(events));
        return in_order(std::move(events));
    }

 private:
    std::vector<std::size_t> lines_in_time() const {
        std::vector<std::size_t> order(plan_.doses.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t line) { return plan_.doses[line].hour; });
        return order;
    }

    void add_line(std::size_t line) {
        const dose& one = plan_.doses[line];
        if (one.emptied != reset::none) {
            forget_from(one.hour);
            set_pools(one.hour,
                      plan_.reset_pools.empty() ? std::vector<double>(body_.pool_count(), 0.0) : plan_.reset_pools);
        }
        if (one.emptied == reset::only) return;
        if (one.past != steady_state::none) start_in_steady_state(one, line);
        for (std::size_t i = 0; i < times_given(one); ++i)
            arrivals_.push_back(arrival(one, one.hour + static_cast<double>(i) * one.interval.value_or(0)));
    }

    /// Earlier lines end here: infusions under way stop, what has not arrived never does.
    void forget_from(double hour) {
        std::erase_if(arrivals_, [&](const administration& past) { return past.from >= hour; });
        for (administration& past : arrivals_) past.until = std::min(past.until, hour);
        std::erase_if(states_, [&](const event& past) { return past.hour >= hour; });
    }

    void set_pools(double hour, const std::vector<double>& pools) {
        for (std::size_t i = 0; i < pools.size(); ++i)
            states_.push_back({.hour = hour, .kind = event_kind::set_pool, .target = i, .value = pools[i]});
    }

    void start_in_steady_state(const dose& one, std::size_t line) {
        const std::vector<double> pools = steady_pools(one, line, body_, setting_);
        if (one.past == steady_state::replace) {
            forget_from(one.hour);
            set_pools(one.hour, pools);
        } else {
            for (std::size_t i = 0; i < pools.size(); ++i)
                states_.push_back({.hour = one.hour, .kind = event_kind::add_to_pool, .target = i, .value = pools[i]});
        }
        for (const administration& past : still_under_way(one, one.hour)) arrivals_.push_back(past);
    }

    const dose_plan& plan_;
    const dynamics& body_;
    const dose_setting& setting_;
    std::vector<administration> arrivals_;
    std::vector<event> states_;  ///< resets and steady states
};

}  // namespace

std::vector<event> expand(const dose_plan& plan, const dynamics& body, const dose_setting& setting) {
    check(plan, body, setting);
    return plan_expansion(plan, body, setting).finish();
}

}  // namespace magnesia::engine
