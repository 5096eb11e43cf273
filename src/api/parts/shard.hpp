// shard.hpp - one of several equal shares of the draws, worked by itself, perhaps on another machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.hpp"
#include "study/index_set.hpp"

namespace magnesia::api {

/// Share `index` (from 1) of `of`. All draws are 1 of 1.
struct shard {
    std::size_t index = 1;
    std::size_t of = 1;
    bool operator==(const shard&) const = default;
};

/// Draws of a share: those of all shares together are all draws, each once, and no two shares differ by more than one.
study::index_range draws_of(const shard& which, std::size_t draws);

/// "2/8".
std::string print(const shard& which);

/// Reads "2/8".
///   where   stands in messages, with `key`
///   throws  input_error for what is no share: 0/8, 9/8, more than 1,000,000 shares
shard parse_shard(std::string_view text, const core::place& where, const std::string& key);

}  // namespace magnesia::api
