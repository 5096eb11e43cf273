// ensemble.hpp - many independent jobs over several threads, with the same results for any number of threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace magnesia::engine {

struct ensemble_options {
    std::size_t threads = 1;  ///< 0 counts as 1
    /// Called after each finished job, never by two threads at once, `done` rising by one each time.
    std::function<void(std::size_t done, std::size_t total)> progress = {};
    std::stop_token stop = {};  ///< when asked to stop, jobs under way finish and no new one starts
};

/// Runs job(0) ... job(count - 1), each exactly once unless stopped. Returns how many were run.
///   throws  what a job threw (the lowest index among those that threw), after all threads have stopped;
///           no new job starts after the first exception
std::size_t for_each_index(std::size_t count, const std::function<void(std::size_t)>& job,
                           const ensemble_options& options = {});

}  // namespace magnesia::engine
