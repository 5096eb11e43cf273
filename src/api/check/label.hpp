// label.hpp - the verb `label`: how much magnesium a serving of a product holds, as far as its label says.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/answers/head.hpp"
#include "labels/content.hpp"

namespace magnesia::api {

inline constexpr const char* label_schema = "magnesia.label/1";

/// What is asked: a text or a file.
struct label_request {
    std::string text;
    std::string file;   ///< a product file; then `text` is empty
    std::string basis;  ///< elemental, compound, unknown; empty: unknown
    std::string form;   ///< as people call it; empty: as the label says
};

/// What is answered.
struct label_answer {
    answer_head head;
    label_request asked;
    labels::label_content content;
    std::vector<evidence::form> forms;  ///< those named, in the order of data/forms.toml
    evidence::content_spread spread;    ///< of what is inside beside what the label says
    std::string format;                 ///< in words; empty when not said
};

/// Reads a label.
///   throws  input_error: what is not understood or not possible, in one sentence with the nearest known name
label_answer read_label(const label_request& request);

/// The answer as JSON (src/api/schema/label.json).
std::string json_of(const label_answer& answer);

/// The answer in words, lines of at most 80 columns.
std::string text_of(const label_answer& answer);

}  // namespace magnesia::api
