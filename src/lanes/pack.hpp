// pack.hpp - W numbers side by side, computed by one instruction; every lane is a person of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/isa.hpp"
#include "lanes/operations_scalar.hpp"
#include "lanes/operations_vector.hpp"
#if defined(__x86_64__)
#include "lanes/operations_avx2.hpp"
#include "lanes/operations_avx512.hpp"
#endif

namespace magnesia::lanes {

/// The answers of a comparison, one for each lane.
template <class P>
struct mask {
    using operations = typename P::operations;

    typename operations::truth raw;

    [[gnu::always_inline]] friend mask operator&(mask a, mask b) { return {operations::both(a.raw, b.raw)}; }
    [[gnu::always_inline]] friend mask operator|(mask a, mask b) { return {operations::either(a.raw, b.raw)}; }
    [[gnu::always_inline]] friend mask operator!(mask a) { return {operations::negation(a.raw)}; }
    [[gnu::always_inline]] friend bool any(mask a) { return operations::any(a.raw); }
    [[gnu::always_inline]] friend bool all(mask a) { return operations::all(a.raw); }
    [[gnu::always_inline]] bool get(int lane) const { return operations::get_truth(raw, lane); }
};

/// W numbers (a power of two; 1 is a plain number). Arithmetic is IEEE 754, rounded once, lane by lane: no lane has any
/// influence on another, and the same algorithm gives the same bits for every W and Isa.
template <class Real, int W, class Isa>
struct pack {
    using operations = lanes::operations<Real, W, Isa>;
    using vector = typename operations::vector;
    using bits = typename operations::bits;  ///< the same lanes as whole numbers; has + - & | ^ << >> of its own
    using word = typename operations::word;
    using real = Real;
    using instruction_set = Isa;
    static constexpr int width = W;

    vector raw{};

    pack() = default;
    [[gnu::always_inline]] pack(Real in_every_lane) : raw(operations::broadcast(in_every_lane)) {}  // NOLINT: constants
    [[gnu::always_inline]] static pack wrap(vector raw) {
        pack x;
        x.raw = raw;
        return x;
    }

    /// W numbers from memory; `aligned` needs an address divisible by the size of the pack.
    [[gnu::always_inline]] static pack load(const Real* from) { return wrap(operations::load(from)); }
    [[gnu::always_inline]] static pack load_aligned(const Real* from) { return wrap(operations::load_aligned(from)); }
    [[gnu::always_inline]] void store(Real* to) const { operations::store(to, raw); }
    [[gnu::always_inline]] void store_aligned(Real* to) const { operations::store_aligned(to, raw); }
    /// One lane, read or written where the pack lies and not by way of a copy of all.
    [[gnu::always_inline]] Real get(int lane) const {
        Real value;
        __builtin_memcpy(&value, reinterpret_cast<const char*>(&raw) + static_cast<std::size_t>(lane) * sizeof value,
                         sizeof value);
        return value;
    }
    [[gnu::always_inline]] void set(int lane, Real value) {
        __builtin_memcpy(reinterpret_cast<char*>(&raw) + static_cast<std::size_t>(lane) * sizeof value, &value,
                         sizeof value);
    }

    [[gnu::always_inline]] friend pack operator+(pack a, pack b) { return wrap(a.raw + b.raw); }
    [[gnu::always_inline]] friend pack operator-(pack a, pack b) { return wrap(a.raw - b.raw); }
    [[gnu::always_inline]] friend pack operator*(pack a, pack b) { return wrap(a.raw * b.raw); }
    [[gnu::always_inline]] friend pack operator/(pack a, pack b) { return wrap(a.raw / b.raw); }
    [[gnu::always_inline]] friend pack operator-(pack a) { return wrap(-a.raw); }

    [[gnu::always_inline]] friend mask<pack> operator<(pack a, pack b) { return {operations::less(a.raw, b.raw)}; }
    [[gnu::always_inline]] friend mask<pack> operator<=(pack a, pack b) {
        return {operations::less_equal(a.raw, b.raw)};
    }
    [[gnu::always_inline]] friend mask<pack> operator==(pack a, pack b) { return {operations::equal(a.raw, b.raw)}; }
    [[gnu::always_inline]] friend mask<pack> operator>(pack a, pack b) { return b < a; }
    [[gnu::always_inline]] friend mask<pack> operator>=(pack a, pack b) { return b <= a; }

    /// `yes` where the mask holds, else `no`; what is not taken has no influence, not even as NaN.
    [[gnu::always_inline]] friend pack select(mask<pack> where, pack yes, pack no) {
        return wrap(operations::choose(where.raw, yes.raw, no.raw));
    }
    /// The same under the name by which core's `select` finds it.
    [[gnu::always_inline]] friend pack choose(mask<pack> where, pack yes, pack no) { return select(where, yes, no); }

    /// a b + c, rounded once.
    [[gnu::always_inline]] friend pack fma(pack a, pack b, pack c) {
        return wrap(operations::fma(a.raw, b.raw, c.raw));
    }
    /// The square root, correctly rounded; NaN below 0.
    [[gnu::always_inline]] friend pack sqrt(pack x) { return wrap(operations::sqrt(x.raw)); }

    /// a < b ? a : b and a > b ? a : b as written: with a NaN the answer is b.
    [[gnu::always_inline]] friend pack lesser(pack a, pack b) { return wrap(operations::lesser(a.raw, b.raw)); }
    [[gnu::always_inline]] friend pack greater(pack a, pack b) { return wrap(operations::greater(a.raw, b.raw)); }
    /// The smaller and the larger of two; b at a tie; NaN in either gives NaN.
    [[gnu::always_inline]] friend pack min(pack a, pack b) { return select(a == a, lesser(a, b), a); }
    [[gnu::always_inline]] friend pack max(pack a, pack b) { return select(a == a, greater(a, b), a); }

    [[gnu::always_inline]] friend bits to_bits(pack x) { return operations::to_bits(x.raw); }
    [[gnu::always_inline]] static pack from_bits(bits b) { return wrap(operations::from_bits(b)); }
    /// Where this one bit of the lane is set.
    [[gnu::always_inline]] static mask<pack> has_bit(bits b, word bit) { return {operations::has_bit(b, bit)}; }
    /// table[index mod 16] in each lane; the table is aligned to 64 bytes.
    [[gnu::always_inline]] static pack lookup(const Real* table, bits index) {
        return wrap(operations::lookup(table, index));
    }
};

}  // namespace magnesia::lanes
