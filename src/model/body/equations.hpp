// equations.hpp - the body's equations as text: every signal and every rate, read with symbols.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::model {

/// One line per equation, `kidney.urine = ...` for signals and `d/dt magnesium_pools.plasma = ...` for pools and
/// accumulators, in the order of the body. The same body gives the same text on every machine, so its hash names the
/// equations an answer was computed with. Names: `pool.`, `input.`, `parameter.` or `signal.`, then organ and member.
std::string equations_text();

/// The equations and how they are integrated: all of this program that decides numbers beside its data. Its SHA-256 is
/// the `model_hash` of answers.
std::string model_text();

}  // namespace magnesia::model
