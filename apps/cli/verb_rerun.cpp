// verb_rerun.cpp - `magnesia rerun ANSWER.json`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "api/parts/rerun.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"

namespace magnesia::cli {
namespace {

struct rerun_words {
    std::string file;
    std::string threads;
    bool is_quiet = false;
};

int run_rerun(const rerun_words& words) {
    api::rerun_request request{.file = words.file, .threads = threads_of(words.threads)};
    watched_run watched(words.is_quiet);
    request.progress = watched.progress();
    request.stop = watched.stop();

    const std::string page = api::rerun(request);

    if (!watched.has_finished()) return exit_stopped;
    write_stdout(page);
    return exit_done;
}

}  // namespace

verb rerun_verb() {
    return {"rerun", "an answer of simulate --json computed again: the same bytes, or why not", [](CLI::App& app) {
                const auto words = std::make_shared<rerun_words>();
                app.add_option("answer", words->file, "a file that simulate --json wrote")->required();
                app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
                app.add_flag("--quiet", words->is_quiet, "no progress line");
                return [words] { return run_rerun(*words); };
            }};
}

}  // namespace magnesia::cli
