// shard.cpp - two whole numbers with a slash between them.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/shard.hpp"

#include <fmt/core.h>

#include <charconv>
#include <optional>

namespace magnesia::api {
namespace {

constexpr std::size_t most_shards = 1'000'000;

std::optional<std::size_t> whole(std::string_view digits) {
    std::size_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

}  // namespace

study::index_range draws_of(const shard& which, std::size_t draws) {
    const auto before = [&](std::size_t shards) {  // draws of the first shards; without draws * shards, which is large
        return draws / which.of * shards + draws % which.of * shards / which.of;
    };
    return {before(which.index - 1), before(which.index)};
}

std::string print(const shard& which) {
    return fmt::format("{}/{}", which.index, which.of);
}

shard parse_shard(std::string_view text, const core::place& where, const std::string& key) {
    const std::size_t slash = text.find('/');
    const auto index = whole(text.substr(0, slash));
    const auto of = slash == std::string_view::npos ? std::nullopt : whole(text.substr(slash + 1));
    if (index && of && *index >= 1 && *index <= *of && *of <= most_shards) return {*index, *of};
    throw input_error(issue{.where = where,
                            .key = key,
                            .value = std::string(text),
                            .found = "is no share of the draws",
                            .allowed = "for example 2/8, the second of eight; the first is 1/8"});
}

}  // namespace magnesia::api
