// segments.cpp - where a run is cut, and what happens there.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/segments.hpp"

#include <algorithm>

namespace magnesia::benchmarks {

segments::segments(const engine::run_request& run) : events(engine::in_order(run.events)) {
    std::vector<double> cuts{run.start, run.end};
    for (const engine::event& one : events) {
        if (one.hour < run.end) cuts.push_back(one.hour);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        segment s{.from = cuts[i], .to = i + 1 < cuts.size() ? cuts[i + 1] : cuts[i]};
        for (const engine::event& one : events) {
            if (one.hour == s.from) s.events.push_back(&one);
        }
        for (const double hour : run.record_hours) {
            if (hour == s.from) s.has_row_at_start = true;
            if (hour > s.from && hour < s.to) s.rows_inside.push_back(hour);
        }
        all.push_back(s);
    }
}

void apply(const engine::event& one, double* pools, std::vector<double>& inputs) {
    if (one.kind == engine::event_kind::set_input) inputs[one.target] = one.value;
    if (one.kind == engine::event_kind::set_pool) pools[one.target] = one.value;
    if (one.kind == engine::event_kind::add_to_pool) pools[one.target] += one.value;
}

}  // namespace magnesia::benchmarks
