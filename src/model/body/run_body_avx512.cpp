// run_body_avx512.cpp - people worked 8 at a time, or 16 in single precision, with the instructions AVX-512 has.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/run_body.hpp"
#include "model/body/watched_body.hpp"

namespace magnesia::model {

void run_body_avx512(engine::method by, const engine::lane_source& source) {
    using people = lanes::pack<double, 8, lanes::isa::avx512>;
    using in_single_precision = lanes::pack<double, 16, lanes::isa::avx512>;
    engine::run_lanes_by<watched_body, people, in_single_precision>(by, source);
}

}  // namespace magnesia::model
