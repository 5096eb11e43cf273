// peak_in.hpp - loops of fused multiply-adds and of divisions for the instruction set of the including file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "benchmarks/peak.hpp"
#include "lanes/pack.hpp"

namespace magnesia::benchmarks {

template <class P>
struct peak_in {
    // Two units with a latency of four or five cycles need ten chains; twelve leave registers for the constants.
    static constexpr int chains = 12;

    static double fused(std::size_t count) {
        P x[chains];
        for (int i = 0; i < chains; ++i) x[i] = P(i);
        const P factor = opaque(0.999999), term = opaque(1e-6);
        for (std::size_t round = 0; round < count; ++round) {
#pragma GCC unroll 12
            for (int i = 0; i < chains; ++i) x[i] = fma(x[i], factor, term);
        }
        return sum(x);
    }
    static double quotients(std::size_t count) {
        P x[chains];
        for (int i = 0; i < chains; ++i) x[i] = P(1.5 + i);
        const P divisor = opaque(0.999999);
        for (std::size_t round = 0; round < count; ++round) {
#pragma GCC unroll 12
            for (int i = 0; i < chains; ++i) x[i] = x[i] / divisor;
        }
        return sum(x);
    }
    static peak_loops loops() {
        return {.fused = {fused, 2.0 * chains * P::width}, .quotients = {quotients, 1.0 * chains * P::width}};
    }

 private:
    /// A number the compiler does not know, so that it computes nothing beforehand.
    static P opaque(double number) {
        volatile double hidden = number;
        return P(static_cast<double>(hidden));
    }
    static double sum(const P (&x)[chains]) {
        P all(0.0);
        for (int i = 0; i < chains; ++i) all = all + x[i];
        return all.get(0);
    }
};

}  // namespace magnesia::benchmarks
