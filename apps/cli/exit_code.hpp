// exit_code.hpp - how the program tells a shell what happened (docs/contracts.md 6).
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_missed = 1;     ///< a bar of `qualify` is missed
inline constexpr int exit_input = 2;      ///< what was asked or given is wrong
inline constexpr int exit_fault = 3;      ///< a fault of the program or its data
inline constexpr int exit_unsafe = 4;     ///< the verdict of `check` is refuse or emergency
inline constexpr int exit_stopped = 130;  ///< Ctrl-C

}  // namespace magnesia::cli
