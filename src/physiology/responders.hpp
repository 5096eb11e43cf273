// responders.hpp - how far a person is one whom an effect reaches, by how much a measure of theirs is raised.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/number.hpp"

namespace magnesia::physiology {

/// 0 for a value up to `normal`, half at `half` above it, and 1 far above, with no corner between: whom an effect
/// reaches that is seen only in people in whom the value is raised.
template <class Value>
constexpr auto raised(const Value& value, const Value& normal, const Value& half) {
    const auto above = power<2>(positive_part(value - normal) / half);
    return above / (1.0 + above);
}

}  // namespace magnesia::physiology
