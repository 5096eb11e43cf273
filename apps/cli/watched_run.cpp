// watched_run.cpp - progress and interruption around one computation.
// SPDX-License-Identifier: Apache-2.0
#include "cli/watched_run.hpp"

#include <algorithm>
#include <cstdint>
#include <thread>

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace magnesia::cli {
namespace {

constexpr std::uint64_t most_threads = 1024;

std::uint64_t threads_of_machine() {
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

std::size_t threads_of(const std::string& text) {
    return whole_number{"--threads", 1, most_threads, threads_of_machine()}.read(text);
}

watched_run::watched_run(bool is_quiet)
    : is_quiet_(is_quiet), bar_(shows_unicode() ? api::letters::unicode : api::letters::ascii) {}

std::function<void(std::size_t done, std::size_t total)> watched_run::progress() {
    if (is_quiet_ || !can_redraw_stderr()) return {};
    return [this](std::size_t done, std::size_t total) { bar_.show(done, total); };
}

bool watched_run::has_finished() {
    end_line();
    if (interrupt_.was_interrupted()) say("magnesia: stopped before the end; nothing was written");
    return !interrupt_.was_interrupted();
}

}  // namespace magnesia::cli
