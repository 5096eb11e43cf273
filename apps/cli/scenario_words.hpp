// scenario_words.hpp - the words that say which scenario is meant, alike for every verb that takes one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/answers/scenario_request.hpp"

namespace magnesia::cli {

/// What stands where a scenario is expected, and the value of `--person`.
struct scenario_words {
    std::string what;
    std::string person;
};

/// Whether a word is an existing path, or looks like one.
bool names_file(const std::string& word);

/// An argument that is an existing path, or looks like one, is a file; anything else is a regimen line.
api::scenario_request request_of(const scenario_words& words);

/// What is written must not replace one of the files read, named as they were.
///   throws  as below
void refuse_overwriting(const std::vector<std::string>& inputs, const std::string& key, const std::string& path);

/// An option and the file that it writes; empty: none.
using output_name = std::pair<std::string, std::string>;

/// Two answers must not go to one file: the later would replace the earlier. Devices take several.
///   throws  input_error naming the second option
void refuse_one_file_for_two(const std::vector<output_name>& outputs);

/// What is written must not replace the scenario or the person it is made from.
///   key     the option that names the path, for messages
///   throws  input_error when `path` is one of the files read
void refuse_overwriting_input(const scenario_words& words, const std::string& key, const std::string& path);

}  // namespace magnesia::cli
