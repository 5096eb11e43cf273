// arguments.hpp - numbers and names on the command line, refused in the same sentences as those in files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace magnesia::cli {

/// A whole number from `least` to `most`, or `usual` for an empty text.
struct whole_number {
    std::string key;
    std::uint64_t least = 0;
    std::uint64_t most = 0;
    std::uint64_t usual = 0;

    /// throws  input_error naming the option, the value and the range
    std::uint64_t read(const std::string& text) const;
};

/// What a verb understands.
struct known_words {
    std::vector<std::string> options;                 ///< with their dashes
    std::vector<std::string> with_value;              ///< those of them that take one
    std::vector<std::string> repeatable = {};         ///< those of them that may be given several times
    std::size_t most_words = 0;                       ///< words that are no options and no values
    std::map<std::string, std::string> letters = {};  ///< short forms: `-o` to `--output`
};

/// What was declared on a verb.
known_words known_of(const CLI::App& app);

/// The words behind a verb: options first, each with its value as `--option=value`, so that a value may begin with a
/// dash; then `--` and the other words, so that `-200 mg ...` is read as the dose it was meant to be.
///   throws  input_error for an option the verb does not have, with the nearest one; a value that is missing, empty or
///           not wanted; an option given twice whose value may stand once; a word too many
std::vector<std::string> joined(const std::vector<std::string>& words, const known_words& known);

/// Throws input_error: `word` is no verb; names the nearest.
[[noreturn]] void refuse_verb(const std::string& word, const std::vector<std::string>& verbs);

}  // namespace magnesia::cli
