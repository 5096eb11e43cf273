// run_body_baseline.cpp - people worked 4 at a time with the instructions every machine has.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/run_body.hpp"
#include "model/body/watched_body.hpp"

namespace magnesia::model {

void run_body_baseline(engine::method by, const engine::lane_source& source) {
    using people = lanes::pack<double, 4, lanes::isa::baseline>;
    using in_single_precision = lanes::pack<double, 4, lanes::isa::baseline>;
    engine::run_lanes_by<watched_body, people, in_single_precision>(by, source);
}

}  // namespace magnesia::model
