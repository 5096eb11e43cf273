// administration.cpp - what actually arrives in the body: amounts at once and rates over a stretch, as events.
// SPDX-License-Identifier: Apache-2.0
#include "engine/administration.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace magnesia::engine {
namespace {

struct edge {
    double hour;
    bool begins;
    double rate;
};

void add_input_events(std::vector<event>& events, std::size_t input, std::vector<edge> edges) {
    std::ranges::stable_sort(edges, {}, &edge::hour);
    std::multiset<double> running;
    for (std::size_t i = 0; i < edges.size();) {
        const double hour = edges[i].hour;
        for (; i < edges.size() && edges[i].hour == hour; ++i) {
            if (edges[i].begins)
                running.insert(edges[i].rate);
            else
                running.erase(running.find(edges[i].rate));
        }
        double total = 0;
        for (const double rate : running) total += rate;
        events.push_back({.hour = hour, .kind = event_kind::set_input, .target = input, .value = total});
    }
}

}  // namespace

administration arrival(const dose& one, double hour) {
    const double amount = one.fraction * one.amount;
    const double from = hour + one.lag;
    if (one.into == dose_into::pool) return {one.into, one.target, from, from, amount};
    const double hours = one.rate ? amount / *one.rate : *one.duration;
    return {one.into, one.target, from, from + hours, one.rate ? *one.rate : amount / *one.duration};
}

std::vector<event> events_of(const std::vector<administration>& arrivals) {
    std::vector<event> events;
    std::map<std::size_t, std::vector<edge>> edges;
    for (const administration& one : arrivals) {
        if (one.into == dose_into::pool) {
            events.push_back(
                {.hour = one.from, .kind = event_kind::add_to_pool, .target = one.target, .value = one.size});
        } else if (one.until > one.from) {
            // A beginning stands before its end in the list, so the stable sort never ends what has not begun.
            edges[one.target].push_back({one.from, true, one.size});
            edges[one.target].push_back({one.until, false, one.size});
        }
    }
    for (auto& [input, list] : edges) add_input_events(events, input, std::move(list));
    return in_order(std::move(events));
}

}  // namespace magnesia::engine
