// operations_vector.hpp - the operations of a pack in GCC's vector extension, lane by lane where that has no operator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "lanes/operations_scalar.hpp"

namespace magnesia::lanes {

/// Any width of a power of two on any instruction set. The compiler splits what is wider than a register.
template <class Real, int W, class Isa>
struct operations_in_vectors {
    using word = typename bits_of<Real>::type;
    typedef Real vector __attribute__((vector_size(W * sizeof(Real))));
    typedef word bits __attribute__((vector_size(W * sizeof(Real))));
    using truth = decltype(vector{} < vector{});
    using one = operations<Real, 1, Isa>;

    [[gnu::always_inline]] static vector broadcast(Real x) { return vector{} + x; }
    [[gnu::always_inline]] static bits broadcast_bits(word b) { return bits{} + b; }
    [[gnu::always_inline]] static vector load(const Real* from) {
        vector x;
        __builtin_memcpy(&x, from, sizeof x);
        return x;
    }
    [[gnu::always_inline]] static vector load_aligned(const Real* from) {
        return load(static_cast<const Real*>(__builtin_assume_aligned(from, sizeof(vector))));
    }
    [[gnu::always_inline]] static void store(Real* to, vector x) { __builtin_memcpy(to, &x, sizeof x); }
    [[gnu::always_inline]] static void store_aligned(Real* to, vector x) {
        store(static_cast<Real*>(__builtin_assume_aligned(to, sizeof(vector))), x);
    }

    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) {
        vector r;
        for (int i = 0; i < W; ++i) r[i] = one::fma(a[i], b[i], c[i]);
        return r;
    }
    [[gnu::always_inline]] static vector sqrt(vector x) {
        vector r;
        for (int i = 0; i < W; ++i) r[i] = one::sqrt(x[i]);
        return r;
    }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) { return a < b ? a : b; }
    [[gnu::always_inline]] static vector greater(vector a, vector b) { return a > b ? a : b; }

    [[gnu::always_inline]] static truth less(vector a, vector b) { return a < b; }
    [[gnu::always_inline]] static truth less_equal(vector a, vector b) { return a <= b; }
    [[gnu::always_inline]] static truth equal(vector a, vector b) { return a == b; }
    [[gnu::always_inline]] static truth has_bit(bits b, word bit) { return (b & bit) != bits{}; }
    [[gnu::always_inline]] static truth both(truth a, truth b) { return a & b; }
    [[gnu::always_inline]] static truth either(truth a, truth b) { return a | b; }
    [[gnu::always_inline]] static truth negation(truth a) { return ~a; }
    [[gnu::always_inline]] static bool any(truth a) {
        bool found = false;
        for (int i = 0; i < W; ++i) found = found || a[i] != 0;
        return found;
    }
    [[gnu::always_inline]] static bool all(truth a) { return !any(~a); }
    [[gnu::always_inline]] static bool get_truth(truth a, int lane) { return a[lane] != 0; }
    [[gnu::always_inline]] static vector choose(truth a, vector yes, vector no) { return a ? yes : no; }

    [[gnu::always_inline]] static bits to_bits(vector x) { return reinterpret_cast<bits>(x); }
    [[gnu::always_inline]] static vector from_bits(bits b) { return reinterpret_cast<vector>(b); }
    /// table[index mod 16] in each lane.
    [[gnu::always_inline]] static vector lookup(const Real* table, bits index) {
        vector r;
        for (int i = 0; i < W; ++i) r[i] = table[index[i] & 15U];
        return r;
    }
};

template <class Real, int W, class Isa>
struct operations : operations_in_vectors<Real, W, Isa> {};

}  // namespace magnesia::lanes
