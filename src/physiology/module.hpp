// module.hpp - what every organ module is made of (docs/contracts.md 1).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/number.hpp"

namespace magnesia::physiology {

/// The struct of a module that has no pools (or no accumulators).
template <class N, unit per>
struct no_pools {
    template <class Self>
    static constexpr void each(Self&, auto) {}
};

/// The struct of a module that has no inputs.
template <class N>
struct no_inputs {
    template <class Self>
    static constexpr void each(Self&, auto) {}
};

/// What a module's `rhs` returns: how fast its pools and its accumulators change.
template <class Pools, class Accumulators>
struct change {
    Pools pools;
    Accumulators accumulators;
};

}  // namespace magnesia::physiology
