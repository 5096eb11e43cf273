// verb_validate.cpp - `magnesia validate FILE...`.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <vector>

#include "api/check/check_file.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

/// Says every mistake of one file; whether there was none.
bool check(const std::string& path) {
    const api::checked_file found = api::check_file(path);
    say_issues(found.issues);
    if (!found.issues.empty()) return false;
    write_stdout(fmt::format("{}: ok ({})\n", path, found.schema));
    return true;
}

int run_validate(const std::vector<std::string>& paths) {
    int code = exit_done;
    for (const std::string& path : paths) {
        if (!check(path)) code = exit_input;
    }
    return code;
}

}  // namespace

verb validate_verb() {
    return {"validate", "is this file right? names every mistake with line, key, value and what is allowed",
            [](CLI::App& app) {
                const auto paths = std::make_shared<std::vector<std::string>>();
                app.add_option("file", *paths, "files to check: scenarios, people, data files")->required();
                return [paths] { return run_validate(*paths); };
            }};
}

}  // namespace magnesia::cli
