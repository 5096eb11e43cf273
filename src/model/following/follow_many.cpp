// follow_many.cpp - what is read of bodies that have been through their worlds.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/follow_many.hpp"

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/journey.hpp"

namespace magnesia::model {
namespace {

course failed_course(const std::string& reason) {
    course failed;
    failed.failure = reason;
    return failed;
}

}  // namespace

std::size_t follow_many(const engine::lane_kernel& kernel, const question& asked, const many_bodies& bodies,
                        const engine::ensemble_options& options) {
    const auto finish = [&](const traveller& t) {
        if (!t.from.failure.empty()) return bodies.take(t.index, failed_course(t.from.failure));
        bodies.take(t.index, read_course(t.lives[0], t.from, asked, bodies.wanted(t.index), t.paths[0], t.paths[1]));
    };
    return send_all(kernel,
                    {.habit = asked,
                     .worlds = {{&asked, &asked.with, true}, {&asked, &asked.without, false}},
                     .count = bodies.count,
                     .bound = bodies.bound,
                     .finish = finish},
                    bodies.pattern, options);
}

course follow_in_lanes(const parameters<real>& bound, const question& asked,
                       const std::vector<series_definition>& wanted, const std::optional<parameters<real>>& pattern) {
    MAGNESIA_ASSERT(asked.changes.empty());
    return follow_in_lanes([&](const scenario::person&) { return bound; }, asked, wanted, pattern);
}

course follow_in_lanes(const body_of& bound, const question& asked, const std::vector<series_definition>& wanted,
                       const std::optional<parameters<real>>& pattern) {
    course found;
    follow_many(body_lanes_for(worlds_of_question), asked,
                {.count = 1,
                 .bound = [&](std::size_t, const scenario::person& who) { return bound(who); },
                 .wanted = [&](std::size_t) -> const std::vector<series_definition>& { return wanted; },
                 .take = [&](std::size_t, course one) { found = std::move(one); },
                 .pattern = pattern});
    return found;
}

std::size_t follow_arms(const engine::lane_kernel& kernel, const std::vector<question>& arms,
                        const armed_bodies& bodies, const engine::ensemble_options& options) {
    MAGNESIA_ASSERT(std::ranges::all_of(arms, [](const question& arm) { return arm.changes.empty(); }));
    std::vector<sent_world> worlds;
    for (const question& arm : arms) worlds.push_back({&arm, &arm.with, true});
    const auto finish = [&](const traveller& t) {
        for (std::size_t arm = 0; arm < arms.size(); ++arm) {
            if (!t.from.failure.empty()) {
                bodies.take(t.index, arm, failed_course(t.from.failure));
                continue;
            }
            bodies.take(t.index, arm,
                        read_course(t.lives[arm], t.from, arms[arm], bodies.wanted, t.paths[arm], t.paths[0]));
        }
    };
    return send_all(kernel,
                    {.habit = arms.front(),
                     .worlds = std::move(worlds),
                     .count = bodies.count,
                     .bound = bodies.bound,
                     .finish = finish},
                    bodies.pattern, options);
}

}  // namespace magnesia::model
