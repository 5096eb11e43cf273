// interrupt.cpp - a thread that waits for signals, so that nothing runs inside a signal handler.
// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.hpp"

#include <csignal>
#include <cstdlib>

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
        for (int which = 0; sigwait(&set, &which) == 0 && !done.stop_requested();) {
            if (!wish_.request_stop()) std::_Exit(exit_stopped);
        }
    });
}

interrupt_watch::~interrupt_watch() {
    waiting_.request_stop();
    pthread_kill(waiting_.native_handle(), SIGTERM);  // to that thread alone, which waits for one; it says no more
}

}  // namespace magnesia::cli
