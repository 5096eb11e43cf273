// verb_merge.cpp - `magnesia merge PART...`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "api/parts/merge.hpp"
#include "cli/answer_words.hpp"
#include "cli/exit_code.hpp"
#include "cli/scenario_words.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"

namespace magnesia::cli {
namespace {

struct merge_words {
    std::vector<std::string> parts;
    std::string threads;
    answer_words shown;
};

int run_merge(const merge_words& words) {
    const api::merge_request request{.files = words.parts, .threads = threads_of(words.threads)};
    refuse_overwriting(words.parts, "--report", words.shown.report);
    answer_place place(words.shown);

    place.show(api::merge(request));

    return exit_done;
}

}  // namespace

verb merge_verb() {
    return {
        "merge", "parts of a simulation added up to its answer", [](CLI::App& app) {
            const auto words = std::make_shared<merge_words>();
            app.add_option("part", words->parts, "files that simulate --part wrote, all shards of one run")->required();
            app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
            words->shown.add_to(app);
            return [words] { return run_merge(*words); };
        }};
}

}  // namespace magnesia::cli
