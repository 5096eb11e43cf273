// scenario_words.cpp - file or line, and files that must not be lost.
// SPDX-License-Identifier: Apache-2.0
#include "cli/scenario_words.hpp"

#include <filesystem>

#include "core/error.hpp"

namespace magnesia::cli {
bool names_file(const std::string& word) {
    std::error_code ignored;
    const bool is_path = word.find('/') != std::string::npos && word.find(' ') == std::string::npos;
    return is_path || word.ends_with(".toml") || std::filesystem::exists(word, ignored);
}

api::scenario_request request_of(const scenario_words& words) {
    api::scenario_request request;
    (names_file(words.what) ? request.file : request.regimen) = words.what;
    request.person_file = words.person;
    return request;
}

void refuse_overwriting(const std::vector<std::string>& inputs, const std::string& key, const std::string& path) {
    for (const std::string& input : inputs) {
        std::error_code ignored;
        if (!std::filesystem::equivalent(path, input, ignored)) continue;
        throw input_error(issue{.where = {"command line"},
                                .key = key,
                                .value = path,
                                .found = "is the file the question stands in and would be lost",
                                .allowed = "the name of another file"});
    }
}

void refuse_overwriting_input(const scenario_words& words, const std::string& key, const std::string& path) {
    refuse_overwriting({words.what, words.person}, key, path);
}

}  // namespace magnesia::cli
