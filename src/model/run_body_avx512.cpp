// run_body_avx512.cpp - people worked 8 at a time with the instructions AVX-512 has.
// SPDX-License-Identifier: Apache-2.0
#include "model/run_body.hpp"
#include "model/watched_body.hpp"

namespace magnesia::model {

void run_body_avx512(const engine::lane_source& source) {
    using people = lanes::pack<double, 8, lanes::isa::avx512>;
    engine::lane_run<watched_body, people>(source).work();
}

}  // namespace magnesia::model
