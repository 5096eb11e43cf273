// interrupt.cpp - a thread that waits for signals, so that nothing runs inside a signal handler.
// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.hpp"

#include <csignal>
#include <cstdlib>
#include <ctime>

#include "cli/exit_code.hpp"

namespace magnesia::cli {
namespace {

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

interrupt_watch::interrupt_watch() {
    const sigset_t set = ending_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    waiting_ = std::jthread([this, set](const std::stop_token& done) {
        constexpr timespec look_every{.tv_sec = 0, .tv_nsec = 20'000'000};
        while (!done.stop_requested()) {
            if (sigtimedwait(&set, nullptr, &look_every) <= 0) continue;
            if (!wish_.request_stop()) std::_Exit(exit_stopped);
        }
    });
}

}  // namespace magnesia::cli
