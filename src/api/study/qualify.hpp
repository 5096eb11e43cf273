// qualify.hpp - the verb `qualify`: published measurements beside what the body gives, and whether it passes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/study/own_studies.hpp"
#include "evidence/base/evidence_base.hpp"
#include "scenario/reading/protocol.hpp"
#include "study/qualification.hpp"

namespace magnesia::api {

inline constexpr const char* qualify_schema = "magnesia.qualify/1";

struct qualify_request {
    own_studies own = {};  ///< judged in place of the studies of the program; no bars then
    std::size_t threads = 1;
    std::function<void(std::size_t done, std::size_t total)> progress = {};
    std::stop_token stop = {};
};

/// What is answered.
struct qualify_answer {
    answer_head head;
    study::qualification result;
    std::string targets_sha256;           ///< of the list of targets as it is
    std::string targets_imported_sha256;  ///< as it was imported; empty of a reader's own list
    std::vector<scenario::protocol> protocols;
};

/// The protocols of the program, checked against the list of targets.
///   throws  data_error with every issue
std::vector<scenario::protocol> load_protocols(const evidence::evidence_base& base, const evidence::target_list& list);

/// Simulates every protocol; empty when stopped before the end.
///   throws  input_error as read_own_studies
std::optional<qualify_answer> qualify(const qualify_request& request);

/// The answer as JSON (src/api/schema/qualify.json).
std::string json_of(const qualify_answer& answer);

/// One line a row of the list.
std::string csv_of(const qualify_answer& answer);

/// The answer in words, lines of at most 80 columns; within or not is a word, and a colour where wanted.
std::string text_of(const qualify_answer& answer, bool in_colour);

/// The rows as a table in Markdown, as docs/validation.md shows it, and the bars.
std::string markdown_of(const qualify_answer& answer);

/// A complete HTML page, well-formed XML, without network or script: a chart of every row, the table, what was assumed.
std::string report_of(const qualify_answer& answer);

/// A number of a row as people read it: three significant digits, no exponent.
std::string row_number(double value);

/// `within`, `outside`, `not simulated` or `not yet`; of a direction `as observed` or `not as observed`.
std::string_view verdict_of(const study::qualified_row& one);

}  // namespace magnesia::api
