// operations_scalar.hpp - the operations of a pack of one lane: plain numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>

namespace magnesia::lanes {

/// The unsigned whole number with as many bits as Real.
template <class Real>
struct bits_of;
template <>
struct bits_of<double> {
    using type = std::uint64_t;
};
template <>
struct bits_of<float> {
    using type = std::uint32_t;
};

/// What a pack can do, for one number system, width and instruction set. Names and meaning are the same in all of them.
template <class Real, int W, class Isa>
struct operations;

template <class Real, class Isa>
struct operations<Real, 1, Isa> {
    using vector = Real;
    using bits = typename bits_of<Real>::type;
    using truth = bool;
    using word = bits;  ///< one lane of `bits`

    [[gnu::always_inline]] static vector broadcast(Real x) { return x; }
    [[gnu::always_inline]] static bits broadcast_bits(word b) { return b; }
    [[gnu::always_inline]] static vector load(const Real* from) { return *from; }
    [[gnu::always_inline]] static vector load_aligned(const Real* from) { return *from; }
    [[gnu::always_inline]] static void store(Real* to, vector x) { *to = x; }
    [[gnu::always_inline]] static void store_aligned(Real* to, vector x) { *to = x; }

    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) {
        if constexpr (std::same_as<Real, double>) {
            return __builtin_fma(a, b, c);
        } else {
            return __builtin_fmaf(a, b, c);
        }
    }
    [[gnu::always_inline]] static vector sqrt(vector x) {
        if constexpr (std::same_as<Real, double>) {
            return __builtin_sqrt(x);
        } else {
            return __builtin_sqrtf(x);
        }
    }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) { return a < b ? a : b; }
    [[gnu::always_inline]] static vector greater(vector a, vector b) { return a > b ? a : b; }

    [[gnu::always_inline]] static truth less(vector a, vector b) { return a < b; }
    [[gnu::always_inline]] static truth less_equal(vector a, vector b) { return a <= b; }
    [[gnu::always_inline]] static truth equal(vector a, vector b) { return a == b; }
    [[gnu::always_inline]] static truth has_bit(bits b, word bit) { return (b & bit) != 0; }
    [[gnu::always_inline]] static truth both(truth a, truth b) { return a && b; }
    [[gnu::always_inline]] static truth either(truth a, truth b) { return a || b; }
    [[gnu::always_inline]] static truth negation(truth a) { return !a; }
    [[gnu::always_inline]] static bool any(truth a) { return a; }
    [[gnu::always_inline]] static bool all(truth a) { return a; }
    [[gnu::always_inline]] static bool get_truth(truth a, int) { return a; }
    [[gnu::always_inline]] static vector choose(truth a, vector yes, vector no) { return a ? yes : no; }

    [[gnu::always_inline]] static bits to_bits(vector x) { return __builtin_bit_cast(bits, x); }
    [[gnu::always_inline]] static vector from_bits(bits b) { return __builtin_bit_cast(vector, b); }
    [[gnu::always_inline]] static vector lookup(const Real* table, bits index) { return table[index & 15U]; }
};

}  // namespace magnesia::lanes
