// terminal.hpp - what stands at the other end of stdout and stderr, and writing to it safely.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace magnesia::cli {

/// Is stdout or stderr a terminal? Colour is for terminals whose person did not set NO_COLOR (no-color.org).
bool is_stdout_terminal();
bool is_stderr_terminal();
bool wants_colour();

/// Whether the locale of the environment (LC_ALL, LC_CTYPE, LANG, in this order) says UTF-8.
bool shows_unicode();

/// Makes a closed pipe an error of write instead of a signal that ends the program.
void ignore_broken_pipes();

/// Writes all of `text` to stdout. A reader that went away (a closed pipe) is no error: it had enough.
///   throws  input_error when it cannot be written for another reason, for example a full disk
void write_stdout(std::string_view text);

/// Writes one line to stderr; a stderr that cannot be written to is nobody's loss.
void say(const std::string& line);

}  // namespace magnesia::cli
