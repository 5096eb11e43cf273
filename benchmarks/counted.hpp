// counted.hpp - a pack of one number that counts its arithmetic, for the engine and kernels as they are.
// SPDX-License-Identifier: Apache-2.0
// The engine is compiled for it as for an instruction set of its own, so what is counted is what is run: every stage
// sum, elementary function and row. It gives the same bits as all other packs.
#pragma once

#include <cstddef>
#include <cstdint>

#include "lanes/binary.hpp"

namespace magnesia::benchmarks {

/// Operations on one number. Comparing, choosing, changing signs and moving bits are no arithmetic and are left out.
struct arithmetic {
    std::size_t sums = 0;
    std::size_t products = 0;
    std::size_t fused = 0;  ///< a b + c with one rounding
    std::size_t divisions = 0;
    std::size_t roots = 0;

    /// Floating-point operations as they are usually counted: a fused one is two.
    std::size_t flops() const { return sums + products + 2 * fused + divisions + roots; }
    /// What the units for fused operations are busy with: each of these takes the place of a fused one.
    std::size_t instructions() const { return sums + products + fused; }
};

/// Since the program started; operators have no argument to count into. Nothing counts on two threads at once.
inline arithmetic counted_so_far;

/// A double whose operators count.
struct counted_double {
    double value = 0;

    friend counted_double operator+(counted_double a, counted_double b) {
        ++counted_so_far.sums;
        return {a.value + b.value};
    }
    friend counted_double operator-(counted_double a, counted_double b) {
        ++counted_so_far.sums;
        return {a.value - b.value};
    }
    friend counted_double operator*(counted_double a, counted_double b) {
        ++counted_so_far.products;
        return {a.value * b.value};
    }
    friend counted_double operator/(counted_double a, counted_double b) {
        ++counted_so_far.divisions;
        return {a.value / b.value};
    }
    friend counted_double operator-(counted_double a) { return {-a.value}; }
};

/// The tag of the packs that count.
struct counting {};

}  // namespace magnesia::benchmarks

namespace magnesia::lanes {

template <>
struct operations<double, 1, magnesia::benchmarks::counting> {
    using vector = magnesia::benchmarks::counted_double;
    using plain = operations<double, 1, isa::baseline>;
    using bits = plain::bits;
    using truth = bool;
    using word = bits;

    static vector broadcast(double x) { return {x}; }
    static bits broadcast_bits(word b) { return b; }
    static vector load(const double* from) { return {*from}; }
    static vector load_aligned(const double* from) { return {*from}; }
    static void store(double* to, vector x) { *to = x.value; }
    static void store_aligned(double* to, vector x) { *to = x.value; }

    static vector fma(vector a, vector b, vector c) {
        ++magnesia::benchmarks::counted_so_far.fused;
        return {plain::fma(a.value, b.value, c.value)};
    }
    static vector sqrt(vector x) {
        ++magnesia::benchmarks::counted_so_far.roots;
        return {plain::sqrt(x.value)};
    }
    static vector lesser(vector a, vector b) { return {plain::lesser(a.value, b.value)}; }
    static vector greater(vector a, vector b) { return {plain::greater(a.value, b.value)}; }

    static truth less(vector a, vector b) { return a.value < b.value; }
    static truth less_equal(vector a, vector b) { return a.value <= b.value; }
    static truth equal(vector a, vector b) { return a.value == b.value; }
    static truth has_bit(bits b, word bit) { return plain::has_bit(b, bit); }
    static truth both(truth a, truth b) { return a && b; }
    static truth either(truth a, truth b) { return a || b; }
    static truth negation(truth a) { return !a; }
    static bool any(truth a) { return a; }
    static bool all(truth a) { return a; }
    static bool get_truth(truth a, int) { return a; }
    static vector choose(truth a, vector yes, vector no) { return a ? yes : no; }

    static bits to_bits(vector x) { return plain::to_bits(x.value); }
    static vector from_bits(bits b) { return {plain::from_bits(b)}; }
    static vector lookup(const double* table, bits index) { return {plain::lookup(table, index)}; }
};

// AVX-512 has one instruction for each of these, which packs without it replace by several; they count as one.

template <int W>
doubles<W, magnesia::benchmarks::counting> floor_of_small(doubles<W, magnesia::benchmarks::counting> x) {
    ++magnesia::benchmarks::counted_so_far.sums;
    return {floor_of_small(doubles<W, isa::baseline>(x.get(0))).get(0)};
}

template <int W>
doubles<W, magnesia::benchmarks::counting> scaled(doubles<W, magnesia::benchmarks::counting> y,
                                                  doubles<W, magnesia::benchmarks::counting> v) {
    ++magnesia::benchmarks::counted_so_far.products;
    return {scaled(doubles<W, isa::baseline>(y.get(0)), doubles<W, isa::baseline>(v.get(0))).get(0)};
}

template <int W>
split<doubles<W, magnesia::benchmarks::counting>> split_of(doubles<W, magnesia::benchmarks::counting> x) {
    magnesia::benchmarks::counted_so_far.sums += 2;
    magnesia::benchmarks::counted_so_far.products += 2;
    const auto parts = split_of(doubles<W, isa::baseline>(x.get(0)));
    return {parts.exponent.get(0), parts.mantissa.get(0)};
}

}  // namespace magnesia::lanes
