// terminal.hpp - what stands at the other end of stdout and stderr, and writing to it safely.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace magnesia::cli {

/// Is stdout or stderr a terminal? Colour is for terminals whose person did not set NO_COLOR (no-color.org).
bool is_stdout_terminal();
/// Whether a line on stderr can be written over: a terminal that moves its cursor, which one of TERM=dumb does not.
bool can_redraw_stderr();
bool wants_colour();

/// Whether the locale of the environment (LC_ALL, LC_CTYPE, LANG, in this order) says UTF-8.
bool shows_unicode();

/// Keeps the numbers 0, 1 and 2 taken when the program is started with a standard stream closed: a file opened later
/// would get that number, and the answer or a message would be written into it.
void hold_standard_streams();

/// Makes a closed pipe an error of write instead of a signal that ends the program.
void ignore_broken_pipes();

/// Writes all of `text` to stdout. A reader that went away (a closed pipe) is no error: it had enough.
///   throws  input_error when it cannot be written for another reason, for example a full disk
void write_stdout(std::string_view text);

/// Writes one line to stderr; a stderr that cannot be written to is nobody's loss.
void say(const std::string& line);

/// Says the mistakes of one file or command line, one sentence each; of a flood the first 20 and how many more there
/// are.
void say_issues(const std::vector<issue>& issues);

}  // namespace magnesia::cli
