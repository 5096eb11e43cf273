// operations_pair.hpp - the operations of a pack that fills two registers: those of each half.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "lanes/operations_scalar.hpp"

namespace magnesia::lanes {

/// Two registers with the arithmetic of one. Left to itself the compiler would take what is wider than a register
/// apart into single numbers wherever it compares.
template <class Half>
struct two_registers {
    Half low, high;

    [[gnu::always_inline]] friend two_registers operator+(two_registers a, two_registers b) {
        return {a.low + b.low, a.high + b.high};
    }
    [[gnu::always_inline]] friend two_registers operator-(two_registers a, two_registers b) {
        return {a.low - b.low, a.high - b.high};
    }
    [[gnu::always_inline]] friend two_registers operator*(two_registers a, two_registers b) {
        return {a.low * b.low, a.high * b.high};
    }
    [[gnu::always_inline]] friend two_registers operator/(two_registers a, two_registers b) {
        return {a.low / b.low, a.high / b.high};
    }
    [[gnu::always_inline]] friend two_registers operator-(two_registers a) { return {-a.low, -a.high}; }
};

/// The same of whole numbers, with a second operand that is the same in all lanes where one is plain.
template <class Half, class Word>
struct two_registers_of_bits {
    Half low, high;

    template <class Other>
    [[gnu::always_inline]] friend two_registers_of_bits operator+(two_registers_of_bits a, Other b) {
        return {a.low + low_of(b), a.high + high_of(b)};
    }
    template <class Other>
    [[gnu::always_inline]] friend two_registers_of_bits operator-(two_registers_of_bits a, Other b) {
        return {a.low - low_of(b), a.high - high_of(b)};
    }
    template <class Other>
    [[gnu::always_inline]] friend two_registers_of_bits operator&(two_registers_of_bits a, Other b) {
        return {a.low & low_of(b), a.high & high_of(b)};
    }
    template <class Other>
    [[gnu::always_inline]] friend two_registers_of_bits operator|(two_registers_of_bits a, Other b) {
        return {a.low | low_of(b), a.high | high_of(b)};
    }
    template <class Other>
    [[gnu::always_inline]] friend two_registers_of_bits operator^(two_registers_of_bits a, Other b) {
        return {a.low ^ low_of(b), a.high ^ high_of(b)};
    }
    [[gnu::always_inline]] friend two_registers_of_bits operator<<(two_registers_of_bits a, int places) {
        return {a.low << places, a.high << places};
    }
    [[gnu::always_inline]] friend two_registers_of_bits operator>>(two_registers_of_bits a, int places) {
        return {a.low >> places, a.high >> places};
    }

 private:
    [[gnu::always_inline]] static Half low_of(two_registers_of_bits b) { return b.low; }
    [[gnu::always_inline]] static Half high_of(two_registers_of_bits b) { return b.high; }
    [[gnu::always_inline]] static Word low_of(Word b) { return b; }
    [[gnu::always_inline]] static Word high_of(Word b) { return b; }
};

/// W numbers as two packs of W / 2.
template <class Real, int W, class Isa>
struct operations_in_pairs {
    using half = operations<Real, W / 2, Isa>;
    static constexpr int half_width = W / 2;
    using word = typename half::word;
    using vector = two_registers<typename half::vector>;
    using bits = two_registers_of_bits<typename half::bits, word>;
    struct truth {
        typename half::truth low, high;
    };

    [[gnu::always_inline]] static vector broadcast(Real x) { return {half::broadcast(x), half::broadcast(x)}; }
    [[gnu::always_inline]] static bits broadcast_bits(word b) {
        return {half::broadcast_bits(b), half::broadcast_bits(b)};
    }
    [[gnu::always_inline]] static vector load(const Real* from) {
        return {half::load(from), half::load(from + half_width)};
    }
    [[gnu::always_inline]] static vector load_aligned(const Real* from) {
        return {half::load_aligned(from), half::load_aligned(from + half_width)};
    }
    [[gnu::always_inline]] static void store(Real* to, vector x) {
        half::store(to, x.low);
        half::store(to + half_width, x.high);
    }
    [[gnu::always_inline]] static void store_aligned(Real* to, vector x) {
        half::store_aligned(to, x.low);
        half::store_aligned(to + half_width, x.high);
    }

    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) {
        return {half::fma(a.low, b.low, c.low), half::fma(a.high, b.high, c.high)};
    }
    [[gnu::always_inline]] static vector sqrt(vector x) { return {half::sqrt(x.low), half::sqrt(x.high)}; }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) {
        return {half::lesser(a.low, b.low), half::lesser(a.high, b.high)};
    }
    [[gnu::always_inline]] static vector greater(vector a, vector b) {
        return {half::greater(a.low, b.low), half::greater(a.high, b.high)};
    }

    [[gnu::always_inline]] static truth less(vector a, vector b) {
        return {half::less(a.low, b.low), half::less(a.high, b.high)};
    }
    [[gnu::always_inline]] static truth less_equal(vector a, vector b) {
        return {half::less_equal(a.low, b.low), half::less_equal(a.high, b.high)};
    }
    [[gnu::always_inline]] static truth equal(vector a, vector b) {
        return {half::equal(a.low, b.low), half::equal(a.high, b.high)};
    }
    [[gnu::always_inline]] static truth has_bit(bits b, word bit) {
        return {half::has_bit(b.low, bit), half::has_bit(b.high, bit)};
    }
    [[gnu::always_inline]] static truth both(truth a, truth b) {
        return {half::both(a.low, b.low), half::both(a.high, b.high)};
    }
    [[gnu::always_inline]] static truth either(truth a, truth b) {
        return {half::either(a.low, b.low), half::either(a.high, b.high)};
    }
    [[gnu::always_inline]] static truth negation(truth a) { return {half::negation(a.low), half::negation(a.high)}; }
    [[gnu::always_inline]] static bool any(truth a) { return half::any(a.low) || half::any(a.high); }
    [[gnu::always_inline]] static bool all(truth a) { return half::all(a.low) && half::all(a.high); }
    [[gnu::always_inline]] static bool get_truth(truth a, int lane) {
        return lane < half_width ? half::get_truth(a.low, lane) : half::get_truth(a.high, lane - half_width);
    }
    [[gnu::always_inline]] static vector choose(truth a, vector yes, vector no) {
        return {half::choose(a.low, yes.low, no.low), half::choose(a.high, yes.high, no.high)};
    }

    [[gnu::always_inline]] static bits to_bits(vector x) { return {half::to_bits(x.low), half::to_bits(x.high)}; }
    [[gnu::always_inline]] static vector from_bits(bits b) { return {half::from_bits(b.low), half::from_bits(b.high)}; }
    [[gnu::always_inline]] static vector lookup(const Real* table, bits index) {
        return {half::lookup(table, index.low), half::lookup(table, index.high)};
    }
};

}  // namespace magnesia::lanes
