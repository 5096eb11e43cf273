// loops_avx2.cpp - the loops for avx2, ours and those of libmvec.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/loops_in.hpp"

namespace magnesia::lanes::benchmarks {
namespace {

using P = pack<double, 4, isa::avx2>;
using vector = P::vector;
using all = loops_in<P>;

// The C names of the vector functions of the system; `N4v` says four lanes, one argument.
extern "C" {
vector _ZGVdN4v_exp(vector);
vector _ZGVdN4v_expm1(vector);
vector _ZGVdN4v_log(vector);
vector _ZGVdN4v_log1p(vector);
vector _ZGVdN4v_tanh(vector);
vector _ZGVdN4v_sin(vector);
vector _ZGVdN4v_cos(vector);
vector _ZGVdN4vv_pow(vector, vector);
}

constexpr named_loop loops[] = {{"exp", all::unary<all::exp_>, all::raw_unary<_ZGVdN4v_exp>},
                                {"expm1", all::unary<all::expm1_>, all::raw_unary<_ZGVdN4v_expm1>},
                                {"log", all::unary<all::log_>, all::raw_unary<_ZGVdN4v_log>},
                                {"log1p", all::unary<all::log1p_>, all::raw_unary<_ZGVdN4v_log1p>},
                                {"pow", all::binary<all::pow_>, all::raw_binary<_ZGVdN4vv_pow>},
                                {"tanh", all::unary<all::tanh_>, all::raw_unary<_ZGVdN4v_tanh>},
                                {"sin", all::unary<all::sin_>, all::raw_unary<_ZGVdN4v_sin>},
                                {"cos", all::unary<all::cos_>, all::raw_unary<_ZGVdN4v_cos>},
                                {"softplus", all::unary<all::softplus_>, nullptr},
                                {"logistic", all::unary<all::logistic_>, nullptr},
                                {"quotient", all::binary<all::quotient>, nullptr}};

}  // namespace

loop_list avx2_loops() {
    return {loops, sizeof loops / sizeof loops[0]};
}

}  // namespace magnesia::lanes::benchmarks
