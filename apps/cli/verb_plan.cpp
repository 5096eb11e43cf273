// verb_plan.cpp - `magnesia plan PERSON`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/plan/plan.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct plan_words {
    std::string file;
    std::string goal;
    std::string start;
    std::string effort;
    std::string seed;
    std::string threads;
    std::string report;
    bool wants_json = false;
    bool is_quiet = false;
};

api::plan_effort effort_of(const std::string& word) {
    if (word.empty() || word == "usual") return api::plan_effort::usual;
    if (word == "quick") return api::plan_effort::quick;
    if (word == "thorough") return api::plan_effort::thorough;
    throw input_error(issue{.where = {"command line"},
                            .key = "--effort",
                            .value = word,
                            .found = "is no effort",
                            .allowed = "quick, usual or thorough",
                            .nearest = {}});
}

std::optional<date_value> start_of(const std::string& word) {
    if (word.empty()) return std::nullopt;
    if (const auto date = scenario::parse_date(word)) return date;
    throw input_error(issue{.where = {"command line"},
                            .key = "--start",
                            .value = word,
                            .found = "is no date",
                            .allowed = "a day such as 2026-03-02",
                            .nearest = {}});
}

api::plan_request plan_request_of(const plan_words& words) {
    api::plan_request request;
    request.file = words.file;
    request.goal = words.goal;
    request.start = start_of(words.start);
    request.effort = effort_of(words.effort);
    request.seed = whole_number{"--seed", 0, UINT64_MAX, 1}.read(words.seed);
    request.threads = threads_of(words.threads);
    return request;
}

/// The first look, above the progress line, for somebody who waits.
void tell(const api::plan_answer& first, watched_run& watched) {
    watched.end_line();
    const bool has_options = !first.options.empty();
    say("a first look, at the typical person like you: " +
        (has_options ? first.options[first.recommended].name : std::string("no supplement")));
    say("now the same in many people, to see how sure that is");
}

int run_plan(const plan_words& words) {
    api::plan_request request = plan_request_of(words);
    refuse_overwriting({words.file}, "--report", words.report);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");
    watched_run watched(words.is_quiet);
    request.progress = watched.progress();
    request.stop = watched.stop();
    const bool is_watched = static_cast<bool>(request.progress);
    if (is_watched) request.first = [&](const api::plan_answer& first) { tell(first, watched); };

    const std::optional<api::plan_answer> answer = api::plan(request);

    if (!watched.has_finished()) return exit_stopped;
    if (report) report->finish(api::report_of(*answer));
    if (words.wants_json) write_stdout(api::json_of(*answer));
    if (!words.wants_json && !words.is_quiet) write_stdout(api::text_of(*answer));
    return api::is_stop(*answer) ? exit_unsafe : exit_done;
}

}  // namespace

verb plan_verb() {
    return {
        "plan", "what one person should do about magnesium, and what else there is", [](CLI::App& app) {
            const auto words = std::make_shared<plan_words>();
            app.add_option("person", words->file, "a person file, or a scenario file without its regimen")->required();
            app.add_option("--goal", words->goal, "what is wanted, for example sleep; else the first of the file");
            app.add_option("--start", words->start, "the first day, for example 2026-03-02; else days are counted");
            app.add_option("--effort", words->effort, "how long to search: quick, usual or thorough (usual)");
            app.add_option("--seed", words->seed, "where the random streams start (1)");
            app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
            app.add_flag("--json", words->wants_json, "the whole answer as JSON");
            app.add_option("--report", words->report, "also write one self-contained HTML page");
            app.add_flag("--quiet", words->is_quiet, "no progress line and no summary");
            return [words] { return run_plan(*words); };
        }};
}

}  // namespace magnesia::cli
