// answer_text.hpp - the few values of a JSON answer that say what was asked, each by its dotted key; no number of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace magnesia::api {

/// What stands at a key. Scalars keep their text as written, so that a message can show it and no digit is lost.
struct answer_value {
    enum class kind { null, truth, number, text, list, table };
    kind is = kind::null;
    std::string text{};  ///< of a text its content, of a number or truth value its letters; empty otherwise
};

/// By dotted key, for example `options.draws`, `assumptions[0]`. In order of the alphabet.
using answer_values = std::map<std::string, answer_value>;

/// How deep an answer may nest; real ones need 4.
inline constexpr std::size_t deepest_answer = 16;

/// The top keys of an answer that are kept.
struct wanted_keys {
    std::span<const std::string_view> keys;
    const char* as_written;  ///< what such a text is, for messages
};

/// `schema`, `version`, `model_hash`, `data_hash`, `seed`, `options`, `hypotheses` and `assumptions` of a simulation.
wanted_keys question_keys();

/// Reads the text of an answer, whose outcomes and curves are passed over: they are a result and no question.
///   name     stands for the file in messages
///   returns  everything at and below the wanted top keys; texts are whole, numbers unread
///   throws   input_error with line and column for text that is no JSON (NaN is none), nesting beyond `deepest_answer`,
///            a number beyond the range of a double, a key given twice, or a top that is no table
answer_values parse_answer_values(std::string_view text, const std::string& name,
                                  const wanted_keys& wanted = question_keys());

}  // namespace magnesia::api
