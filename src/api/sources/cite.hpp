// cite.hpp - the verb `cite`: the sources that an answer rests on, each with what it is used for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/answers/head.hpp"
#include "api/sources/bibliography.hpp"

namespace magnesia::api {

inline constexpr const char* cite_schema = "magnesia.cite/1";

/// How sources are written.
enum class cite_format { text, csl, bibtex, ris };

/// The format of a word.
///   throws  input_error naming the nearest
cite_format cite_format_of(const std::string& word);

/// One thing a source is used for.
struct cited_use {
    std::string kind;  ///< `parameter`, `form`, `food table`...
    std::string name;  ///< its id
    bool operator==(const cited_use&) const = default;
};

struct cited_source {
    evidence::source what;
    std::vector<cited_use> used_for;  ///< by kind, then by name
};

/// What an answer rests on and no source stands behind.
struct unsourced_thing {
    cited_use what;
    std::string because;  ///< how it is known instead, with its meaning; for a validation row its text
};

/// What is answered.
struct cite_answer {
    answer_head head;
    std::string answer_schema;                                ///< of the file that was read
    std::string answer_data_hash;                             ///< of the data it was computed from
    std::vector<cited_source> sources;                        ///< sorted by id
    std::vector<std::pair<std::string, std::size_t>> counts;  ///< sources used for each kind, in the order of kinds
    std::size_t without_doi = 0;                              ///< sources whose DOI is missing or was not verified
    std::vector<unsourced_thing> without_source;
};

/// Reads an answer of any verb and finds its sources in the data of this program. Other data give a warning, and so do
/// names that these data do not have.
///   throws  input_error with one sentence when the file is no such answer
cite_answer cite(const std::string& file);

/// The same for the text of a file that is at hand.
cite_answer cite_text(std::string_view text, const std::string& name);

/// The answer as JSON (src/api/schema/cite.json).
std::string json_of(const cite_answer& answer);

/// The sources in words, lines of at most 80 columns where words allow it.
std::string text_of(const cite_answer& answer);

/// The sources for a reference manager, or in words.
std::string written_as(const cite_answer& answer, cite_format format);

}  // namespace magnesia::api
