// part_run.hpp - a simulation that keeps what it has: stopped or killed it goes on later, and shards of it are merged.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "api/parts/shard.hpp"
#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// Where bodies are kept.
struct kept_part {
    std::string file;  ///< goes on from it when it exists
    shard which;
    std::function<void(std::string_view bytes)> keep;  ///< puts the bytes in the place of the file, whole or not at all
    std::chrono::milliseconds between = std::chrono::minutes(1);  ///< how often, besides at the start and at the end
};

/// What came of it.
struct part_outcome {
    std::size_t bodies_done = 0;
    std::size_t bodies = 0;                 ///< of the shard
    std::optional<simulate_answer> answer;  ///< once all bodies are done, when the shard is all there is
    bool is_complete() const { return bodies_done == bodies; }
};

/// Simulates the bodies of a shard that the file does not hold yet.
///   throws  input_error as `simulate`; more shards than draws; the file is no part, or one of another run or shard
part_outcome run_part(const simulate_request& request, const kept_part& part);

}  // namespace magnesia::api
