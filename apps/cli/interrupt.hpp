// interrupt.hpp - Ctrl-C as a wish to stop, not as an axe: the computation ends at the next body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <thread>

namespace magnesia::cli {

/// While it lives, the first SIGINT or SIGTERM asks to stop and a second one ends the program at once.
/// Must be made before any other thread, since threads inherit which signals wait.
class interrupt_watch {
 public:
    interrupt_watch();
    ~interrupt_watch();
    interrupt_watch(const interrupt_watch&) = delete;
    interrupt_watch& operator=(const interrupt_watch&) = delete;

    std::stop_token token() const { return wish_.get_token(); }
    bool was_interrupted() const { return wish_.stop_requested(); }

 private:
    std::stop_source wish_;
    std::jthread waiting_;  // last: it uses the member above, and must end first
};

}  // namespace magnesia::cli
