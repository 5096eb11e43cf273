// watched_run.hpp - what every long computation has: a line that shows how far it is, Ctrl-C, and a number of threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>

#include "cli/interrupt.hpp"
#include "cli/progress.hpp"

namespace magnesia::cli {

/// The value of --threads; all of the machine for an empty text.
///   throws  input_error for what is no such number
std::size_t threads_of(const std::string& text);

/// Watches one computation. Must be made before any other thread (see interrupt_watch).
class watched_run {
 public:
    explicit watched_run(bool is_quiet);

    /// To be called as it goes on; empty when nobody looks (stderr is no terminal, or a dumb one) or wants to. Not for
    /// longer than this lives.
    std::function<void(std::size_t done, std::size_t total)> progress();
    std::stop_token stop() const { return interrupt_.token(); }

    /// Takes the progress line away.
    void end_line() { bar_.erase(); }

    /// At the end: takes the progress line away. Whether it came to its end; says so when Ctrl-C stopped it.
    bool has_finished();

 private:
    bool is_quiet_;
    interrupt_watch interrupt_;
    progress_bar bar_;
};

}  // namespace magnesia::cli
