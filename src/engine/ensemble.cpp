// ensemble.cpp - many independent jobs over several threads, with the same results for any number of threads.
// SPDX-License-Identifier: Apache-2.0
#include "engine/ensemble.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace magnesia::engine {
namespace {

/// What the threads share. Each takes the next index that nobody has taken, so a slow job delays no other.
class shared_work {
 public:
    shared_work(std::size_t count, const std::function<void(std::size_t)>& job, const ensemble_options& options)
        : count_(count), job_(job), options_(options), first_failed_(count) {}

    void work() {
        while (!has_failed_ && !options_.stop.stop_requested()) {
            const std::size_t index = next_++;
            if (index >= count_) return;
            try {
                job_(index);
                report_done();
            } catch (...) {
                keep_exception(index, std::current_exception());
            }
        }
    }

    std::size_t finish() const {
        if (exception_) std::rethrow_exception(exception_);
        return done_;
    }

 private:
    void report_done() {
        const std::scoped_lock lock(mutex_);
        ++done_;
        if (options_.progress) options_.progress(done_, count_);
    }

    void keep_exception(std::size_t index, std::exception_ptr thrown) {
        const std::scoped_lock lock(mutex_);
        has_failed_ = true;
        if (index >= first_failed_) return;
        first_failed_ = index;
        exception_ = std::move(thrown);
    }

    const std::size_t count_;
    const std::function<void(std::size_t)>& job_;
    const ensemble_options& options_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> has_failed_ = false;
    std::mutex mutex_;
    std::size_t done_ = 0;
    std::size_t first_failed_;
    std::exception_ptr exception_;
};

}  // namespace

std::size_t for_each_index(std::size_t count, const std::function<void(std::size_t)>& job,
                           const ensemble_options& options) {
    shared_work shared(count, job, options);
    const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(count, 1));
    {
        std::vector<std::jthread> others;
        others.reserve(threads - 1);
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&shared] { shared.work(); });
        shared.work();
    }  // the threads are joined here
    return shared.finish();
}

}  // namespace magnesia::engine
