// scenario_words.cpp - file or line, and files that must not be lost.
// SPDX-License-Identifier: Apache-2.0
#include "cli/scenario_words.hpp"

#include <filesystem>

#include "core/error.hpp"

namespace magnesia::cli {
namespace {

bool is_file(const std::string& what) {
    std::error_code ignored;
    const bool is_path = what.find('/') != std::string::npos && what.find(' ') == std::string::npos;
    return is_path || what.ends_with(".toml") || std::filesystem::exists(what, ignored);
}

}  // namespace

api::scenario_request request_of(const scenario_words& words) {
    api::scenario_request request;
    (is_file(words.what) ? request.file : request.regimen) = words.what;
    request.person_file = words.person;
    return request;
}

void refuse_overwriting_input(const scenario_words& words, const std::string& key, const std::string& path) {
    for (const std::string& input : {words.what, words.person}) {
        std::error_code ignored;
        if (!std::filesystem::equivalent(path, input, ignored)) continue;
        throw input_error(issue{.where = {"command line"},
                                .key = key,
                                .value = path,
                                .found = "is the file the question stands in and would be lost",
                                .allowed = "the name of another file"});
    }
}

}  // namespace magnesia::cli
