// loops_baseline.cpp - the loops without special instructions, one number at a time.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/loops_in.hpp"

namespace magnesia::lanes::benchmarks {
namespace {

using all = loops_in<pack<double, 1, isa::baseline>>;

constexpr named_loop loops[] = {
    {"exp", all::unary<all::exp_>, nullptr},           {"expm1", all::unary<all::expm1_>, nullptr},
    {"log", all::unary<all::log_>, nullptr},           {"log1p", all::unary<all::log1p_>, nullptr},
    {"pow", all::binary<all::pow_>, nullptr},          {"tanh", all::unary<all::tanh_>, nullptr},
    {"sin", all::unary<all::sin_>, nullptr},           {"cos", all::unary<all::cos_>, nullptr},
    {"softplus", all::unary<all::softplus_>, nullptr}, {"logistic", all::unary<all::logistic_>, nullptr},
    {"quotient", all::binary<all::quotient>, nullptr}};

}  // namespace

loop_list baseline_loops() {
    return {loops, sizeof loops / sizeof loops[0]};
}

}  // namespace magnesia::lanes::benchmarks
