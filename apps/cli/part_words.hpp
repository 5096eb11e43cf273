// part_words.hpp - the words `--part` and `--shard`: where a simulation keeps what it has, which share of it is worked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "api/parts/part_run.hpp"
#include "cli/answer_words.hpp"

namespace CLI {
class App;
}

namespace magnesia::cli {

/// The words as read.
struct part_words {
    std::string part;
    std::string shard;

    void add_to(CLI::App& app);
};

/// The part that is meant; nothing when none is.
///   throws  input_error: no such shard, a shard without a file, a shard beside a format of answers
std::optional<api::kept_part> part_of(const part_words& words, const answer_words& beside);

/// What to say when a part is not all of an answer: stopped on the way, or one shard of several.
std::string what_is_kept(const api::part_outcome& came, const api::kept_part& part);

}  // namespace magnesia::cli
