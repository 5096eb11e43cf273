// lane_batch.cpp - a flow of runs that do not depend on each other, by their index.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_batch.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace magnesia::engine {

std::size_t run_batch(const lane_kernel& kernel, std::size_t count,
                      const std::function<lane_request(std::size_t)>& request,
                      const std::function<void(std::size_t, trajectory)>& take, const name_non_finite& name,
                      const ensemble_options& options) {
    std::atomic<std::size_t> first_left = 0;
    std::mutex mutex;
    std::size_t done = 0;
    const auto take_one = [&](std::size_t index, trajectory path) {
        take(index, std::move(path));
        const std::scoped_lock lock(mutex);
        ++done;
        if (options.progress) options.progress(done, count);
    };
    const auto next = [&]() -> std::optional<ready_run> {
        if (options.stop.stop_requested()) return std::nullopt;
        const std::size_t index = first_left++;
        if (index >= count) return std::nullopt;
        return ready_run{request(index), [&take_one, index](trajectory path) { take_one(index, std::move(path)); }};
    };
    const std::size_t packs = (count + kernel.at_once() - 1) / kernel.at_once();
    run_flow(kernel, next, name, std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(packs, 1)));
    return done;
}

}  // namespace magnesia::engine
