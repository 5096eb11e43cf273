// loops_in.hpp - the loops for the instruction set of the file that includes it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "benchmarks/loops.hpp"
#include "lanes/vector_maths.hpp"

namespace magnesia::lanes::benchmarks {

template <class P>
struct loops_in {
    template <P (*one)(P)>
    static void unary(const double* x, const double*, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) one(P::load_aligned(x + i)).store_aligned(result + i);
    }
    template <P (*two)(P, P)>
    static void binary(const double* x, const double* y, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) {
            two(P::load_aligned(x + i), P::load_aligned(y + i)).store_aligned(result + i);
        }
    }
    /// A function of libmvec on raw vectors.
    template <typename P::vector (*one)(typename P::vector)>
    static void raw_unary(const double* x, const double*, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) {
            P::wrap(one(P::load_aligned(x + i).raw)).store_aligned(result + i);
        }
    }
    template <typename P::vector (*two)(typename P::vector, typename P::vector)>
    static void raw_binary(const double* x, const double* y, double* result, std::size_t count) {
        for (std::size_t i = 0; i < count; i += P::width) {
            P::wrap(two(P::load_aligned(x + i).raw, P::load_aligned(y + i).raw)).store_aligned(result + i);
        }
    }

    static P exp_(P x) { return exp(x); }
    static P expm1_(P x) { return expm1(x); }
    static P log_(P x) { return log(x); }
    static P log1p_(P x) { return log1p(x); }
    static P tanh_(P x) { return tanh(x); }
    static P sin_(P x) { return sin(x); }
    static P cos_(P x) { return cos(x); }
    static P softplus_(P x) { return softplus(x); }
    static P logistic_(P x) { return logistic(x); }
    static P pow_(P x, P y) { return pow(x, y); }
    static P quotient(P x, P y) { return x / y; }
};

}  // namespace magnesia::lanes::benchmarks
