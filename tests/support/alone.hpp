// alone.hpp - one body through a question by the lanes, which take a twentieth of the time of the double reading.
// SPDX-License-Identifier: Apache-2.0
// That both agree is what tests/model/follow_many_test.cpp tests; who asks for a course in another test asks for this
// one.
#pragma once

#include <utility>
#include <vector>

#include "model/body_lanes.hpp"
#include "model/follow_many.hpp"

namespace magnesia::tests {

/// As model::follow, by the method of the question.
inline model::course follow_alone(const model::parameters<model::real>& bound, const model::question& asked,
                                  const std::vector<model::series_definition>& wanted) {
    model::course found;
    const model::many_bodies one{
        .count = 1,
        .bound = [&](std::size_t) { return bound; },
        .wanted = [&](std::size_t) -> const std::vector<model::series_definition>& { return wanted; },
        .take = [&](std::size_t, model::course c) { found = std::move(c); }};
    model::follow_many(model::body_lanes().front(), asked, one);
    return found;
}

}  // namespace magnesia::tests
