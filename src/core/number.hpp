// number.hpp - the four number systems in which every equation is read (docs/architecture.md 2).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maths.hpp"
#include "core/quantity.hpp"
#include "core/scalar.hpp"
#include "core/units.hpp"

namespace magnesia::inline core {

/// Units are forgotten: numbers on double (the reference), dual (gradients) or expr (symbols).
template <class T>
struct plain {
    using carrier = T;
    template <unit>
    using value = scalar<T>;
};

/// Units are part of the type. Slow to compile, so it is used in one test file: the dimensional check.
template <class T>
struct with_units {
    using carrier = T;
    template <unit U>
    using value = quantity<T, U>;
};

/// A number of system N in unit U: the type of every pool, parameter, input and signal.
template <class N, unit U>
using in = typename N::template value<U>;

/// 2 pi, a full turn of a phase.
inline constexpr double full_turn = 6.283185307179586476925286766559;

}  // namespace magnesia::inline core
