// shortage.hpp - magnesium that a body misses as one smooth number, and effects that are bounded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/number.hpp"

namespace magnesia::physiology {

/// What fast cells miss, as a share, counted from 0 up: nothing however full the store is, and `cell_lack` less
/// `width` well above `width`, with no corner between. What acts through it moves people who lack magnesium, and no
/// others.
template <class Share>
constexpr Share shortage_of(const Share& cell_lack, const Share& width) {
    const Share missing = positive_part(cell_lack);
    return missing * missing / (missing + width);
}

/// x for small x, and never beyond `reach` either way: an effect that is bounded. A quotient, for it is asked for
/// often.
template <class Share>
constexpr Share within(const Share& reach, const Share& x) {
    const Share size = select(x < Share(0.0), -x, x) / reach;
    return x * (1.0 + size) / (1.0 + size + size * size);
}

}  // namespace magnesia::physiology
