// steady_in_lanes.cpp - a search that knows no slope wants a day of each pool at once; a lane works one of them.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/steady_in_lanes.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>
#include <vector>

#include "model/body/accuracy.hpp"
#include "model/body/body_lanes.hpp"

namespace magnesia::model {

void settle(steady_search& search, const body_dynamics& body, const days_of_search& days_of, std::size_t threads) {
    const std::vector<double> row = row_of(body.bound());
    while (!search.wanted().empty()) {
        const std::vector<std::vector<double>> midnights = search.wanted();
        const engine::run_request& plain_day = search.is_on_the_way() ? days_of.rough : days_of.exact;
        const engine::lane_kernel kernel = body_lanes_for(midnights.size()).with(plain_day.options.by);
        std::vector<engine::trajectory> days(midnights.size());
        std::atomic<std::size_t> first_left = 0;
        const auto next = [&]() -> std::optional<engine::ready_run> {
            const std::size_t number = first_left++;
            if (number >= midnights.size()) return std::nullopt;
            engine::lane_request day{.parameters = row, .run = plain_day};
            day.run.pools = midnights[number];
            return engine::ready_run{std::move(day),
                                     [&days, number](engine::trajectory path) { days[number] = std::move(path); }};
        };
        engine::run_flow(kernel, next, name_non_finite_of, std::min(threads, midnights.size()));
        search.give(days);
    }
}

start steady_start_in_lanes(const body_dynamics& body, const habit& of, const engine::run_options& of_the_question) {
    constexpr std::size_t one_thread = 1;
    steady_search search(body, of.day);
    const engine::run_request day = plain_day_request(of, steady_options(of_the_question));
    settle(search, body, {.exact = day, .rough = day}, one_thread);
    return search.found();
}

}  // namespace magnesia::model
