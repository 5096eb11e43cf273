// answer_file.hpp - an answer of `simulate --json` read back as the question it answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/answers/accuracy.hpp"
#include "api/parts/answer_text.hpp"
#include "model/person/binding.hpp"

namespace magnesia::api {

/// The largest answer that is read: ten years, the longest run, are 26 MB.
inline constexpr std::size_t largest_answer_bytes = std::size_t{64} << 20;

/// What an answer says about its question.
struct answer_file {
    std::string name;        ///< of the file, for messages
    std::string version;     ///< of the program that wrote it
    std::string model_hash;  ///< of that program
    std::string data_hash;   ///< of that program
    std::uint64_t seed = 0;
    std::size_t draws = 0;
    chosen_accuracy accuracy;
    model::hypothesis_states hypotheses;
    std::string scenario;                  ///< TOML
    std::vector<std::string> assumptions;  ///< sentences, as said then
};

/// The place of the scenario's mistakes: `FILE: options.scenario`.
std::string scenario_name(const answer_file& answer);

/// Reads the text of an answer. Its scenario is not looked into.
///   name    stands for the file in messages
///   throws  input_error with every issue: no text or no JSON, the answer of another verb, missing keys, wrong kinds of
///           values, numbers out of range
answer_file parse_answer(std::string_view text, const std::string& name);

/// The same from values already read, of a file of another schema that says the same about its question.
///   meant   what such a file is, for messages: "an answer of `magnesia simulate --json`"
answer_file question_of(const answer_values& values, const std::string& name, const std::string& schema,
                        const std::string& meant);

/// An answer that another program gave cannot come out of this one byte for byte.
///   throws  input_error naming what differs first (version, model_hash, data_hash) on both sides
void refuse_other_program(const answer_file& answer);

}  // namespace magnesia::api
