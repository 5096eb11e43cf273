// fields.hpp - reads the keys of one table and notes every fault: missing, of the wrong kind, out of range, unknown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"

namespace magnesia::evidence {

/// The interval a number must lie in, ends included.
struct bounds {
    double low = -std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::max();
};

/// One table of a file. Every reader returns a usable value (empty, 0, the fallback) and notes what was wrong, so that
/// one run finds all faults. Call `finish()` last: it reports the keys nobody asked for.
class fields {
 public:
    /// `path` is how the table is called in messages, for example `parameter[2]`; empty for the top of a file.
    fields(const core::tree& table, std::string path, std::vector<core::issue>& issues);

    /// A text that must be there and not be empty.
    std::string text(const std::string& key);
    /// A text that may be absent.
    std::string text_or(const std::string& key, const std::string& fallback);
    /// One of `words`, as text; empty when it is none.
    std::string word_of(const std::string& key, const std::vector<std::string>& words);
    /// A number within `allowed`; an integer counts as a number.
    double number(const std::string& key, bounds allowed);
    /// A number that may be absent.
    double number_or(const std::string& key, double fallback, bounds allowed);
    bool truth_or(const std::string& key, bool fallback);
    /// A list of texts that may be absent.
    std::vector<std::string> texts(const std::string& key);
    /// The tables of a list, each with the path `path.key[i]`; `least` is how many there must be.
    std::vector<const core::tree*> tables(const std::string& key, std::size_t least);
    /// The value of a key as it stands, or null; marks the key as known.
    const core::tree* value(const std::string& key);

    /// Notes a fault of the value of `key` (or of the table, when the key is absent).
    void fault(const std::string& key, std::string found, std::string allowed = {}, std::string nearest = {});
    /// The dotted path of a key of this table.
    std::string path_of(const std::string& key) const;

    /// Reports the keys that were never asked for, each with the nearest known one.
    void finish();

 private:
    const core::tree& table_;
    std::string path_;
    std::vector<core::issue>& issues_;
    std::vector<std::string> known_;
};

/// Checks that the file says `schema = "expected"`, and notes a fault otherwise. Returns whether it does.
bool check_schema(fields& top, std::string_view expected);

/// "a, b or c" for messages.
std::string listed(const std::vector<std::string>& words);

/// Whether `text` can be an id: lower-case letters, digits and underscores, a letter first.
bool is_identifier(std::string_view text);

}  // namespace magnesia::evidence
