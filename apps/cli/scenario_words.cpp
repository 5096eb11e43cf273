// scenario_words.cpp - file or line, and files that must not be lost.
// SPDX-License-Identifier: Apache-2.0
#include "cli/scenario_words.hpp"

#include <filesystem>

#include "core/error.hpp"

namespace magnesia::cli {
namespace {

/// The same file, whether it is there already or will be; what is no plain file, such as /dev/null, is none.
bool is_one_file(const std::string& one, const std::string& other) {
    std::error_code ignored;
    if (one.empty() || other.empty()) return false;
    if (std::filesystem::exists(one, ignored) && !std::filesystem::is_regular_file(one, ignored)) return false;
    return std::filesystem::equivalent(one, other, ignored) ||
           std::filesystem::weakly_canonical(std::filesystem::absolute(one, ignored), ignored) ==
               std::filesystem::weakly_canonical(std::filesystem::absolute(other, ignored), ignored);
}

}  // namespace

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

void refuse_one_file_for_two(const std::vector<output_name>& outputs) {
    for (auto second = outputs.begin(); second != outputs.end(); ++second) {
        for (auto first = outputs.begin(); first != second; ++first) {
            if (!is_one_file(first->second, second->second)) continue;
            throw input_error(issue{.where = {"command line"},
                                    .key = second->first,
                                    .value = second->second,
                                    .found = "is the file of " + first->first + " too, and would replace it",
                                    .allowed = "the name of another file"});
        }
    }
}

void refuse_overwriting_input(const scenario_words& words, const std::string& key, const std::string& path) {
    refuse_overwriting({words.what, words.person}, key, path);
}

}  // namespace magnesia::cli
