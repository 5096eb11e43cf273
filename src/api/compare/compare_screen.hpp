// compare_screen.hpp - the answer of `compare` on one terminal screen: arms side by side, in the order they were said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/compare/compare.hpp"
#include "api/simulate/screen.hpp"

namespace magnesia::api {

/// At most `screen_lines` lines of at most `screen_columns` columns. Two arms: each measure with its bands and the
/// paired difference; more: medians, with bands below while there is room. What the model cannot tell apart is marked
/// `~`. Hypotheses that were asked for stand below, a line each, however many there are.
std::string screen_of(const compare_answer& answer, const screen_options& options);

}  // namespace magnesia::api
