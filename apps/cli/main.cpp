// main.cpp - where the program starts.
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

int main(int count, char** words) {
    // A program may be started without even its own name (count 0).
    const int first = count > 0 ? 1 : 0;
    return magnesia::cli::run_command_line({words + first, words + count});
}
