// run_body_avx2.cpp - people worked 4 at a time, or 8 in single precision, with the instructions AVX2 with FMA has.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/run_body.hpp"
#include "model/body/watched_body.hpp"

namespace magnesia::model {

void run_body_avx2(engine::method by, const engine::lane_source& source) {
    using people = lanes::pack<double, 4, lanes::isa::avx2>;
    using in_single_precision = lanes::pack<double, 8, lanes::isa::avx2>;
    engine::run_lanes_by<watched_body, people, in_single_precision>(by, source);
}

}  // namespace magnesia::model
