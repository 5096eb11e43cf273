// everyday_words.hpp - words that people use for outcomes: migraine, blood pressure, leg cramps.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view everyday_words_schema = "magnesia.everyday_words/1";

struct everyday_word {
    std::vector<std::string> said;      ///< spellings, in lower case
    std::vector<std::string> outcomes;  ///< ids
};

/// Reads a file of words, appending faults: a spelling that stands twice or is not in lower case, an outcome that
/// nobody knows.
std::vector<everyday_word> parse_everyday_words(const core::tree& file, const std::vector<outcome>& outcomes,
                                                std::vector<core::issue>& issues);

/// Those of data/everyday_words.toml.
///   throws   data_error
std::vector<everyday_word> load_everyday_words(const std::vector<outcome>& outcomes);

/// The one with that spelling, in any case and with hyphens or underscores for blanks; or null.
const everyday_word* find_everyday_word(const std::vector<everyday_word>& all, std::string_view text);

}  // namespace magnesia::evidence
