// verb_new.cpp - `magnesia new KIND [FILE]`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "api/study/template_file.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct new_words {
    std::string kind;
    std::string path;
    bool may_overwrite = false;
};

int run_new(const new_words& words) {
    const std::string content = api::template_of(words.kind);
    if (words.path.empty()) {
        write_stdout(content);
        return exit_done;
    }
    std::error_code ignored;
    if (!words.may_overwrite && std::filesystem::exists(words.path, ignored)) {
        throw input_error(issue{.where = {"command line"},
                                .key = "new " + words.kind,
                                .value = words.path,
                                .found = "exists already",
                                .allowed = "another name, or --force to replace it"});
    }
    output_file(words.path, "new " + words.kind).finish(content);
    say("wrote " + words.path);
    return exit_done;
}

}  // namespace

verb new_verb() {
    return {"new", "a commented template to start from, printed or written to a file", [](CLI::App& app) {
                const auto words = std::make_shared<new_words>();
                app.add_option("kind", words->kind, "scenario, person, comparison, diary, study, or rows of a study")
                    ->required();
                app.add_option("file", words->path, "where to write it; printed when left out");
                app.add_flag("--force", words->may_overwrite, "replace a file that exists");
                return [words] { return run_new(*words); };
            }};
}

}  // namespace magnesia::cli
