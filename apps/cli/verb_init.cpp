// verb_init.cpp - `magnesia init [FILE]`: questions on the terminal, and a person file.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"
#include "interview/interview.hpp"

namespace magnesia::cli {
namespace {

struct init_words {
    std::string path = "person.toml";
    bool may_overwrite = false;
};

/// Refuses before the first question what could not be written after the last. Nothing stays behind: who stops the
/// program in between finds no half a file.
void check_path(const init_words& words) {
    std::error_code ignored;
    if (!words.may_overwrite && std::filesystem::exists(words.path, ignored)) {
        throw input_error(issue{.where = {"command line"},
                                .key = "init",
                                .value = words.path,
                                .found = "exists already",
                                .allowed = "another name, or --force to replace it"});
    }
    const output_file tried(words.path, "init");
}

std::optional<std::string> next_line() {
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
}

int run_init(const init_words& words) {
    check_path(words);
    const auto result = interview::hold({.next = next_line, .tell = say});
    if (!result) {
        say("\nThe answers ended before the last question: nothing was written.");
        return exit_input;
    }
    output_file(words.path, "init").finish(result->file);
    say("\nwrote " + std::filesystem::absolute(words.path).string());
    say("next: magnesia check " + words.path);
    for (const std::string& one : result->rough) say("rough: " + one);
    if (!result->missing.empty()) say("before `simulate` and `plan`, add to it:");
    for (const std::string& one : result->missing) say("   " + one);
    return exit_done;
}

}  // namespace

verb init_verb() {
    return {"init", "asks about you, says why it asks, and writes a person file", [](CLI::App& app) {
                const auto words = std::make_shared<init_words>();
                app.add_option("file", words->path, "where to write it; person.toml when left out");
                app.add_flag("--force", words->may_overwrite, "replace a file that exists");
                return [words] { return run_init(*words); };
            }};
}

}  // namespace magnesia::cli
