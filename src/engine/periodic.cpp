// periodic.cpp - the search for a periodic state as its users see it.
// SPDX-License-Identifier: Apache-2.0
#include "engine/periodic.hpp"

#include <limits>

#include "engine/periodic_steps.hpp"

namespace magnesia::engine {

periodic_search::periodic_search(std::span<const double> guess, const periodic_options& options,
                                 const periodic_slope* known)
    : steps_(std::make_unique<periodic_steps>(guess, options, known)) {}

periodic_search::periodic_search(periodic_search&&) noexcept = default;
periodic_search& periodic_search::operator=(periodic_search&&) noexcept = default;
periodic_search::~periodic_search() = default;

const periodic_search::states& periodic_search::wanted() const {
    return steps_->wanted();
}

bool periodic_search::is_on_the_way() const {
    return steps_->is_on_the_way();
}

void periodic_search::give(const states& after) {
    steps_->give(after);
}

const periodic_state& periodic_search::found() const {
    return steps_->found();
}

periodic_slope periodic_search::slope() const {
    return steps_->slope();
}

periodic_state find_periodic_state(const period_map& map, std::span<const double> guess,
                                   const periodic_options& options) {
    periodic_search search(guess, options);
    while (!search.wanted().empty()) {
        periodic_search::states after;
        for (const std::vector<double>& state : search.wanted()) {
            after.emplace_back(state.size(), std::numeric_limits<double>::quiet_NaN());
            map(state, after.back());
        }
        search.give(after);
    }
    return search.found();
}

}  // namespace magnesia::engine
