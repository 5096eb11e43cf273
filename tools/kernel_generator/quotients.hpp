// quotients.hpp - divisions that can be products with a reciprocal become that, when the reciprocal is known or shared.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kernel_generator/graph.hpp"

namespace magnesia::kernel_generator {

/// For every term of the graph as it stands, the term to use in its place.
///   A quotient x / d becomes x * (1 / d) where d is hoistable and x is not, or where two quotients below `roots` share
///   d. Effect on rounding: two roundings for one, at most 1.5 units in the last place instead of 0.5; and 1 / d
///   overflows where d is subnormal. A divisor that the equations compare with 0, as `ratio` and powers do, keeps its
///   division.
std::vector<term_id> with_reciprocals(graph& g, const std::vector<term_id>& roots);

/// Which terms `roots` are made of, by number.
std::vector<bool> reachable(const graph& g, const std::vector<term_id>& roots);

}  // namespace magnesia::kernel_generator
