// shown_commands.hpp - the commands and outputs a page shows in its ```console blocks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::house {

/// One `$ command` and the lines below it, up to the next command or the end of the block.
struct shown_command {
    std::size_t line = 0;  ///< of the page, counted from 1
    std::string command;
    std::vector<std::string> output;
};

std::vector<shown_command> shown_commands(std::string_view page);

/// Whether `said` is what `shown` promises. `...` within a line stands for any text, alone on a line for any number of
/// lines.
bool is_as_shown(const std::vector<std::string>& shown, const std::vector<std::string>& said);

}  // namespace magnesia::house
