// command_line.hpp - the whole command line: which verb, which words, what when something is wrong.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::cli {

/// Runs the program with these arguments (without its own name) and gives back the exit code. Never throws.
int run_command_line(const std::vector<std::string>& arguments);

}  // namespace magnesia::cli
