// verb_cite.cpp - `magnesia cite ANSWER.json`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "api/sources/cite.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct cite_words {
    std::string file;
    std::string format;
    bool wants_json = false;
};

int run_cite(const cite_words& words) {
    if (words.wants_json && !words.format.empty()) {
        throw input_error(issue{.where = {"command line"},
                                .key = {},
                                .value = "--json",
                                .found = "stands beside --format, and both would go to stdout",
                                .allowed = "one of them at a time"});
    }
    const api::cite_format format = api::cite_format_of(words.format.empty() ? "text" : words.format);
    const api::cite_answer answer = api::cite(words.file);
    if (words.wants_json) {
        write_stdout(api::json_of(answer));
        return exit_done;
    }
    // A list for a reference manager has no place for warnings.
    if (format != api::cite_format::text) {
        for (const std::string& warning : answer.head.warnings) say("warning: " + warning);
    }
    write_stdout(api::written_as(answer, format));
    return exit_done;
}

}  // namespace

verb cite_verb() {
    return {"cite", "the sources an answer rests on, also for a reference manager", [](CLI::App& app) {
                const auto words = std::make_shared<cite_words>();
                app.add_option("answer", words->file, "a file that any verb wrote with --json")->required();
                app.add_option("--format", words->format, "text, csl (CSL-JSON), bibtex or ris");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                return [words] { return run_cite(*words); };
            }};
}

}  // namespace magnesia::cli
